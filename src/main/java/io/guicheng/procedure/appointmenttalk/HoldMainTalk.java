package io.guicheng.procedure.appointmenttalk;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.talks.AppointmentTalk;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 任职谈话: the superior's chief talks with every newly appointed one. */
@Component
class HoldMainTalk implements Step {

    private final TalkRecord record;

    HoldMainTalk(TalkRecord record) {
        this.record = record;
    }

    @Override
    public String procedure() {
        return AppointmentTalkProcedure.KEY;
    }

    @Override
    public String task() {
        return "holdMainTalk";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return record.data(work, AppointmentTalk.MAIN);
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        record.write(work, AppointmentTalk.MAIN, input);
        return Map.of();
    }
}
