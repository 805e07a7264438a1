package io.guicheng.procedure.integrityopinion;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Must;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The second of the two leaders signs; with that the reply is given. */
@Component
class SignSecond implements Step {

    private final Reply reply;
    private final Opinions opinions;
    private final Candidates candidates;
    private final Parameters parameters;

    SignSecond(Reply reply, Opinions opinions, Candidates candidates, Parameters parameters) {
        this.reply = reply;
        this.opinions = opinions;
        this.candidates = candidates;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return IntegrityOpinion.KEY;
    }

    @Override
    public String task() {
        return "signSecond";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return reply.toSign(CANDIDATE.from(work.variables()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var candidate = CANDIDATE.from(work.variables());
        var draft = reply.draft(candidate);
        var me = work.actor().userId();
        if (work.isBy(draft.draftedBy()) || work.isBy(draft.firstSigner())) {
            throw new Refused("回复须由两名负责人分别签署，起草人和第一签署人不能再签");
        }
        var returned = Reply.returned(input);
        if (returned) {
            opinions.returnDraft(candidate, input.text("note"));
        } else {
            opinions.signSecond(candidate, me);
            give(work, candidate, draft);
        }
        return IntegrityOpinion.REPLY_RETURNED.as(returned);
    }

    private void give(Work work, String candidate, Opinions.IntegrityDraft draft) {
        var validity = parameters.period("selection.opinion_validity", work.jurisdiction(), work.today());
        var me = work.actor().userId();
        opinions.give(new Opinion(
                candidate,
                work.organ(),
                draft.verdict(),
                draft.grounds(),
                me,
                work.today(),
                work.today().plus(validity)));
        var verdict = switch (draft.verdict()) {
            case CLEAR -> "CLEAR";
            case NOT_AFFECTING -> "MINOR";
            case AFFECTING -> "BLOCKS";
            case UNRESOLVED -> "OPEN";
        };
        candidates.writeMust(
                candidate,
                new Must(
                        "discipline",
                        verdict,
                        draft.verdict().chinese() + (draft.grounds().isEmpty() ? "" : "：" + draft.grounds()),
                        me,
                        work.organ(),
                        work.today()));
    }
}
