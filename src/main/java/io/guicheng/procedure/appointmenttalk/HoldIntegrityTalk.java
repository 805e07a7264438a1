package io.guicheng.procedure.appointmenttalk;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.talks.AppointmentTalk;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 任职廉政谈话: the head of the discipline or organization department talks with a newly appointed chief. */
@Component
class HoldIntegrityTalk implements Step {

    private final TalkRecord record;

    HoldIntegrityTalk(TalkRecord record) {
        this.record = record;
    }

    @Override
    public String procedure() {
        return AppointmentTalkProcedure.KEY;
    }

    @Override
    public String task() {
        return "holdIntegrityTalk";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return record.data(work, AppointmentTalk.INTEGRITY);
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        record.write(work, AppointmentTalk.INTEGRITY, input);
        return Map.of();
    }
}
