package io.guicheng.procedure.interferencerecord;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.interferences.Interferences;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 告知报告人: whoever reported learns what became of it, by a way that nobody else is on. */
@Component
class TellRecorder implements Step {

    private final Interferences interferences;
    private final RecordFacts facts;

    TellRecorder(Interferences interferences, RecordFacts facts) {
        this.interferences = interferences;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return InterferenceRecord.KEY;
    }

    @Override
    public String task() {
        return "tellRecorder";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "处置情况"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var approvedOn =
                Objects.requireNonNull(interferences.get(work.caseKey()).approvedOn());
        var on = input.day("toldOn");
        new Problems()
                .addIf(on.isAfter(work.today()), "toldOn", "“告知日期”不能晚于今天")
                .addIf(on.isBefore(approvedOn), "toldOn", "“告知日期”不能早于审批日期 " + approvedOn)
                .refuse();
        interferences.told(work.caseKey(), on, input.text("means"));
        return Map.of();
    }
}
