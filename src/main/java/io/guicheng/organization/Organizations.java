package io.guicheng.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who is who. Unknown ids answer empty, never an exception; lists are in a stable, sensible order. */
public interface Organizations {

    Optional<Jurisdiction> jurisdiction(String code);

    List<Jurisdiction> jurisdictions();

    Optional<Organ> organ(String organId);

    /** Name of an organ; its id when it is not known. */
    default String organName(String organId) {
        return organ(organId).map(Organ::name).orElse(organId);
    }

    /** Name of who has an account; the user id when it is not known. */
    default String personName(String userId) {
        return person(userId).map(Person::name).orElse(userId);
    }

    /** The organ whose people, or holders of a role, form an engine group. */
    default Optional<Organ> organOfGroup(String group) {
        return organ(group)
                .or(() -> Arrays.stream(SeatRole.values())
                        .map(role -> "-" + role.key())
                        .filter(group::endsWith)
                        .flatMap(end -> organ(group.substring(0, group.length() - end.length())).stream())
                        .findFirst());
    }

    /** The (first) organ of a kind in a jurisdiction. */
    Optional<Organ> organ(String jurisdiction, OrganKind kind);

    /**
     * The same where the city cannot be without it.
     *
     * @throws IllegalStateException when there is none
     */
    default Organ requiredOrgan(String jurisdiction, OrganKind kind) {
        return organ(jurisdiction, kind)
                .orElseThrow(() -> new IllegalStateException("no " + kind.key() + " organ in " + jurisdiction));
    }

    /** The organ of a kind one level above; empty at the top of this server. */
    default Optional<Organ> organAbove(String jurisdiction, OrganKind kind) {
        return jurisdiction(jurisdiction).map(Jurisdiction::parent).flatMap(above -> organ(above, kind));
    }

    /** The organ of a kind in the superior jurisdiction; at the top of this server the jurisdiction's own. */
    Optional<Organ> superiorOrgan(String jurisdiction, OrganKind kind);

    List<Organ> organsOf(String jurisdiction);

    Optional<Person> person(String userId);

    /** Everybody who ever had an account, inactive people too, by user id. */
    List<Person> people();

    /** The seats held now: none for somebody inactive. */
    List<Seat> seatsOf(String userId);

    /**
     * The seats of those for whom this person stands in today: seats that make one work on cases, in organs where the person does so too.
     * Standing in for somebody who stands in for a third is not possible: their own seats are all there is.
     */
    List<Seat> standsInFor(String userId);

    /** What was agreed about standing in within an organ and has not ended: that of today and of days to come, by first day. */
    List<Deputation> deputations(String organId);

    /** What was agreed about standing in, is over, and is still to be settled: the deputy may hold tasks that go back. */
    List<Deputation> deputationsOver();

    /** This person, as they act now. */
    default Actor actor(Person person) {
        return new Actor(person, seatsOf(person.userId()), standsInFor(person.userId()));
    }

    /** Who of the active people works here, clerks first. */
    List<Seat> seatsIn(String organId);

    /** The administrator's roles of an active person; empty for nearly everybody. */
    Set<AdminRole> adminRoles(String userId);

    /** The standing committee in ranking order. */
    List<CommitteeMember> committee(String jurisdiction);
}
