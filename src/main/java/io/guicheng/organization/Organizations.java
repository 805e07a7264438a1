package io.guicheng.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who is who. Unknown ids answer empty, never an exception; lists are in a stable, sensible order. */
public interface Organizations {

    Optional<Jurisdiction> jurisdiction(String code);

    List<Jurisdiction> jurisdictions();

    Optional<Organ> organ(String organId);

    /** The (first) organ of a kind in a jurisdiction. */
    Optional<Organ> organ(String jurisdiction, OrganKind kind);

    /** The organ of a kind in the superior jurisdiction; at the top of this server the jurisdiction's own. */
    Optional<Organ> superiorOrgan(String jurisdiction, OrganKind kind);

    List<Organ> organsOf(String jurisdiction);

    Optional<Person> person(String userId);

    /** Everybody who ever had an account, inactive people too, by user id. */
    List<Person> people();

    /** The seats held now: none for somebody inactive. */
    List<Seat> seatsOf(String userId);

    /** Who of the active people works here, clerks first. */
    List<Seat> seatsIn(String organId);

    /** The administrator's roles of an active person; empty for nearly everybody. */
    Set<AdminRole> adminRoles(String userId);

    /** The standing committee in ranking order. */
    List<CommitteeMember> committee(String jurisdiction);
}
