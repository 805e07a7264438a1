package io.guicheng.organization;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who acts: the signed-in person with the seats held now.
 *
 * @param standsInFor seats of others for whom the person stands in today (代理); their roles bring tasks, and no other right
 */
public record Actor(Person person, List<Seat> seats, List<Seat> standsInFor) {

    /** Somebody who stands in for nobody. */
    public Actor(Person person, List<Seat> seats) {
        this(person, seats, List.of());
    }

    public String userId() {
        return person.userId();
    }

    /** Engine groups: every organ on whose cases the person works, every role held, and every role of those for whom they stand in. */
    public Set<String> groups() {
        return Stream.concat(
                        ownGroups().stream(),
                        standsInFor.stream().map(seat -> seat.organ().group(seat.role())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Engine groups in the person's own right. */
    public Set<String> ownGroups() {
        return Stream.concat(
                        working().map(seat -> seat.organ().id()),
                        seats.stream().map(seat -> seat.organ().group(seat.role())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person works on the cases of this organ; a custodian does not. */
    public boolean sitsIn(String organId) {
        return working().anyMatch(seat -> seat.organ().id().equals(organId));
    }

    /** As {@link #sitsIn(String)}, for any organ of this kind in the jurisdiction. */
    public boolean sitsIn(String jurisdiction, OrganKind kind) {
        return working()
                .anyMatch(seat -> seat.organ().jurisdiction().equals(jurisdiction)
                        && seat.organ().kind() == kind);
    }

    /** Whether the person is a head of this organ in their own right. */
    public boolean heads(String organId) {
        return seats.stream()
                .anyMatch(seat ->
                        seat.role() == SeatRole.HEAD && seat.organ().id().equals(organId));
    }

    /** The seats that make the person one of those who work on an organ's cases. */
    public List<Seat> workingSeats() {
        return working().toList();
    }

    private Stream<Seat> working() {
        return seats.stream().filter(seat -> seat.role().worksOnCases());
    }
}
