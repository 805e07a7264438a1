package io.guicheng.lifemeetings;

import io.guicheng.kernel.RecordRows;
import io.guicheng.lifemeetings.LeadershipBody.Member;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.PostLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leadership bodies under a jurisdiction, as the registers have them today: the committees one level below, and the organs of the
 * jurisdiction whose leading posts are held.
 */
@Repository
public class LeadershipBodies {

    private final Organizations organizations;
    private final JdbcClient jdbc;

    LeadershipBodies(Organizations organizations, JdbcClient jdbc) {
        this.organizations = organizations;
        this.jdbc = jdbc;
    }

    /**
     * All bodies that have a chief and so many members in all, committees first; one statement.
     *
     * @param fewest how many members make a body
     */
    @Transactional(readOnly = true)
    public List<LeadershipBody> of(String jurisdiction, int fewest) {
        return Stream.concat(committees(jurisdiction), organs(jurisdiction))
                .filter(body -> body.members().size() >= fewest)
                .filter(body -> body.members().stream().anyMatch(Member::chief))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<LeadershipBody> find(String jurisdiction, String bodyId, int fewest) {
        return of(jurisdiction, fewest).stream()
                .filter(body -> body.id().equals(bodyId))
                .findFirst();
    }

    private Stream<LeadershipBody> committees(String jurisdiction) {
        return organizations.jurisdictions().stream()
                .filter(place -> jurisdiction.equals(place.parent()))
                .flatMap(place -> organizations.organ(place.code(), OrganKind.COMMITTEE_OFFICE).stream()
                        .map(office -> new LeadershipBody(
                                organizations
                                        .organ(place.code(), OrganKind.COMMITTEE)
                                        .map(Organ::id)
                                        .orElse(office.id()),
                                place.name() + "党委领导班子",
                                office.id(),
                                true,
                                organizations.committee(place.code()).stream()
                                        .flatMap(LeadershipBodies::member)
                                        .toList())));
    }

    /** A member whom the register of officials does not know has no file to draw points from, and is no part of the case. */
    private static Stream<Member> member(CommitteeMember member) {
        var official = member.officialId();
        return official == null
                ? Stream.empty()
                : Stream.of(new Member(official, member.name(), member.position(), member.chair(), member.rank()));
    }

    private Stream<LeadershipBody> organs(String jurisdiction) {
        var held = new LinkedHashMap<String, List<Held>>();
        jdbc.sql("""
                        select p.organ_id, t.official_id, o.name, t.title, t.post_level
                        from tenure t join post p on p.id = t.post_id join official o on o.id = t.official_id
                        where p.jurisdiction_code = ? and t.held_until is null order by p.organ_id, t.post_id, o.id""")
                .params(jurisdiction)
                .query(RecordRows.of(Held.class))
                .list()
                .forEach(one -> held.computeIfAbsent(one.organId(), ignored -> new ArrayList<>())
                        .add(one));
        return held.entrySet().stream()
                .flatMap(entry ->
                        organizations.organ(entry.getKey()).stream().map(organ -> body(organ, entry.getValue())));
    }

    /** The leading posts of an organ are those of its highest rank held as chief, and of the deputies to that rank. */
    private static LeadershipBody body(Organ organ, List<Held> held) {
        var top = held.stream()
                .map(Held::level)
                .max(Comparator.comparingInt(PostLevel::rank))
                .orElseThrow();
        var chiefs = top.isChief() ? top.rank() : top.rank() + 1;
        var leading = held.stream()
                .filter(one -> one.level().rank() >= chiefs - 1)
                .sorted(Comparator.comparingInt((Held one) -> -one.level().rank()))
                .toList();
        var members = new ArrayList<Member>();
        for (var one : leading) {
            members.add(new Member(
                    one.officialId(),
                    one.name(),
                    one.title(),
                    members.isEmpty() && one.level().rank() == chiefs,
                    members.size() + 1));
        }
        return new LeadershipBody(organ.id(), organ.name() + "领导班子", organ.id(), false, members);
    }

    /** Somebody who holds a post of an organ. */
    record Held(String organId, String officialId, String name, String title, String postLevel) {

        PostLevel level() {
            return PostLevel.valueOf(postLevel);
        }
    }
}
