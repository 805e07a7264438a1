package io.guicheng.reporter;

import io.guicheng.clause.Parameters;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.sealing.ReporterIdentity;
import io.guicheng.sealing.SealedReporters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps reporters out of what others write: before a text goes into a case it is compared with what is sealed, in the sealing itself, and
 * refused as a whole when it points to the reporter. A refusal says neither which word nor which reporter. So that nobody finds a reporter
 * out by trying names, refusals are noted for the custodian and limited.
 */
@Service
public class Discretion {

    private static final String LIMIT = "petition.mention_refusals";
    private static final Duration WINDOW = Duration.ofHours(24);

    private final PetitionHolders holders;
    private final Custody custody;
    private final Organizations organizations;
    private final Officials officials;
    private final SealedReporters reporters;
    private final AccessTables tables;
    private final Parameters parameters;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Discretion(
            PetitionHolders holders,
            Custody custody,
            Organizations organizations,
            Officials officials,
            SealedReporters reporters,
            AccessTables tables,
            Parameters parameters,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.holders = holders;
        this.custody = custody;
        this.organizations = organizations;
        this.officials = officials;
        this.reporters = reporters;
        this.tables = tables;
        this.parameters = parameters;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Refuses texts that name the reporter of a petition, or of one of its doubles, or give them away by what is known of them.
     *
     * @param field what the refusal names
     * @param texts everything that was typed
     * @throws RefusedInput when one of the texts points to a reporter
     * @throws Refused when that has happened too often within a day, whatever the texts say
     * @throws NotFound when there is none of this id
     */
    public void check(Actor actor, String petitionId, String field, Collection<String> texts) {
        var held = custody.find(petitionId).orElseThrow(() -> new NotFound("没有此信访件"));
        var identified = holders.withDoubles(petitionId).stream()
                .filter(reporters::holds)
                .toList();
        if (identified.isEmpty()) {
            return;
        }
        var jurisdiction = custody.custodyOf(held);
        var now = clock.instant();
        var allowed = parameters.number(LIMIT, jurisdiction, LocalDate.ofInstant(now, clock.getZone()));
        for (var one : identified) {
            if (tables.count(one, AccessEntry.Event.MENTIONED, now.minus(WINDOW)) >= allowed) {
                throw new Refused("此件的文稿多次涉及举报人，二十四小时内不能再提交，请与举报人信息保管员联系");
            }
        }
        var open = open(held.petition().jurisdiction(), held.petition().officialId());
        var named = identified.stream()
                .filter(one -> reporters.mentioned(one, texts, open))
                .toList();
        if (!named.isEmpty()) {
            // the step is rolled back, the note stays
            ownTransaction.executeWithoutResult(status -> note(actor, jurisdiction, named, now));
            throw RefusedInput.of(field, "填写的内容可能暴露举报人，不能提交，请修改后再交；系统不说明是哪一处，这次退回已经登记");
        }
    }

    /**
     * The same for a petition that is about to be entered, before anything of it is written. Nothing is noted and limited: whoever enters it
     * knows the reporter.
     *
     * @param officialId whom it is about; null when nobody of the register
     * @throws RefusedInput when one of the texts points to the reporter
     */
    public void check(
            ReporterIdentity identity,
            String jurisdiction,
            @Nullable String officialId,
            String field,
            Collection<String> texts) {
        if (reporters.mentioned(identity, texts, open(jurisdiction, officialId))) {
            throw RefusedInput.of(field, "填写的内容可能暴露举报人，不能提交，请修改后再交；系统不说明是哪一处");
        }
    }

    /** What everybody knows about the one reported and the organs around: it points to no reporter. */
    private List<String> open(String jurisdiction, @Nullable String official) {
        var open = new ArrayList<String>();
        organizations.organsOf(jurisdiction).forEach(organ -> open.add(organ.name()));
        if (official != null) {
            officials.find(official).map(Official::name).ifPresent(open::add);
            officials.tenures(official).forEach(tenure -> open.add(tenure.title()));
        }
        return open;
    }

    private void note(Actor actor, String jurisdiction, List<String> named, Instant now) {
        named.forEach(one ->
                tables.note(null, one, jurisdiction, now, actor.userId(), null, AccessEntry.Event.MENTIONED, null));
    }
}
