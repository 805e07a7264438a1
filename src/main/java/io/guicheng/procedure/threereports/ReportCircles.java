package io.guicheng.procedure.threereports;

import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Post;
import io.guicheng.registry.Posts;
import io.guicheng.registry.Tenure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose reports are due, as the registers of committees, posts and organs know it on the day. */
@Component
class ReportCircles {

    private final Organizations organizations;
    private final Officials officials;
    private final Posts posts;

    ReportCircles(Organizations organizations, Officials officials, Posts posts) {
        this.organizations = organizations;
        this.officials = officials;
        this.posts = posts;
    }

    /** Rows of the table {@code three-reports.circle}. */
    enum Kind {
        /** Secretaries of the committees one level down. */
        SECRETARIES,
        /** Chiefs of the jurisdiction's own organs. */
        UNIT_CHIEFS,
        /** Heads of the discipline organs below and of the stationed groups. */
        DISCIPLINE_HEADS
    }

    /**
     * Somebody whose report is due.
     *
     * @param unitOrgan id of the organ that stands for the unit; null when the register has none
     */
    record Chief(
            String officialId,
            String name,
            String post,
            String unit,
            @Nullable String unitOrgan) {

        String words() {
            return post + " " + name;
        }
    }

    /**
     * Everybody of a circle.
     *
     * @param vacant posts that nobody holds
     * @param unregistered people who hold such a post and whom the register of officials does not know
     */
    record Circle(List<Chief> chiefs, List<String> vacant, List<String> unregistered) {}

    Circle of(Kind kind, String jurisdiction) {
        var circle = new Circle(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        switch (kind) {
            case SECRETARIES -> below(jurisdiction).forEach(place -> secretary(place, circle));
            case UNIT_CHIEFS -> unitChiefs(jurisdiction, circle);
            case DISCIPLINE_HEADS -> disciplineOrgans(jurisdiction).forEach(organ -> disciplineHead(organ, circle));
        }
        circle.chiefs().sort(Comparator.comparing(Chief::officialId));
        return circle;
    }

    private List<Jurisdiction> below(String jurisdiction) {
        return organizations.jurisdictions().stream()
                .filter(place -> jurisdiction.equals(place.parent()))
                .sorted(Comparator.comparing(Jurisdiction::code))
                .toList();
    }

    private void secretary(Jurisdiction place, Circle circle) {
        var chair = organizations.committee(place.code()).stream()
                .filter(member -> member.chair())
                .findFirst();
        if (chair.isEmpty()) {
            circle.vacant().add(place.name() + "党委书记");
            return;
        }
        var member = chair.get();
        var post = place.name() + member.position();
        var official = member.officialId();
        if (official == null) {
            circle.unregistered().add(post + " " + member.name());
        } else {
            var unit = organizations
                    .organ(place.code(), OrganKind.COMMITTEE_OFFICE)
                    .or(() -> organizations.organ(place.code(), OrganKind.COMMITTEE))
                    .map(Organ::id)
                    .orElse(null);
            circle.chiefs().add(new Chief(official, member.name(), post, place.name(), unit));
        }
    }

    /** The highest post of each organ, where it is a chief's; heads of its sections are chiefs too, but not the organ's. */
    private void unitChiefs(String jurisdiction, Circle circle) {
        var held = officials.chiefs(jurisdiction).stream()
                .collect(Collectors.toMap(
                        tenure -> String.valueOf(tenure.postId()), Function.identity(), (one, other) -> one));
        var people = officials.find(
                held.values().stream().map(Tenure::officialId).distinct().toList());
        var seen = new HashSet<String>();
        for (var post : highest(posts.ofJurisdiction(jurisdiction))) {
            var tenure = held.get(post.id());
            var official = tenure == null ? null : people.get(tenure.officialId());
            if (official == null) {
                circle.vacant().add(post.title());
            } else if (seen.add(official.id())) {
                circle.chiefs()
                        .add(new Chief(
                                official.id(),
                                official.name(),
                                post.title(),
                                organName(post.organId()),
                                post.organId()));
            }
        }
    }

    private static List<Post> highest(List<Post> all) {
        var ranks = new HashMap<String, Integer>();
        all.forEach(post -> ranks.merge(post.organId(), post.level().rank(), Math::max));
        return all.stream()
                .filter(post -> post.level().isChief() && post.level().rank() == ranks.getOrDefault(post.organId(), 0))
                .toList();
    }

    private List<Organ> disciplineOrgans(String jurisdiction) {
        var organs = new ArrayList<Organ>();
        below(jurisdiction)
                .forEach(place ->
                        organizations.organ(place.code(), OrganKind.DISCIPLINE).ifPresent(organs::add));
        organizations.organsOf(jurisdiction).stream()
                .filter(organ -> organ.kind() == OrganKind.STATIONED_DISCIPLINE)
                .forEach(organs::add);
        return organs;
    }

    private void disciplineHead(Organ organ, Circle circle) {
        var head = organizations.seatsIn(organ.id()).stream()
                .filter(seat -> seat.role() == SeatRole.HEAD)
                .map(Seat::userId)
                .flatMap(user -> organizations.person(user).stream())
                .findFirst();
        if (head.isEmpty()) {
            circle.vacant().add(organ.name() + "负责人");
            return;
        }
        var official = head.map(Person::officialId).orElse(null);
        if (official == null) {
            circle.unregistered().add(organ.name() + "负责人 " + head.get().name());
        } else {
            circle.chiefs().add(new Chief(official, head.get().name(), organ.name() + "负责人", organ.name(), organ.id()));
        }
    }

    private String organName(String id) {
        return organizations.organName(id);
    }
}
