package io.guicheng.ballot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.guicheng.ballot.Ballot.State;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads ballots, rolls and papers for the three that work with them. */
@Repository
class BallotTables {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Avoidance avoidance;

    BallotTables(JdbcClient jdbc, Avoidance avoidance) {
        this.jdbc = jdbc;
        this.avoidance = avoidance;
    }

    /** A voter as kept. */
    record OnRoll(Voter voter, boolean voted) {}

    Optional<Ballot> find(String id) {
        return jdbc.sql("select * from ballot where id = ?")
                .param(id)
                .query(BallotTables::ballot)
                .optional();
    }

    /** The ballot, locked to the end of the transaction: voting, counting and closing queue here. */
    Ballot locked(String id) {
        return jdbc.sql("select * from ballot where id = ? for update")
                .param(id)
                .query(BallotTables::ballot)
                .optional()
                .orElseThrow(BallotTables::missing);
    }

    /** Locked, open and run by an organ of this person, whom the case does not concern. */
    Ballot run(String id, Actor actor) {
        var ballot = locked(id);
        if (!actor.sitsIn(ballot.organ()) || avoidance.turnsAway(actor, ballot.caseKey())) {
            throw missing();
        }
        refuseUnlessOpen(ballot);
        return ballot;
    }

    static void refuseUnlessOpen(Ballot ballot) {
        if (ballot.state() != State.OPEN) {
            throw new Refused(ballot.state() == State.CLOSED ? "投票已经结束" : "这次投票已经作废");
        }
    }

    static NotFound missing() {
        return new NotFound("没有此次投票，或者您不在名册中");
    }

    List<Ballot> ofCase(CaseKey key) {
        return jdbc.sql("select * from ballot where case_key = ? order by opened_at, id")
                .param(key.value())
                .query(BallotTables::ballot)
                .list();
    }

    List<Ballot> openFor(Actor actor) {
        var organs = actor.seats().stream().map(seat -> seat.organ().id()).toList();
        return jdbc.sql("select * from ballot b where b.state = 'OPEN' and (b.organ_id in (:organs)"
                        + " or b.first_teller = :user or b.second_teller = :user or exists (select 1 from ballot_voter v"
                        + " where v.ballot_id = b.id and v.user_id = :user)) order by b.opened_at desc, b.id")
                .param("organs", organs.isEmpty() ? List.of("") : organs)
                .param("user", actor.userId())
                .query(BallotTables::ballot)
                .list();
    }

    List<OnRoll> roll(String ballotId) {
        return jdbc.sql("select * from ballot_voter where ballot_id = ? order by voter_key")
                .param(ballotId)
                .query((row, ignored) -> onRoll(row))
                .list();
    }

    Optional<OnRoll> onRoll(String ballotId, String userId) {
        return jdbc.sql("select * from ballot_voter where ballot_id = ? and user_id = ?")
                .params(ballotId, userId)
                .query((row, ignored) -> onRoll(row))
                .optional();
    }

    List<Papers.Paper> papers(String ballotId) {
        return jdbc.sql("select commitment, choices from ballot_paper where ballot_id = ? order by commitment")
                .param(ballotId)
                .query((row, ignored) -> new Papers.Paper(row.getString(1), row.getString(2)))
                .list();
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not what was stored: " + type.getSimpleName(), e);
        }
    }

    private static OnRoll onRoll(ResultSet row) throws SQLException {
        return new OnRoll(
                new Voter(
                        row.getString("voter_key"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("user_id"),
                        row.getString("official_id")),
                row.getBoolean("voted"));
    }

    private static Ballot ballot(ResultSet row, int ignored) throws SQLException {
        var closes = row.getTimestamp("closes_at");
        var closed = row.getTimestamp("closed_at");
        var result = row.getString("result");
        return new Ballot(
                row.getString("id"),
                CaseKey.of(row.getString("case_key")),
                row.getString("organ_id"),
                row.getString("title"),
                Setup.Secrecy.valueOf(row.getString("secrecy")),
                Setup.Way.valueOf(row.getString("way")),
                items(row.getString("items")),
                tellers(row.getString("first_teller"), row.getString("second_teller")),
                row.getInt("small_cell"),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                closes == null ? null : closes.toInstant(),
                row.getObject("issued") == null ? null : row.getInt("issued"),
                State.valueOf(row.getString("state")),
                closed == null ? null : closed.toInstant(),
                result == null ? null : read(result, Result.class));
    }

    private static List<String> tellers(@Nullable String first, @Nullable String second) {
        return Stream.ofNullable(first)
                .flatMap(one -> Stream.of(one, String.valueOf(second)))
                .toList();
    }

    private static List<Item> items(String json) {
        try {
            return JSON.readValue(json, ITEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not the items of a ballot", e);
        }
    }
}
