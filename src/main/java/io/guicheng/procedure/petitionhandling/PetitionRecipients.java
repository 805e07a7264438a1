package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Choice;
import io.guicheng.form.Problems;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import io.guicheng.reporter.Custody;
import io.guicheng.reporter.HeldPetition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The organs that a petition may be handed to: those that take petitions in here, above and below; none whose own people it is about. */
@Component
class PetitionRecipients {

    private final Organizations organizations;
    private final Custody custody;
    private final ReportedOfficial subject;

    PetitionRecipients(Organizations organizations, Custody custody, ReportedOfficial subject) {
        this.organizations = organizations;
        this.custody = custody;
        this.subject = subject;
    }

    List<Map<String, Object>> options(String organId) {
        return of(organId).map(organ -> Choice.of(organ.id(), organ.name())).toList();
    }

    void check(String organId, String handTo, String officialId, Problems problems) {
        if (of(organId).noneMatch(organ -> organ.id().equals(handTo))) {
            problems.add("handTo", "移送的，“移送机关”必须从列出的机关中选择");
            return;
        }
        problems.addIf(!officialId.isEmpty() && subject.worksIn(officialId, handTo), "handTo", "反映的是这个机关的人，不能移送给它");
    }

    boolean hasSuperior(String organId) {
        return subject.hasSuperior(organizations.organ(organId).orElseThrow());
    }

    /** A petition that this person works on in this organ; empty for everything else, whatever the reason. */
    Optional<HeldPetition> handled(Actor actor, String organId, String petitionId) {
        try {
            return Optional.of(custody.handled(actor, petitionId))
                    .filter(held -> held.organ().equals(organId));
        } catch (NotFound notForThem) {
            return Optional.empty();
        }
    }

    private Stream<Organ> of(String organId) {
        var here = organizations.organ(organId).orElseThrow().jurisdiction();
        return organizations.jurisdictions().stream()
                .filter(place -> isNear(here, place))
                .flatMap(place -> organizations.organsOf(place.code()).stream())
                .filter(organ ->
                        Custody.HOLDERS.contains(organ.kind()) && !organ.id().equals(organId));
    }

    private boolean isNear(String here, Jurisdiction place) {
        return place.code().equals(here)
                || here.equals(place.parent())
                || organizations
                        .jurisdiction(here)
                        .map(Jurisdiction::parent)
                        .filter(place.code()::equals)
                        .isPresent();
    }
}
