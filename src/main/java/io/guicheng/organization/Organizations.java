package io.guicheng.organization;

import java.util.List;
import java.util.Optional;

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

    List<Seat> seatsOf(String userId);

    List<Seat> seatsIn(String organId);

    /** The standing committee in ranking order. */
    List<CommitteeMember> committee(String jurisdiction);
}
