package io.guicheng.procedure.deliberation;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Organizations;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Meetings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 排定议题: day and agenda of the meeting of the standing committee. */
@Component
class PrepareMeeting implements Step {

    private final OnTheTable onTheTable;
    private final Organizations organizations;
    private final Meetings meetings;
    private final CandidateCards cards;

    PrepareMeeting(OnTheTable onTheTable, Organizations organizations, Meetings meetings, CandidateCards cards) {
        this.onTheTable = onTheTable;
        this.organizations = organizations;
        this.meetings = meetings;
        this.cards = cards;
    }

    @Override
    public String procedure() {
        return Deliberation.KEY;
    }

    @Override
    public String task() {
        return "prepareMeeting";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var table = onTheTable.of(work.caseKey());
        return Map.of(
                "facts",
                onTheTable.facts(work.caseKey()),
                "due",
                "应到 " + organizations.committee(work.jurisdiction()).size() + " 人",
                "agenda",
                "讨论干部任免：\n"
                        + table.stream()
                                .map(candidate -> cards.line(candidate.id()))
                                .collect(Collectors.joining("；\n")),
                "earlier",
                List.of(Map.of(
                        "title",
                        "此前的会议",
                        "table",
                        Map.of(
                                "columns",
                                List.of("计划日期", "召开日期", "应到", "实到", "结果"),
                                "rows",
                                meetings.ofCase(work.caseKey()).stream()
                                        .map(held -> held.meeting())
                                        .map(meeting -> List.of(
                                                meeting.plannedOn().toString(),
                                                meeting.heldOn() == null
                                                        ? ""
                                                        : meeting.heldOn().toString(),
                                                meeting.due(),
                                                meeting.present(),
                                                meeting.result().chinese()))
                                        .toList()))));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var due = organizations.committee(work.jurisdiction()).size();
        if (due == 0) {
            throw new Refused("本辖区没有登记党委常委会成员，不能排定会议，请先在组织机构中登记");
        }
        var plannedOn = input.day("plannedOn");
        if (plannedOn.isBefore(work.today())) {
            throw RefusedInput.of("plannedOn", "“计划开会日期”不能早于今天");
        }
        meetings.plan(work.caseKey(), plannedOn, input.text("agenda"), due);
        return Map.of();
    }
}
