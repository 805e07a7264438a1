package io.guicheng.procedure.lifemeetingplan;

import io.guicheng.draw.DrawRecord;
import io.guicheng.draw.Draws;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.lifemeetings.YearPlan;
import io.guicheng.lifemeetings.YearPlan.Planned;
import io.guicheng.lifemeetings.YearPlans;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 抽签并立案: once the lots are drawn, each body's meeting becomes a case of its own. */
@Component
class DrawMeetings implements Step {

    private final YearPlans plans;
    private final DueBodies due;
    private final Draws draws;

    DrawMeetings(YearPlans plans, DueBodies due, Draws draws) {
        this.plans = plans;
        this.due = due;
        this.draws = draws;
    }

    @Override
    public String procedure() {
        return LifeMeetingPlan.KEY;
    }

    @Override
    public String task() {
        return "drawMeetings";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var plan = plans.get(work.caseKey());
        var record = record(plan);
        var drawn = record.map(DrawRecord::drawnIds).orElse(List.of());
        return Map.of(
                "facts",
                Facts.titled(plan.planYear() + " 年度")
                        .with(
                                "抽签",
                                record.isPresent() ? "已抽签，抽中 " + drawn.size() + " 个班子" : "还没有抽签：请在案件页面的“表决、抽签与名册”里抽签",
                                record.isPresent() ? Facts.Light.GREEN : Facts.Light.AMBER)
                        .table(
                                List.of("领导班子", "参加指导的党委班子成员", "负责人随机参加"),
                                plan.bodies().stream()
                                        .map(one -> List.of(
                                                one.bodyName(),
                                                Objects.requireNonNullElse(one.guide(), ""),
                                                drawn.contains(one.bodyId()) ? "抽中" : ""))
                                        .toList())
                        .block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var plan = plans.get(work.caseKey());
        var record = record(plan).orElseThrow(() -> new Refused("还没有抽签，请先在案件页面的“表决、抽签与名册”里抽签"));
        plans.drawn(work.caseKey(), record.drawnIds());
        // one that was opened by hand meanwhile is not opened twice, one that has too few members now not at all
        var stillDue = due.of(work).keySet();
        return LifeMeetingPlan.BODIES.as(plan.bodies().stream()
                .map(Planned::bodyId)
                .filter(stillDue::contains)
                .toList());
    }

    private Optional<DrawRecord> record(YearPlan plan) {
        return Optional.ofNullable(plan.drawId())
                .flatMap(draws::find)
                .flatMap(draw -> Optional.ofNullable(draw.record()));
    }
}
