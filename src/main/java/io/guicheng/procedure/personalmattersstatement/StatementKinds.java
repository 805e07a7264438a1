package io.guicheng.procedure.personalmattersstatement;

import io.guicheng.clause.Parameters;
import io.guicheng.engine.Decisions;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of reports and the items of each, as the two tables say, with the days by which they are due. */
@Component
class StatementKinds {

    private static final String DUE = "personal_matters.due";
    private static final String YEARLY = "YEARLY";

    private final Decisions decisions;
    private final Parameters parameters;

    StatementKinds(Decisions decisions, Parameters parameters) {
        this.decisions = decisions;
        this.parameters = parameters;
    }

    /**
     * A row of the table of kinds.
     *
     * @param complete whether every item is reported; otherwise only those that changed
     * @param within key of the parameter that says how many days after the event it is due; empty for none
     */
    record Kind(String code, String name, boolean complete, String within) {

        boolean yearly() {
            return code.equals(YEARLY);
        }

        /** Whether it follows an event that has a day of its own. */
        boolean dated() {
            return !within.isEmpty();
        }
    }

    /** An item that is reported on, in the order of the table. */
    record Item(String name, String group) {}

    Kind kind(String code) {
        var row = decisions.single(PersonalMattersStatement.KIND_TABLE, Map.of("kind", code));
        return new Kind(code, row.rule(), row.flag("complete"), row.text("within"));
    }

    List<Item> items(LocalDate today) {
        return decisions.evaluate(PersonalMattersStatement.ITEM_TABLE, Map.of("year", today.getYear())).stream()
                .map(row -> new Item(row.rule(), row.text("group")))
                .toList();
    }

    /** The last day in time; empty where there is none. */
    Optional<LocalDate> due(Kind kind, int year, @Nullable LocalDate changedOn, String jurisdiction, LocalDate today) {
        if (kind.yearly()) {
            return Optional.of(MonthDay.parse(
                            "--" + parameters.value(DUE, jurisdiction, today).text())
                    .atYear(year + 1));
        }
        return kind.dated() && changedOn != null
                ? Optional.of(changedOn.plusDays(parameters.number(kind.within(), jurisdiction, today)))
                : Optional.empty();
    }
}
