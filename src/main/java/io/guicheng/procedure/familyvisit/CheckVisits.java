package io.guicheng.procedure.familyvisit;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.talks.FamilyVisit;
import io.guicheng.talks.FamilyVisits;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 核对家访全覆盖: every chief in the register has been visited within the cycle, or it is said why not. */
@Component
class CheckVisits implements Step {

    private final FamilyVisits visits;
    private final VisitFacts facts;

    CheckVisits(FamilyVisits visits, VisitFacts facts) {
        this.visits = visits;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return FamilyVisitProcedure.KEY;
    }

    @Override
    public String task() {
        return "checkVisits";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var missing = facts.unvisited(work.jurisdiction());
        var known = known(work);
        var coverage = facts.coverage(work.jurisdiction(), missing.size());
        return Map.of(
                "coverage",
                Facts.titled("覆盖情况")
                        .with("核对范围", facts.since(work.jurisdiction()) + " 以来的家访")
                        .with(coverage.label(), coverage.value(), Facts.Light.of(missing.isEmpty()))
                        .block(),
                "missing",
                missing.stream()
                        .map(chief -> Map.<String, Object>of(
                                "id",
                                chief.officialId(),
                                "name",
                                chief.name(),
                                "post",
                                chief.post(),
                                "known",
                                known.getOrDefault(chief.officialId(), ""),
                                "reason",
                                ""))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var reasons = new HashMap<String, String>();
        var paths = new HashMap<String, String>();
        input.rows("missing").forEach(row -> {
            reasons.put(row.text("id"), row.text("reason"));
            paths.put(row.text("id"), row.path("reason"));
        });
        var known = known(work);
        var missing = facts.unvisited(work.jurisdiction());
        var problems = new Problems();
        missing.forEach(chief -> problems.addIf(
                reasons.getOrDefault(chief.officialId(), "").isEmpty() && !known.containsKey(chief.officialId()),
                paths.getOrDefault(chief.officialId(), "missing"),
                "%s（%s）没有家访，必须写明原因".formatted(chief.name(), chief.post())));
        problems.refuse();
        missing.stream()
                .filter(chief -> !reasons.getOrDefault(chief.officialId(), "").isEmpty())
                .forEach(chief -> visits.skip(
                        work.caseKey(),
                        new FamilyVisits.Planned(chief.officialId(), chief.name(), chief.post(), null),
                        reasons.getOrDefault(chief.officialId(), "")));
        return Map.of();
    }

    /** The reasons given so far. */
    private Map<String, String> known(Work work) {
        var known = new HashMap<String, String>();
        visits.of(work.caseKey()).stream()
                .filter(visit -> visit.skipReason() != null)
                .forEach((FamilyVisit visit) ->
                        known.put(visit.officialId(), Objects.requireNonNull(visit.skipReason())));
        return known;
    }
}
