package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.matters.MatterChecks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 提出认定意见: the table classifies what is left after the explanations; what is done must go with it. */
@Component
class ProposeFinding implements Step {

    private final MatterChecks checks;
    private final CheckFacts facts;
    private final CheckFindings findings;

    ProposeFinding(MatterChecks checks, CheckFacts facts, CheckFindings findings) {
        this.checks = checks;
        this.facts = facts;
        this.findings = findings;
    }

    @Override
    public String procedure() {
        return PersonalMattersCheck.KEY;
    }

    @Override
    public String task() {
        return "proposeFinding";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "比对和说明"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var omissions = facts.omissions(work.caseKey());
        var concealed = input.flag("concealed");
        if (concealed && omissions.none()) {
            throw RefusedInput.of("concealed", "不一致的事项都已采信说明，不能认定隐瞒不报");
        }
        var classified = findings.classify(omissions, concealed);
        var handling = input.text("handling");
        var handled = findings.handling(classified.rule(), handling)
                .orElseThrow(() -> RefusedInput.of(
                        "handling",
                        "认定为“%s”%s的，不能这样处理，可以：%s"
                                .formatted(
                                        classified.text("classification"),
                                        omissions.inWords(),
                                        String.join("；", findings.handlings(classified.rule())))));
        checks.find(
                work.caseKey(),
                CheckFindings.finding(
                        classified,
                        handling,
                        handled,
                        input.text("grounds"),
                        work.actor().userId()));
        return Map.of();
    }
}
