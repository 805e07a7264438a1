package io.guicheng.matters;

import io.guicheng.kernel.CaseKey;
import io.guicheng.matters.MatterStatement.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What officials have handed in about their personal matters. */
public interface MatterStatements {

    void handIn(CaseKey key, Draft draft, List<Item> items);

    /** What is handed in; see {@link MatterStatement}. */
    record Draft(
            String officialId,
            String kind,
            int reportYear,
            @Nullable LocalDate changedOn,
            @Nullable String lateReason,
            LocalDate handedInOn,
            String handedInBy) {}

    /** @throws io.guicheng.kernel.NotFound when the case is none */
    MatterStatement.Whole get(CaseKey key);

    /** The statement of this official that waits to be taken, if there is one. */
    Optional<CaseKey> waiting(String officialId);

    /** Sends it back. */
    void sendBack(CaseKey key, String userId, String note);

    /** Takes it into the register: a complete one as that year's report, a change into the newest one on file. */
    void enter(CaseKey key, String userId);
}
