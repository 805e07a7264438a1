package io.guicheng.organization;

import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.OrganizationChanged.Subject;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the tables of this module, drops the cached copy and tells the others. */
@Repository
@Transactional
class JdbcOrganizationEditor implements OrganizationEditor {

    private final JdbcClient jdbc;
    private final OrganizationCache cache;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcOrganizationEditor(JdbcClient jdbc, OrganizationCache cache, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.cache = cache;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void put(Jurisdiction jurisdiction) {
        var parent = jurisdiction.parent();
        if (parent != null) {
            requireJurisdiction(parent);
        }
        updateElseInsert(
                "update jurisdiction set name = :name, level_key = :level, parent_code = :parent where code = :code",
                "insert into jurisdiction (code, name, level_key, parent_code) values (:code, :name, :level, :parent)",
                jurisdiction);
        changed(Subject.JURISDICTION, jurisdiction.code());
    }

    @Override
    public void put(Organ organ) {
        requireJurisdiction(organ.jurisdiction());
        updateElseInsert(
                "update organ set jurisdiction_code = :jurisdiction, kind = :kind, name = :name where id = :id",
                "insert into organ (id, jurisdiction_code, kind, name) values (:id, :jurisdiction, :kind, :name)",
                new OrganRow(organ.id(), organ.jurisdiction(), organ.kind().key(), organ.name()));
        changed(Subject.ORGAN, organ.id());
    }

    @Override
    public void put(Person person) {
        updateElseInsert(
                "update person set name = :name, official_id = :officialId, active = :active where user_id = :userId",
                """
                insert into person (user_id, name, official_id, active)
                values (:userId, :name, :officialId, :active)""",
                person);
        changed(Subject.PERSON, person.userId());
    }

    @Override
    public void seat(String userId, String organId, SeatRole role) {
        requirePerson(userId);
        if (has("person_admin", userId)) {
            throw new Refused("管理员不得在机关任职：" + userId);
        }
        if (cache.snapshot().organ(organId).isEmpty()) {
            throw new NotFound("机关不存在：" + organId);
        }
        if (isSeated(userId, organId, role)) {
            return;
        }
        jdbc.sql("insert into seat (user_id, organ_id, seat_role) values (?, ?, ?)")
                .params(userId, organId, role.key())
                .update();
        changed(Subject.SEAT, userId);
    }

    @Override
    public void unseat(String userId, String organId, SeatRole role) {
        var taken = jdbc.sql("delete from seat where user_id = ? and organ_id = ? and seat_role = ?")
                .params(userId, organId, role.key())
                .update();
        if (taken > 0) {
            changed(Subject.SEAT, userId);
        }
    }

    @Override
    public void depute(Deputation deputation, String setBy) {
        requirePerson(deputation.principal());
        requirePerson(deputation.deputy());
        // two at once for the same person queue here
        jdbc.sql("select user_id from person where user_id = ? for update")
                .param(deputation.principal())
                .query(String.class)
                .single();
        var other = jdbc.sql(
                        "select count(*) from deputation where principal = ? and organ_id = ? and settled_at is null"
                                + " and from_day <= ? and until_day >= ?")
                .params(deputation.principal(), deputation.organId(), deputation.until(), deputation.from())
                .query(Integer.class)
                .single();
        if (other > 0) {
            throw new Refused("该人员在这段时间已经有代理人，请先结束原来的代理");
        }
        jdbc.sql("insert into deputation (id, principal, organ_id, deputy, from_day, until_day, reason, set_by, set_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        deputation.id(),
                        deputation.principal(),
                        deputation.organId(),
                        deputation.deputy(),
                        deputation.from(),
                        deputation.until(),
                        deputation.reason(),
                        setBy,
                        Timestamp.from(clock.instant()))
                .update();
        changed(Subject.DEPUTATION, deputation.deputy());
    }

    @Override
    public boolean endDeputation(String id, @Nullable String endedBy) {
        var now = Timestamp.from(clock.instant());
        var ended = endedBy == null
                ? jdbc.sql("update deputation set settled_at = ? where id = ? and settled_at is null")
                        .params(now, id)
                        .update()
                : jdbc.sql("update deputation set ended_at = ?, ended_by = ?, settled_at = ? where id = ?"
                                + " and settled_at is null")
                        .params(now, endedBy, now, id)
                        .update();
        if (ended > 0) {
            var deputy = jdbc.sql("select deputy from deputation where id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
            changed(Subject.DEPUTATION, deputy);
        }
        return ended > 0;
    }

    @Override
    public void put(CommitteeMember member) {
        requireJurisdiction(member.jurisdiction());
        updateElseInsert("""
                update committee_member set jurisdiction_code = :jurisdiction, name = :name, position_title = :position,
                    official_id = :officialId, chair = :chair, ranking = :rank
                where id = :id""", """
                insert into committee_member
                    (id, jurisdiction_code, name, position_title, official_id, chair, ranking)
                values (:id, :jurisdiction, :name, :position, :officialId, :chair, :rank)""", member);
        changed(Subject.COMMITTEE_MEMBER, member.id());
    }

    @Override
    public void removeCommitteeMember(String memberId) {
        var removed = jdbc.sql("delete from committee_member where id = ?")
                .params(memberId)
                .update();
        if (removed > 0) {
            changed(Subject.COMMITTEE_MEMBER, memberId);
        }
    }

    @Override
    public void setAdminRoles(String userId, Set<AdminRole> roles) {
        requirePerson(userId);
        if (roles.size() > 1) {
            throw new Refused("系统管理员、安全管理员、审计员不得由一人兼任：" + userId);
        }
        if (!roles.isEmpty() && has("seat", userId)) {
            throw new Refused("在机关任职的人员不得兼任管理员：" + userId);
        }
        jdbc.sql("delete from person_admin where user_id = ?").params(userId).update();
        for (var role : roles) {
            jdbc.sql("insert into person_admin (user_id, admin_role) values (?, ?)")
                    .params(userId, role.key())
                    .update();
        }
        changed(Subject.ADMIN_ROLE, userId);
    }

    private record OrganRow(String id, String jurisdiction, String kind, String name) {}

    /** Neither database has the other's upsert; the organization is written seldom, so two statements do. */
    private void updateElseInsert(String update, String insert, Object row) {
        if (jdbc.sql(update).paramSource(row).update() == 0) {
            jdbc.sql(insert).paramSource(row).update();
        }
    }

    /** Asked of the table, not of the cache, which hides the seats of the inactive. */
    private boolean isSeated(String userId, String organId, SeatRole role) {
        return jdbc.sql("select count(*) from seat where user_id = ? and organ_id = ? and seat_role = ?")
                        .params(userId, organId, role.key())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Asked of the tables, which also know the seats of the inactive; the row of the person is the lock between the two questions. */
    private boolean has(String table, String userId) {
        jdbc.sql("select user_id from person where user_id = ? for update")
                .param(userId)
                .query(String.class)
                .optional();
        return jdbc.sql("select count(*) from " + table + " where user_id = ?")
                        .param(userId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void requireJurisdiction(String code) {
        if (cache.snapshot().jurisdiction(code).isEmpty()) {
            throw new NotFound("辖区不存在：" + code);
        }
    }

    private void requirePerson(String userId) {
        if (cache.snapshot().person(userId).isEmpty()) {
            throw new NotFound("用户不存在：" + userId);
        }
    }

    private void changed(Subject subject, String id) {
        cache.changed();
        events.publishEvent(new OrganizationChanged(subject, id));
    }
}
