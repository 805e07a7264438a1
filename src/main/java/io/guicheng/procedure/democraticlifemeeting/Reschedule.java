package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.LifeMeetings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 另定会议日期: after a day on which too few came. */
@Component
class Reschedule implements Step {

    private final LifeMeetings meetings;
    private final MeetingFacts facts;

    Reschedule(LifeMeetings meetings, MeetingFacts facts) {
        this.meetings = meetings;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "reschedule";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "延期的会议"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        new Problems()
                .addIf(!input.day("plannedOn").isAfter(work.today()), "plannedOn", "“另定的日期”应在今天之后")
                .refuse();
        meetings.putOff(work.caseKey(), input.day("plannedOn"));
        return Map.of();
    }
}
