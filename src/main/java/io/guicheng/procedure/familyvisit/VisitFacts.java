package io.guicheng.procedure.familyvisit;

import io.guicheng.clause.Parameters;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.CasePanels.Table;
import io.guicheng.form.Facts;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Chiefs;
import io.guicheng.registry.Chiefs.Chief;
import io.guicheng.talks.FamilyVisit;
import io.guicheng.talks.FamilyVisits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan and its visits in words, and whom nobody has visited yet. */
@Component
class VisitFacts {

    private final FamilyVisits visits;
    private final Chiefs chiefs;
    private final Organizations organizations;
    private final Parameters parameters;
    private final Clock clock;

    VisitFacts(FamilyVisits visits, Chiefs chiefs, Organizations organizations, Parameters parameters, Clock clock) {
        this.visits = visits;
        this.chiefs = chiefs;
        this.organizations = organizations;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The plan with everybody's day. */
    Map<String, Object> plan(CaseKey key, String title) {
        return Facts.titled(title)
                .lines(planned(key))
                .table(
                        List.of("姓名", "职务", "计划家访日期"),
                        visits.of(key).stream()
                                .map(visit -> List.of(visit.name(), visit.post(), day(visit.plannedOn())))
                                .toList())
                .block();
    }

    List<Fact> planned(CaseKey key) {
        var plan = visits.plan(key);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("年度", plan.planYear() + " 年"));
        facts.add(new Fact("家访安排", plan.arrangement()));
        facts.add(new Fact("拟定人", organizations.personName(plan.draftedBy())));
        Optional.ofNullable(plan.returnedNote()).ifPresent(note -> facts.add(new Fact("退回意见", note)));
        Optional.ofNullable(plan.approvedBy())
                .ifPresent(by ->
                        facts.add(new Fact("审定", organizations.personName(by) + "，" + plan.approvedOn(), "green")));
        return facts;
    }

    /** One who is to be visited. */
    Map<String, Object> one(FamilyVisit visit) {
        return Facts.titled("家访对象")
                .with("姓名", visit.name())
                .with("职务", visit.post())
                .with("计划家访日期", day(visit.plannedOn()))
                .block();
    }

    /** The chiefs of the register whom nobody has visited within the cycle, whether the plan lists them or not. */
    List<Chief> unvisited(String jurisdiction) {
        var all = chiefs.below(jurisdiction).chiefs();
        var last = visits.lastVisits(all.stream().map(Chief::officialId).toList());
        var since = since(jurisdiction);
        return all.stream()
                .filter(chief -> Optional.ofNullable(last.get(chief.officialId()))
                        .filter(on -> !on.isBefore(since))
                        .isEmpty())
                .toList();
    }

    LocalDate since(String jurisdiction) {
        var today = LocalDate.now(clock);
        return today.minus(parameters.period("family_visit.cycle", jurisdiction, today));
    }

    /** How many of all are visited, in words: 12 人中已家访 3 人. */
    Fact coverage(String jurisdiction, int unvisited) {
        var all = chiefs.below(jurisdiction).chiefs().size();
        return new Fact("覆盖情况", "%d 人中已家访 %d 人".formatted(all, all - unvisited), unvisited == 0 ? "green" : "amber");
    }

    /** Whom nobody has visited yet, with the day planned or the reason why not. */
    Table unvisitedTable(CaseKey key, List<Chief> unvisited) {
        var planned = new HashMap<String, FamilyVisit>();
        visits.of(key).forEach(visit -> planned.put(visit.officialId(), visit));
        return new Table(
                "尚未家访",
                List.of("姓名", "职务", "计划家访日期", "情况"),
                unvisited.stream()
                        .map(chief -> {
                            var visit = planned.get(chief.officialId());
                            return List.of(
                                    chief.name(),
                                    chief.post(),
                                    visit == null ? "没有列入计划" : day(visit.plannedOn()),
                                    state(visit));
                        })
                        .toList());
    }

    private String state(@Nullable FamilyVisit visit) {
        if (visit == null) {
            return "计划拟定后任职";
        }
        if (visit.skipReason() != null) {
            return "不能家访：" + visit.skipReason();
        }
        var planned = visit.plannedOn();
        return planned != null && planned.isBefore(LocalDate.now(clock)) ? "逾期" : "待家访";
    }

    /** The visits made; what was talked about is for the office that keeps the records. */
    Table made(CaseKey key, boolean withContents) {
        var columns = new ArrayList<>(List.of("姓名", "职务", "家访日期", "家访人员", "结果"));
        if (withContents) {
            columns.addAll(List.of("在场家属", "了解的内容", "家属参与监督", "发现的问题"));
        }
        return new Table(
                "已经家访",
                columns,
                visits.of(key).stream()
                        .filter(FamilyVisit::made)
                        .map(visit -> row(visit, withContents))
                        .toList());
    }

    private static List<String> row(FamilyVisit visit, boolean withContents) {
        var row = new ArrayList<>(List.of(
                visit.name(),
                visit.post(),
                day(visit.visitedOn()),
                Objects.requireNonNullElse(visit.visitors(), ""),
                FamilyVisitProcedure.Outcome.valueOf(String.valueOf(visit.outcome()))
                        .chinese()));
        if (withContents) {
            row.add(Objects.requireNonNullElse(visit.present(), ""));
            row.add(Objects.requireNonNullElse(visit.contents(), ""));
            row.add(Objects.requireNonNullElse(visit.pledge(), ""));
            row.add(Objects.requireNonNullElse(visit.problem(), ""));
        }
        return row;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
