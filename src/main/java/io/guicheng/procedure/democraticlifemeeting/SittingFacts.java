package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.CasePanels.Panel;
import io.guicheng.form.CasePanels.Table;
import io.guicheng.form.Facts;
import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Sitting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The sittings in words. */
@Component
class SittingFacts {

    private final LifeMeetings meetings;
    private final MeetingFacts facts;

    SittingFacts(LifeMeetings meetings, MeetingFacts facts) {
        this.meetings = meetings;
        this.facts = facts;
    }

    /** The last sitting, for the form of who has to act on it. */
    Facts latest(CaseKey key) {
        var block = Facts.titled("会议情况");
        meetings.sittings(key).stream()
                .max(Comparator.comparingInt(Sitting::number))
                .ifPresent(sitting -> {
                    block.lines(facts(sitting));
                    var assessed = assessed(sitting);
                    if (!assessed.rows().isEmpty()) {
                        block.table(assessed.columns(), assessed.rows());
                    }
                });
        return block;
    }

    List<Panel> panels(CaseKey key) {
        var names = facts.names(key);
        var panels = new ArrayList<Panel>();
        for (var sitting : meetings.sittings(key)) {
            var said = new Table(
                    "自我批评",
                    List.of("成员", "到会", "次序", "要点"),
                    sitting.attendance().stream()
                            .map(one -> List.of(
                                    MeetingFacts.name(names, one.officialId()),
                                    one.present() ? "到会" : "缺席：" + one.absence(),
                                    one.speakingOrder() == 0 ? "" : String.valueOf(one.speakingOrder()),
                                    one.selfCriticism()))
                            .toList());
            var criticized = new Table(
                    "相互批评",
                    List.of("批评人", "被批评人", "意见"),
                    sitting.criticisms().stream()
                            .map(one -> List.of(
                                    MeetingFacts.name(names, one.byId()),
                                    MeetingFacts.name(names, one.onId()),
                                    one.criticism()))
                            .toList());
            panels.add(new Panel(
                    "第 " + sitting.number() + " 次会议", facts(sitting), List.of(said, criticized, assessed(sitting))));
        }
        return panels;
    }

    /** Names of those who came, or of those who did not. */
    String people(CaseKey key, Sitting sitting, boolean present) {
        var names = facts.names(key);
        return sitting.attendance().stream()
                .filter(one -> one.present() == present)
                .map(one -> MeetingFacts.name(names, one.officialId()))
                .collect(Collectors.joining("、"));
    }

    private static List<Fact> facts(Sitting sitting) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("会议日期", sitting.heldOn().toString()));
        facts.add(new Fact("到会", "应到 %d 人，实到 %d 人".formatted(sitting.due(), sitting.present())));
        facts.add(new Fact(
                "结果",
                sitting.result().chinese(),
                switch (sitting.result()) {
                    case FIT -> "green";
                    case UNFIT -> "red";
                    case PUT_OFF -> "amber";
                }));
        if (!sitting.correction().isEmpty()) {
            facts.add(new Fact("现场指出和纠正的问题", sitting.correction()));
        }
        return facts;
    }

    private static Table assessed(Sitting sitting) {
        return new Table(
                "现场监督评价",
                List.of("项目", "是否符合", "说明"),
                sitting.assessments().stream()
                        .map(one -> List.of(one.title(), one.met() ? "符合" : "不符合", one.note()))
                        .toList());
    }
}
