package io.guicheng.procedure.reminderinterview;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.talks.Interviews;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 拟定谈话: completes what another case called for, or changes what was sent back. */
@Component
class DraftInterview implements Step {

    private final Proposal proposal;
    private final InterviewFacts facts;
    private final Interviews interviews;
    private final Cases cases;

    DraftInterview(Proposal proposal, InterviewFacts facts, Interviews interviews, Cases cases) {
        this.proposal = proposal;
        this.facts = facts;
        this.interviews = interviews;
        this.cases = cases;
    }

    @Override
    public String procedure() {
        return ReminderInterview.KEY;
    }

    @Override
    public String task() {
        return "draftInterview";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var interview = interviews.get(work.caseKey());
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "来由"),
                "officialOptions",
                proposal.options(work.jurisdiction()),
                "kind",
                interview.kind(),
                "situation",
                interview.situation(),
                "officials",
                interviews.officials(work.caseKey()),
                "reason",
                interview.reason());
    }

    /** The reason may be mended; of what kind it is, and with whom, the head has to judge. Nobody approves what they drafted. */
    @Override
    public boolean answersStand(Work work, Input input) {
        var before = interviews.get(work.caseKey());
        return before.kind().equals(input.text("kind"))
                && before.situation().equals(input.text("situation"))
                && Set.copyOf(interviews.officials(work.caseKey())).equals(Set.copyOf(input.chosen("officials")))
                && !work.isBy(before.approvedBy());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        proposal.check(work.jurisdiction(), work.actor(), input);
        interviews.revise(
                work.caseKey(),
                new Interviews.Draft(
                        input.text("kind"),
                        input.text("situation"),
                        input.text("reason"),
                        work.actor().userId(),
                        null),
                input.chosen("officials"),
                work.answersStand());
        proposal.concern(work.caseKey(), input.chosen("officials"));
        cases.rename(work.caseKey(), proposal.title(input.text("kind"), input.chosen("officials")));
        return proposal.decide(
                work.caseKey(),
                input.text("kind"),
                input.text("situation"),
                Dossier.Author.of(work.actor(), work.organ()));
    }
}
