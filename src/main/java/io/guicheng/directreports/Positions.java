package io.guicheng.directreports;

import io.guicheng.directreports.Position.Capacity;
import io.guicheng.organization.Actor;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Post;
import io.guicheng.registry.Posts;
import io.guicheng.registry.Tenure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the registers who leads what: as what somebody may report, and whom about. */
@Component
class Positions {

    private final Organizations organizations;
    private final Officials officials;
    private final Posts posts;

    Positions(Organizations organizations, Officials officials, Posts posts) {
        this.organizations = organizations;
        this.officials = officials;
        this.posts = posts;
    }

    /** Whom a letter may be about. */
    record Subject(String officialId, String name, String posts) {

        String inWords() {
            return posts.isEmpty() ? name : name + "（" + posts + "）";
        }
    }

    /** Everything in which this person may report; empty for most. */
    List<Position> of(Actor actor) {
        return Stream.concat(
                        leading(actor.person().officialId()),
                        actor.workingSeats().stream().flatMap(Positions::held))
                .distinct()
                .toList();
    }

    private Stream<Position> leading(@Nullable String official) {
        if (official == null) {
            return Stream.empty();
        }
        var committees = organizations.jurisdictions().stream()
                .map(Jurisdiction::code)
                .filter(place -> organizations.committee(place).stream()
                        .anyMatch(member -> official.equals(member.officialId()) && !member.chair()))
                .map(place -> new Position(Capacity.MEMBER, place, null));
        var organs = officials.held(official).stream()
                .map(Tenure::postId)
                .filter(Objects::nonNull)
                .flatMap(post -> posts.find(post).stream())
                .filter(post -> leadingPosts(post.jurisdiction(), Set.of(post.organId()), true, true)
                        .contains(post.id()))
                .map(post -> new Position(Capacity.MEMBER, post.jurisdiction(), post.organId()));
        return Stream.concat(committees, organs);
    }

    private static Stream<Position> held(Seat seat) {
        return capacity(seat)
                .map(capacity -> new Position(capacity, seat.organ().jurisdiction(), null))
                .stream();
    }

    private static Optional<Capacity> capacity(Seat seat) {
        var head = seat.role() == SeatRole.HEAD;
        return Optional.ofNullable(
                switch (seat.organ().kind()) {
                    case DISCIPLINE -> head ? Capacity.DISCIPLINE_HEAD : null;
                    case STATIONED_DISCIPLINE -> head ? Capacity.STATIONED_HEAD : null;
                    case ORGANIZATION -> head ? Capacity.ORGANIZATION_HEAD : null;
                    case COMMITTEE -> head ? Capacity.COMMITTEE_HEAD : null;
                    case VILLAGE_SUPERVISION -> Capacity.VILLAGE_SUPERVISOR;
                    default -> null;
                });
    }

    /** Whom a letter of this kind may be about; never its author. Empty where anybody may be named. */
    List<Subject> subjects(Position position, LetterKind.About about, Actor author) {
        var place = position.jurisdiction();
        var found = switch (about) {
            case CHIEF ->
                position.organ() == null ? committee(place, true) : leaders(place, Set.of(position.organ()), true);
            case MEMBER ->
                position.organ() == null ? committee(place, false) : leaders(place, Set.of(position.organ()), false);
            case CHIEF_BELOW ->
                organizations.jurisdictions().stream()
                        .filter(below -> place.equals(below.parent()))
                        .flatMap(below -> committee(below.code(), true).stream())
                        .toList();
            case CHIEF_OF_ORGAN ->
                leaders(
                        place,
                        organizations.organsOf(place).stream().map(Organ::id).collect(Collectors.toSet()),
                        true);
            case ANYBODY -> List.<Subject>of();
        };
        return found.stream()
                .filter(subject -> !subject.officialId().equals(author.person().officialId()))
                .toList();
    }

    /** The chiefs of party and government in a standing committee, or the others in it. */
    private List<Subject> committee(String place, boolean chiefs) {
        var members = organizations.committee(place).stream()
                .filter(member -> member.officialId() != null)
                .toList();
        var chief = officials
                .chiefPosts(members.stream()
                        .map(CommitteeMember::officialId)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .map(Tenure::officialId)
                .collect(Collectors.toSet());
        return members.stream()
                .filter(member -> chiefs == (member.chair() || chief.contains(member.officialId())))
                .map(member -> new Subject(String.valueOf(member.officialId()), member.name(), member.position()))
                .toList();
    }

    /** Who holds a post in the leading bodies of these organs: their chiefs, or the others. */
    private List<Subject> leaders(String place, Set<String> organs, boolean chiefs) {
        var people = officials.ofJurisdiction(place);
        var held = officials.held(people.stream().map(Official::id).toList());
        var inThem = leadingPosts(place, organs, chiefs, !chiefs);
        return people.stream()
                .flatMap(person -> subject(person, held, inThem).stream())
                .toList();
    }

    /** The posts at the two highest levels of each organ: the chief's and the deputies'. Heads of sections lead no organ. */
    private Set<String> leadingPosts(String place, Set<String> organs, boolean chiefs, boolean deputies) {
        var inThem = posts.ofJurisdiction(place).stream()
                .filter(post -> organs.contains(post.organId()))
                .toList();
        var highest = inThem.stream().collect(Collectors.toMap(Post::organId, Positions::chiefsRank, Math::max));
        return inThem.stream()
                .filter(post -> chiefsRank(post) == highest.getOrDefault(post.organId(), 0))
                .filter(post -> post.level().isChief() ? chiefs : deputies)
                .map(Post::id)
                .collect(Collectors.toSet());
    }

    /** The rank of a chief, and of the chief above a deputy. */
    private static int chiefsRank(Post post) {
        return post.level().isChief() ? post.level().rank() : post.level().rank() + 1;
    }

    private static Optional<Subject> subject(Official person, Map<String, List<Tenure>> held, Set<String> posts) {
        return held.getOrDefault(person.id(), List.of()).stream()
                .filter(tenure -> tenure.postId() != null && posts.contains(tenure.postId()))
                .findFirst()
                .map(tenure -> new Subject(person.id(), person.name(), tenure.title()));
    }
}
