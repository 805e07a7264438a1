package io.guicheng.procedure.familyvisit;

import io.guicheng.casework.Cases;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Chiefs;
import io.guicheng.talks.FamilyVisits;
import io.guicheng.talks.FamilyVisits.Planned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of a plan: the same fields in the start form and in the plan that was sent back. Nobody of the register is left out. */
@Component
class VisitPlan {

    private final Chiefs chiefs;
    private final FamilyVisits visits;
    private final Cases cases;

    VisitPlan(Chiefs chiefs, FamilyVisits visits, Cases cases) {
        this.chiefs = chiefs;
        this.visits = visits;
        this.cases = cases;
    }

    /** The rows of the list, with the days planned so far. */
    List<Map<String, Object>> rows(String jurisdiction, Map<String, LocalDate> planned) {
        var all = chiefs.below(jurisdiction).chiefs();
        var last = visits.lastVisits(all.stream().map(Chiefs.Chief::officialId).toList());
        return all.stream()
                .map(chief -> Map.<String, Object>of(
                        "id",
                        chief.officialId(),
                        "name",
                        chief.name(),
                        "post",
                        chief.post(),
                        "lastVisit",
                        word(last.get(chief.officialId()), "没有家访过"),
                        "plannedOn",
                        word(planned.get(chief.officialId()), "")))
                .toList();
    }

    private static String word(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day.toString();
    }

    /** What was typed, checked against the register: everybody, each with a day of the plan's year that is still to come. */
    List<Planned> checked(String jurisdiction, int year, LocalDate today, Input input) {
        var days = new HashMap<String, LocalDate>();
        var paths = new HashMap<String, String>();
        var problems = new Problems();
        for (var row : input.rows("chiefs")) {
            row.date("plannedOn").ifPresent(day -> days.put(row.text("id"), day));
            paths.put(row.text("id"), row.path("plannedOn"));
        }
        var circle = chiefs.below(jurisdiction);
        problems.addIf(circle.chiefs().isEmpty(), "chiefs", "登记簿中没有下级党政正职，不能拟定家访计划");
        circle.unknown().forEach(post -> problems.add("chiefs", post + "在登记簿中没有对应的干部，请先登记"));
        var planned = new ArrayList<Planned>();
        for (var chief : circle.chiefs()) {
            var day = days.remove(chief.officialId());
            var path = paths.getOrDefault(chief.officialId(), "chiefs");
            if (day == null) {
                problems.add(path, chief.post() + chief.name() + "没有列入计划或者没有家访日期");
            } else {
                problems.addIf(day.getYear() != year, path, chief.name() + "的“计划家访日期”不在 " + year + " 年")
                        .addIf(day.isBefore(today), path, chief.name() + "的“计划家访日期”不能早于今天");
                planned.add(new Planned(chief.officialId(), chief.name(), chief.post(), day));
            }
        }
        problems.addIf(!days.isEmpty(), "chiefs", "计划中有登记簿中不是下级党政正职的人");
        problems.refuse();
        return planned;
    }

    /** Everybody of the plan, and their relatives, stay away from the case. */
    Map<String, Object> begin(CaseKey key, List<Planned> planned) {
        planned.forEach(one -> cases.concerns(key, one.officialId()));
        return FamilyVisitProcedure.VISIT_OFFICIALS.as(
                planned.stream().map(Planned::officialId).toList());
    }
}
