package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.engine.Decisions;
import io.guicheng.engine.Decisions.Fired;
import io.guicheng.matters.Differences;
import io.guicheng.matters.MatterChecks.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How differences are classified, and what may follow, as the two tables say. */
@Component
class CheckFindings {

    /** The choices of the form of proposeFinding. */
    private static final List<String> HANDLINGS = List.of("FILE", "EDUCATE", "INTERVIEW", "LEAD");

    private final Decisions decisions;

    CheckFindings(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The row that classifies: the same that a vetting takes. */
    Fired classify(Differences omissions, boolean concealed) {
        return decisions.single(PersonalMattersCheck.CLASSIFICATION_TABLE, omissions.inputs(concealed));
    }

    /** The row of what is done; empty where that does not go with the classification. */
    Optional<Fired> handling(String finding, String handling) {
        return decisions
                .evaluate(PersonalMattersCheck.HANDLING_TABLE, Map.of("finding", finding, "handling", handling))
                .stream()
                .findFirst();
    }

    /** What may be done about a finding, in the words of the table. */
    List<String> handlings(String finding) {
        return HANDLINGS.stream()
                .flatMap(handling -> handling(finding, handling).stream())
                .map(Fired::rule)
                .toList();
    }

    static Finding finding(
            Fired classified, String handling, Fired handled, @Nullable String grounds, @Nullable String proposedBy) {
        return new Finding(
                classified.rule(), classified.text("classification"), handling, handled.rule(), grounds, proposedBy);
    }
}
