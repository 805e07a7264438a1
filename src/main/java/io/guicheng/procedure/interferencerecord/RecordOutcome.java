package io.guicheng.procedure.interferencerecord;

import io.guicheng.form.CaseOutcome;
import io.guicheng.interferences.Interferences;
import io.guicheng.kernel.CaseKey;
import org.springframework.stereotype.Component;

/** Says what became of a record. */
@Component
class RecordOutcome implements CaseOutcome {

    private final Interferences interferences;

    RecordOutcome(Interferences interferences) {
        this.interferences = interferences;
    }

    @Override
    public String procedure() {
        return InterferenceRecord.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var record = interferences.get(caseKey);
        return "已办结：" + record.handling() + (record.deliveredTo() == null ? "" : "，已提出问责建议");
    }
}
