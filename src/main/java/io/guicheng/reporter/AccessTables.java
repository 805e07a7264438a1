package io.guicheng.reporter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of requests and of the register of accesses. */
@Repository
class AccessTables {

    private final JdbcClient jdbc;

    AccessTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccessRequest request) {
        jdbc.sql("insert into reporter_request (id, petition_id, custody, asked_by, asked_organ, motive, asked_at,"
                        + " request_state) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        request.id(),
                        request.petitionId(),
                        request.custody(),
                        request.askedBy(),
                        request.askedOrgan(),
                        request.motive(),
                        Timestamp.from(request.askedAt()),
                        request.state().name())
                .update();
    }

    /** The request, which nobody else changes before this transaction ends. */
    Optional<AccessRequest> lock(String id) {
        return jdbc.sql("select * from reporter_request where id = ? for update")
                .param(id)
                .query(AccessTables::request)
                .optional();
    }

    /** Serializes those who ask for the same petition. */
    void lockPetition(String petitionId) {
        jdbc.sql("select id from petition where id = ? for update")
                .param(petitionId)
                .query(String.class)
                .single();
    }

    List<AccessRequest> askedBy(String userId) {
        return jdbc.sql("select * from reporter_request where asked_by = ? order by asked_at desc, id limit 200")
                .param(userId)
                .query(AccessTables::request)
                .list();
    }

    List<AccessRequest> inCustody(Collection<String> jurisdictions) {
        return jdbc.sql(
                        "select * from reporter_request where custody in (:custody) order by asked_at desc, id limit 200")
                .param("custody", jurisdictions)
                .query(AccessTables::request)
                .list();
    }

    List<AccessRequest> due(Instant now) {
        return jdbc.sql(
                        "select * from reporter_request where request_state = 'ALLOWED' and expires_at <= ? order by id")
                .param(Timestamp.from(now))
                .query(AccessTables::request)
                .list();
    }

    void decide(
            String id, AccessRequest.State state, String by, String motive, Instant at, @Nullable Instant expiresAt) {
        jdbc.sql("update reporter_request set request_state = ?, decided_by = ?, decision_motive = ?, decided_at = ?,"
                        + " expires_at = ? where id = ?")
                .params(
                        state.name(),
                        by,
                        motive,
                        Timestamp.from(at),
                        expiresAt == null ? null : Timestamp.from(expiresAt),
                        id)
                .update();
    }

    /** False when it had ended already: somebody else was faster. */
    boolean expire(String id) {
        return jdbc.sql("update reporter_request set request_state = 'EXPIRED'"
                                + " where id = ? and request_state = 'ALLOWED'")
                        .param(id)
                        .update()
                == 1;
    }

    void note(
            @Nullable String requestId,
            String petitionId,
            String custody,
            Instant at,
            String userId,
            @Nullable String organ,
            AccessEntry.Event event,
            @Nullable String motive) {
        jdbc.sql("insert into reporter_access (request_id, petition_id, custody, at, user_id, organ_id, event, motive)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(requestId, petitionId, custody, Timestamp.from(at), userId, organ, event.name(), motive)
                .update();
    }

    int count(String petitionId, AccessEntry.Event event, Instant since) {
        return jdbc.sql("select count(*) from reporter_access where petition_id = ? and event = ? and at > ?")
                .params(petitionId, event.name(), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** The newest lines of the register; of all jurisdictions when none is named. */
    List<AccessEntry> register(Collection<String> jurisdictions) {
        return jdbc.sql(
                        "select * from reporter_access where :all = 1 or custody in (:custody) order by id desc limit 500")
                .param("all", jurisdictions.isEmpty() ? 1 : 0)
                .param("custody", jurisdictions.isEmpty() ? List.of("-") : jurisdictions)
                .query((row, ignored) -> new AccessEntry(
                        row.getLong("id"),
                        row.getString("request_id"),
                        row.getString("petition_id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("user_id"),
                        row.getString("organ_id"),
                        AccessEntry.Event.valueOf(row.getString("event")),
                        row.getString("motive")))
                .list();
    }

    private static AccessRequest request(ResultSet row, int ignored) throws SQLException {
        return new AccessRequest(
                row.getString("id"),
                row.getString("petition_id"),
                row.getString("custody"),
                row.getString("asked_by"),
                row.getString("asked_organ"),
                row.getString("motive"),
                row.getTimestamp("asked_at").toInstant(),
                AccessRequest.State.valueOf(row.getString("request_state")),
                row.getString("decided_by"),
                row.getString("decision_motive"),
                instant(row.getTimestamp("decided_at")),
                instant(row.getTimestamp("expires_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
