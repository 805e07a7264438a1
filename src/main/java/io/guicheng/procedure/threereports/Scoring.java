package io.guicheng.procedure.threereports;

import io.guicheng.ballot.Option;
import io.guicheng.ballot.Result.ItemResult;
import io.guicheng.clause.Parameters;
import io.guicheng.engine.Decisions;
import io.guicheng.reports.AnnualReports.Evaluation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an evaluation comes to: the weights of the grades stand in a table, the threshold is a parameter. */
@Component
class Scoring {

    private static final String LOW = "three_reports.low_score";

    private final Decisions decisions;
    private final Parameters parameters;

    Scoring(Decisions decisions, Parameters parameters) {
        this.decisions = decisions;
        this.parameters = parameters;
    }

    /** Empty when everybody abstained: then there is nothing to compute. Half a point is rounded up. */
    Optional<Evaluation> of(ItemResult item, String jurisdiction, LocalDate on) {
        var marks = 0;
        var total = 0;
        for (var option : Option.GRADES) {
            var votes = item.votes(option.key());
            marks += votes;
            total += votes * weight(option.key());
        }
        if (marks == 0) {
            return Optional.empty();
        }
        var score = (2 * total + marks) / (2 * marks);
        return Optional.of(new Evaluation(
                item.votes("good"),
                item.votes("fair"),
                item.votes("plain"),
                item.votes("poor"),
                item.abstained(),
                score,
                isLow(score, jurisdiction, on)));
    }

    private int weight(String grade) {
        return Integer.parseInt(decisions
                .single(ThreeReports.GRADE_TABLE, Map.of("grade", grade))
                .text("weight"));
    }

    private boolean isLow(int score, String jurisdiction, LocalDate on) {
        var below = score < parameters.number(LOW, jurisdiction, on);
        return decisions
                .single(ThreeReports.VERDICT_TABLE, Map.of("belowThreshold", below))
                .flag("interview");
    }
}
