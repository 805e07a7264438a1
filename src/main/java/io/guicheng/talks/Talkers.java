package io.guicheng.talks;

import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import io.guicheng.talks.Talker.Capacity;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may hold talks: the standing committee, and those who lead the two supervising organs or the organ that handles the case. */
@Component
public class Talkers {

    private final Organizations organizations;

    Talkers(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * Everybody who may hold some talk, the committee first.
     *
     * @param organ id of the organ that handles the case
     */
    public List<Talker> of(String jurisdiction, String organ) {
        var talkers = new LinkedHashMap<String, Talker>();
        organizations.committee(jurisdiction).forEach(member -> talkers.put(key(member), talker(member)));
        for (var kind : List.of(OrganKind.DISCIPLINE, OrganKind.ORGANIZATION)) {
            organizations
                    .organ(jurisdiction, kind)
                    .ifPresent(found -> organizations.seatsIn(found.id()).forEach(seat -> add(talkers, seat, organ)));
        }
        organizations.seatsIn(organ).forEach(seat -> add(talkers, seat, organ));
        return List.copyOf(talkers.values());
    }

    /** Those who may hold a talk that needs one of these capacities, as options of a select. */
    public List<Map<String, Object>> options(String jurisdiction, String organ, Collection<Capacity> needed) {
        return of(jurisdiction, organ).stream()
                .filter(talker -> talker.capacities().stream().anyMatch(needed::contains))
                .map(talker -> Map.<String, Object>of("value", talker.id(), "label", talker.line()))
                .toList();
    }

    public Optional<Talker> find(String jurisdiction, String organ, String id) {
        return of(jurisdiction, organ).stream()
                .filter(talker -> talker.id().equals(id))
                .findFirst();
    }

    /** The capacities in words: 党委主要负责人或者党委常委. */
    public static String words(Collection<Capacity> capacities) {
        return capacities.stream().map(Capacity::chinese).collect(Collectors.joining("或者"));
    }

    private static Talker talker(CommitteeMember member) {
        var capacities = member.chair()
                ? EnumSet.of(Capacity.SECRETARY, Capacity.COMMITTEE_MEMBER)
                : EnumSet.of(Capacity.COMMITTEE_MEMBER);
        return new Talker(member.id(), member.name() + "（" + member.position() + "）", member.officialId(), capacities);
    }

    /** Who sits on the committee and leads an organ is one person with the capacities of both. */
    private void add(Map<String, Talker> talkers, Seat seat, String organ) {
        var capacity = capacity(seat, organ);
        if (capacity == null) {
            return;
        }
        var person = organizations.person(seat.userId()).orElseThrow();
        var key = person.officialId() == null ? person.userId() : person.officialId();
        talkers.merge(
                key,
                new Talker(
                        person.userId(),
                        person.name() + "（" + seat.organ().name() + seat.role().chinese() + "）",
                        person.officialId(),
                        Set.of(capacity)),
                Talkers::both);
    }

    private static Talker both(Talker first, Talker second) {
        var all = EnumSet.copyOf(first.capacities());
        all.addAll(second.capacities());
        return new Talker(first.id(), first.line(), first.officialId(), all);
    }

    private static @Nullable Capacity capacity(Seat seat, String organ) {
        if (seat.role() == SeatRole.HEAD && seat.organ().kind() == OrganKind.DISCIPLINE) {
            return Capacity.DISCIPLINE_HEAD;
        }
        if (seat.role() == SeatRole.HEAD && seat.organ().kind() == OrganKind.ORGANIZATION) {
            return Capacity.ORGANIZATION_HEAD;
        }
        if (!seat.organ().id().equals(organ) || seat.role() == SeatRole.CLERK) {
            return null;
        }
        return seat.role() == SeatRole.HEAD ? Capacity.ORGAN_HEAD : Capacity.ORGAN_LEADER;
    }

    private static String key(CommitteeMember member) {
        var official = member.officialId();
        return official == null ? member.id() : official;
    }
}
