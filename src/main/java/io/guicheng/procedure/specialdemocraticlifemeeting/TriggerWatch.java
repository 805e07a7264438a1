package io.guicheng.procedure.specialdemocraticlifemeeting;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.clause.Parameters;
import io.guicheng.engine.CaseVariables;
import io.guicheng.engine.Decisions;
import io.guicheng.engine.Decisions.Fired;
import io.guicheng.engine.Procedures;
import io.guicheng.lifemeetings.LeadershipBody;
import io.guicheng.lifemeetings.SpecialMeetings;
import io.guicheng.lifemeetings.SpecialMeetings.Entry;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the registers for what calls for a special meeting (S2-13f) and proposes each once: the register of proposals takes an
 * entry a second time from nobody, so two servers that look at the same moment make one case.
 */
@Component
class TriggerWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TriggerWatch.class);

    private final Organizations organizations;
    private final SpecialMeetings proposals;
    private final ProposalFacts facts;
    private final Decisions decisions;
    private final Parameters parameters;
    private final Cases cases;
    private final Dossier dossier;
    private final Procedures procedures;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TriggerWatch(
            Organizations organizations,
            SpecialMeetings proposals,
            ProposalFacts facts,
            Decisions decisions,
            Parameters parameters,
            Cases cases,
            Dossier dossier,
            Procedures procedures,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.organizations = organizations;
        this.proposals = proposals;
        this.facts = facts;
        this.decisions = decisions;
        this.parameters = parameters;
        this.cases = cases;
        this.dossier = dossier;
        this.procedures = procedures;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Looks once.
     *
     * @return how many meetings were proposed
     */
    int look() {
        var proposed = 0;
        for (var place : organizations.jurisdictions()) {
            for (var office : organizations.organ(place.code(), OrganKind.ORGANIZATION).stream()
                    .toList()) {
                for (var entry : entries(place)) {
                    for (var body : facts.bodies(place.code())) {
                        if (isOf(entry, body) && once(place, office, body, entry)) {
                            proposed++;
                        }
                    }
                }
            }
        }
        return proposed;
    }

    /** Officials of a committee below are managed by the jurisdiction itself, those of its organs by themselves: both are looked at. */
    private List<Entry> entries(Jurisdiction place) {
        var today = LocalDate.now(clock);
        var since = today.minus(parameters.period("life_meeting.special_since", place.code(), today));
        var looked = new ArrayList<String>(List.of(place.code()));
        organizations.jurisdictions().stream()
                .filter(other -> place.code().equals(other.parent()))
                .map(Jurisdiction::code)
                .forEach(looked::add);
        return proposals.entries(looked, since);
    }

    /** An entry is a body's when it is about one of its members, or about the unit that it leads. */
    private static boolean isOf(Entry entry, LeadershipBody body) {
        return body.members().stream().anyMatch(member -> member.officialId().equals(entry.officialId()))
                || body.id().equals(entry.organ())
                || body.unitOrgan().equals(entry.organ());
    }

    private boolean once(Jurisdiction place, Organ office, LeadershipBody body, Entry entry) {
        var situation = decisions
                .evaluate(
                        SpecialDemocraticLifeMeeting.TRIGGER_TABLE,
                        Map.of("register", entry.register(), "detail", entry.detail()))
                .stream()
                .filter(row -> row.flag("proposes"))
                .findFirst();
        if (situation.isEmpty() || proposals.proposed(body.id(), entry)) {
            return false;
        }
        try {
            transactions.executeWithoutResult(status -> propose(place, office, body, entry, situation.orElseThrow()));
            return true;
        } catch (DuplicateKeyException e) {
            LOG.info("special meeting for {} has just been proposed by another server", entry.id());
            return false;
        }
    }

    private void propose(Jurisdiction place, Organ office, LeadershipBody body, Entry entry, Fired situation) {
        var server = Dossier.Author.SERVER.userId();
        var file = cases.open(
                SpecialDemocraticLifeMeeting.KEY,
                SpecialDemocraticLifeMeeting.PREFIX,
                ProposalStart.title(body),
                place.code(),
                office.id(),
                server);
        proposals.propose(file.key(), body, situation.text("rule"), entry.text(), entry);
        dossier.append(
                file.key(),
                new Dossier.Author(server, office.id()),
                "started",
                SpecialDemocraticLifeMeeting.KEY + ".triggerFound",
                Map.of("name", "自动发起", "情形", situation.text("rule"), "条款", situation.text("clauses")));
        procedures.start(
                SpecialDemocraticLifeMeeting.KEY, file.key(), server, CaseVariables.JURISDICTION.as(place.code()));
    }
}
