package io.guicheng.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tellers entered, round by round; nothing is written over. */
@Repository
class HandCounts {

    private final JdbcClient jdbc;

    HandCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One teller's figures in one round. */
    record Entry(String teller, int round, Count count) {}

    List<Entry> entries(Ballot ballot) {
        return jdbc.sql("select * from ballot_count where ballot_id = ? order by count_round, teller")
                .param(ballot.id())
                .query((row, ignored) -> new Entry(
                        row.getString("teller"),
                        row.getInt("count_round"),
                        BallotTables.read(row.getString("figures"), Count.class)))
                .list();
    }

    void add(Ballot ballot, String teller, int round, Count count) {
        jdbc.sql("insert into ballot_count (ballot_id, teller, count_round, figures) values (?, ?, ?, ?)")
                .params(ballot.id(), teller, round, BallotTables.json(count))
                .update();
    }

    int issued(Ballot ballot) {
        return Objects.requireNonNullElse(ballot.issued(), 0);
    }

    /** Both tellers' figures in the order of the tellers, if both have entered this round. */
    static List<Count> pair(Ballot ballot, List<Entry> entries, int round) {
        var pair = new ArrayList<Count>();
        for (var teller : ballot.tellers()) {
            entries.stream()
                    .filter(entry -> entry.round() == round && entry.teller().equals(teller))
                    .map(Entry::count)
                    .forEach(pair::add);
        }
        return pair;
    }

    /** The round that still lacks figures, or the one in which both agreed. */
    static int round(Ballot ballot, List<Entry> entries) {
        var round = 1;
        for (var pair = pair(ballot, entries, round);
                pair.size() == 2
                        && !pair.get(0).differences(pair.get(1), ballot.items()).isEmpty();
                pair = pair(ballot, entries, round)) {
            round++;
        }
        return round;
    }

    /** The figures on which both agree. */
    Optional<Count> agreed(Ballot ballot) {
        var entries = entries(ballot);
        var pair = pair(ballot, entries, round(ballot, entries));
        return pair.size() == 2 ? Optional.of(pair.get(0)) : Optional.empty();
    }

    /** How the count went, for the dossier: each round with the cells in which the two differed. */
    List<Map<String, Object>> history(Ballot ballot) {
        var entries = entries(ballot);
        var history = new ArrayList<Map<String, Object>>();
        for (int round = 1; round <= round(ballot, entries); round++) {
            var pair = pair(ballot, entries, round);
            var line = new LinkedHashMap<String, Object>();
            line.put("轮次", round);
            line.put(
                    "不一致",
                    pair.get(0).differences(pair.get(1), ballot.items()).stream()
                            .map(one -> one.cell() + "（" + one.first() + "，" + one.second() + "）")
                            .toList());
            history.add(line);
        }
        return history;
    }
}
