package io.guicheng.procedure.specialdemocraticlifemeeting;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.lifemeetings.SpecialMeetings;
import io.guicheng.procedure.specialdemocraticlifemeeting.SpecialDemocraticLifeMeeting.Decision;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 决定是否召开: by the head, who did not draft the proposal; a no has its reason. */
@Component
class DecideMeeting implements Step {

    private final SpecialMeetings proposals;
    private final ProposalFacts facts;

    DecideMeeting(SpecialMeetings proposals, ProposalFacts facts) {
        this.proposals = proposals;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return SpecialDemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "decideMeeting";
    }

    @Override
    public Map<String, Object> data(Work work) {
        facts.requireStranger(
                work.actor().person(),
                work.jurisdiction(),
                proposals.get(work.caseKey()).bodyId());
        return Map.of("facts", facts.block(work.caseKey(), "专门民主生活会建议"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var proposal = proposals.get(work.caseKey());
        facts.requireStranger(work.actor().person(), work.jurisdiction(), proposal.bodyId());
        if (work.isBy(proposal.draftedBy())) {
            throw new Refused("建议人不能决定自己提出的建议，请由其他负责人决定");
        }
        var decision = Decision.valueOf(input.text("decision"));
        new Problems()
                .addIf(decision != Decision.CONVENE && input.text("note").isEmpty(), "note", "退回和不召开的，“理由”必须填写")
                .refuse();
        proposals.decide(work.caseKey(), decision.name(), input.text("note"), work.today());
        return SpecialDemocraticLifeMeeting.DECISION.as(decision);
    }
}
