package io.guicheng.signers;

import io.guicheng.casework.CaseFile;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.TokenMoves;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.SeatRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads in the models who may ask whom in addition. No statement: models and the organization are kept in memory. */
@Component
class SignerRules {

    private static final String ADDED_BY = "signersAddedBy";
    private static final String FROM = "signersFrom";

    private final Models models;
    private final TokenMoves tokens;
    private final Organizations organizations;

    SignerRules(Models models, TokenMoves tokens, Organizations organizations) {
        this.models = models;
        this.tokens = tokens;
        this.organizations = organizations;
    }

    /**
     * What holds for the step of a task.
     *
     * @param addedBy an engine group without its jurisdiction
     * @param from the kinds of organs that may be asked
     * @param role key of the role in an organ that does the step; empty for all its people
     * @param list name of the variable that holds whom the step asks
     */
    record Rule(String addedBy, List<OrganKind> from, String role, String list) {

        /** The engine group whose people may add and take off. */
        String group(CaseFile file) {
            return file.jurisdiction() + "-" + addedBy;
        }

        boolean allows(Actor actor, CaseFile file) {
            return actor.ownGroups().contains(group(file));
        }

        /** The engine group to which the step offers an organ's task. */
        String offeredTo(Organ organ) {
            return SeatRole.ofKey(role).map(organ::group).orElse(organ.id());
        }
    }

    /** Empty when the model allows nobody to add to this step. */
    Optional<Rule> of(OpenTask task) {
        var properties = models.properties(task.modelId(), task.step());
        return properties.containsKey(ADDED_BY)
                ? tokens.many(task.modelId(), task.step())
                        .map(many -> new Rule(
                                properties.get(ADDED_BY),
                                kinds(properties),
                                properties.getOrDefault("role", ""),
                                many.list()))
                : Optional.empty();
    }

    private static List<OrganKind> kinds(Map<String, String> properties) {
        return Arrays.stream(properties.getOrDefault(FROM, "").split(" ", -1))
                .flatMap(key -> OrganKind.ofKey(key).stream())
                .toList();
    }

    /** The organs that may be asked in a case, whether they were asked already or not. */
    List<Organ> from(Rule rule, CaseFile file) {
        return organizations.organsOf(file.jurisdiction()).stream()
                .filter(organ -> rule.from().contains(organ.kind()))
                .toList();
    }

    /** The organ that was asked by a task. */
    Organ asked(OpenTask task) {
        return organizations.organOfGroup(String.valueOf(task.organ())).orElseThrow();
    }

    /** The organ in whose name somebody adds. */
    Organ adding(Rule rule, CaseFile file) {
        return organizations.organOfGroup(rule.group(file)).orElseThrow();
    }
}
