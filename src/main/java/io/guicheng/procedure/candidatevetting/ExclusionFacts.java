package io.guicheng.procedure.candidatevetting;

import io.guicheng.clause.Parameters;
import io.guicheng.engine.Decisions;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Sanction;
import io.guicheng.selection.Criterion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 不得列为考察对象 (rules.md §1.4, §1.5): what the registers know of the situations. */
@Component
class ExclusionFacts {

    private static final String TABLE = CandidateVetting.KEY + ".exclusion";

    private final Officials officials;
    private final Parameters parameters;
    private final Decisions decisions;

    ExclusionFacts(Officials officials, Parameters parameters, Decisions decisions) {
        this.officials = officials;
        this.parameters = parameters;
        this.decisions = decisions;
    }

    /** The situations that exclude this official on the day, each as an unmet criterion. */
    List<Criterion> find(Official official, LocalDate today) {
        var running = officials.sanctions(official.id()).stream()
                .filter(sanction -> inEffect(sanction, official.jurisdiction(), today))
                .toList();
        var investigated = running.stream().anyMatch(sanction -> "under_investigation".equals(sanction.kind()));
        return decisions
                .evaluate(
                        TABLE,
                        Map.of(
                                "lastAppraisal",
                                official.lastAppraisal(),
                                "spouseAbroad",
                                official.spouseAbroad(),
                                "sanctionRunning",
                                !running.isEmpty(),
                                "underInvestigation",
                                investigated))
                .stream()
                .map(fired -> new Criterion(
                        fired.rule(),
                        "不得列为考察对象",
                        false,
                        "FAIL",
                        fired.text("ground") + figures(fired.rule(), official, running),
                        fired.text("clauses")))
                .toList();
    }

    private boolean inEffect(Sanction sanction, String place, LocalDate today) {
        if ("under_investigation".equals(sanction.kind())) {
            return true;
        }
        var period = parameters.period("bars." + sanction.kind(), place, today);
        return sanction.decidedOn().plus(period).isAfter(today);
    }

    private static String figures(String rule, Official official, List<Sanction> running) {
        return switch (rule) {
            case "lastAppraisal" -> "（上一年度：" + official.lastAppraisal() + "）";
            case "sanctionRunning" ->
                running.stream()
                        .map(sanction -> sanction.title() + " " + sanction.decidedOn())
                        .collect(Collectors.joining("、", "（", "）"));
            default -> "";
        };
    }
}
