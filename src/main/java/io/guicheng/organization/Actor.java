package io.guicheng.organization;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who acts: the signed-in person with the seats held now. */
public record Actor(Person person, List<Seat> seats) {

    public String userId() {
        return person.userId();
    }

    /** Engine groups: every organ, and every role within it. */
    public Set<String> groups() {
        return seats.stream()
                .flatMap(seat -> Stream.of(seat.organ().id(), seat.organ().group(seat.role())))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean sitsIn(String organId) {
        return seats.stream().anyMatch(seat -> seat.organ().id().equals(organId));
    }

    public boolean sitsIn(String jurisdiction, OrganKind kind) {
        return seats.stream()
                .anyMatch(seat -> seat.organ().jurisdiction().equals(jurisdiction)
                        && seat.organ().kind() == kind);
    }
}
