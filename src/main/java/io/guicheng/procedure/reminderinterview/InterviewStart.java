package io.guicheng.procedure.reminderinterview;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Dossier;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Input;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.talks.Interviews;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A talk is proposed by a clerk or the head of an organ that supervises. */
@Component
class InterviewStart implements CaseStart {

    private static final Set<OrganKind> SUPERVISING = EnumSet.of(
            OrganKind.DISCIPLINE, OrganKind.ORGANIZATION, OrganKind.COMMITTEE_OFFICE, OrganKind.ORGANS_COMMITTEE);

    private final Proposal proposal;
    private final Interviews interviews;

    InterviewStart(Proposal proposal, Interviews interviews) {
        this.proposal = proposal;
        this.interviews = interviews;
    }

    @Override
    public String procedure() {
        return ReminderInterview.KEY;
    }

    @Override
    public String prefix() {
        return ReminderInterview.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return SUPERVISING;
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        return Map.of("officialOptions", proposal.options(organ.jurisdiction()));
    }

    @Override
    public String title(Organ organ, Input input) {
        return proposal.title(input.text("kind"), input.chosen("officials"));
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        proposal.check(file.jurisdiction(), actor, input);
        interviews.open(
                file.key(),
                new Interviews.Draft(
                        input.text("kind"), input.text("situation"), input.text("reason"), actor.userId(), null),
                input.chosen("officials"));
        proposal.concern(file.key(), input.chosen("officials"));
        var variables = new HashMap<>(proposal.decide(
                file.key(), input.text("kind"), input.text("situation"), Dossier.Author.of(actor, file.ownerOrgan())));
        variables.putAll(ReminderInterview.OWNER_ORGAN.as(file.ownerOrgan()));
        return variables;
    }
}
