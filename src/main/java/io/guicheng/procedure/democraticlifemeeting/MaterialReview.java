package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Work;
import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Preparation.Material;
import io.guicheng.lifemeetings.Preparation.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What both organs do alike when they look at the self-examinations. */
@Component
class MaterialReview {

    private final LifeMeetings meetings;
    private final MeetingFacts facts;
    private final Impartiality impartiality;

    MaterialReview(LifeMeetings meetings, MeetingFacts facts, Impartiality impartiality) {
        this.meetings = meetings;
        this.facts = facts;
        this.impartiality = impartiality;
    }

    Map<String, Object> data(Work work, boolean discipline) {
        impartiality.require(work);
        var names = facts.names(work.caseKey());
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "民主生活会"),
                "points",
                due(work.caseKey(), discipline).stream()
                        .map(point -> Map.<String, Object>of(
                                "id", point.id(),
                                "member", MeetingFacts.name(names, point.officialId()),
                                "kind", point.kind(),
                                "point", point.point(),
                                "explanation", Objects.requireNonNullElse(point.explanation(), "")))
                        .toList(),
                "materials",
                open(work.caseKey(), discipline).stream()
                        .map(one -> Map.<String, Object>of(
                                "id", one.about(), "name", MeetingFacts.name(names, one.about())))
                        .toList());
    }

    /** Checks and writes the verdicts; a member who left a point unexplained cannot pass. */
    void complete(Work work, Input input, boolean discipline) {
        impartiality.requireStranger(work);
        var problems = new Problems();
        var unclear = unclear(work, input, discipline, problems);
        var missing = new ArrayList<>(
                open(work.caseKey(), discipline).stream().map(Material::about).toList());
        for (var row : input.rows("materials")) {
            var fit = row.text("verdict").equals("FIT");
            problems.addIf(!missing.remove(row.text("id")), row.path("name"), "这份材料不须审核，或者重复");
            problems.addIf(fit && unclear.contains(row.text("id")), row.path("verdict"), "有事项没有说清楚，材料不能合格");
            problems.addIf(!fit && row.text("note").isEmpty(), row.path("note"), "退回的，“退回要点”必须填写");
        }
        problems.addIf(!missing.isEmpty(), "materials", "还有 " + missing.size() + " 份材料没有审核意见");
        problems.refuse();
        input.rows("materials")
                .forEach(row -> meetings.review(
                        work.caseKey(),
                        discipline,
                        row.text("id"),
                        row.text("verdict").equals("FIT"),
                        row.text("note")));
    }

    /** Members with a point that the reviewer does not find explained; every point needs a word. */
    private Set<String> unclear(Work work, Input input, boolean discipline, Problems problems) {
        var unclear = new HashSet<String>();
        var due = new ArrayList<>(due(work.caseKey(), discipline));
        for (var row : input.rows("points")) {
            due.stream()
                    .filter(point -> point.id().equals(row.text("id")))
                    .findFirst()
                    .ifPresent(point -> {
                        due.remove(point);
                        if (row.text("clear").equals("NO")) {
                            unclear.add(point.officialId());
                        }
                    });
        }
        problems.addIf(!due.isEmpty(), "points", "还有 " + due.size() + " 项没有判断是否说清楚");
        return unclear;
    }

    /** Those this organ has not looked at since they were handed in. */
    private List<Material> open(CaseKey key, boolean discipline) {
        return meetings.materials(key).stream()
                .filter(one -> (discipline ? one.disciplineFit() : one.organizationFit()) == null)
                .toList();
    }

    private List<Point> due(CaseKey key, boolean discipline) {
        var open = open(key, discipline).stream().map(Material::about).toList();
        return meetings.points(key).stream()
                .filter(Point::listed)
                .filter(point -> open.contains(point.officialId()))
                .toList();
    }
}
