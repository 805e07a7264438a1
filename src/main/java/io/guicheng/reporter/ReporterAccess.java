package io.guicheng.reporter;

import io.guicheng.clause.Parameters;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.sealing.ReporterIdentity;
import io.guicheng.sealing.SealedReporters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way to a reporter's identity (rules.md §3 保密, procedures.md §0): the handling section asks with a motive, a custodian of the
 * discipline organ allows or refuses with a motive, the permission ends by itself, and each step is noted in the same transaction.
 */
@Service
@Transactional
public class ReporterAccess {

    private static final String HOURS = "petition.reporter_access_hours";
    private static final int LONGEST_MOTIVE = 500;

    private final Custody custody;
    private final Organizations organizations;
    private final AccessTables tables;
    private final AccessRegister register;
    private final SealedReporters reporters;
    private final Parameters parameters;
    private final Clock clock;

    ReporterAccess(
            Custody custody,
            Organizations organizations,
            AccessTables tables,
            AccessRegister register,
            SealedReporters reporters,
            Parameters parameters,
            Clock clock) {
        this.custody = custody;
        this.organizations = organizations;
        this.tables = tables;
        this.register = register;
        this.reporters = reporters;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Asks to know who reported.
     *
     * @throws NotFound when the petition is not for this person
     * @throws RefusedInput without a motive
     * @throws Refused for an anonymous petition, and while a request of the same person is open
     */
    public AccessRequest ask(Actor actor, String petitionId, String motive) {
        var held = custody.handled(actor, petitionId);
        var why = motive(motive, "申请理由");
        if (!held.identified()) {
            throw new Refused("此件没有登记举报人信息，无需申请");
        }
        tables.lockPetition(petitionId);
        var now = now();
        expire(now);
        var open = tables.askedBy(actor.userId()).stream()
                .filter(request -> request.petitionId().equals(petitionId))
                .anyMatch(request -> request.state() == AccessRequest.State.ASKED || request.isOpen(now));
        if (open) {
            throw new Refused("您对此件的申请正在审批或仍在有效期内，不必重复申请");
        }
        var request = new AccessRequest(
                UUID.randomUUID().toString(),
                petitionId,
                custody.custodyOf(held),
                actor.userId(),
                held.organ(),
                why,
                now,
                AccessRequest.State.ASKED,
                null,
                null,
                null,
                null);
        tables.insert(request);
        register.note(held, request.custody(), request.id(), AccessEntry.Event.ASKED, actor, held.organ(), now, why);
        return request;
    }

    /** What this person asked for, the newest first. */
    public List<AccessRequest> mine(Actor actor) {
        expire(now());
        return tables.askedBy(actor.userId());
    }

    /**
     * What this custodian has to decide or has decided, the newest first; nothing about himself or a relative.
     *
     * @throws NotFound for who is no custodian
     */
    public List<AccessRequest> toDecide(Actor actor) {
        var kept = custody.keptBy(actor);
        if (kept.isEmpty()) {
            throw new NotFound("没有此页面");
        }
        expire(now());
        return tables.inCustody(kept).stream()
                .filter(request -> custody.find(request.petitionId())
                        .filter(held -> custody.mayKnow(actor, held))
                        .isPresent())
                .toList();
    }

    /**
     * Allows or refuses.
     *
     * @throws NotFound when there is no such request in this person's custody
     * @throws Refused for his own request, and for one that was decided
     */
    public AccessRequest decide(Actor actor, String requestId, boolean allow, String motive) {
        var request = tables.lock(requestId)
                .filter(one -> custody.keptBy(actor).contains(one.custody()))
                .orElseThrow(ReporterAccess::noRequest);
        var held = custody.find(request.petitionId())
                .filter(one -> custody.mayKnow(actor, one))
                .orElseThrow(ReporterAccess::noRequest);
        if (request.askedBy().equals(actor.userId())) {
            throw new Refused("不得审批本人的申请，请由其他保管员办理");
        }
        var why = motive(motive, "审批理由");
        if (request.state() != AccessRequest.State.ASKED) {
            throw new Refused("此申请已经办理：" + request.state().chinese());
        }
        var now = now();
        var expires = allow ? now.plus(allowedFor(request.custody(), now)) : null;
        var state = allow ? AccessRequest.State.ALLOWED : AccessRequest.State.REFUSED;
        tables.decide(requestId, state, actor.userId(), why, now, expires);
        register.note(
                held,
                request.custody(),
                requestId,
                allow ? AccessEntry.Event.ALLOWED : AccessEntry.Event.REFUSED,
                actor,
                disciplineOrgan(request.custody()),
                now,
                why);
        return tables.lock(requestId).orElseThrow();
    }

    /**
     * Reads who reported; noted each time.
     *
     * @throws NotFound unless this person asked for it and still handles the petition
     * @throws Refused when it is not allowed, or no longer
     */
    public Reading read(Actor actor, String requestId) {
        var now = now();
        var request = tables.lock(requestId)
                .filter(one -> one.askedBy().equals(actor.userId()))
                .orElseThrow(ReporterAccess::noRequest);
        var held = custody.handled(actor, request.petitionId());
        var expires = request.expiresAt();
        if (expires == null || !request.isOpen(now)) {
            throw new Refused(
                    switch (request.state()) {
                        case ASKED -> "申请尚未批准，不能查阅";
                        case REFUSED -> "申请未获批准，不能查阅";
                        case ALLOWED, EXPIRED -> "查阅时限已到，需要继续查阅的请重新申请";
                    });
        }
        var identity = reporters.open(request.petitionId()).orElseThrow(() -> new Refused("举报人信息已经销毁"));
        register.note(
                held, request.custody(), requestId, AccessEntry.Event.READ, actor, request.askedOrgan(), now, null);
        return new Reading(request.petitionId(), identity, expires);
    }

    /** Who reported, until when it may be looked at. */
    public record Reading(String petitionId, ReporterIdentity identity, Instant expiresAt) {}

    /**
     * Destroys what is known of a reporter, for good.
     *
     * @throws NotFound unless this person keeps the reporters of the petition's jurisdiction
     * @throws Refused when nothing is kept
     */
    public void erase(Actor actor, String petitionId, String motive) {
        var held = custody.find(petitionId)
                .filter(one -> custody.keptBy(actor).contains(custody.custodyOf(one)))
                .filter(one -> custody.mayKnow(actor, one))
                .orElseThrow(() -> new NotFound("没有此信访件"));
        var why = motive(motive, "销毁理由");
        if (!reporters.erase(petitionId)) {
            throw new Refused("此件没有登记举报人信息");
        }
        var jurisdiction = custody.custodyOf(held);
        register.note(
                held, jurisdiction, null, AccessEntry.Event.ERASED, actor, disciplineOrgan(jurisdiction), now(), why);
    }

    /** The newest lines of the register of accesses in this person's custody; empty for who keeps nothing. */
    public List<AccessEntry> register(Actor actor) {
        var kept = custody.keptBy(actor);
        return kept.isEmpty() ? List.of() : tables.register(kept);
    }

    /** The newest lines of the whole register, for the auditor. */
    public List<AccessEntry> wholeRegister() {
        return tables.register(List.of());
    }

    /** Ends permissions whose time is over. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    public void expireDue() {
        expire(now());
    }

    private void expire(Instant now) {
        for (var request : tables.due(now)) {
            if (tables.expire(request.id())) {
                custody.find(request.petitionId())
                        .ifPresent(held ->
                                register.note(held, request.custody(), request.id(), AccessEntry.Event.EXPIRED, now));
            }
        }
    }

    private Duration allowedFor(String jurisdiction, Instant now) {
        return Duration.ofHours(parameters.number(HOURS, jurisdiction, LocalDate.ofInstant(now, clock.getZone())));
    }

    private String disciplineOrgan(String jurisdiction) {
        return organizations
                .organ(jurisdiction, OrganKind.DISCIPLINE)
                .map(Organ::id)
                .orElse(jurisdiction);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String motive(String text, String name) {
        var motive = text.strip();
        if (motive.isEmpty()) {
            throw RefusedInput.of("motive", "“" + name + "”不能为空");
        }
        if (motive.codePointCount(0, motive.length()) > LONGEST_MOTIVE) {
            throw RefusedInput.of("motive", "“" + name + "”过长，最多 " + LONGEST_MOTIVE + " 个字");
        }
        return motive;
    }

    private static NotFound noRequest() {
        return new NotFound("没有此申请");
    }
}
