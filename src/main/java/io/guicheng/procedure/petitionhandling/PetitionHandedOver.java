package io.guicheng.procedure.petitionhandling;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.form.CaseOnMessage;
import io.guicheng.handlings.Handlings;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Petition;
import io.guicheng.registry.Petitions;
import io.guicheng.reporter.Custody;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Another organ hands a petition over: it is handled here in a case of its own, which the other organ does not see. */
@Component
class PetitionHandedOver implements CaseOnMessage {

    private final Organizations organizations;
    private final Petitions petitions;
    private final Custody custody;
    private final Handlings handlings;
    private final PetitionDeadlines deadlines;
    private final Cases cases;
    private final Clock clock;

    PetitionHandedOver(
            Organizations organizations,
            Petitions petitions,
            Custody custody,
            Handlings handlings,
            PetitionDeadlines deadlines,
            Cases cases,
            Clock clock) {
        this.organizations = organizations;
        this.petitions = petitions;
        this.custody = custody;
        this.handlings = handlings;
        this.deadlines = deadlines;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String message() {
        return PetitionHandling.HANDED_OVER;
    }

    @Override
    public String prefix() {
        return PetitionHandling.PREFIX;
    }

    @Override
    public Organ owner(Call call) {
        return organizations
                .organ(PetitionHandling.HANDED_ORGAN.from(call.carried()))
                .orElseThrow();
    }

    @Override
    public String title(Call call) {
        return PetitionStart.title(PetitionHandling.HANDED_PETITION.from(call.carried()));
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Call call) {
        var petition = petitions
                .find(PetitionHandling.HANDED_PETITION.from(call.carried()))
                .orElseThrow();
        var today = LocalDate.now(clock);
        handlings.open(
                file.key(),
                new Handlings.Intake(
                        petition.id(),
                        file.ownerOrgan(),
                        today,
                        call.origin(),
                        custody.identified(petition.id()),
                        null));
        custody.tie(petition.id(), file.key());
        concerns(file, petition);
        var variables = new HashMap<>(PetitionHandling.HANDLER_ORGAN.as(file.ownerOrgan()));
        variables.putAll(PetitionHandling.TRIAGE_DUE.as(deadlines.triage(file.jurisdiction(), today, true)));
        return variables;
    }

    private void concerns(CaseFile file, Petition petition) {
        var official = petition.officialId();
        if (official != null) {
            cases.concerns(file.key(), official);
        }
    }
}
