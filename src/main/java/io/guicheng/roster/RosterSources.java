package io.guicheng.roster;

import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who belongs on a roster, as the registers say today. */
@Component
public class RosterSources {

    private final Organizations organizations;
    private final Officials officials;

    RosterSources(Organizations organizations, Officials officials) {
        this.organizations = organizations;
        this.officials = officials;
    }

    /** The secretary of each committee directly below this jurisdiction, in the order of the jurisdictions. */
    public List<Member> secretariesBelow(String jurisdiction) {
        var users = users();
        return organizations.jurisdictions().stream()
                .filter(one -> jurisdiction.equals(one.parent()))
                .flatMap(one -> organizations.committee(one.code()).stream()
                        .filter(CommitteeMember::chair)
                        .map(member -> member(one, member, users)))
                .toList();
    }

    /** The standing committee in ranking order. */
    public List<Member> committee(String jurisdiction) {
        var users = users();
        return organizations.jurisdiction(jurisdiction).stream()
                .flatMap(
                        one -> organizations.committee(jurisdiction).stream().map(member -> member(one, member, users)))
                .toList();
    }

    /** Everybody whom this jurisdiction's organization department manages, by id. */
    public List<Member> managedBy(String jurisdiction) {
        var users = users();
        var unit =
                organizations.jurisdiction(jurisdiction).map(Jurisdiction::name).orElse(jurisdiction);
        return officials.ofJurisdiction(jurisdiction).stream()
                .map(official -> member(official, unit, users))
                .toList();
    }

    private static Member member(Jurisdiction place, CommitteeMember member, Map<String, String> users) {
        var official = member.officialId();
        return new Member(
                official == null ? member.id() : official,
                member.name(),
                place.name() + " " + member.position(),
                user(official, users));
    }

    private static Member member(Official official, String unit, Map<String, String> users) {
        return new Member(official.id(), official.name(), unit, user(official.id(), users));
    }

    private static @Nullable String user(@Nullable String official, Map<String, String> users) {
        return official == null ? null : users.get(official);
    }

    /** Accounts by official. */
    private Map<String, String> users() {
        var users = new HashMap<String, String>();
        organizations.people().stream()
                .filter(person -> person.active() && person.officialId() != null)
                .forEach(person -> users.putIfAbsent(Objects.requireNonNull(person.officialId()), person.userId()));
        return users;
    }

    /** Those of {@code required} who are not among {@code present}. */
    static List<Member> missing(List<Member> required, List<Member> present) {
        var keys = present.stream().map(Member::key).toList();
        return required.stream().filter(one -> !keys.contains(one.key())).toList();
    }
}
