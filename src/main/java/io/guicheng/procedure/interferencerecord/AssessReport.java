package io.guicheng.procedure.interferencerecord;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.interferences.Interference;
import io.guicheng.interferences.Interferences;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 受理评估: whether it was interference, how grave, and whether the duty to record and report was done. */
@Component
class AssessReport implements Step {

    private final Interferences interferences;
    private final RecordFacts facts;
    private final RecordTables tables;
    private final Recorder recorder;

    AssessReport(Interferences interferences, RecordFacts facts, RecordTables tables, Recorder recorder) {
        this.interferences = interferences;
        this.facts = facts;
        this.tables = tables;
        this.recorder = recorder;
    }

    @Override
    public String procedure() {
        return InterferenceRecord.KEY;
    }

    @Override
    public String task() {
        return "assessReport";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "记录报告"), "focus", facts.focusBlock(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var record = interferences.get(work.caseKey());
        var focus = facts.focus(work.caseKey(), record);
        check(work, input, record, focus);
        interferences.assess(
                work.caseKey(),
                new Interferences.Assessment(
                        input.text("result"),
                        focus,
                        input.text("assessment"),
                        input.textOrNull("clueSummary"),
                        input.text("duty"),
                        input.textOrNull("proposal"),
                        work.actor().userId()));
        return Map.of();
    }

    private void check(Work work, Input input, Interference record, boolean focus) {
        var duty = input.text("duty");
        var breached = duty.equals("BREACHED");
        var handling = tables.handling(input.text("result"), focus);
        var summary = input.text("clueSummary");
        var fulfilled = record.own() && !record.late();
        new Problems()
                .addIf(handling.clue() && summary.isEmpty(), "clueSummary", handling.name() + "的，“线索摘要”必须填写")
                .addIf(!handling.clue() && !summary.isEmpty(), "clueSummary", handling.name() + "的，不填写“线索摘要”")
                .addIf(fulfilled && !duty.equals("FULFILLED"), "duty", "报告没有超过期限，“记录报告义务”应为按期如实记录报告")
                .addIf(!fulfilled && duty.equals("FULFILLED"), "duty", "报告超过期限或者没有报告，“记录报告义务”不能是按期如实记录报告")
                .addIf(breached && input.text("proposal").isEmpty(), "proposal", "没有按要求记录报告的，“问责建议”必须填写")
                .addIf(!breached && !input.text("proposal").isEmpty(), "proposal", "不问责的，不填写“问责建议”")
                .refuse();
        recorder.check(work.file(), "clueSummary", summary);
    }
}
