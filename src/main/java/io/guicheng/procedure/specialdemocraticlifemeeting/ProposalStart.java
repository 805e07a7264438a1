package io.guicheng.procedure.specialdemocraticlifemeeting;

import io.guicheng.casework.CaseFile;
import io.guicheng.engine.Decisions;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.lifemeetings.LeadershipBody;
import io.guicheng.lifemeetings.SpecialMeetings;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The organization department proposes a special meeting for what no register holds: a wrong decision, a mishandled emergency. */
@Component
class ProposalStart implements CaseStart {

    private final SpecialMeetings proposals;
    private final ProposalFacts facts;
    private final Decisions decisions;

    ProposalStart(SpecialMeetings proposals, ProposalFacts facts, Decisions decisions) {
        this.proposals = proposals;
        this.facts = facts;
        this.decisions = decisions;
    }

    @Override
    public String procedure() {
        return SpecialDemocraticLifeMeeting.KEY;
    }

    @Override
    public String prefix() {
        return SpecialDemocraticLifeMeeting.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return Set.of(OrganKind.ORGANIZATION);
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        return Map.of(
                "bodyOptions",
                facts.bodies(organ.jurisdiction()).stream()
                        .map(body -> Choice.of(body.id(), body.name()))
                        .toList());
    }

    @Override
    public String title(Organ organ, Input input) {
        return title(body(organ.jurisdiction(), input));
    }

    static String title(LeadershipBody body) {
        return "专门民主生活会建议：" + body.name();
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var body = body(file.jurisdiction(), input);
        facts.requireStranger(actor.person(), file.jurisdiction(), body.id());
        var situation = decisions.single(
                SpecialDemocraticLifeMeeting.TRIGGER_TABLE,
                Map.of("register", "HAND", "detail", input.text("situation")));
        proposals.propose(file.key(), body, situation.text("rule"), input.text("cause"), null);
        return Map.of();
    }

    private LeadershipBody body(String jurisdiction, Input input) {
        return facts.body(jurisdiction, input.text("body"))
                .orElseThrow(() -> RefusedInput.of("body", "“领导班子”不在登记簿中，或者不归本级组织部门监督"));
    }
}
