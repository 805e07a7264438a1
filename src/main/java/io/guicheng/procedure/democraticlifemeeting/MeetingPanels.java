package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Preparation;
import io.guicheng.lifemeetings.Preparation.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A meeting on the page of its case. What members have to explain, the opinions and what was said at the meeting are for the unit and
 * the organization department; what the discipline organ left out of the list is for no unit.
 */
@Component
class MeetingPanels implements CasePanels {

    private final LifeMeetings meetings;
    private final MeetingFacts facts;
    private final SittingFacts sittings;
    private final ReviewProgress progress;

    MeetingPanels(LifeMeetings meetings, MeetingFacts facts, SittingFacts sittings, ReviewProgress progress) {
        this.meetings = meetings;
        this.facts = facts;
        this.sittings = sittings;
        this.progress = progress;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        var key = file.key();
        var unit = meetings.get(key).unitOrgan();
        if (!reader.workOf(file.ownerOrgan()) && !reader.workOf(unit)) {
            return List.of();
        }
        var panels = new ArrayList<Panel>();
        panels.add(new Panel("民主生活会", facts.plan(key)));
        panels.add(new Panel(
                "会前准备",
                List.of(
                        new Fact("谈心谈话", meetings.talks(key).size() + " 对"),
                        new Fact(
                                "学习",
                                Objects.requireNonNullElse(meetings.get(key).study(), ""))),
                List.of(facts.opinions(key), points(key), materials(key))));
        panels.addAll(sittings.panels(key));
        var items = progress.table(key);
        if (!items.rows().isEmpty()) {
            panels.add(new Panel("会后整改", List.of(), List.of(items)));
        }
        return panels;
    }

    private Table points(CaseKey key) {
        var names = facts.names(key);
        return new Table(
                "须说清楚的事项",
                List.of("成员", "类别", "事项", "材料中的说明"),
                meetings.points(key).stream()
                        .filter(Point::listed)
                        .map(point -> List.of(
                                MeetingFacts.name(names, point.officialId()),
                                point.kind(),
                                point.point(),
                                Objects.requireNonNullElse(point.explanation(), "")))
                        .toList());
    }

    private Table materials(CaseKey key) {
        var names = facts.names(key);
        return new Table(
                "对照检查材料",
                List.of("班子或者成员", "提交次数", "组织部", "纪委监委机关"),
                meetings.materials(key).stream()
                        .map(one -> List.of(
                                MeetingFacts.name(names, one.about()),
                                String.valueOf(one.times()),
                                verdict(one.organizationFit()),
                                verdict(one.disciplineFit())))
                        .toList());
    }

    private static String verdict(@Nullable Boolean fit) {
        return fit == null ? "" : fit ? "合格" : "退回";
    }

    /** What the discipline organ lists and finds stays with it; the rest is one organ's with the other. */
    @Override
    public boolean shared(String step) {
        return false;
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        var names = facts.names(file.key());
        names.remove(Preparation.BODY);
        names.put(
                meetings.get(file.key()).unitOrgan(),
                facts.organ(meetings.get(file.key()).unitOrgan()));
        return names;
    }
}
