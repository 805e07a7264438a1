package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Preparation.Material;
import io.guicheng.lifemeetings.Preparation.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 提交对照检查材料: the body and every member whose material is not fit yet, and every point explained. */
@Component
class SubmitMaterials implements Step {

    private final LifeMeetings meetings;
    private final MeetingFacts facts;

    SubmitMaterials(LifeMeetings meetings, MeetingFacts facts) {
        this.meetings = meetings;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "submitMaterials";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var names = facts.names(work.caseKey());
        var opinions = facts.opinions(work.caseKey());
        var meeting = meetings.get(work.caseKey());
        var block = Facts.titled("征求到的意见（原文）").with("主题", String.valueOf(meeting.theme()));
        if (meeting.demands() != null) {
            block.with("责令重开的要求", Objects.requireNonNull(meeting.demands()));
        }
        return Map.of(
                "facts",
                block.table(opinions.columns(), opinions.rows()).block(),
                "materials",
                open(work.caseKey()).stream()
                        .map(one -> Map.<String, Object>of(
                                "id", one.about(),
                                "name", MeetingFacts.name(names, one.about()),
                                "returned", returned(one)))
                        .toList(),
                "points",
                due(work.caseKey()).stream()
                        .map(point -> Map.<String, Object>of(
                                "id", point.id(),
                                "member", MeetingFacts.name(names, point.officialId()),
                                "kind", point.kind(),
                                "point", point.point(),
                                "explanation", Objects.requireNonNullElse(point.explanation(), "")))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var names = facts.names(work.caseKey());
        var problems = new Problems();
        var missing = open(work.caseKey()).stream().map(Material::about).collect(Collectors.toList());
        for (var row : input.rows("materials")) {
            problems.addIf(!missing.remove(row.text("id")), row.path("name"), "这份材料不须提交，或者重复");
        }
        missing.forEach(about -> problems.add("materials", MeetingFacts.name(names, about) + " 的对照检查材料没有提交"));
        var explanations = explanations(work.caseKey(), input, problems);
        problems.refuse();
        meetings.submit(
                work.caseKey(),
                input.rows("materials").stream().map(row -> row.text("id")).toList(),
                work.actor().userId(),
                work.today());
        meetings.explain(work.caseKey(), explanations);
        return Map.of();
    }

    private Map<String, String> explanations(CaseKey key, Input input, Problems problems) {
        var names = facts.names(key);
        var explanations = new LinkedHashMap<String, String>();
        input.rows("points").forEach(row -> explanations.put(row.text("id"), row.text("explanation")));
        var due = due(key);
        due.stream()
                .filter(point -> Objects.requireNonNullElse(explanations.get(point.id()), "")
                        .isEmpty())
                .forEach(point -> problems.add(
                        "points", MeetingFacts.name(names, point.officialId()) + " 的材料漏了须说清楚的事项：" + point.point()));
        explanations.keySet().retainAll(due.stream().map(Point::id).toList());
        return explanations;
    }

    private List<Material> open(CaseKey key) {
        return meetings.materials(key).stream().filter(one -> !one.fit()).toList();
    }

    /** The points of those whose material has to be handed in. */
    private List<Point> due(CaseKey key) {
        var open = open(key).stream().map(Material::about).toList();
        return meetings.points(key).stream()
                .filter(Point::listed)
                .filter(point -> open.contains(point.officialId()))
                .toList();
    }

    private static String returned(Material one) {
        return Stream.of(one.organizationNote(), one.disciplineNote())
                .filter(Objects::nonNull)
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
