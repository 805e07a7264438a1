package io.guicheng.engine;

/**
 * The statements of {@link EngineInbox}. Views are read in one of two ways ({@link TaskTableSql}, {@link InboxRowSql}); single tasks and
 * cases alike on both databases.
 */
interface InboxSql {

    /** No view is counted beyond this. */
    int COUNT_LIMIT = 1001;

    String SELECT = """
            select t.id_, p.key_ as procedure_, t.task_def_key_, t.name_, e.business_key_, t.assignee_, t.owner_, t.delegation_, t.create_time_,
                   t.follow_up_date_, t.due_date_, t.proc_inst_id_, t.execution_id_, t.proc_def_id_,
                   (select min(l.group_id_) from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate') as organ_
              from\s""";

    String MODEL_AND_CASE =
            " join act_re_procdef p on p.id_ = t.proc_def_id_ join act_ru_execution e on e.id_ = t.proc_inst_id_";

    String OFFERED_TO_MY_GROUPS =
            "exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in (:groups))";

    /** One of these three stands once wherever tasks are chosen. */
    String NOT_SUSPENDED = "t.suspension_state_ = 1";

    String AMONG_THESE = "t.id_ in (:ids)";
    String ROW_OF_READER = "r.reader = s.reader";

    /** Those of {@code :ids} that the actor may see. */
    String AMONG = SELECT + "act_ru_task t" + MODEL_AND_CASE + " where " + AMONG_THESE + " and (t.assignee_ = :me or "
            + OFFERED_TO_MY_GROUPS + ")";

    /** Those that {@code :holders} hold. */
    String HELD = SELECT + "act_ru_task t" + MODEL_AND_CASE
            + " where t.assignee_ in (:holders) order by t.create_time_, t.id_";

    /** Those that {@code :groups} are offered. */
    String OFFERED = SELECT + "act_ru_task t" + MODEL_AND_CASE + " where " + OFFERED_TO_MY_GROUPS
            + " order by t.create_time_, t.id_";

    /** Those of {@code :ids}, whoever they are for. */
    String OF_IDS = SELECT + "act_ru_task t" + MODEL_AND_CASE + " where " + AMONG_THESE;

    /** All of {@code :case}, the oldest first. */
    String OF_CASE =
            SELECT + "act_ru_task t" + MODEL_AND_CASE + " where e.business_key_ = :case order by t.create_time_, t.id_";

    /**
     * A page, the newest first. Model, case and organ are looked up only for its rows. The limit is written out: PostgreSQL plans a statement
     * with an unknown limit anew each time, which takes longer than the page.
     *
     * @param behindCursor whether it begins after {@code :at} and {@code :id}
     */
    String page(InboxView view, boolean behindCursor, int limit);

    /** One row with a column for each view; no view is counted beyond {@link #COUNT_LIMIT}. */
    String counts();

    /** The same statement without the tasks of the cases {@code :away}. */
    static String withoutCasesToStayAwayFrom(String statement) {
        var cases = "(select a.id_ from act_ru_execution a where a.business_key_ in (:away))";
        var task = " and t.proc_inst_id_ not in " + cases;
        return statement
                .replace(NOT_SUSPENDED, NOT_SUSPENDED + task)
                .replace(AMONG_THESE, AMONG_THESE + task)
                .replace(
                        ROW_OF_READER,
                        ROW_OF_READER
                                + " and r.task_id not in (select o.id_ from act_ru_task o where o.proc_inst_id_ in "
                                + cases + ")");
    }
}
