package io.guicheng.consistency;

import io.guicheng.support.Postgres;
import io.guicheng.support.WholeApplication;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On a database of its own: what other tests write straight into the registers would be found. */
@WholeApplication
@DirtiesContext
class ConsistencyOnPostgresTest extends ConsistencyContract {

    /** Only here the inbox has a table of its own. */
    static final Damage INBOX_ROW_LOST = damage(
            "a row of the inbox is lost",
            "inbox-follows",
            "待办清单中缺少",
            "delete from inbox_row where task_id = (select min(task_id) from inbox_row)");

    private static final Damage INBOX_ROW_TOO_MANY = damage(
            "a row of the inbox speaks of no task",
            "inbox-follows",
            "待办清单中多出",
            "insert into inbox_row (reader, place, shared, task_id, created_at) values ('nobody', 'mine', false, 'gone', current_timestamp)");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", Postgres::freshUrl);
        registry.add("spring.datasource.username", () -> Postgres.USER);
        registry.add("spring.datasource.password", () -> "");
    }

    @Test
    void damage_of_the_inbox_is_found_and_named() throws SQLException {
        damage_is_found_and_named(INBOX_ROW_LOST);
        damage_is_found_and_named(INBOX_ROW_TOO_MANY);
    }
}
