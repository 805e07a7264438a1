package io.guicheng.organization;

import io.guicheng.organization.OrganizationSnapshot.AdminRow;
import io.guicheng.organization.OrganizationSnapshot.SeatRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tables of this module as a whole; single rows are never asked for, since reading goes through the cache. */
@Repository
class OrganizationTables {

    private final JdbcClient jdbc;

    OrganizationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rises with every write, on whichever node; the cheap question whether a cached copy is still good. */
    long version() {
        return jdbc.sql("select version_number from organization_version where id = 1")
                .query(Long.class)
                .single();
    }

    void raiseVersion() {
        jdbc.sql("update organization_version set version_number = version_number + 1 where id = 1")
                .update();
    }

    OrganizationSnapshot load() {
        return new OrganizationSnapshot(
                jdbc.sql("select code, name, level_key, parent_code from jurisdiction")
                        .query(OrganizationTables::jurisdiction)
                        .list(),
                jdbc.sql("select id, jurisdiction_code, kind, name from organ")
                        .query(OrganizationTables::organ)
                        .list(),
                jdbc.sql("select user_id, name, official_id, active from person")
                        .query(OrganizationTables::person)
                        .list(),
                jdbc.sql("select user_id, organ_id, seat_role from seat")
                        .query(OrganizationTables::seat)
                        .list(),
                jdbc.sql("""
                                select id, jurisdiction_code, name, position_title, official_id, chair, ranking
                                from committee_member""").query(OrganizationTables::member).list(),
                jdbc.sql("select user_id, admin_role from person_admin")
                        .query(OrganizationTables::admin)
                        .list(),
                jdbc.sql("select id, principal, organ_id, deputy, from_day, until_day, reason from deputation"
                                + " where ended_at is null and settled_at is null")
                        .query(OrganizationTables::deputation)
                        .list());
    }

    private static Jurisdiction jurisdiction(ResultSet row, int number) throws SQLException {
        return new Jurisdiction(
                row.getString("code"), row.getString("name"), row.getString("level_key"), row.getString("parent_code"));
    }

    private static Organ organ(ResultSet row, int number) throws SQLException {
        return new Organ(
                row.getString("id"),
                row.getString("jurisdiction_code"),
                OrganKind.ofKey(row.getString("kind")).orElseThrow(),
                row.getString("name"));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("user_id"),
                row.getString("name"),
                row.getString("official_id"),
                row.getBoolean("active"));
    }

    private static SeatRow seat(ResultSet row, int number) throws SQLException {
        return new SeatRow(
                row.getString("user_id"),
                row.getString("organ_id"),
                SeatRole.ofKey(row.getString("seat_role")).orElseThrow());
    }

    private static Deputation deputation(ResultSet row, int number) throws SQLException {
        return new Deputation(
                row.getString("id"),
                row.getString("principal"),
                row.getString("organ_id"),
                row.getString("deputy"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"));
    }

    private static CommitteeMember member(ResultSet row, int number) throws SQLException {
        return new CommitteeMember(
                row.getString("id"),
                row.getString("jurisdiction_code"),
                row.getString("name"),
                row.getString("position_title"),
                row.getString("official_id"),
                row.getBoolean("chair"),
                row.getInt("ranking"));
    }

    private static AdminRow admin(ResultSet row, int number) throws SQLException {
        return new AdminRow(
                row.getString("user_id"),
                AdminRole.ofKey(row.getString("admin_role")).orElseThrow());
    }
}
