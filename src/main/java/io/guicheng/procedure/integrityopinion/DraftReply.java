package io.guicheng.procedure.integrityopinion;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A clerk of the discipline organ drafts the reply (procedures.md §1 step 6c). */
@Component
class DraftReply implements Step {

    private final Reply reply;
    private final Opinions opinions;

    DraftReply(Reply reply, Opinions opinions) {
        this.reply = reply;
        this.opinions = opinions;
    }

    @Override
    public String procedure() {
        return IntegrityOpinion.KEY;
    }

    @Override
    public String task() {
        return "draftReply";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var candidate = CANDIDATE.from(work.variables());
        var data = new HashMap<String, Object>();
        data.put("candidate", reply.candidate(candidate));
        data.put("known", reply.known(candidate));
        opinions.draft(candidate).ifPresent(draft -> {
            data.put("verdict", draft.verdict().name());
            data.put("grounds", draft.grounds());
            data.put("heardLocal", draft.heardLocal());
            var note = draft.returnedNote();
            if (note != null) {
                data.put(
                        "returned",
                        Facts.titled("退回意见")
                                .with("退回理由", note, Facts.Light.AMBER)
                                .block());
            }
        });
        return data;
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var verdict = Opinion.Verdict.valueOf(input.text("verdict"));
        new Problems()
                .addIf(
                        verdict != Opinion.Verdict.CLEAR
                                && input.text("grounds").isEmpty(),
                        input.path("grounds"),
                        "有反映、影响使用或线索未核清的，“依据”必须填写")
                .refuse();
        opinions.draft(new Opinions.IntegrityDraft(
                CANDIDATE.from(work.variables()),
                verdict,
                input.text("grounds"),
                input.text("heardLocal"),
                work.actor().userId(),
                null,
                null,
                null));
        return Map.of();
    }
}
