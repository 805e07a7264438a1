package io.guicheng.consistency;

import java.sql.SQLException;

/** The inbox's own table holds what the engine's tables say; on PostgreSQL, which alone has one (decision 0008). */
final class InboxFollows implements Invariant {

    private static final String THERE =
            "select count(*) from information_schema.tables where lower(table_name) = 'inbox_row'";

    private static final String ROWS = "select task_id, reader, place, assignee, due_at, alert_at from ";

    @Override
    public String key() {
        return "inbox-follows";
    }

    @Override
    public String title() {
        return "待办清单与流程引擎一致";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) throws SQLException {
        var there = new boolean[1];
        snapshot.each(THERE, row -> there[0] = row.getInt(1) > 0);
        if (there[0]) {
            compare(snapshot, findings, "inbox_rows_by_engine() e", "inbox_row r", "待办清单中缺少");
            compare(snapshot, findings, "inbox_row r", "inbox_rows_by_engine() e", "待办清单中多出");
        }
    }

    private static void compare(Snapshot snapshot, Findings findings, String one, String other, String text)
            throws SQLException {
        snapshot.each(
                "select x.task_id, x.reader, min(r.business_key_) from (" + ROWS + one + " except " + ROWS + other
                        + ") x"
                        + " left join act_ru_task t on t.id_ = x.task_id"
                        + " left join act_ru_execution r on r.id_ = t.proc_inst_id_ group by x.task_id, x.reader",
                row -> findings.add(row.getString(3), "inbox_row " + row.getString(1), text + " " + row.getString(2)));
    }
}
