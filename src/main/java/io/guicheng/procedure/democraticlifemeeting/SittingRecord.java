package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.engine.Decisions.Fired;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.lifemeetings.LeadershipBody.Member;
import io.guicheng.lifemeetings.Sitting;
import io.guicheng.lifemeetings.Sitting.Assessment;
import io.guicheng.lifemeetings.Sitting.Attendance;
import io.guicheng.lifemeetings.Sitting.Criticism;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was typed about one sitting, and what is wrong with it. */
final class SittingRecord {

    private final Input input;
    private final List<Member> members;
    private final List<Fired> items;
    private final Problems problems;
    private final Map<String, Input> attendance = new LinkedHashMap<>();

    /** @param items rows of the table of assessments, each with its code, title and whether it is essential */
    SittingRecord(Input input, List<Member> members, List<Fired> items, Problems problems) {
        this.input = input;
        this.members = members;
        this.items = items;
        this.problems = problems;
    }

    /** Every member once, those who did not come with the reason. */
    void requireAttendance() {
        var known = members.stream().map(Member::officialId).toList();
        for (var row : input.rows("attendance")) {
            problems.addIf(
                    !known.contains(row.text("id")) || attendance.put(row.text("id"), row) != null,
                    row.path("name"),
                    "不是该班子成员，或者重复");
            problems.addIf(!came(row) && row.text("absence").isEmpty(), row.path("absence"), "没有到会的，“缺席原因”必须填写");
        }
        members.stream()
                .filter(member -> !attendance.containsKey(member.officialId()))
                .forEach(member -> problems.add("attendance", member.name() + " 没有填写到会情况"));
    }

    long present() {
        return attendance.values().stream().filter(SittingRecord::came).count();
    }

    boolean chiefPresent() {
        return members.stream().filter(Member::chief).anyMatch(member -> present(member.officialId()));
    }

    /** A meeting that was put off has nothing to record but who came. */
    void requireNothingSaid(String sentence) {
        attendance.values().forEach(row -> {
            problems.addIf(row.count("speakingOrder") > 0, row.path("speakingOrder"), sentence);
            problems.addIf(!row.text("selfCriticism").isEmpty(), row.path("selfCriticism"), sentence);
        });
        problems.addIf(!input.rows("criticisms").isEmpty(), "criticisms", sentence);
        input.rows("assessment").forEach(row -> problems.addIf(!row.text("met").isEmpty(), row.path("met"), sentence));
    }

    /** Everybody who came has criticized himself, one after the other, the chief first. */
    void requireSpeeches() {
        var orders = new HashSet<Integer>();
        for (var member : members) {
            var row = attendance.get(member.officialId());
            if (row == null) {
                continue;
            }
            var order = row.count("speakingOrder");
            if (!came(row)) {
                problems.addIf(order > 0, row.path("speakingOrder"), "没有到会的，不填“自我批评次序”");
                continue;
            }
            problems.addIf(row.text("selfCriticism").isEmpty(), row.path("selfCriticism"), "“自我批评要点”必须填写");
            problems.addIf(
                    order < 1 || order > present() || !orders.add(order),
                    row.path("speakingOrder"),
                    "“自我批评次序”应当是 1 到 %d，不能重复".formatted(present()));
            problems.addIf(member.chief() && order != 1, row.path("speakingOrder"), "主要负责人应当第一个作自我批评");
        }
    }

    /** Nobody who came goes without criticism; nobody criticizes himself here. */
    void requireCriticisms() {
        var criticized = new HashSet<String>();
        for (var row : input.rows("criticisms")) {
            problems.addIf(!present(row.text("by")), row.path("by"), "“批评人”没有到会或者不是该班子成员");
            problems.addIf(!present(row.text("on")), row.path("on"), "“被批评人”没有到会或者不是该班子成员");
            problems.addIf(row.text("by").equals(row.text("on")), row.path("on"), "“批评人”和“被批评人”不能是同一人");
            criticized.add(row.text("on"));
        }
        members.stream()
                .filter(member -> present(member.officialId()) && !criticized.contains(member.officialId()))
                .forEach(member -> problems.add("criticisms", "没有人对 " + member.name() + " 提出批评意见"));
    }

    /** Every item has its verdict, what is not met its explanation and its correction; the records are there. */
    void requireAssessment() {
        var left = new ArrayList<>(items.stream().map(item -> item.text("item")).toList());
        for (var row : input.rows("assessment")) {
            var known = left.remove(row.text("id"));
            problems.addIf(!known, row.path("title"), "没有这个评价项目，或者重复");
            problems.addIf(known && row.text("met").isEmpty(), row.path("met"), "“是否符合”必须选择");
            problems.addIf(notMet(row) && row.text("note").isEmpty(), row.path("note"), "不符合的，“说明”必须填写");
        }
        problems.addIf(!left.isEmpty(), "assessment", "还有 " + left.size() + " 个评价项目没有评价");
        problems.addIf(
                input.rows("assessment").stream().anyMatch(SittingRecord::notMet)
                        && input.text("correction").isEmpty(),
                "correction",
                "有不符合的项目，“现场指出和纠正的问题”必须填写");
        problems.addIf(input.files("records").isEmpty(), "records", "“会议记录和现场监督记录”必须上传");
    }

    /** Whether nothing essential is missing. */
    boolean stands() {
        Set<String> essential = new HashSet<>();
        items.stream().filter(item -> item.flag("essential")).forEach(item -> essential.add(item.text("item")));
        return input.rows("assessment").stream().noneMatch(row -> notMet(row) && essential.contains(row.text("id")));
    }

    Sitting sitting(int number, LocalDate heldOn, Sitting.Result result) {
        var putOff = result == Sitting.Result.PUT_OFF;
        return new Sitting(
                number,
                heldOn,
                members.size(),
                Math.toIntExact(present()),
                result,
                putOff ? "" : input.text("correction"),
                attendance.entrySet().stream()
                        .map(one -> new Attendance(
                                one.getKey(),
                                came(one.getValue()),
                                came(one.getValue()) ? "" : one.getValue().text("absence"),
                                one.getValue().count("speakingOrder"),
                                one.getValue().text("selfCriticism")))
                        .toList(),
                input.rows("criticisms").stream()
                        .map(row -> new Criticism(row.text("by"), row.text("on"), row.text("criticism")))
                        .toList(),
                putOff ? List.of() : assessments());
    }

    private List<Assessment> assessments() {
        return input.rows("assessment").stream()
                .map(row -> new Assessment(row.text("id"), title(row.text("id")), !notMet(row), row.text("note")))
                .toList();
    }

    private String title(String item) {
        return items.stream()
                .filter(one -> one.text("item").equals(item))
                .map(one -> one.text("title"))
                .findFirst()
                .orElse(item);
    }

    private boolean present(String officialId) {
        var row = attendance.get(officialId);
        return row != null && came(row);
    }

    private static boolean came(Input row) {
        return row.text("present").equals("YES");
    }

    private static boolean notMet(Input row) {
        return row.text("met").equals("NO");
    }
}
