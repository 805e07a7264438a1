package io.guicheng.procedure.reminderinterview;

import io.guicheng.engine.Decisions;
import io.guicheng.procedure.reminderinterview.ReminderInterview.Approval;
import io.guicheng.talks.Talker;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of talks and the situations that call for them, as the two tables say. */
@Component
class Kinds {

    private final Decisions decisions;

    Kinds(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * A row of the table of kinds.
     *
     * @param written answered in writing instead of talked about
     * @param notice the official is told beforehand
     * @param weight the heavier one is the stricter one
     * @param answer key of the parameter that says in how many working days an answer is due; empty for none
     * @param followUp key of the parameter that says after what time it is followed up; empty for none
     * @param effect kind of the entry in the register of sanctions that it entails; empty for none
     * @param several whether one talk may be with several officials
     */
    record Kind(
            String code,
            String name,
            Approval approval,
            boolean written,
            boolean notice,
            List<Talker.Capacity> talkers,
            int weight,
            String answer,
            String followUp,
            String effect,
            boolean several,
            String clauses) {

        /** Key of the parameter that says for how long its effect bars from promotion; empty when it has none. */
        String bar() {
            return effect.isEmpty() ? "" : "bars." + effect;
        }
    }

    /** A row of the table of situations. */
    record Situation(String code, String name, String atLeast, String clauses) {}

    Kind kind(String code) {
        var row = decisions.single(ReminderInterview.KIND_TABLE, Map.of("kind", code));
        return new Kind(
                code,
                row.rule(),
                Approval.valueOf(row.text("approval")),
                row.flag("written"),
                row.flag("notice"),
                Arrays.stream(row.text("talkers").split(" ", -1))
                        .map(Talker.Capacity::valueOf)
                        .toList(),
                Integer.parseInt(row.text("weight")),
                row.text("answer"),
                row.text("followUp"),
                row.text("effect"),
                row.flag("several"),
                row.text("clauses"));
    }

    Situation situation(String code) {
        var row = decisions.single(ReminderInterview.SITUATION_TABLE, Map.of("situation", code));
        return new Situation(code, row.rule(), row.text("atLeast"), row.text("clauses"));
    }

    /** What the dossier keeps of the two rows that applied. */
    static Map<String, Object> entry(Kind kind, Situation situation) {
        return Map.of(
                "种类",
                kind.name(),
                "情形",
                situation.name(),
                "审批",
                switch (kind.approval()) {
                    case NONE -> "不须审批";
                    case HEAD -> "负责人审批";
                    case SECRETARY -> "负责人审核，党委主要负责人审批";
                },
                "谈话人",
                kind.written()
                        ? "书面答复"
                        : kind.talkers().stream().map(Talker.Capacity::chinese).collect(Collectors.joining("、")),
                "clauses",
                (kind.clauses() + " " + situation.clauses()).strip());
    }
}
