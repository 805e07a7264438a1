package io.guicheng.engine;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Reads {@code inbox_row}, for PostgreSQL: reader, place and time stand side by side in its indexes, so a page takes its few rows from the
 * end of an index range for each group, and a count stops after a thousand entries. {@link InboxRows} says how the table is kept.
 */
final class InboxRowSql implements InboxSql {

    private static final String EITHER = "(values (false), (true)) x (shared)";

    private static final String COUNTS = Arrays.stream(InboxView.values())
            .map(view -> count(view) + " as " + view.name())
            .collect(Collectors.joining(", ", "select ", ""));

    @Override
    public String page(InboxView view, boolean behindCursor, int limit) {
        var after = behindCursor ? " and (r.created_at, r.task_id) < (:at, :id)" : "";
        // the first rows of each group hold the first of all. Not so for what is due: the newest are the least likely
        // to be, so those are read along their own index and sorted
        var first = isUrgent(view) ? " offset 0" : " order by r.created_at desc, r.task_id desc limit " + limit;
        return SELECT + "(select f.task_id from " + readers(view, EITHER)
                + " cross join lateral (select r.task_id, r.created_at" + rows(view) + after + first + ") f"
                + " group by f.task_id, f.created_at order by f.created_at desc, f.task_id desc limit " + limit
                + ") w join act_ru_task t on t.id_ = w.task_id" + MODEL_AND_CASE
                + " order by t.create_time_ desc, t.id_ desc";
    }

    @Override
    public String counts() {
        return COUNTS;
    }

    /** What only one group is offered needs no comparison; what several are is counted by its id. */
    private static String count(InboxView view) {
        return "least(" + COUNT_LIMIT + ", (select count(*) from (select 1 from "
                + readers(view, "(values (false)) x (shared)") + " cross join lateral (select 1" + rows(view)
                + " limit " + COUNT_LIMIT + ") f limit " + COUNT_LIMIT
                + ") c) + (select count(*) from (select distinct f.task_id from "
                + readers(view, "(values (true)) x (shared)") + " cross join lateral (select r.task_id" + rows(view)
                + " limit " + COUNT_LIMIT + ") f) c))";
    }

    /** The ranges of the index that the view reads. */
    private static String readers(InboxView view, String shared) {
        var mine = "select cast(:me as varchar) as reader, 'mine' as place, x.shared from " + shared;
        var groups = "select g.id as reader, '" + (view == InboxView.OTHERS ? "taken" : "offered")
                + "' as place, x.shared from unnest(cast(:readers as varchar[])) g (id), " + shared;
        return "("
                + switch (view) {
                    case MINE -> mine;
                    case ORGAN, OTHERS -> groups;
                    case SOON, OVERDUE -> mine + " union all " + groups;
                }
                + ") s";
    }

    private static String rows(InboxView view) {
        return " from inbox_row r where " + ROW_OF_READER + " and r.place = s.place and r.shared = s.shared"
                + switch (view) {
                    case MINE, ORGAN -> "";
                    case OTHERS -> " and r.assignee <> :me";
                    case SOON -> " and r.alert_at <= :now and r.soon_at <= :now and r.due_at > :now";
                    case OVERDUE -> " and r.alert_at <= :now and r.due_at <= :now";
                };
    }

    private static boolean isUrgent(InboxView view) {
        return view == InboxView.SOON || view == InboxView.OVERDUE;
    }
}
