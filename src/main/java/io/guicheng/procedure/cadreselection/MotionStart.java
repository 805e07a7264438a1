package io.guicheng.procedure.cadreselection;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Input;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A motion is raised by a clerk or the head of an organization department. */
@Component
class MotionStart implements CaseStart {

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
    public Set<OrganKind> startedBy() {
        return Set.of(OrganKind.ORGANIZATION);
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
