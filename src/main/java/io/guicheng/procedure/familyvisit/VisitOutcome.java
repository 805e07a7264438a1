package io.guicheng.procedure.familyvisit;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.talks.FamilyVisit;
import io.guicheng.talks.FamilyVisits;
import org.springframework.stereotype.Component;

/** Says how many of the plan were visited. */
@Component
class VisitOutcome implements CaseOutcome {

    private final FamilyVisits visits;

    VisitOutcome(FamilyVisits visits) {
        this.visits = visits;
    }

    @Override
    public String procedure() {
        return FamilyVisitProcedure.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var all = visits.of(caseKey);
        var made = all.stream().filter(FamilyVisit::made).count();
        return "家访 %d 人%s"
                .formatted(made, made == all.size() ? "，全覆盖" : "，%d 人没有家访、已说明原因".formatted(all.size() - made));
    }
}
