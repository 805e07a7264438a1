package io.guicheng.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open tasks as the server leaves them behind, written with SQL: an instance, a task with its deadline and one candidate group each, 60
 * groups, created over the last 33 days, due after 30, so that one in eleven is overdue and as many are nearly due; one in 49 is taken by
 * somebody. Also the authorization rows that the stock engine writes: for each candidate group of each task, and for its assignee.
 */
final class OpenTasks {

    static final int GROUPS = 60;
    static final List<String> MY_GROUPS = List.of("990101-organization", "990102-organization", "990103-organization");
    static final String ME = "wangmin";

    /** What the engine writes to these tables when a task opens, is taken and is done. */
    static final List<String> WRITES = List.of(
            "insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_, create_time_,"
                    + " due_date_, follow_up_date_, suspension_state_, task_state_) select 'write', 1, t.execution_id_, t.proc_inst_id_,"
                    + " t.proc_def_id_, t.name_, t.task_def_key_, 50, localtimestamp, localtimestamp + interval '30 days',"
                    + " localtimestamp + interval '27 days', 1, 'Created' from act_ru_task t where t.id_ = 't' || md5('1')",
            "insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) values ('write', 1, '990101-organization',"
                    + " 'candidate', 'write')",
            "update act_ru_task set rev_ = 2, assignee_ = '" + ME + "' where id_ = 'write' and rev_ = 1",
            "delete from act_ru_identitylink where id_ = 'write'",
            "delete from act_ru_task where id_ = 'write'");

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill(int tasks) {
        run(
                "truncate act_ru_identitylink, act_ru_variable, act_ru_task, act_ru_execution, act_ru_authorization cascade");
        run("delete from act_re_procdef");
        run(
                "insert into act_re_procdef (id_, rev_, key_, name_, version_, resource_name_, suspension_state_, startable_)"
                        + " values ('bench:1:1', 1, 'bench', '基准', 1, 'bench.bpmn', 1, true)");
        run(
                "insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_,"
                        + " act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,"
                        + " sequence_counter_) select 'e' || md5(i::text), 1, 'e' || md5(i::text), 'e' || md5(i::text),"
                        + " '990100-CS-2026-' || lpad((i % 9000 + 1)::text, 4, '0'), 'bench:1:1', 'step', 'step:' || i, true, false, true,"
                        + " false, 1, 2, 1 from generate_series(1, " + tasks + ") i");
        run(
                "insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_,"
                        + " priority_, create_time_, due_date_, follow_up_date_, suspension_state_, task_state_)"
                        + " select 't' || md5(i::text), 1, 'e' || md5(i::text), 'e' || md5(i::text), 'bench:1:1', '有关机关意见', 'step',"
                        + " case when i % 49 = 0 then 'user' || (i % 97) end, 50, c, c + interval '30 days', c + interval '27 days', 1,"
                        + " 'Created' from (select i, localtimestamp - random() * interval '33 days' as c"
                        + " from generate_series(1, " + tasks + ") i) x");
        run("insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) select 'l' || md5(i::text), 1, "
                + group() + ", 'candidate', 't' || md5(i::text) from generate_series(1, " + tasks + ") i");
        run(
                "insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_, var_scope_,"
                        + " sequence_counter_, is_concurrent_local_) select n || md5(i::text), 1, 'string', n, 'e' || md5(i::text),"
                        + " 'e' || md5(i::text), 'bench:1:1', i::text, 'e' || md5(i::text), 1, false"
                        + " from generate_series(1, " + tasks
                        + ") i, (values ('jurisdiction'), ('candidateId'), ('organId')) v (n)");
        // READ and UPDATE, as DefaultAuthorizationProvider.newTaskGroupIdentityLink writes them
        run("insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)"
                + " select 'u' || id_, 1, 1, assignee_, 7, id_, 6 from act_ru_task where assignee_ is not null");
        run("insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)"
                + " select 'a' || md5(i::text), 1, 1, " + group() + ", 7, 't' || md5(i::text), 6"
                + " from generate_series(1, " + tasks + ") i");
        // what autovacuum has done to tables like these long ago
        for (var table : List.of("task", "execution", "identitylink", "variable", "authorization")) {
            run("vacuum analyze act_ru_" + table);
        }
        run("vacuum analyze inbox_row");
    }

    private static String group() {
        return "(990101 + i % " + GROUPS + ")::text || '-organization'";
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
