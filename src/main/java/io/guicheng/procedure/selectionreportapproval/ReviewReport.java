package io.guicheng.procedure.selectionreportapproval;

import static io.guicheng.selection.SelectionVariables.REPORT_OUTCOME;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Post;
import io.guicheng.registry.Posts;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Consent;
import io.guicheng.selection.Consents;
import io.guicheng.selection.Motions;
import io.guicheng.selection.Reason;
import io.guicheng.selection.SelectionVariables.ReportOutcome;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The superior organization department answers a report: 同意, 不同意 or 补充材料 (procedures.md §1 step 2). */
@Component
class ReviewReport implements Step {

    private final ReportSituations situations;
    private final Consents consents;
    private final Candidates candidates;
    private final CandidateCards cards;
    private final Motions motions;
    private final Posts posts;
    private final Organizations organizations;

    ReviewReport(
            ReportSituations situations,
            Consents consents,
            Candidates candidates,
            CandidateCards cards,
            Motions motions,
            Posts posts,
            Organizations organizations) {
        this.situations = situations;
        this.consents = consents;
        this.candidates = candidates;
        this.cards = cards;
        this.motions = motions;
        this.posts = posts;
        this.organizations = organizations;
    }

    @Override
    public String procedure() {
        return SelectionReportApproval.KEY;
    }

    @Override
    public String task() {
        return "reviewReport";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var subject = SelectionReportApproval.subject(work.variables());
        var report = Facts.titled("报审内容");
        if (SelectionReportApproval.WHOLE_CASE.equals(subject)) {
            motions.posts(work.caseKey())
                    .forEach(post -> report.with(
                            "拟任职位", posts.find(post.postId()).map(Post::title).orElse(post.postId())));
        } else {
            report.with("人选", cards.line(subject));
            candidates.criteria(subject).stream()
                    .filter(criterion -> !criterion.passed())
                    .forEach(criterion -> report.with(criterion.title(), criterion.figures(), Facts.Light.AMBER));
        }
        reasons(work, subject).forEach(reason -> report.with("报审情形", reason, Facts.Light.AMBER));
        return Map.of("report", report.block());
    }

    private List<String> reasons(Work work, String subject) {
        return situations.due(work.caseKey(), subject, work.today()).stream()
                .map(fired -> fired.text("text"))
                .toList();
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var subject = SelectionReportApproval.subject(work.variables());
        var answer = Consent.Answer.valueOf(input.text("answer"));
        new Problems()
                .addIf(
                        superiorIsElsewhere(work)
                                && input.files("reply").isEmpty()
                                && answer != Consent.Answer.SUPPLEMENT,
                        input.path("reply"),
                        "上级组织部门不在本系统内，须上传其书面批复")
                .refuse();
        consents.record(
                work.caseKey(),
                new Consent(
                        subject,
                        answer,
                        String.join("；", reasons(work, subject)),
                        input.text("note"),
                        work.actor().userId(),
                        work.today()));
        if (!SelectionReportApproval.WHOLE_CASE.equals(subject)) {
            moveCandidate(subject, answer, input.text("note"));
        }
        return REPORT_OUTCOME.as(
                switch (answer) {
                    case CONSENTED -> ReportOutcome.CONSENTED;
                    case REFUSED -> ReportOutcome.REFUSED;
                    case SUPPLEMENT -> ReportOutcome.SUPPLEMENT;
                });
    }

    /** The topmost jurisdiction of this server has its superior outside: its own department enters the written reply. */
    private boolean superiorIsElsewhere(Work work) {
        return organizations
                .jurisdiction(work.jurisdiction())
                .map(Jurisdiction::parent)
                .isEmpty();
    }

    private void moveCandidate(String candidateId, Consent.Answer answer, String note) {
        if (answer == Consent.Answer.CONSENTED) {
            candidates.move(candidateId, CandidateState.VETTING);
        } else if (answer == Consent.Answer.REFUSED) {
            candidates.move(candidateId, CandidateState.OUT_QUALIFICATION);
            candidates.writeReasons(candidateId, List.of(new Reason("report", "报审事项上级组织部门不同意：" + note, "S1-5.3")));
        }
    }
}
