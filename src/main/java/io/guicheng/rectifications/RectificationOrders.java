package io.guicheng.rectifications;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other cases want put right. Each becomes a case of its own when the case that wants it throws the message for it. */
public interface RectificationOrders {

    /**
     * Enters an order.
     *
     * @param calledBy the case that wants it
     * @return its id, which is all the message carries
     */
    String enter(CaseKey calledBy, Wanted wanted);

    /** @throws io.guicheng.kernel.NotFound when there is none of this id */
    Wanted get(String id);

    /** Notes the case that the order has become. */
    void begun(String id, CaseKey key);

    /** What became of the orders of a case, in the order of their last days; one statement. */
    List<Progress> of(CaseKey calledBy);

    /**
     * An order.
     *
     * @param source row of the table {@code rectification.source}
     * @param officialId the unit's chief; null when not named
     */
    record Wanted(
            String source,
            String basis,
            String problem,
            String unitOrgan,
            String overseerOrgan,
            @Nullable String officialId,
            LocalDate dueOn) {}

    /**
     * How far an order has come.
     *
     * @param officialId the unit's chief; null when not named
     * @param caseKey null until its case has begun
     * @param passedOn null until it is put right
     */
    record Progress(
            @Nullable String officialId,
            String problem,
            LocalDate dueOn,
            @Nullable String caseKey,
            @Nullable LocalDate passedOn,
            int overdue) {}
}
