package io.guicheng.procedure.candidatevetting;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.selection.Opinions;
import io.guicheng.signers.SignerRegister;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An organ that was added while opinions were collected counts like the others, also when the vetting is concluded or reopened. */
@Component
class AddedOrgans implements SignerRegister {

    private final Opinions opinions;

    AddedOrgans(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public String procedure() {
        return CandidateVetting.KEY;
    }

    @Override
    public String step() {
        return "giveOpinion";
    }

    @Override
    public void added(Map<String, Object> variables, String organ) {
        opinions.ask(CANDIDATE.from(variables), organ);
    }

    @Override
    public void removed(Map<String, Object> variables, String organ) {
        opinions.askNoMore(CANDIDATE.from(variables), organ);
    }
}
