package io.guicheng.procedure.familyvisit;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.talks.FamilyVisits;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审定家访计划: by the secretary, who makes the visits. */
@Component
class ApproveVisits implements Step {

    private final FamilyVisits visits;
    private final VisitFacts facts;

    ApproveVisits(FamilyVisits visits, VisitFacts facts) {
        this.visits = visits;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return FamilyVisitProcedure.KEY;
    }

    @Override
    public String task() {
        return "approveVisits";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.plan(work.caseKey(), "家访计划"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        if (work.isBy(visits.plan(work.caseKey()).draftedBy())) {
            throw new Refused("拟定人不能审定自己拟定的家访计划，请由其他人审定");
        }
        var returned = input.text("decision").equals("RETURN");
        new Problems()
                .addIf(returned && input.text("note").isEmpty(), "note", "退回的，“意见”必须写明理由")
                .refuse();
        if (returned) {
            visits.sendBack(work.caseKey(), input.text("note"));
        } else {
            visits.approve(work.caseKey(), work.actor().userId(), work.today());
        }
        return FamilyVisitProcedure.PLAN_RETURNED.as(returned);
    }
}
