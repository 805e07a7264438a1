package io.guicheng.consistency;

import java.sql.SQLException;
import java.util.List;

/**
 * An invariant made of statements that select what breaks it.
 *
 * @param rules each must select nothing
 */
record SqlInvariant(String key, String title, List<Rule> rules) implements Invariant {

    /**
     * One statement.
     *
     * @param table named before the row's id
     * @param text Chinese sentence, formatted with the columns from the third on
     * @param sql selects the case (or null), the row's id, and what the sentence names
     */
    record Rule(String table, String text, String sql) {}

    @Override
    public void check(Snapshot snapshot, Findings findings) throws SQLException {
        for (var rule : rules) {
            snapshot.each(rule.sql(), row -> {
                var columns = row.getMetaData().getColumnCount();
                var named = new Object[Math.max(0, columns - 2)];
                for (var i = 0; i < named.length; i++) {
                    named[i] = String.valueOf(row.getObject(i + 3));
                }
                findings.add(
                        row.getString(1),
                        rule.table() + " " + row.getString(2),
                        rule.text().formatted(named));
            });
        }
    }
}
