package io.guicheng.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.support.Database;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The auditor reads who came in, who was refused by which rule, who read what; and nobody else does. */
class AuditLogTest extends MatrixTest {

    @Autowired
    ObjectMapper json;

    @Autowired
    OrganizationEditor editor;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private List<JsonNode> log(String query) throws Exception {
        var answer = everybody().get("auditor").get("/api/audit" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(json.readTree(answer.body()).path("items").spliterator(), false)
                .toList();
    }

    @Test
    void a_refused_access_stands_in_the_log_with_the_rule_that_refused() throws Exception {
        // given
        var city = town.ids().get("city");
        var key = city.get("businessKey");

        // when
        everybody().get("outsider-clerk").get("/api/cases/" + key);
        everybody().get("subject").get("/api/cases/" + key);
        everybody().get("outsider-clerk").get("/api/cases/990100-CS-2026-7654");
        everybody().get("outsider-clerk").get("/api/attachments/" + city.get("opinionFile"));
        everybody().get("outsider-clerk").get("/api/tasks/" + city.get("opinionTask") + "/form");
        everybody().get("outsider-clerk").get("/camunda/api/engine/engine/default/variable-instance?maxResults=5");
        everybody().get("system-admin").get("/api/audit");

        // then
        assertThat(log("?kind=REFUSED&user=czj.clerk&q=" + key))
                .extracting(entry -> entry.path("rule").asText())
                .contains("foreign-case");
        assertThat(log("?kind=REFUSED&user=matrix.subject&q=" + key))
                .extracting(entry -> entry.path("rule").asText())
                .contains("recusal");
        assertThat(log("?kind=REFUSED&user=czj.clerk"))
                .extracting(entry -> entry.path("rule").asText())
                .contains("no-such-case", "foreign-file", "not-a-candidate", "engine-door");
        assertThat(log("?kind=REFUSED&user=xtgl"))
                .extracting(entry -> entry.path("rule").asText())
                .contains("only-auditors");
        assertThat(log("?kind=REFUSED&user=czj.clerk&q=" + key)
                        .get(0)
                        .path("address")
                        .asText())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void signing_in_and_failing_to_and_reading_what_is_confidential_are_logged() throws Exception {
        // given
        var city = town.ids().get("city");

        // when
        Caller.signedIn(port, "fgw.clerk", "demo-1234");
        assertThatThrownBy(() -> Caller.signedIn(port, "fgw.clerk", "wrong-password"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> Caller.signedIn(port, "my-secret-password", "x"))
                .isInstanceOf(AssertionError.class);
        everybody().get("owner-clerk").get("/api/cases/" + city.get("businessKey"));
        everybody().get("owner-clerk").get("/api/attachments/" + city.get("opinionFile"));

        // then
        assertThat(log("?user=fgw.clerk"))
                .extracting(entry -> entry.path("kind").asText())
                .contains("LOGIN", "LOGIN_FAILED");
        assertThat(log("?kind=LOGIN_FAILED").toString())
                .contains("（没有的账号）")
                .doesNotContain("my-secret-password", "wrong-password");
        assertThat(log("?kind=CONFIDENTIAL_READ&user=zzb.clerk&q=" + city.get("businessKey")))
                .extracting(entry -> entry.path("detail").asText())
                .contains("查阅案件全部内容", "下载附件 " + city.get("opinionFile"));
        assertThat(log("?kind=CONFIDENTIAL_READ").toString()).doesNotContain(MatrixTown.SECRET);
        assertThat(log("?kind=DEPLOYED"))
                .extracting(entry -> entry.path("target").asText())
                .contains("cadre-selection");
    }

    @Test
    void a_change_of_roles_is_logged_with_it_or_not_at_all() throws Exception {
        // when
        transaction.executeWithoutResult(status -> {
            editor.put(new Person("matrix.second", "第二审计员", null, true));
            editor.setAdminRoles("matrix.second", Set.of(AdminRole.AUDIT));
        });
        transaction.executeWithoutResult(status -> {
            editor.put(new Person("matrix.never", "从未", null, true));
            status.setRollbackOnly();
        });

        // then
        assertThat(log("?kind=ROLE_CHANGED&q=matrix.second"))
                .extracting(entry -> entry.path("detail").asText())
                .contains("现有岗位：无；管理员角色：审计员");
        assertThat(log("?q=matrix.never")).isEmpty();
    }

    @Test
    void the_auditor_verifies_any_dossier_and_reads_nothing_of_it() throws Exception {
        // given
        var key = town.ids().get("county").get("businessKey");
        var auditor = everybody().get("auditor");

        // when
        var answer = auditor.call("POST", "/api/audit/dossiers/" + key + "/verify", "{}");

        // then
        var verified = json.readTree(answer.body());
        assertThat(verified.path("verified").asBoolean()).isTrue();
        assertThat(verified.path("entries").asInt()).isPositive();
        assertThat(answer.body()).doesNotContain(MatrixTown.SECRET, "班子");
        assertThat(auditor.call("POST", "/api/audit/dossiers/990121-CS-2026-9999/verify", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(auditor.get("/api/cases/" + key).statusCode()).isEqualTo(404);
        assertThat(log("?kind=VERIFIED&q=" + key)).isNotEmpty();
    }

    @Test
    void an_export_holds_no_formula_and_is_itself_logged() throws Exception {
        // given: somebody typed a formula where the log keeps it
        everybody().get("outsider-clerk").get("/api/cases/=HYPERLINK(1)");
        everybody().get("outsider-clerk").get("/api/cases/@SUM(1)");

        // when
        var csv = everybody().get("auditor").get("/api/audit/export?user=czj.clerk");

        // then
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        assertThat(csv.body()).contains("'=HYPERLINK(1)", "'@SUM(1)", "访问被拒绝").doesNotContain(",=HYPERLINK", ",@SUM");
        assertThat(log("?kind=EXPORTED&user=sjgl")).isNotEmpty();
    }

    @Test
    void filters_are_checked_and_an_empty_page_is_a_page() throws Exception {
        var auditor = everybody().get("auditor");

        assertThat(log("?q=%25"))
                .allSatisfy(entry -> assertThat(entry.toString()).contains("%"));
        assertThat(log("?user=nobody-at-all")).isEmpty();
        assertThat(log("?from=2001-01-01&to=2001-01-02")).isEmpty();
        assertThat(auditor.get("/api/audit?kind=ODD").statusCode()).isEqualTo(422);
        assertThat(auditor.get("/api/audit?page=-1").statusCode()).isEqualTo(422);
        assertThat(auditor.get("/api/audit?from=2026-02-02&to=2026-01-01").statusCode())
                .isEqualTo(422);
        assertThat(auditor.get("/api/audit?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(auditor.get("/").headers().firstValue("Location").orElse("")).endsWith("/audit");
    }

    @Test
    void on_postgresql_nobody_changes_or_removes_an_entry() {
        // given
        var source = Database.POSTGRES.fresh();
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/postgresql")
                .load()
                .migrate();
        var postgres = JdbcClient.create(source);
        postgres.sql("insert into audit_entry (at, kind, target, rule_id, detail) values (now(), 'LOGIN', 'a', '', '')")
                .update();

        // when / then
        for (var change : List.of(
                "update audit_entry set user_id = 'x'", "delete from audit_entry", "truncate table audit_entry")) {
            assertThatThrownBy(() -> postgres.sql(change).update())
                    .as(change)
                    .hasMessageContaining("audit_entry is append-only");
        }
        assertThat(postgres.sql("select count(*) from audit_entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
