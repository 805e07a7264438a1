package io.guicheng.procedure.cadreselection;

import io.guicheng.casework.CaseFile;
import io.guicheng.engine.StartableBy;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Input;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A motion is raised by a clerk or the head of an organization department. */
@Component
class MotionStart implements CaseStart, StartableBy {

    private final Organizations organizations;

    MotionStart(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public String procedure() {
        return CadreSelection.KEY;
    }

    @Override
    public String prefix() {
        return "CS";
    }

    @Override
    public Map<String, Set<OrganKind>> startableBy() {
        return Map.of(CadreSelection.KEY, Set.of(OrganKind.ORGANIZATION));
    }

    @Override
    public Optional<Organ> startingOrgan(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.role() != SeatRole.LEADER_IN_CHARGE)
                .map(Seat::organ)
                .filter(organ -> organ.kind() == OrganKind.ORGANIZATION)
                .findFirst();
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        return Map.of("organ", organ.name());
    }

    @Override
    public String title(Organ organ, Input input) {
        return organizations
                        .jurisdiction(organ.jurisdiction())
                        .map(Jurisdiction::name)
                        .orElse("") + "：" + input.text("subject");
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        return Map.of();
    }
}
