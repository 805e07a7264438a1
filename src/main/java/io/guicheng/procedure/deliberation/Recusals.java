package io.guicheng.procedure.deliberation;

import io.guicheng.casework.Recusal;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Meeting.Recused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 回避 at a meeting: members the register knows to be the candidate or a relative, and those the secretary marks. */
@Component
class Recusals {

    private final Recusal recusal;
    private final CandidateCards cards;

    Recusals(Recusal recusal, CandidateCards cards) {
        this.recusal = recusal;
        this.cards = cards;
    }

    List<Recused> known(List<CommitteeMember> members, List<Candidate> table) {
        var known = new ArrayList<Recused>();
        for (var member : members) {
            var official = member.officialId();
            if (official != null) {
                table.stream()
                        .filter(candidate -> recusal.related(official, candidate.officialId()))
                        .map(candidate -> new Recused(candidate.id(), member.id(), reason(official, candidate)))
                        .forEach(known::add);
            }
        }
        return known;
    }

    /** The known ones and those typed into the grid {@code recusals}. */
    List<Recused> all(List<CommitteeMember> members, List<Candidate> table, Input input, Problems problems) {
        var all = new ArrayList<>(known(members, table));
        for (var row : input.rows("recusals")) {
            var member = row.text("member");
            var candidate = row.text("candidate");
            problems.addIf(
                    members.stream().noneMatch(one -> one.id().equals(member)), row.path("member"), "“回避成员”不是党委常委会成员");
            problems.addIf(
                    table.stream().noneMatch(one -> one.id().equals(candidate)),
                    row.path("candidate"),
                    "“回避的人选”不在本次会议的议题中");
            if (all.stream()
                    .noneMatch(one ->
                            one.memberId().equals(member) && one.candidateId().equals(candidate))) {
                all.add(new Recused(candidate, member, row.text("reason")));
            }
        }
        return all;
    }

    static Map<String, Set<String>> byCandidate(List<Recused> recused) {
        return recused.stream()
                .collect(Collectors.groupingBy(
                        Recused::candidateId, Collectors.mapping(Recused::memberId, Collectors.toSet())));
    }

    private String reason(String official, Candidate candidate) {
        return official.equals(candidate.officialId())
                ? "系人选本人"
                : "与人选" + cards.official(candidate).name() + "有亲属关系";
    }
}
