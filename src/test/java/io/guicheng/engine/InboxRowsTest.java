package io.guicheng.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Database;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table beside the engine's on PostgreSQL: two at once, what the start mends, how far a count goes. */
class InboxRowsTest {

    private static final String AUDIT = InboxTown.GROUPS.get(0);
    private static final String COURT = InboxTown.GROUPS.get(1);

    private static InboxTown town;
    private Task task;

    @BeforeAll
    static void open() throws Exception {
        town = new InboxTown(Database.POSTGRES);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void one_case() {
        town.jdbc
                .sql("truncate act_ru_identitylink, act_ru_task, act_ru_variable, act_ru_execution cascade")
                .update();
        assertThat(rows("%")).isZero();
        var instance =
                town.engine.getRuntimeService().startProcessInstanceByKey(InboxTown.PROCESS, "990100-CS-2026-0001");
        task = town.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey("one")
                .singleResult();
    }

    @Test
    void a_claim_and_a_new_candidate_at_the_same_moment_do_not_miss_each_other() throws Exception {
        try (var claiming = town.dataSource.getConnection();
                var offering = town.dataSource.getConnection()) {
            claiming.setAutoCommit(false);
            offering.setAutoCommit(false);
            execute(
                    claiming,
                    "update act_ru_task set assignee_ = 'anna', rev_ = rev_ + 1 where id_ = '" + task.getId() + "'");
            var second = CompletableFuture.runAsync(() -> {
                execute(
                        offering,
                        "insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) values ('late', 1, '"
                                + COURT + "', 'candidate', '" + task.getId() + "')");
                commit(offering);
            });
            // the second waits at the task, whichever comes first
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(second).isNotDone();
            commit(claiming);
            second.get(10, TimeUnit.SECONDS);
        }

        assertThat(town.differences()).isZero();
        assertThat(rows("taken")).isEqualTo(2);
    }

    @Test
    void a_new_candidate_and_a_claim_at_the_same_moment_do_not_miss_each_other() throws Exception {
        try (var claiming = town.dataSource.getConnection();
                var offering = town.dataSource.getConnection()) {
            claiming.setAutoCommit(false);
            offering.setAutoCommit(false);
            execute(
                    offering,
                    "insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) values ('early', 1, '"
                            + COURT + "', 'candidate', '" + task.getId() + "')");
            var second = CompletableFuture.runAsync(() -> {
                execute(
                        claiming,
                        "update act_ru_task set assignee_ = 'anna', rev_ = rev_ + 1 where id_ = '" + task.getId()
                                + "'");
                commit(claiming);
            });
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(second).isNotDone();
            commit(offering);
            second.get(10, TimeUnit.SECONDS);
        }

        assertThat(town.differences()).isZero();
        assertThat(rows("taken")).isEqualTo(2);
    }

    @Test
    void the_start_mends_what_differs_and_attaches_what_is_gone() {
        // given a table that somebody has written in, and triggers that a tool has taken away or switched off
        town.jdbc
                .sql("update inbox_row set reader = 'somebody' where task_id = :task")
                .param("task", task.getId())
                .update();
        town.jdbc
                .sql(
                        "insert into inbox_row (reader, place, shared, task_id, created_at) values ('ghost', 'mine', false, 'no-task', now())")
                .update();
        town.jdbc.sql("drop trigger inbox_row_changed on act_ru_task").update();
        town.jdbc
                .sql("alter table act_ru_identitylink disable trigger inbox_row_candidate")
                .update();
        town.engine.getTaskService().setAssignee(task.getId(), "anna");
        town.engine.getTaskService().addCandidateGroup(task.getId(), COURT);
        assertThat(town.differences()).isPositive();
        var actor = InboxTown.actor("anna", List.of(AUDIT));
        assertThat(town.shown(actor, InboxView.MINE)).isEmpty();

        // when the server starts
        town.start();

        // then it is as the engine says, and follows it again
        assertThat(town.differences()).isZero();
        assertThat(town.shown(actor, InboxView.MINE)).containsExactly(task.getId());
        town.engine.getTaskService().setAssignee(task.getId(), null);
        town.engine.getTaskService().deleteCandidateGroup(task.getId(), COURT);
        assertThat(town.differences()).isZero();
        assertThat(town.shown(actor, InboxView.MINE)).isEmpty();
    }

    @Test
    void a_count_goes_to_a_thousand_and_no_further_and_a_task_of_two_groups_counts_once() {
        // given 700 tasks of one group, 300 of both, and later one more
        offer(1, 700, AUDIT);
        offer(701, 1000, AUDIT, COURT);
        var both = InboxTown.actor("anna", List.of(AUDIT, COURT));
        var before = town.expected(both, InboxView.ORGAN).size() - 1000;

        assertThat(before).isEqualTo(2);
        assertThat(town.counted(both, InboxView.ORGAN)).isEqualTo(1001);
        assertThat(town.counted(InboxTown.actor("anna", List.of(COURT)), InboxView.ORGAN))
                .isEqualTo(301);
        assertThat(town.counted(InboxTown.actor("anna", List.of(AUDIT)), InboxView.OVERDUE))
                .isZero();
    }

    private void offer(int from, int to, String... groups) {
        town.jdbc
                .sql(
                        "insert into act_ru_task (id_, rev_, proc_inst_id_, proc_def_id_, name_, task_def_key_, create_time_,"
                                + " suspension_state_) select 'many-' || i, 1, t.proc_inst_id_, t.proc_def_id_, 'x', 'one', now(), 1"
                                + " from act_ru_task t, generate_series(:from, :to) i where t.id_ = :task")
                .param("from", from)
                .param("to", to)
                .param("task", task.getId())
                .update();
        for (var group : groups) {
            town.jdbc
                    .sql(
                            "insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) select 'many-' || :group || i, 1,"
                                    + " :group, 'candidate', 'many-' || i from generate_series(:from, :to) i")
                    .param("from", from)
                    .param("to", to)
                    .param("group", group)
                    .update();
        }
    }

    private static int rows(String place) {
        return town.jdbc
                .sql("select count(*) from inbox_row where place like :place and task_id like '%'"
                        + (place.equals("taken")
                                ? " and assignee = 'anna' and reader in ('" + AUDIT + "', '" + COURT + "')"
                                : ""))
                .param("place", place)
                .query(Integer.class)
                .single();
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
