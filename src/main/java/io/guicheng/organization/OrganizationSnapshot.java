package io.guicheng.organization;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole organization at one moment, immutable, indexed for reading. */
final class OrganizationSnapshot {

    private final Map<String, Jurisdiction> jurisdictions;
    private final Map<String, Organ> organs;
    private final Map<String, List<Organ>> organsByJurisdiction;
    private final Map<String, Person> people;
    private final Map<String, List<Seat>> seatsByUser;
    private final Map<String, List<Seat>> seatsByOrgan;
    private final Map<String, List<CommitteeMember>> committees;
    private final Map<String, Set<AdminRole>> adminRoles;
    private final Map<String, List<Deputation>> deputationsByDeputy;
    private final Map<String, List<Deputation>> deputationsByOrgan;

    OrganizationSnapshot(
            Collection<Jurisdiction> jurisdictions,
            Collection<Organ> organs,
            Collection<Person> people,
            Collection<SeatRow> seats,
            Collection<CommitteeMember> members,
            Collection<AdminRow> admins,
            Collection<Deputation> deputations) {
        this.jurisdictions = index(jurisdictions, Jurisdiction::code);
        this.organs = index(organs, Organ::id);
        this.organsByJurisdiction = group(
                organs.stream().sorted(Comparator.comparing(Organ::kind).thenComparing(Organ::id)),
                Organ::jurisdiction);
        this.people = index(people, Person::userId);
        var held = seats.stream()
                .filter(seat -> isActive(seat.userId()))
                .map(this::seat)
                .flatMap(Optional::stream)
                .toList();
        this.seatsByUser = group(
                held.stream()
                        .sorted(Comparator.comparing((Seat seat) -> seat.organ().id())
                                .thenComparing(Seat::role)),
                Seat::userId);
        this.seatsByOrgan = group(
                held.stream().sorted(Comparator.comparing(Seat::role).thenComparing(Seat::userId)),
                seat -> seat.organ().id());
        this.committees = group(
                members.stream()
                        .sorted(Comparator.comparingInt(CommitteeMember::rank).thenComparing(CommitteeMember::id)),
                CommitteeMember::jurisdiction);
        this.deputationsByDeputy = group(inOrder(deputations), Deputation::deputy);
        this.deputationsByOrgan = group(inOrder(deputations), Deputation::organId);
        this.adminRoles = admins.stream()
                .filter(admin -> isActive(admin.userId()))
                .collect(groupingBy(
                        AdminRow::userId,
                        Collectors.mapping(
                                AdminRow::role,
                                collectingAndThen(
                                        Collectors.toCollection(() -> EnumSet.noneOf(AdminRole.class)), Set::copyOf))));
    }

    /** A seat as it is stored. */
    record SeatRow(String userId, String organId, SeatRole role) {}

    /** An administrator's role as it is stored. */
    record AdminRow(String userId, AdminRole role) {}

    Optional<Jurisdiction> jurisdiction(String code) {
        return Optional.ofNullable(jurisdictions.get(code));
    }

    List<Jurisdiction> jurisdictions() {
        return List.copyOf(jurisdictions.values());
    }

    Optional<Organ> organ(String organId) {
        return Optional.ofNullable(organs.get(organId));
    }

    List<Organ> organsOf(String jurisdiction) {
        return organsByJurisdiction.getOrDefault(jurisdiction, List.of());
    }

    Optional<Person> person(String userId) {
        return Optional.ofNullable(people.get(userId));
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    List<Seat> seatsOf(String userId) {
        return seatsByUser.getOrDefault(userId, List.of());
    }

    List<Seat> seatsIn(String organId) {
        return seatsByOrgan.getOrDefault(organId, List.of());
    }

    boolean mayStandIn(String userId) {
        return deputationsByDeputy.containsKey(userId);
    }

    List<Seat> standsInFor(String userId, LocalDate day) {
        return deputationsByDeputy.getOrDefault(userId, List.of()).stream()
                .filter(one -> one.isInForce(day) && works(userId, one.organId()))
                .flatMap(one -> seatsOf(one.principal()).stream()
                        .filter(seat -> seat.organ().id().equals(one.organId())
                                && seat.role().worksOnCases()))
                .distinct()
                .toList();
    }

    List<Deputation> deputations(String organId, LocalDate day) {
        return deputationsByOrgan.getOrDefault(organId, List.of()).stream()
                .filter(one -> !one.until().isBefore(day))
                .toList();
    }

    List<Deputation> deputationsOver(LocalDate day) {
        return deputationsByOrgan.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.until().isBefore(day))
                .toList();
    }

    private boolean works(String userId, String organId) {
        return seatsOf(userId).stream()
                .anyMatch(
                        seat -> seat.organ().id().equals(organId) && seat.role().worksOnCases());
    }

    private static Stream<Deputation> inOrder(Collection<Deputation> deputations) {
        return deputations.stream()
                .sorted(Comparator.comparing(Deputation::from).thenComparing(Deputation::id));
    }

    List<CommitteeMember> committee(String jurisdiction) {
        return committees.getOrDefault(jurisdiction, List.of());
    }

    Set<AdminRole> adminRoles(String userId) {
        return adminRoles.getOrDefault(userId, Set.of());
    }

    private boolean isActive(String userId) {
        var person = people.get(userId);
        return person != null && person.active();
    }

    private Optional<Seat> seat(SeatRow row) {
        return organ(row.organId()).map(organ -> new Seat(row.userId(), organ, row.role()));
    }

    private static <T> Map<String, T> index(Collection<T> things, Function<T, String> key) {
        var index = new LinkedHashMap<String, T>();
        things.stream().sorted(Comparator.comparing(key)).forEach(thing -> index.put(key.apply(thing), thing));
        return index;
    }

    private static <T> Map<String, List<T>> group(Stream<T> things, Function<T, String> key) {
        return things.collect(groupingBy(key, toUnmodifiableList()));
    }
}
