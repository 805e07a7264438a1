package io.guicheng.procedure.deliberation;

import io.guicheng.form.Problems;
import io.guicheng.kernel.Share;
import io.guicheng.selection.Meeting.Stance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who may state a view at a meeting, and in which order: nobody below the quorum; otherwise every member present who has not left states
 * exactly once on every candidate, one after another, the chair last.
 *
 * @param members all members due
 * @param candidates names of those discussed, by id
 * @param recused members who left, by candidate
 * @param quorum share of the members due who must be present
 * @param chairLast whether the chair has to be the last
 */
record Speaking(
        List<Voter> members,
        Map<String, String> candidates,
        Map<String, Set<String>> recused,
        Share quorum,
        boolean chairLast) {

    record Voter(String id, String name, boolean chair) {}

    /** A line of the attendance list as typed. */
    record Here(String path, String member, boolean present) {}

    /** A statement as typed. */
    record Said(String path, String candidate, String member, String stance, int order) {}

    static Optional<Stance> stance(String typed) {
        return Arrays.stream(Stance.values())
                .filter(stance -> stance.name().equalsIgnoreCase(typed))
                .findFirst();
    }

    boolean hasQuorum(List<Here> attendance) {
        return quorum.isReachedBy(present(attendance).size(), members.size());
    }

    Set<String> present(List<Here> attendance) {
        return attendance.stream()
                .filter(Here::present)
                .map(Here::member)
                .filter(id -> voter(id).isPresent())
                .collect(Collectors.toSet());
    }

    void check(List<Here> attendance, List<Said> statements, Problems problems) {
        checkAttendance(attendance, problems);
        if (!hasQuorum(attendance)) {
            problems.addIf(
                    !statements.isEmpty(),
                    "meeting",
                    "到会 %d 人，未达到应到 %d 人的 %s，不得表态表决，请核对到会情况或撤下表态记录"
                            .formatted(present(attendance).size(), members.size(), quorum));
            return;
        }
        for (var said : statements) {
            problems.addIf(!candidates.containsKey(said.candidate()), said.path(), "表态所对的人选不在本次会议的议题中");
            problems.addIf(voter(said.member()).isEmpty(), said.path(), "表态的人不是党委常委会成员");
            problems.addIf(stance(said.stance()).isEmpty(), said.path(), name(said.member()) + "的表态只能是同意、不同意或缓议");
        }
        var present = present(attendance);
        candidates.keySet().forEach(candidate -> checkRound(candidate, present, statements, problems));
    }

    private void checkAttendance(List<Here> attendance, Problems problems) {
        var seen = new HashSet<String>();
        for (var here : attendance) {
            problems.addIf(voter(here.member()).isEmpty(), here.path(), "到会名单中有人不是党委常委会成员");
            problems.addIf(!seen.add(here.member()), here.path(), name(here.member()) + "在到会名单中重复");
        }
    }

    private void checkRound(String candidate, Set<String> present, List<Said> statements, Problems problems) {
        var about = "人选“" + candidates.get(candidate) + "”：";
        var round = statements.stream()
                .filter(said -> said.candidate().equals(candidate))
                .sorted(Comparator.comparingInt(Said::order))
                .toList();
        var left = recused.getOrDefault(candidate, Set.of());
        var spoken = new HashSet<String>();
        for (var said : round) {
            var who = about + name(said.member());
            problems.addIf(!spoken.add(said.member()), said.path(), who + "重复表态");
            problems.addIf(left.contains(said.member()), said.path(), who + "应当回避，不能表态");
            problems.addIf(
                    voter(said.member()).isPresent() && !present.contains(said.member()),
                    said.path(),
                    who + "没有到会，不能表态");
        }
        members.stream()
                .filter(voter -> present.contains(voter.id()) && !left.contains(voter.id()))
                .filter(voter -> !spoken.contains(voter.id()))
                .forEach(voter -> problems.add("meeting", about + voter.name() + "还没有表态"));
        checkOrder(about, round, problems);
    }

    private void checkOrder(String about, List<Said> round, Problems problems) {
        var gapless =
                IntStream.range(0, round.size()).allMatch(i -> round.get(i).order() == i + 1);
        problems.addIf(!gapless, "meeting", about + "表态顺序应当从 1 到 " + round.size() + "，不重不漏");
        if (chairLast) {
            round.stream()
                    .limit(Math.max(0, round.size() - 1))
                    .filter(said -> voter(said.member()).filter(Voter::chair).isPresent())
                    .forEach(said -> problems.add(said.path(), about + "主要负责人" + name(said.member()) + "应当最后表态"));
        }
    }

    private Optional<Voter> voter(String id) {
        return members.stream().filter(voter -> voter.id().equals(id)).findFirst();
    }

    private String name(String member) {
        return voter(member).map(Voter::name).orElse(member);
    }
}
