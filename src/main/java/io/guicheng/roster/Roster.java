package io.guicheng.roster;

import io.guicheng.kernel.CaseKey;
import java.util.List;
import java.util.Map;

/**
 * A roster with its rows.
 *
 * @param organ whose people keep it
 * @param doneAt path of this server where people do what they are reminded of
 */
public record Roster(
        String id, CaseKey caseKey, String organ, String title, List<Column> columns, String doneAt, List<Row> rows) {

    /**
     * A row.
     *
     * @param cells by column; a column that is missing is empty
     */
    public record Row(Member member, Map<String, String> cells) {}

    /** Who still owes something in a column. */
    public List<Member> missing(Column column) {
        return rows.stream()
                .filter(row -> !column.done().contains(row.cells().getOrDefault(column.key(), "")))
                .map(Row::member)
                .toList();
    }

    String about(Column column) {
        return "roster:" + id + ":" + column.key();
    }
}
