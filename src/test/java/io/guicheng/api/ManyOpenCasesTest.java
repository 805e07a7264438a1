package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.organization.OrganKind;
import io.guicheng.support.SqlCount;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hundred open cases that each wait for twenty organs cost an organ's people no more statements than ten cases do. */
class ManyOpenCasesTest extends ApiTest {

    private static final int ORGANS = 20;
    private static final int FEW = 10;
    private static final int MANY = 200;

    /** The instances behind an errand's number: its own and one for each organ. */
    private static final String INSTANCES = "(select id_ from act_ru_execution where business_key_ = :case)";

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeTheCopiesAway() {
        jdbc.sql("set referential_integrity false").update();
        for (var table : List.of("act_ru_identitylink", "act_ru_variable", "act_ru_task", "act_ru_execution")) {
            jdbc.sql("delete from " + table + " where id_ like 'copy-%'").update();
        }
        for (var table : List.of("case_organ", "case_file")) {
            jdbc.sql("delete from " + table + " where case_key like '990100-ER-2031-%'")
                    .update();
        }
        jdbc.sql("set referential_integrity true").update();
    }

    @Test
    void the_inbox_costs_the_same_statements_with_ten_open_cases_and_with_two_hundred() throws Exception {
        // given an errand as the engine leaves it while twenty organs are asked, and copies of it
        var asked = Arrays.stream(OrganKind.values()).limit(ORGANS).toArray(OrganKind[]::new);
        assertThat(asked).contains(OrganKind.AUDIT);
        var original = askingErrand("二十个机关", asked);
        copy(original, 1, FEW);
        var few = costs();
        assertThat(ok(get("audit1", "/api/tasks?view=organ&size=100")).path("items"))
                .hasSizeGreaterThan(FEW);

        // when there are twenty times as many
        copy(original, FEW + 1, MANY);

        // then no page costs more than it cost
        assertThat(ok(get("audit1", "/api/tasks/count")).path("organ").asInt()).isGreaterThan(MANY);
        costs().forEach((url, count) -> assertThat(count).as(url).isLessThanOrEqualTo(few.get(url)));
        assertThat(few.values()).allSatisfy(count -> assertThat(count).isBetween(1, 40));
    }

    private Map<String, Integer> costs() throws Exception {
        var costs = new LinkedHashMap<String, Integer>();
        for (var url : List.of(
                "/api/tasks?view=organ&size=20",
                "/api/tasks?view=organ&size=10",
                "/api/tasks?view=mine",
                "/api/tasks?view=soon",
                "/api/tasks?view=overdue",
                "/api/tasks?view=others",
                "/api/tasks/count",
                "/api/cases?page=0")) {
            ok(get("audit1", url));
            costs.put(url, SqlCount.of(() -> ok(get("audit1", url))).size());
        }
        return costs;
    }

    /** Copies the rows of a running case under other ids and numbers: hundreds of cases in a second. */
    private void copy(String original, int from, int to) {
        jdbc.sql("set referential_integrity false").update();
        copies("case_file", Map.of("case_key", NUMBER), "case_key = :case", original, from, to);
        copies("case_organ", Map.of("case_key", NUMBER), "case_key = :case", original, from, to);
        copies(
                "act_ru_execution",
                Map.of(
                        "id_", id("id_"),
                        "root_proc_inst_id_", id("root_proc_inst_id_"),
                        "proc_inst_id_", id("proc_inst_id_"),
                        "parent_id_", id("parent_id_"),
                        "super_exec_", id("super_exec_"),
                        "business_key_", "case when r.business_key_ is null then null else " + NUMBER + " end"),
                "proc_inst_id_ in " + INSTANCES,
                original,
                from,
                to);
        copies(
                "act_ru_task",
                Map.of(
                        "id_", id("id_"),
                        "execution_id_", id("execution_id_"),
                        "proc_inst_id_", id("proc_inst_id_")),
                "proc_inst_id_ in " + INSTANCES,
                original,
                from,
                to);
        copies(
                "act_ru_identitylink",
                Map.of("id_", id("id_"), "task_id_", id("task_id_")),
                "task_id_ in (select id_ from act_ru_task where proc_inst_id_ in " + INSTANCES + ")",
                original,
                from,
                to);
        jdbc.sql("set referential_integrity true").update();
    }

    private static final String NUMBER = "'990100-ER-2031-' || lpad(cast(n.x as varchar), 4, '0')";

    private static String id(String column) {
        return "'copy-' || n.x || '-' || r." + column;
    }

    private void copies(String table, Map<String, String> changed, String where, String original, int from, int to) {
        var columns = jdbc.sql("select lower(column_name) from information_schema.columns where table_name = :table"
                        + " and is_generated = 'NEVER' order by ordinal_position")
                .param("table", table.toUpperCase(java.util.Locale.ROOT))
                .query(String.class)
                .list();
        var values = columns.stream()
                .map(column -> changed.getOrDefault(column, "r." + column))
                .toList();
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                        + " from (select * from " + table + " where " + where + ") r"
                        + " cross join system_range(:from, :to) n (x)")
                .param("case", original)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
