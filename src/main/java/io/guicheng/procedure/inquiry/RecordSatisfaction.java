package io.guicheng.procedure.inquiry;

import io.guicheng.ballot.Ballot;
import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Result;
import io.guicheng.clause.Parameters;
import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.inquiries.Inquiries;
import io.guicheng.kernel.Refused;
import io.guicheng.procedure.inquiry.InquiryProcedure.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 登记测评结果: content with the answer, another answer, or nothing left but the superior. */
@Component
class RecordSatisfaction implements Step {

    private final Inquiries inquiries;
    private final InquiryFacts facts;
    private final InquiryFiling filing;
    private final AnswerTerm term;
    private final Ballots ballots;
    private final Parameters parameters;

    RecordSatisfaction(
            Inquiries inquiries,
            InquiryFacts facts,
            InquiryFiling filing,
            AnswerTerm term,
            Ballots ballots,
            Parameters parameters) {
        this.inquiries = inquiries;
        this.facts = facts;
        this.filing = filing;
        this.term = term;
        this.ballots = ballots;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return InquiryProcedure.KEY;
    }

    @Override
    public String task() {
        return "recordSatisfaction";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var ballot = ballot(work);
        var closed = ballot.state() == Ballot.State.CLOSED;
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "质询和答复"),
                "ballot",
                Facts.titled("测评票")
                        .with("名称", ballot.title())
                        .with("页面", "案件页面的“表决、抽签与名册”")
                        .with("情况", closed ? "已结束" : "还没有结束", Light.of(closed))
                        .block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var ballot = ballot(work);
        if (input.text("action").equals("REPEAT")) {
            new Problems()
                    .addIf(input.text("reason").isEmpty(), "reason", "重新测评的，“重新测评的理由”必须写明")
                    .refuse();
            if (ballot.state() == Ballot.State.OPEN) {
                ballots.cancel(ballot.id(), work.actor(), input.text("reason"));
            }
            return InquiryProcedure.BALLOT_VERDICT.as(Verdict.REPEAT);
        }
        new Problems()
                .addIf(!input.text("reason").isEmpty(), "reason", "只有重新测评的才填写“重新测评的理由”")
                .refuse();
        return follow(
                work,
                Optional.ofNullable(ballot.result())
                        .orElseThrow(() -> new Refused("测评票还没有结束：请在案件页面的“表决、抽签与名册”打开测评页面，两人计票一致后结束")));
    }

    private Map<String, Object> follow(Work work, Result result) {
        var item = result.item(HoldSatisfactionBallot.ITEM).orElseThrow();
        var satisfied = item.votes("content") + item.votes("fair");
        if (result.valid() == 0) {
            throw new Refused("没有有效票，不能认定是否满意；请选“重新测评”");
        }
        inquiries.evaluate(work.caseKey(), satisfied, result.valid());
        // who abstained is not content
        var content = parameters
                .share("inquiry.satisfied_share", work.jurisdiction(), work.today())
                .isExceededBy(satisfied, result.valid());
        var verdict = content
                ? Verdict.SATISFIED
                : facts.last(work.caseKey()).answerNo()
                                < parameters.number("inquiry.answers", work.jurisdiction(), work.today())
                        ? Verdict.AGAIN
                        : Verdict.REPORT;
        var variables = new HashMap<String, Object>(InquiryProcedure.BALLOT_VERDICT.as(verdict));
        if (verdict == Verdict.AGAIN) {
            variables.putAll(term.ask(work.caseKey(), work.jurisdiction(), work.today()));
        } else if (verdict == Verdict.SATISFIED) {
            filing.enter(work, "质询人对答复满意");
        }
        return variables;
    }

    private Ballot ballot(Work work) {
        return ballots.find(Objects.requireNonNull(facts.last(work.caseKey()).ballotId()))
                .orElseThrow();
    }
}
