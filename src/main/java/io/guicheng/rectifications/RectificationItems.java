package io.guicheng.rectifications;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of rectification items. */
public interface RectificationItems {

    void open(CaseKey key, Order order);

    /** @throws io.guicheng.kernel.NotFound when the case has none */
    RectificationItem get(CaseKey key);

    /** Everything in which this official is named as the chief of the unit, the newest first; one statement. */
    List<RectificationItem> ofOfficial(String officialId);

    void plan(CaseKey key, String responsible, String measures, LocalDate plannedOn);

    void report(CaseKey key, String result, String userId, LocalDate on);

    void askExtension(CaseKey key, LocalDate until, String reason, String userId);

    /** Moves the last day to the one asked for, and counts the extension. */
    void extend(CaseKey key);

    /** Sets another last day, after a return or an order. */
    void due(CaseKey key, LocalDate on);

    /** @return how many times it has been overdue, this time included */
    int countOverdue(CaseKey key);

    void pass(CaseKey key, LocalDate on, boolean typical, boolean systemic);

    void publish(CaseKey key, LocalDate on, String in, String text);

    void overallPlan(CaseKey key, String plan);

    /** Notes what happened; nothing is ever changed or taken back. */
    void note(CaseKey key, LocalDate on, Event.Kind kind, String note);

    /** What happened, in order. */
    List<Event> events(CaseKey key);

    /** An item as it is ordered. */
    record Order(
            String source,
            String basis,
            String problem,
            String unitOrgan,
            String overseerOrgan,
            @Nullable String officialId,
            LocalDate orderedOn,
            LocalDate dueOn) {}

    /** Something that happened to an item. */
    record Event(LocalDate happenedOn, Kind kind, String note) {

        /** What happened. */
        public enum Kind {
            RETURNED("退回"),
            OVERDUE("逾期"),
            SUPERVISED("督办"),
            EXTENDED("同意延期"),
            NOT_EXTENDED("不同意延期");

            private final String chinese;

            Kind(String chinese) {
                this.chinese = chinese;
            }

            public String chinese() {
                return chinese;
            }
        }
    }
}
