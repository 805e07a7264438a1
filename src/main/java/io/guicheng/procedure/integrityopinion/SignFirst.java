package io.guicheng.procedure.integrityopinion;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.selection.Opinions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The head of the discipline organ signs or sends back; nobody signs what they drafted. */
@Component
class SignFirst implements Step {

    private final Reply reply;
    private final Opinions opinions;

    SignFirst(Reply reply, Opinions opinions) {
        this.reply = reply;
        this.opinions = opinions;
    }

    @Override
    public String procedure() {
        return IntegrityOpinion.KEY;
    }

    @Override
    public String task() {
        return "signFirst";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return reply.toSign(CANDIDATE.from(work.variables()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var candidate = CANDIDATE.from(work.variables());
        if (work.isBy(reply.draft(candidate).draftedBy())) {
            throw new Refused("起草人不能签署自己起草的回复，请由另一名负责人签署");
        }
        var returned = Reply.returned(input);
        if (returned) {
            opinions.returnDraft(candidate, input.text("note"));
        } else {
            opinions.signFirst(candidate, work.actor().userId());
        }
        return IntegrityOpinion.REPLY_RETURNED.as(returned);
    }
}
