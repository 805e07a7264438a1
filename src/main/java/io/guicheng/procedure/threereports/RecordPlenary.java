package io.guicheng.procedure.threereports;

import io.guicheng.ballot.Ballot;
import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Result;
import io.guicheng.form.Choice;
import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.AnnualReports.Evaluation;
import io.guicheng.reports.AnnualReports.Question;
import io.guicheng.reports.ReportSubject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 登记质询和评议: questions and answers one by one, and what the closed ballot says; or another meeting. */
@Component
class RecordPlenary implements Step {

    private static final String SITUATION = "LOW_SATISFACTION";

    private final AnnualReports reports;
    private final Ballots ballots;
    private final Scoring scoring;

    RecordPlenary(AnnualReports reports, Ballots ballots, Scoring scoring) {
        this.reports = reports;
        this.ballots = ballots;
        this.scoring = scoring;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String task() {
        return "recordPlenary";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var ballot = ballot(work);
        var closed = ballot.state() == Ballot.State.CLOSED;
        var facts = Facts.titled("评议票")
                .with("名称", ballot.title())
                .with("页面", "案件页面的“表决、抽签与名册”")
                .with("名册", ballots.progress(ballot.id()).eligible() + " 人")
                .with("情况", closed ? "已结束" : "还没有结束", Light.of(closed));
        Optional.ofNullable(ballot.result())
                .ifPresent(result -> facts.with("发出、收回", result.issued() + "、" + result.returned() + " 张"));
        return Map.of(
                "facts",
                facts.block(),
                "subjectOptions",
                onSite(work).stream()
                        .map(one -> Choice.person(one.officialId(), one.name()))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var ballot = ballot(work);
        if (input.text("action").equals("AGAIN")) {
            return again(work, input, ballot);
        }
        var result = Optional.ofNullable(ballot.result())
                .orElseThrow(() -> new Refused("评议票还没有结束：请在案件页面的“表决、抽签与名册”打开投票页面，两人计票一致后结束"));
        check(work, input, result);
        var evaluations = evaluations(work, result);
        reports.hold(
                work.caseKey(),
                input.day("heldOn"),
                input.count("present"),
                input.rows("questions").stream()
                        .map(row -> new Question(
                                row.text("subject"), row.text("askedBy"), row.text("question"), row.text("answer")))
                        .toList());
        evaluations.forEach((official, evaluation) -> reports.evaluate(work.caseKey(), official, evaluation));
        var variables = new HashMap<String, Object>(ThreeReports.PLENARY_AGAIN.as(false));
        variables.putAll(ThreeReports.INTERVIEW_SITUATION.as(SITUATION));
        variables.putAll(ThreeReports.INTERVIEW_ORGAN.as(work.organ()));
        variables.putAll(ThreeReports.LOW_SUBJECTS.as(evaluations.entrySet().stream()
                .filter(entry -> entry.getValue().low())
                .map(Map.Entry::getKey)
                .toList()));
        return variables;
    }

    private Map<String, Object> again(Work work, Input input, Ballot ballot) {
        new Problems()
                .addIf(input.text("reason").isEmpty(), "reason", "重新评议的，“理由”必须写明")
                .refuse();
        if (ballot.state() == Ballot.State.OPEN) {
            ballots.cancel(ballot.id(), work.actor(), input.text("reason"));
        }
        return ThreeReports.PLENARY_AGAIN.as(true);
    }

    private void check(Work work, Input input, Result result) {
        var approvedOn = Objects.requireNonNull(reports.get(work.caseKey()).approvedOn());
        var problems = new Problems();
        input.date("heldOn")
                .ifPresentOrElse(
                        on -> problems.addIf(on.isBefore(approvedOn), "heldOn", "“会议日期”不能早于方案审定日期 " + approvedOn)
                                .addIf(on.isAfter(work.today()), "heldOn", "“会议日期”不能晚于今天"),
                        () -> problems.add("heldOn", "“会议日期”必须填写"));
        var present = input.count("present");
        problems.addIf(
                present > result.eligible(),
                "present",
                "“实到人数”%d 人，多于评议名册的 %d 人".formatted(present, result.eligible()));
        problems.addIf(
                present < result.issued(), "present", "“实到人数”%d 人，少于发出的评议票 %d 张".formatted(present, result.issued()));
        problems.addIf(input.files("minutes").isEmpty(), "minutes", "“全会记录”必须上传");
        var asked =
                input.rows("questions").stream().map(row -> row.text("subject")).collect(Collectors.toSet());
        var onSite = onSite(work);
        onSite.stream()
                .filter(one -> !asked.remove(one.officialId()))
                .forEach(one -> problems.add("questions", "没有登记对" + one.name() + "的质询和回答"));
        problems.addIf(!asked.isEmpty(), "questions", "质询中有不是现场述责的人：" + String.join("、", asked));
        problems.addIf(!input.text("reason").isEmpty(), "reason", "只有重新评议的才填写“理由”");
        problems.refuse();
    }

    private Map<String, Evaluation> evaluations(Work work, Result result) {
        if (result.withheld()) {
            throw new Refused("有效票过少，评议结果不列明细，不能计算得分；请选“重新评议”");
        }
        var evaluations = new LinkedHashMap<String, Evaluation>();
        for (var one : onSite(work)) {
            var item = result.item(one.officialId()).orElseThrow();
            evaluations.put(
                    one.officialId(),
                    scoring.of(item, work.jurisdiction(), work.today())
                            .orElseThrow(() -> new Refused("对" + one.name() + "的评议全部弃权，不能计算得分；请选“重新评议”")));
        }
        return evaluations;
    }

    private List<ReportSubject> onSite(Work work) {
        return reports.subjects(work.caseKey()).stream()
                .filter(ReportSubject::reportsOnSite)
                .toList();
    }

    private Ballot ballot(Work work) {
        return ballots.find(Objects.requireNonNull(reports.get(work.caseKey()).ballotId()))
                .orElseThrow();
    }
}
