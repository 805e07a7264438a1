package io.guicheng.procedure.clarification;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.CaseOnMessage;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A petition was found unfounded: the organ that found it looks whether somebody has to be cleared. */
@Component
class ClarificationOffer implements CaseOnMessage {

    private final Organizations organizations;
    private final Clarifications clarifications;
    private final Cases cases;

    ClarificationOffer(Organizations organizations, Clarifications clarifications, Cases cases) {
        this.organizations = organizations;
        this.clarifications = clarifications;
        this.cases = cases;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String message() {
        return ClarificationProcedure.OFFERED;
    }

    @Override
    public String prefix() {
        return ClarificationProcedure.PREFIX;
    }

    @Override
    public Organ owner(Call call) {
        return organizations
                .organ(ClarificationProcedure.CLEARED_ORGAN.from(call.carried()))
                .orElseThrow();
    }

    @Override
    public String title(Call call) {
        return ClarificationStart.title(ClarificationProcedure.CLEARED_PETITION.from(call.carried()));
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Call call) {
        var official = ClarificationProcedure.CLEARED_OFFICIAL.from(call.carried());
        clarifications.open(
                file.key(),
                new Clarifications.Occasion(
                        ClarificationProcedure.CLEARED_PETITION.from(call.carried()),
                        official,
                        call.by().value(),
                        null,
                        null));
        cases.concerns(file.key(), official);
        return ClarificationProcedure.HANDLER_ORGAN.as(file.ownerOrgan());
    }
}
