package io.guicheng.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.consistency.ConsistencyCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Holds the database against what the clients were told. */
record Verdict(int acknowledged, int lost, int doubled, int unexplained) {

    static Verdict of(Connection database, Ledger ledger) throws SQLException {
        var done = counts(database, "select t.id_ from act_hi_taskinst t where t.delete_reason_ = 'completed'");
        var told = counts(
                database,
                "select substring(d.content from position('\"task\":\"' in d.content) + 8 for 36) from dossier_entry d"
                        + " where d.kind = 'completed'");
        var titles = counts(database, "select f.title from case_file f");
        var keys = counts(database, "select f.case_key from case_file f");

        var lost = 0;
        var doubled = 0;
        for (var task : ledger.acknowledged.keySet()) {
            if (done.getOrDefault(task, 0) == 0 || told.getOrDefault(task, 0) == 0) {
                lost++;
            }
        }
        for (var count : told.values()) {
            doubled += count - 1;
        }
        for (var key : ledger.opened.keySet()) {
            if (!keys.containsKey(key)) {
                lost++;
            }
        }
        for (var subject : ledger.subjects) {
            doubled += Math.max(
                    0,
                    titles.entrySet().stream()
                                    .filter(title -> title.getKey().contains(subject))
                                    .mapToInt(Map.Entry::getValue)
                                    .sum()
                            - 1);
        }
        var unexplained = new HashSet<>(done.keySet());
        unexplained.removeAll(ledger.acknowledged.keySet());
        unexplained.removeAll(ledger.unknown);
        return new Verdict(ledger.acknowledged.size() + ledger.opened.size(), lost, doubled, unexplained.size());
    }

    private static Map<String, Integer> counts(Connection database, String sql) throws SQLException {
        var counts = new HashMap<String, Integer>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Nothing lost, nothing doubled, nothing that nobody did, and everything fits together. */
    void holds(Connection database, Ledger ledger) throws SQLException {
        var check = ConsistencyCheck.run(database, (done, total, next) -> {});
        assertThat(check.findings()).as("findings").isEmpty();
        assertThat(lost).as("lost").isZero();
        assertThat(doubled).as("doubled").isZero();
        assertThat(unexplained).as("done by nobody").isZero();
        assertThat(ledger.unclean).as("unclean answers").isEmpty();
    }
}
