package io.guicheng.engine;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Indexes of ours on the engine's task tables. Not a migration, because the engine creates its tables itself, after the migrations ran. The
 * first two also serve the filters in Tasklist; the others only {@link TaskTableSql}, so a database with {@link InboxRows} does without.
 */
@Component
@Order(5)
class InboxIndexes implements ApplicationRunner {

    private static final List<String> ALWAYS = List.of(
            "gc_candidacy on act_ru_identitylink (group_id_, type_, task_id_)",
            "gc_task_due on act_ru_task (due_date_, assignee_, suspension_state_, id_)");

    private static final List<String> WITHOUT_ROWS = List.of(
            "gc_task_newest on act_ru_task (create_time_, id_, assignee_, suspension_state_)",
            "gc_task_soon on act_ru_task (follow_up_date_, due_date_, assignee_, suspension_state_, id_)",
            "gc_task_taken on act_ru_task (assignee_, suspension_state_, id_)");

    private final JdbcClient jdbc;
    private final InboxSql views;

    InboxIndexes(JdbcClient jdbc, InboxSql views) {
        this.jdbc = jdbc;
        this.views = views;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ALWAYS.forEach(index -> jdbc.sql("create index if not exists " + index).update());
        WITHOUT_ROWS.forEach(index -> jdbc.sql(
                        views instanceof InboxRowSql
                                ? "drop index if exists " + index.split(" ", 2)[0]
                                : "create index if not exists " + index)
                .update());
    }
}
