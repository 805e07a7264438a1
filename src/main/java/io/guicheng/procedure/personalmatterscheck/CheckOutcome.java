package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.matters.MatterChecks;
import org.springframework.stereotype.Component;

/** Says how a check ended. */
@Component
class CheckOutcome implements CaseOutcome {

    private final MatterChecks checks;

    CheckOutcome(MatterChecks checks) {
        this.checks = checks;
    }

    @Override
    public String procedure() {
        return PersonalMattersCheck.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var check = checks.get(caseKey);
        return "%s，%s".formatted(check.classification(), check.handledAs());
    }
}
