package io.guicheng.reporter;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Officials;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which organ holds a petition and who works on it there. Nobody sees a petition about themself or a relative, whatever their seat; what
 * is not for somebody is not there for them.
 */
@Service
@Transactional(readOnly = true)
public class Custody {

    /** The organs that take petitions in. */
    public static final Set<OrganKind> HOLDERS = EnumSet.of(OrganKind.DISCIPLINE, OrganKind.PETITION_OFFICE);

    private static final Set<SeatRole> HANDLERS = EnumSet.of(SeatRole.CLERK, SeatRole.HEAD);

    private final Organizations organizations;
    private final Officials officials;
    private final PetitionHolders holders;

    Custody(Organizations organizations, Officials officials, PetitionHolders holders) {
        this.organizations = organizations;
        this.officials = officials;
        this.holders = holders;
    }

    /** A page of the petitions of the organs in whose handling section this person works, the newest first. */
    public Page page(Actor actor, int page, int size) {
        return holders.page(
                handledOrgans(actor).stream().map(Organ::id).toList(), mainOrgansOf(actor), kin(actor), page, size);
    }

    /** One page with the total. */
    public record Page(List<HeldPetition> items, long total) {}

    /** Whether this person works in a handling section at all. */
    public boolean handles(Actor actor) {
        return !handledOrgans(actor).isEmpty();
    }

    /**
     * The petition for who handles it.
     *
     * @throws NotFound when there is none of this id, or not for this person
     */
    public HeldPetition handled(Actor actor, String petitionId) {
        return find(petitionId)
                .filter(held -> handledOrgans(actor).stream()
                        .anyMatch(organ -> organ.id().equals(held.organ())))
                .filter(held -> mayKnow(actor, held))
                .orElseThrow(() -> new NotFound("没有此信访件"));
    }

    /** Id of the organ that holds the petition; empty when there is none of this id. */
    public Optional<String> organOf(String petitionId) {
        return find(petitionId).map(HeldPetition::organ);
    }

    /**
     * Whether something is kept of who reported this petition or one of its doubles: 实名.
     *
     * @throws NotFound when there is none of this id
     */
    public boolean identified(String petitionId) {
        var all = holders.withDoubles(petitionId);
        if (all.isEmpty()) {
            throw new NotFound("没有此信访件");
        }
        return all.stream().anyMatch(one -> holders.find(one).orElseThrow().identified());
    }

    /** The petition with its organ, for whoever has looked at who asks. */
    Optional<HeldPetition> find(String petitionId) {
        return holders.find(petitionId)
                .flatMap(row -> Optional.ofNullable(row.organ())
                        .or(() -> organizations
                                .organ(row.petition().jurisdiction(), OrganKind.DISCIPLINE)
                                .map(Organ::id))
                        .map(row::heldBy));
    }

    /** Whether this person is neither the one it is about nor a relative. */
    boolean mayKnow(Actor actor, HeldPetition held) {
        var subject = held.petition().officialId();
        return subject == null || !kin(actor).contains(subject);
    }

    /** The jurisdictions for whose petitions this person keeps the reporters. */
    Set<String> keptBy(Actor actor) {
        var kept = new HashSet<String>();
        for (var seat : actor.seats()) {
            if (seat.role() == SeatRole.CUSTODIAN && seat.organ().kind() == OrganKind.DISCIPLINE) {
                kept.add(seat.organ().jurisdiction());
            }
        }
        return kept;
    }

    /** Whether this person keeps the reporters of any jurisdiction. */
    public boolean keeps(Actor actor) {
        return !keptBy(actor).isEmpty();
    }

    /** The jurisdiction whose custodian decides about the reporter of this petition. */
    String custodyOf(HeldPetition held) {
        return organizations
                .organ(held.organ())
                .map(Organ::jurisdiction)
                .orElse(held.petition().jurisdiction());
    }

    /** Notes that an organ other than the jurisdiction's discipline organ holds a petition. */
    @Transactional
    public void give(String petitionId, String organId) {
        holders.give(petitionId, organId);
    }

    /** Notes which case grew out of a petition: from then on what happens to its reporter's identity stands in the dossier too. */
    @Transactional
    public void tie(String petitionId, CaseKey caseKey) {
        holders.tie(petitionId, caseKey);
    }

    private List<Organ> handledOrgans(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> HOLDERS.contains(seat.organ().kind()) && HANDLERS.contains(seat.role()))
                .map(Seat::organ)
                .distinct()
                .toList();
    }

    /** The jurisdictions in whose discipline organ this person works: they hold what was given to nobody else. */
    private List<String> mainOrgansOf(Actor actor) {
        return handledOrgans(actor).stream()
                .filter(organ -> organizations
                        .organ(organ.jurisdiction(), OrganKind.DISCIPLINE)
                        .filter(organ::equals)
                        .isPresent())
                .map(Organ::jurisdiction)
                .toList();
    }

    private Set<String> kin(Actor actor) {
        var own = actor.person().officialId();
        if (own == null) {
            return Set.of();
        }
        var all = new HashSet<>(officials.relatives(own));
        all.add(own);
        return all;
    }
}
