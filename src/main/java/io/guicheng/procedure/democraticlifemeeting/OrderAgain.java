package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.LifeMeetings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 责令重开: everything is handed in and looked at anew. */
@Component
class OrderAgain implements Step {

    private final LifeMeetings meetings;
    private final Impartiality impartiality;
    private final SittingFacts sittings;

    OrderAgain(LifeMeetings meetings, Impartiality impartiality, SittingFacts sittings) {
        this.meetings = meetings;
        this.impartiality = impartiality;
        this.sittings = sittings;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "orderAgain";
    }

    @Override
    public Map<String, Object> data(Work work) {
        impartiality.require(work);
        return Map.of("facts", sittings.latest(work.caseKey()).block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        impartiality.requireStranger(work);
        new Problems()
                .addIf(!input.day("plannedOn").isAfter(work.today()), "plannedOn", "“重开的日期”应在今天之后")
                .refuse();
        meetings.orderAgain(work.caseKey(), input.text("demands"), input.day("plannedOn"));
        return Map.of();
    }
}
