package io.guicheng.procedure.appointmenttalk;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Tenure;
import io.guicheng.talks.AppointmentTalks;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A talk for an appointment that did not go through this system, raised by the organization department. */
@Component
class TalkStart implements CaseStart {

    private final Appointee appointee;
    private final Officials officials;
    private final AppointmentTalks talks;

    TalkStart(Appointee appointee, Officials officials, AppointmentTalks talks) {
        this.appointee = appointee;
        this.officials = officials;
        this.talks = talks;
    }

    @Override
    public String procedure() {
        return AppointmentTalkProcedure.KEY;
    }

    @Override
    public String prefix() {
        return AppointmentTalkProcedure.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return Set.of(OrganKind.ORGANIZATION);
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        return Map.of(
                "officialOptions",
                officials.ofJurisdiction(organ.jurisdiction()).stream()
                        .map(official -> Choice.person(official.id(), official.name()))
                        .toList());
    }

    @Override
    public String title(Organ organ, Input input) {
        return appointee.title(tenure(organ.jurisdiction(), input));
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var tenure = tenure(file.jurisdiction(), input);
        if (actor.person().officialId() != null && actor.person().officialId().equals(tenure.officialId())) {
            throw RefusedInput.of("officialId", "“谈话对象”不能是本人");
        }
        talks.caseOf(tenure.officialId(), tenure.since()).ifPresent(known -> {
            throw RefusedInput.of("officialId", "“谈话对象”的这次任职已有谈话案件 " + known);
        });
        return appointee.begin(file, tenure);
    }

    private Tenure tenure(String jurisdiction, Input input) {
        var official = officials
                .find(input.text("officialId"))
                .filter(found -> found.jurisdiction().equals(jurisdiction))
                .orElseThrow(() -> RefusedInput.of("officialId", "“谈话对象”不在本辖区的干部登记簿中"));
        return appointee.newest(official.id()).orElseThrow(() -> RefusedInput.of("officialId", "“谈话对象”没有正在担任的职务"));
    }
}
