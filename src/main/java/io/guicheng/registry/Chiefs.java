package io.guicheng.registry;

import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organizations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chiefs of party and government (党政正职), as the registers of committees and officials know them on the day. */
@Component
public class Chiefs {

    private final Organizations organizations;
    private final Officials officials;

    Chiefs(Organizations organizations, Officials officials) {
        this.organizations = organizations;
        this.officials = officials;
    }

    /**
     * A chief.
     *
     * @param secretary whether of the party's committee
     * @param post place and position, in words
     */
    public record Chief(String officialId, String name, boolean secretary, String post) {}

    /**
     * Everybody.
     *
     * @param unknown secretaries' posts that nobody holds, or whose holders the register of officials does not know, in words
     */
    public record Circle(List<Chief> chiefs, List<String> unknown) {

        public Circle {
            chiefs = List.copyOf(chiefs);
            unknown = List.copyOf(unknown);
        }
    }

    /** Of one jurisdiction: the secretary, and every member of the standing committee who holds a chief's post as high. One statement. */
    public Circle of(String jurisdiction) {
        return circle(organizations.jurisdiction(jurisdiction).stream().toList());
    }

    /** Of all jurisdictions directly below this one, by place and rank. One statement. */
    public Circle below(String jurisdiction) {
        return circle(organizations.jurisdictions().stream()
                .filter(place -> jurisdiction.equals(place.parent()))
                .sorted(Comparator.comparing(Jurisdiction::code))
                .toList());
    }

    private Circle circle(List<Jurisdiction> places) {
        var ids = places.stream()
                .flatMap(place -> organizations.committee(place.code()).stream())
                .map(CommitteeMember::officialId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var ranks = officials.chiefPosts(ids).stream()
                .collect(Collectors.toMap(
                        Tenure::officialId, tenure -> tenure.level().rank(), Math::max));
        var chiefs = new ArrayList<Chief>();
        var unknown = new ArrayList<String>();
        for (var place : places) {
            var found = of(place, ranks);
            chiefs.addAll(found);
            if (found.stream().noneMatch(Chief::secretary)) {
                unknown.add(place.name() + "党委书记");
            }
        }
        return new Circle(chiefs, unknown);
    }

    private List<Chief> of(Jurisdiction place, Map<String, Integer> ranks) {
        var members = organizations.committee(place.code());
        var highest = members.stream()
                .mapToInt(member -> rank(member.officialId(), ranks))
                .max()
                .orElse(0);
        var chiefs = new ArrayList<Chief>();
        for (var member : members) {
            var official = member.officialId();
            var asHigh = highest > 0 && rank(official, ranks) == highest;
            if (official != null && (member.chair() || asHigh)) {
                chiefs.add(new Chief(official, member.name(), member.chair(), place.name() + member.position()));
            }
        }
        return chiefs;
    }

    private static int rank(@Nullable String official, Map<String, Integer> ranks) {
        return official == null ? 0 : ranks.getOrDefault(official, 0);
    }
}
