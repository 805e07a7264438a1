package io.guicheng.engine;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The statements of {@link EngineInbox}. Each is written so that the database can begin at the few rows that matter: the newest tasks for a
 * page, the due ones for 临期 and 逾期, my candidacies for a count ({@link InboxIndexes} has the indexes for it).
 */
final class InboxSql {

    private static final int COUNT_LIMIT = 1001;

    private static final String MY_CANDIDACIES =
            "select l.task_id_ from act_ru_identitylink l where l.type_ = 'candidate' and l.group_id_ in (:groups)";

    private static final String OFFERED_TO_MY_GROUPS =
            "exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in (:groups))";

    private static final String SELECT = """
            select t.id_, p.key_ as procedure_, t.task_def_key_, t.name_, e.business_key_, t.assignee_, t.create_time_,
                   t.follow_up_date_, t.due_date_, t.proc_inst_id_, t.proc_def_id_,
                   (select min(l.group_id_) from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate') as organ_
              from\s""";

    private static final String MODEL_AND_CASE =
            " join act_re_procdef p on p.id_ = t.proc_def_id_ join act_ru_execution e on e.id_ = t.proc_inst_id_";

    /** One of these two stands once wherever tasks are chosen. */
    private static final String NOT_SUSPENDED = "t.suspension_state_ = 1";

    private static final String AMONG_THESE = "t.id_ in (:ids)";

    private static final String NOT_TO_STAY_AWAY_FROM =
            " and t.proc_inst_id_ not in (select a.id_ from act_ru_execution a where a.business_key_ in (:away))";

    private static final String OPEN = " from act_ru_task t where " + NOT_SUSPENDED + " and ";

    private static final String SOON = "t.follow_up_date_ <= :now and t.due_date_ > :now";
    private static final String OVERDUE = "t.due_date_ <= :now";
    private static final String SOMEBODY_ELSE_HAS_IT = "t.assignee_ is not null and t.assignee_ <> :me";

    /** One row with a column for each view; no view is counted beyond {@value #COUNT_LIMIT}. */
    static final String COUNTS = Arrays.stream(InboxView.values())
            .map(view -> "(select count(" + (view == InboxView.ORGAN ? "distinct c.id_" : "*") + ") from ("
                    + counted(view) + " limit " + COUNT_LIMIT + ") c) as " + view.name())
            .collect(Collectors.joining(", ", "select ", ""));

    /** Those of {@code :ids} that the actor may see. */
    static final String AMONG = SELECT + "act_ru_task t" + MODEL_AND_CASE + " where " + AMONG_THESE
            + " and (t.assignee_ = :me or " + OFFERED_TO_MY_GROUPS + ")";

    /** All of {@code :case}, the oldest first. */
    static final String OF_CASE =
            SELECT + "act_ru_task t" + MODEL_AND_CASE + " where e.business_key_ = :case order by t.create_time_, t.id_";

    private InboxSql() {}

    /**
     * A page, the newest first. Model, case and organ are looked up only for its rows. The limit is written out: PostgreSQL plans a statement
     * with an unknown limit anew each time, which takes longer than the page.
     *
     * @param behindCursor whether it begins after {@code :at} and {@code :id}
     */
    static String page(InboxView view, boolean behindCursor, int limit) {
        var after = behindCursor ? " and t.create_time_ <= :at and (t.create_time_ < :at or t.id_ < :id)" : "";
        var order = " order by t.create_time_ desc, t.id_ desc";
        return SELECT + "(" + rows(view, after) + order + " limit " + limit + ") w join act_ru_task t on t.id_ = w.id_"
                + MODEL_AND_CASE + order;
    }

    /** The same statement without the tasks of the cases {@code :away}. */
    static String withoutCasesToStayAwayFrom(String statement) {
        return statement
                .replace(NOT_SUSPENDED, NOT_SUSPENDED + NOT_TO_STAY_AWAY_FROM)
                .replace(AMONG_THESE, AMONG_THESE + NOT_TO_STAY_AWAY_FROM);
    }

    private static String rows(InboxView view, String after) {
        return switch (view) {
            case MINE -> "select t.id_" + OPEN + "t.assignee_ = :me" + after;
            case ORGAN -> "select t.id_" + OPEN + "t.assignee_ is null and " + OFFERED_TO_MY_GROUPS + after;
            case OTHERS -> "select t.id_" + OPEN + SOMEBODY_ELSE_HAS_IT + " and " + OFFERED_TO_MY_GROUPS + after;
            case SOON, OVERDUE ->
                // the newest tasks are the least likely to be due: "offset 0" keeps PostgreSQL from beginning with them
                "select t.id_ from (" + urgent(view, "t.id_, t.create_time_") + " offset 0 rows) t where 1 = 1" + after;
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
                // from the candidacies, so that counting stops after the first thousand; a task offered to two of my
                // groups counts once
                "select t.id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_ where l.type_ = 'candidate'"
                        + " and l.group_id_ in (:groups) and " + NOT_SUSPENDED + " and t.assignee_ is null";
            case OTHERS -> "select t.id_" + OPEN + SOMEBODY_ELSE_HAS_IT + " and t.id_ in (" + MY_CANDIDACIES + ")";
            case SOON, OVERDUE -> urgent(view, "t.id_");
        };
    }
}
