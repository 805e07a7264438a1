package io.guicheng.engine;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Reads the engine's tables themselves, for H2. Each statement is written so that the database can begin at the few rows that matter: the
 * newest tasks for a page, the due ones for 临期 and 逾期, my candidacies for a count ({@link InboxIndexes} has the indexes for it).
 */
final class TaskTableSql implements InboxSql {

    private static final String MY_CANDIDACIES =
            "select l.task_id_ from act_ru_identitylink l where l.type_ = 'candidate' and l.group_id_ in (:groups)";

    private static final String OPEN = " from act_ru_task t where " + NOT_SUSPENDED + " and ";

    private static final String SOON = "t.follow_up_date_ <= :now and t.due_date_ > :now";
    private static final String OVERDUE = "t.due_date_ <= :now";
    private static final String SOMEBODY_ELSE_HAS_IT = "t.assignee_ is not null and t.assignee_ <> :me";

    private static final String COUNTS = Arrays.stream(InboxView.values())
            .map(view -> "(select count(*) from (" + counted(view) + " limit " + COUNT_LIMIT + ") c) as " + view.name())
            .collect(Collectors.joining(", ", "select ", ""));

    @Override
    public String page(InboxView view, boolean behindCursor, int limit) {
        var after = behindCursor ? " and t.create_time_ <= :at and (t.create_time_ < :at or t.id_ < :id)" : "";
        var order = " order by t.create_time_ desc, t.id_ desc";
        return SELECT + "(" + rows(view, after) + order + " limit " + limit + ") w join act_ru_task t on t.id_ = w.id_"
                + MODEL_AND_CASE + order;
    }

    @Override
    public String counts() {
        return COUNTS;
    }

    private static String rows(InboxView view, String after) {
        return switch (view) {
            case MINE -> "select t.id_" + OPEN + "t.assignee_ = :me" + after;
            case ORGAN -> "select t.id_" + OPEN + "t.assignee_ is null and " + OFFERED_TO_MY_GROUPS + after;
            case OTHERS -> "select t.id_" + OPEN + SOMEBODY_ELSE_HAS_IT + " and " + OFFERED_TO_MY_GROUPS + after;
            case SOON, OVERDUE ->
                "select t.id_ from (" + urgent(view, "t.id_, t.create_time_") + ") t where 1 = 1" + after;
        };
    }

    /** Mine, and what nobody has taken of my groups' tasks: two halves that have nothing in common. */
    private static String urgent(InboxView view, String columns) {
        var when = view == InboxView.SOON ? SOON : OVERDUE;
        return "select " + columns + OPEN + when + " and t.assignee_ = :me union all select " + columns + OPEN + when
                + " and t.assignee_ is null and t.id_ in (" + MY_CANDIDACIES + ")";
    }

    private static String counted(InboxView view) {
        return switch (view) {
            case MINE -> "select t.id_" + OPEN + "t.assignee_ = :me";
            case ORGAN ->
                // from the candidacies; a task offered to two of my groups counts once
                "select distinct t.id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_"
                        + " where l.type_ = 'candidate' and l.group_id_ in (:groups) and " + NOT_SUSPENDED
                        + " and t.assignee_ is null";
            case OTHERS -> "select t.id_" + OPEN + SOMEBODY_ELSE_HAS_IT + " and t.id_ in (" + MY_CANDIDACIES + ")";
            case SOON, OVERDUE -> urgent(view, "t.id_");
        };
    }
}
