package io.guicheng.procedure.personalmattersreport;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.matters.MatterCollections;
import io.guicheng.matters.MatterDebtor;
import org.springframework.stereotype.Component;

/** Says how many reported, and how many were checked. */
@Component
class CollectionOutcome implements CaseOutcome {

    private final MatterCollections collections;

    CollectionOutcome(MatterCollections collections) {
        this.collections = collections;
    }

    @Override
    public String procedure() {
        return PersonalMattersReport.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var debtors = collections.debtors(caseKey);
        return "%d 年度个人有关事项：报告 %d/%d 人，查核 %d 人"
                .formatted(
                        collections.get(caseKey).reportYear(),
                        debtors.stream()
                                .filter(one -> one.state() == MatterDebtor.State.ENTERED)
                                .count(),
                        debtors.size(),
                        debtors.stream().filter(one -> one.drawnAs() != null).count());
    }
}
