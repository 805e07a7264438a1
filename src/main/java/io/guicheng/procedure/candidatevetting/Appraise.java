package io.guicheng.procedure.candidatevetting;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.clause.Parameters;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.selection.Appraisal;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Reason;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 考察 (procedures.md §1 step 5): team, notice, talks, the candidate's personal-matters report, and the five gates of S2-23d. */
@Component
class Appraise implements Step {

    private final Candidates candidates;
    private final CandidateCards cards;
    private final Parameters parameters;
    private final WorkingDays workingDays;

    Appraise(Candidates candidates, CandidateCards cards, Parameters parameters, WorkingDays workingDays) {
        this.candidates = candidates;
        this.cards = cards;
        this.parameters = parameters;
        this.workingDays = workingDays;
    }

    @Override
    public String procedure() {
        return CandidateVetting.KEY;
    }

    @Override
    public String task() {
        return "appraise";
    }

    private static final int GATES = 5;

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("candidate", cards.facts(CANDIDATE.from(work.variables())));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var candidate = CANDIDATE.from(work.variables());
        var fit = "fit".equals(input.text("conclusion"));
        var problems = new Problems();
        var smallest = parameters.number("selection.appraisal_team_min", work.jurisdiction(), work.today());
        var team = input.rows("team").stream()
                .map(row -> row.text("name"))
                .distinct()
                .toList();
        problems.addIf(team.size() < smallest, input.path("team"), "“考察组成员”不能少于 " + smallest + " 人");
        checkDates(work, input, problems);
        problems.addIf(fit && input.chosen("gates").size() < GATES, input.path("gates"), "考察合格的，政治、品行、能力、作风、廉洁五关都须通过");
        problems.addIf(!fit && input.text("note").isEmpty(), input.path("note"), "考察不合格的，“说明”必须写明理由");
        problems.refuse();
        candidates.writeAppraisal(new Appraisal(
                candidate,
                String.join("、", team),
                input.day("noticeOn"),
                input.day("fromDay"),
                input.day("untilDay"),
                input.count("talks"),
                input.day("mattersHandedOn"),
                input.text("strengths"),
                input.text("shortcomings"),
                fit,
                input.text("note")));
        if (!fit) {
            candidates.move(candidate, CandidateState.OUT_APPRAISAL);
            candidates.writeReasons(
                    candidate, List.of(new Reason("appraisal", "考察不合格：" + input.text("note"), "S2-23d")));
        }
        return CandidateVetting.APPRAISAL_FAILED.as(!fit);
    }

    private void checkDates(Work work, Input input, Problems problems) {
        var notice = input.day("noticeOn");
        var from = input.day("fromDay");
        var until = input.day("untilDay");
        var lead = parameters.number("selection.appraisal_notice_lead", work.jurisdiction(), work.today());
        var earliest = workingDays.after(notice, lead);
        problems.addIf(
                from.isBefore(earliest),
                input.path("fromDay"),
                "“考察开始日期”不能早于 " + earliest + "：考察预告至少提前 " + lead + " 个工作日");
        problems.addIf(until.isBefore(from), input.path("untilDay"), "“考察结束日期”不能早于开始日期 " + from);
        problems.addIf(until.isAfter(work.today()), input.path("untilDay"), "“考察结束日期”不能晚于今天");
        problems.addIf(
                input.day("mattersHandedOn").isAfter(work.today()),
                input.path("mattersHandedOn"),
                "“个人有关事项报告书提交日期”不能晚于今天");
    }
}
