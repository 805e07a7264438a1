package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The check of consistency over the interface: for auditors and those who run the server. */
class ConsistencyEndpointTest extends ApiTest {

    @Autowired
    private OrganizationEditor organization;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anAuditor() {
        transaction.executeWithoutResult(status -> {
            organization.put(new Person("auditor1", "审计员", null, true));
            organization.setAdminRoles("auditor1", Set.of(AdminRole.AUDIT));
            organization.put(new Person("security1", "安全员", null, true));
            organization.setAdminRoles("security1", Set.of(AdminRole.SECURITY));
        });
    }

    @Test
    void an_auditor_starts_a_check_follows_it_and_reads_what_it_found() throws Exception {
        var key = startErrand("一致性").path("businessKey").asText();
        jdbc.sql(
                        "insert into task_draft (task_id, user_id, content, saved_at) values ('gone', 'org1', '{\"grounds\":\"秘密\"}', current_timestamp)")
                .update();
        try {
            var started = post("auditor1", "/api/consistency", "");
            assertThat(started.getStatus()).isEqualTo(202);
            assertThat(read(started).path("total").asInt()).isPositive();

            var check = finished("auditor1");

            assertThat(check.path("state").asText()).isEqualTo("finished");
            assertThat(check.path("done").asInt()).isEqualTo(check.path("total").asInt());
            assertThat(check.path("checks")).hasSize(check.path("total").asInt());
            assertThat(check.path("findings")).anySatisfy(finding -> {
                assertThat(finding.path("invariant").asText()).isEqualTo("drafts-of-open-tasks");
                assertThat(finding.path("row").asText()).isEqualTo("task_draft gone");
            });
            assertThat(check.toString()).doesNotContain("秘密");
            assertThat(check.path("findings").findValuesAsText("caseKey")).doesNotContain(key);
        } finally {
            jdbc.sql("delete from task_draft where task_id = 'gone'").update();
        }
    }

    private JsonNode finished(String userId) throws Exception {
        for (var i = 0; i < 600; i++) {
            var check = ok(get(userId, "/api/consistency"));
            if (!check.path("state").asText().equals("running")) {
                return check;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the check does not end");
    }

    @Test
    void a_check_whose_node_died_does_not_stand_in_the_way_of_the_next() throws Exception {
        jdbc.sql("insert into consistency_run (started_by, started_at, heard_at, done, total, checking)"
                        + " values ('auditor1', timestamp with time zone '2026-11-20 08:00:00+08:00',"
                        + " timestamp with time zone '2026-11-20 08:00:00+08:00', 3, 14, 'of the dead')")
                .update();
        try {
            var silent = ok(get("auditor1", "/api/consistency"));

            assertThat(silent.path("state").asText()).isEqualTo("failed");
            assertThat(silent.path("failure").asText()).contains("检查中断");
        } finally {
            jdbc.sql("delete from consistency_run where checking = 'of the dead'")
                    .update();
        }
        assertThat(post("admin1", "/api/consistency", "").getStatus()).isEqualTo(202);
        assertThat(finished("admin1").path("state").asText()).isEqualTo("finished");
    }

    @Test
    void for_anybody_else_there_is_no_such_thing() throws Exception {
        for (var nobody : Set.of("org1", "disc1", "security1")) {
            assertProblem(read(post(nobody, "/api/consistency", "")), 404);
            assertProblem(read(get(nobody, "/api/consistency")), 404);
            assertThat(get(nobody, "/consistency").getStatus()).isEqualTo(404);
        }
    }

    @Test
    void the_page_is_chinese_and_brings_no_script_of_its_own() throws Exception {
        var page = get("auditor1", "/consistency");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("一致性检查").contains("/ui/consistency.js");
        assertThat(page.getContentAsString()).doesNotContain("onclick=").doesNotContainPattern("<script>");
    }
}
