package io.guicheng.procedure.deliberation;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Work;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.Organizations;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the secretary's form of a meeting shows. */
@Component
class MeetingSheet {

    private static final Map<String, String> METHODS = Map.of("ORAL", "口头表决", "HANDS", "举手表决", "BALLOT", "无记名投票");

    private final OnTheTable onTheTable;
    private final Recusals recusals;
    private final Organizations organizations;
    private final Meetings meetings;
    private final CandidateCards cards;
    private final Parameters parameters;

    MeetingSheet(
            OnTheTable onTheTable,
            Recusals recusals,
            Organizations organizations,
            Meetings meetings,
            CandidateCards cards,
            Parameters parameters) {
        this.onTheTable = onTheTable;
        this.recusals = recusals;
        this.organizations = organizations;
        this.meetings = meetings;
        this.cards = cards;
        this.parameters = parameters;
    }

    Map<String, Object> data(Work work) {
        var members = organizations.committee(work.jurisdiction());
        var table = onTheTable.of(work.caseKey());
        var known = recusals.known(members, table);
        return Map.of(
                "facts",
                onTheTable.facts(work.caseKey()),
                "plannedOn",
                meetings.latest(work.caseKey())
                        .map(meeting -> meeting.plannedOn().toString())
                        .orElse(""),
                "members",
                members.stream().map(member -> member(member, known)).toList(),
                "candidates",
                table.stream().map(this::candidate).toList(),
                "rule",
                Map.of(
                        "quorum",
                        parameters
                                .share("selection.quorum_share", work.jurisdiction(), work.today())
                                .toString(),
                        "carry",
                        parameters
                                .share("selection.carry_share", work.jurisdiction(), work.today())
                                .toString(),
                        "due",
                        members.size()),
                "memberOptions",
                members.stream()
                        .map(member -> Choice.of(member.id(), member.name() + "，" + member.position()))
                        .toList(),
                "candidateOptions",
                cards.options(table));
    }

    /** Names of the candidates by id, in their order. */
    Map<String, String> names(List<Candidate> table) {
        var names = new LinkedHashMap<String, String>();
        table.forEach(
                candidate -> names.put(candidate.id(), cards.official(candidate).name()));
        return names;
    }

    static String note(Input input) {
        var method = METHODS.get(input.text("method"));
        return (method == null ? "" : "表决方式：" + method + "。") + input.text("note");
    }

    private static Map<String, Object> member(CommitteeMember member, List<Meeting.Recused> known) {
        var own = known.stream()
                .filter(recused -> recused.memberId().equals(member.id()))
                .toList();
        return Map.of(
                "id",
                member.id(),
                "name",
                member.name(),
                "position",
                member.position(),
                "chair",
                member.chair(),
                "recusedFor",
                own.stream().map(Meeting.Recused::candidateId).toList(),
                "recusalReason",
                own.stream().map(Meeting.Recused::reason).distinct().collect(Collectors.joining("；")));
    }

    private Map<String, Object> candidate(Candidate candidate) {
        return Map.of(
                "id",
                candidate.id(),
                "name",
                cards.official(candidate).name(),
                "post",
                cards.post(candidate).title());
    }
}
