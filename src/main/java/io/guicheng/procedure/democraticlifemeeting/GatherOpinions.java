package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Preparation.Opinion;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 征求意见: kept as they were given, and shown so to those they are about. */
@Component
class GatherOpinions implements Step {

    private final LifeMeetings meetings;
    private final MeetingFacts facts;

    GatherOpinions(LifeMeetings meetings, MeetingFacts facts) {
        this.meetings = meetings;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "gatherOpinions";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "民主生活会"),
                "aboutOptions",
                facts.names(work.caseKey()).entrySet().stream()
                        .map(one -> Choice.of(one.getKey(), one.getValue()))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var known = facts.names(work.caseKey());
        var problems = new Problems();
        input.rows("opinions")
                .forEach(row ->
                        problems.addIf(!known.containsKey(row.text("about")), row.path("about"), "“对谁”不是该班子或者其成员"));
        problems.refuse();
        meetings.gather(
                work.caseKey(),
                input.rows("opinions").stream()
                        .map(row -> new Opinion(row.text("about"), row.text("givenBy"), row.text("opinion")))
                        .toList());
        return Map.of();
    }
}
