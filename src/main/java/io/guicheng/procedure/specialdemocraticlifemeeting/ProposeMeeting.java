package io.guicheng.procedure.specialdemocraticlifemeeting;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.SpecialMeetings;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 提出专门会议建议: the theme, and what the body has to analyse. */
@Component
class ProposeMeeting implements Step {

    private final SpecialMeetings proposals;
    private final ProposalFacts facts;

    ProposeMeeting(SpecialMeetings proposals, ProposalFacts facts) {
        this.proposals = proposals;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return SpecialDemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "proposeMeeting";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var proposal = proposals.get(work.caseKey());
        facts.requireStranger(work.actor().person(), work.jurisdiction(), proposal.bodyId());
        var data = new HashMap<String, Object>(Map.of("facts", facts.block(work.caseKey(), "出现的情形")));
        if (proposal.theme() != null) {
            data.put("theme", proposal.theme());
        }
        if (proposal.matters() != null) {
            data.put("matters", proposal.matters());
        }
        return data;
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        facts.requireStranger(
                work.actor().person(),
                work.jurisdiction(),
                proposals.get(work.caseKey()).bodyId());
        proposals.draft(
                work.caseKey(),
                input.text("theme"),
                input.text("matters"),
                work.actor().userId());
        return Map.of();
    }
}
