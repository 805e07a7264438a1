package io.guicheng.procedure.lifemeetingplan;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.lifemeetings.YearPlans;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The plan on the page of its case. */
@Component
class PlanPanels implements CasePanels {

    private final YearPlans plans;

    PlanPanels(YearPlans plans) {
        this.plans = plans;
    }

    @Override
    public String procedure() {
        return LifeMeetingPlan.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        if (!reader.workOf(file.ownerOrgan())) {
            return List.of();
        }
        var plan = plans.get(file.key());
        return List.of(new Panel(
                "年度安排",
                List.of(
                        new Fact("年度", String.valueOf(plan.planYear())),
                        new Fact("统一主题", Objects.requireNonNullElse(plan.theme(), "由各班子提出")),
                        new Fact("班子", plan.bodies().size() + " 个")),
                List.of(new Table(
                        "各班子",
                        List.of("领导班子", "参加指导的党委班子成员", "负责人随机参加"),
                        plan.bodies().stream()
                                .map(one -> List.of(
                                        one.bodyName(),
                                        Objects.requireNonNullElse(one.guide(), ""),
                                        one.drawn() ? "抽中" : ""))
                                .toList()))));
    }
}
