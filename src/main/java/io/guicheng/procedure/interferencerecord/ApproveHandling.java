package io.guicheng.procedure.interferencerecord;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.interferences.Interference;
import io.guicheng.interferences.Interferences;
import io.guicheng.kernel.Refused;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 审批处置意见: nobody approves what they assessed. What was found is entered in the integrity file, without a word about who reported. */
@Component
class ApproveHandling implements Step {

    /** Row of the table {@code reminder-interview.situation}. */
    private static final String SITUATION = "TREND";

    private final Interferences interferences;
    private final RecordFacts facts;
    private final RecordTables tables;
    private final Recorder recorder;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    ApproveHandling(
            Interferences interferences,
            RecordFacts facts,
            RecordTables tables,
            Recorder recorder,
            IntegrityFiles integrityFiles,
            Clock clock) {
        this.interferences = interferences;
        this.facts = facts;
        this.tables = tables;
        this.recorder = recorder;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return InterferenceRecord.KEY;
    }

    @Override
    public String task() {
        return "approveHandling";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "记录报告和处置意见"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var record = interferences.get(work.caseKey());
        if (work.isBy(record.assessedBy())) {
            throw new Refused("评估人不能审批自己的处置意见，请由其他负责人审批");
        }
        var returned = input.text("decision").equals("RETURN");
        new Problems()
                .addIf(returned && input.text("note").isEmpty(), "note", "退回的，“意见”必须写明理由")
                .refuse();
        var variables = new HashMap<String, Object>(InterferenceRecord.HANDLING_RETURNED.as(returned));
        if (returned) {
            interferences.sendBack(work.caseKey(), input.text("note"));
        } else {
            variables.putAll(follow(work, record));
        }
        return variables;
    }

    private Map<String, Object> follow(Work work, Interference record) {
        var handling = tables.handling(Objects.requireNonNull(record.result()), Boolean.TRUE.equals(record.focus()));
        interferences.approve(work.caseKey(), work.actor().userId(), work.today(), handling.name());
        var variables = new HashMap<String, Object>(InterferenceRecord.INTERVIEW_DUE.as(handling.interview()));
        variables.putAll(InterferenceRecord.CLUE_DUE.as(handling.clue()));
        variables.putAll(InterferenceRecord.ACCOUNTABILITY_DUE.as("BREACHED".equals(record.duty())));
        variables.putAll(InterferenceRecord.INTERVIEW_SITUATION.as(SITUATION));
        variables.putAll(InterferenceRecord.INTERVIEW_ORGAN.as(work.file().ownerOrgan()));
        var official = record.answerable();
        if (official != null) {
            variables.putAll(InterferenceRecord.INTERVIEW_OFFICIAL.as(official));
        }
        if (handling.clue()) {
            variables.putAll(InterferenceRecord.HANDED_PETITION.as(
                    recorder.clue(work.file(), work.today()).id()));
            variables.putAll(InterferenceRecord.HANDED_ORGAN.as(work.file().ownerOrgan()));
        }
        if (handling.file() && official != null) {
            integrityFiles.append(new IntegrityEntry(
                    official,
                    clock.instant(),
                    "插手干预",
                    "%s %s插手干预%s，经评估：%s"
                            .formatted(
                                    record.happenedOn(),
                                    record.capacity().equals("RELATIVE") ? "家属亲友" : "",
                                    tables.field(record.field()),
                                    handling.name()),
                    work.caseKey().value()));
        }
        return variables;
    }
}
