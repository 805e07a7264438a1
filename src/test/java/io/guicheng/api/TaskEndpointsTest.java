package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.casework.Cases;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

class TaskEndpointsTest extends ApiTest {

    @Autowired
    Cases cases;

    @Autowired
    RepositoryService repository;

    @Autowired
    OrganizationEditor organization;

    @Test
    void a_case_runs_from_start_to_end_over_the_interface() throws Exception {
        var startable = ok(get("org1", "/api/start"));
        assertThat(startable).anySatisfy(one -> {
            assertThat(one.path("procedure").asText()).isEqualTo("errand");
            assertThat(one.path("name").asText()).isEqualTo("征询");
        });
        var form = ok(get("org1", "/api/start/errand/form"));
        assertThat(form.path("schema").path("components")).isNotEmpty();
        assertThat(form.path("data").path("organName").asText()).isEqualTo("云泽市组织部");

        var started = post("org1", "/api/cases/errand", Map.of("subject", "从头到尾"));

        assertThat(started.getStatus()).isEqualTo(201);
        var opened = read(started);
        var key = opened.path("businessKey").asText();
        var first = started.getHeader("X-Next-Task");
        assertThat(key).matches("990100-ER-2026-\\d{4}");
        assertThat(opened.path("id").asText()).isEqualTo(key);
        assertThat(opened.path("nextTask").asText()).isEqualTo(first);
        assertThat(started.getHeader("Location")).isEqualTo("/api/cases/" + key);

        assertThat(post("org1", "/api/tasks/" + first + "/claim", Map.of()).getStatus())
                .isEqualTo(204);
        var task = ok(get("org1", "/api/tasks/" + first + "/form"));
        assertThat(task.path("data").path("organOptions")).hasSize(1);
        var context = task.path("context");
        assertThat(context.path("mine").asBoolean()).isTrue();
        assertThat(context.path("claimable").asBoolean()).isFalse();
        assertThat(context.path("caseUrl").asText()).isEqualTo("/cases/" + key);
        assertThat(context.path("caseTitle").asText()).isEqualTo("征询：从头到尾");
        assertThat(context.path("organ").asText()).isEqualTo("云泽市组织部");
        assertThat(context.path("csrf").path("header").asText()).isEqualTo("X-CSRF-TOKEN");
        assertThat(context.path("csrf").path("token").asText()).isNotEmpty();

        var done = post(
                "org1",
                "/api/tasks/" + first + "/complete",
                Map.of("grounds", "请审计机关答复", "organs", List.of(ApiFixture.organ(OrganKind.AUDIT))));
        assertThat(done.getStatus()).isEqualTo(204);
        assertThat(done.getHeader("X-Next-Task")).isNull();

        var answered = post(
                "audit1",
                "/api/tasks/" + taskIn(key, "audit1") + "/complete",
                Map.of("verdict", "CLEAR", "grounds", "没有反映"));
        assertThat(answered.getStatus()).isEqualTo(204);

        var seen = ok(get("org1", "/api/cases/" + key));
        assertThat(seen.path("state").asText()).isEqualTo("ended");
        assertThat(seen.path("outcome").asText()).isEqualTo("asked");
        assertThat(seen.path("openTasks")).isEmpty();
        assertThat(seen.path("timeline")).hasSize(4);
        assertThat(seen.path("dossier").path("verified").asBoolean()).isTrue();
        assertThat(seen.path("timeline").get(1).path("clauses")).hasSize(2);
    }

    @Test
    void a_member_of_the_committee_stands_in_the_dossier_under_their_name() throws Exception {
        var member = ApiFixture.CITY + "-C-08";
        organization.put(new CommitteeMember(member, ApiFixture.CITY, "秦禾桐", "市委书记", null, true, 8));
        try {
            var key = askingErrand(member, OrganKind.AUDIT);

            var said = ok(get("org1", "/api/cases/" + key)).path("timeline").findValuesAsText("detail");

            assertThat(said).anyMatch(detail -> detail.contains("秦禾桐")).noneMatch(detail -> detail.contains(member));
        } finally {
            organization.removeCommitteeMember(member);
        }
    }

    @Test
    void tasklists_definition_id_names_the_procedure_too() throws Exception {
        var form = ok(get("org1", "/api/start/errand:1:5f1b/form"));

        assertThat(form.path("context").path("procedure").asText()).isEqualTo("errand");
    }

    @Test
    void so_does_a_definition_id_that_is_too_long_to_hold_the_key() throws Exception {
        var model = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("special-democratic-life-meeting")
                .latestVersion()
                .singleResult()
                .getId();
        assertThat(model).doesNotContain(":");

        var form = ok(get("org1", "/api/start/" + model + "/form"));

        assertThat(form.path("context").path("procedure").asText()).isEqualTo("special-democratic-life-meeting");
        assertThat(get("org1", "/api/start/" + UUID.randomUUID() + "/form").getStatus())
                .isEqualTo(404);
    }

    @Test
    void who_may_not_start_a_procedure_is_told_that_there_is_none() throws Exception {
        // an audit office hands on what it found to be put right, and its people record who asked them for favours;
        // selections and errands
        // are not its own to begin
        assertThat(ok(get("audit1", "/api/start")))
                .extracting(one -> one.path("procedure").asText())
                .containsExactly("interference-record", "rectification");
        assertThat(get("audit1", "/api/start/errand/form").getStatus()).isEqualTo(404);
        assertThat(post("audit1", "/api/cases/errand", Map.of("subject", "冒名")).getStatus())
                .isEqualTo(404);
        assertThat(post("org1", "/api/cases/nothing", Map.of()).getStatus()).isEqualTo(404);
    }

    @Test
    void the_inbox_is_paged_and_counted_by_view() throws Exception {
        for (int i = 0; i < 3; i++) {
            askingErrand("翻页" + i, OrganKind.VILLAGE_SUPERVISION);
        }
        var claimed = ok(get("village1", "/api/tasks?view=organ&size=1"));
        var id = claimed.path("items").get(0).path("id").asText();
        assertThat(claimed.path("next").asText()).isNotEmpty();
        assertThat(post("village1", "/api/tasks/" + id + "/claim", Map.of()).getStatus())
                .isEqualTo(204);

        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = ok(get("village1", "/api/tasks?view=organ&size=1&after=" + next));
            page.path("items").forEach(task -> found.add(task.path("id").asText()));
            next = page.path("next").asText();
        } while (!next.isEmpty());

        var counts = ok(get("village1", "/api/tasks/count"));
        assertThat(found).hasSize(2).doesNotHaveDuplicates().doesNotContain(id);
        assertThat(counts.path("organ").asInt()).isEqualTo(2);
        assertThat(counts.path("mine").asInt()).isEqualTo(1);
        assertThat(counts.path("others").asInt()).isZero();
        var row = ok(get("village1", "/api/tasks?view=mine")).path("items").get(0);
        assertThat(row.path("procedureName").asText()).isEqualTo("答复征询");
        assertThat(row.path("organName").asText()).isEqualTo("云泽市村居监委会");
        assertThat(row.path("assigneeName").asText()).isEqualTo("柳村");
        assertThat(row.path("light").asText()).isEqualTo("green");
        assertThat(row.path("lightText").asText()).matches("余 \\d+ 个工作日");
        assertThat(row.path("url").asText()).endsWith("#/?task=" + id);
    }

    @Test
    void a_wrong_view_size_or_position_is_refused_with_its_name() throws Exception {
        for (var query : Map.of("view=all", "view", "size=0", "size", "size=101", "size", "after=%21", "after")
                .entrySet()) {
            var refused = get("org1", "/api/tasks?" + query.getKey());
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(read(refused).path("errors").get(0).path("field").asText())
                    .isEqualTo(query.getValue());
        }
    }

    @Test
    void what_was_typed_survives_a_refused_completion() throws Exception {
        var task = startErrand("草稿").path("nextTask").asText();
        var typed = Map.of("grounds", "太短", "organs", List.of());
        assertThat(call("org1", HttpMethod.PUT, "/api/tasks/" + task + "/draft", typed)
                        .getStatus())
                .isEqualTo(204);

        var refused = post("org1", "/api/tasks/" + task + "/complete", typed);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertProblem(read(refused), 422);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(read(refused).path("errors"))
                .singleElement()
                .satisfies(error -> assertThat(error.path("message").asText()).contains("“说明”不能少于 5 个字"));
        var again = ok(get("org1", "/api/tasks/" + task + "/form"));
        assertThat(again.path("draft").path("grounds").asText()).isEqualTo("太短");
        assertThat(ok(get("org2", "/api/tasks/" + task + "/form")).has("draft")).isFalse();
    }

    @RepeatedTest(8)
    void two_completions_at_once_are_one_completion_and_one_refusal() throws Exception {
        var task = startErrand("同时办结").path("nextTask").asText();
        var fields = Map.of("grounds", "请审计机关答复", "organs", List.of(ApiFixture.organ(OrganKind.AUDIT)));
        var both = new ArrayList<MockHttpServletResponse>();
        try (var pool = Closing.of(Executors.newFixedThreadPool(2))) {
            List<Callable<MockHttpServletResponse>> attempts = List.of(
                    () -> post("org1", "/api/tasks/" + task + "/complete", fields),
                    () -> post("org2", "/api/tasks/" + task + "/complete", fields));
            for (var answer : pool.executor().invokeAll(attempts)) {
                both.add(answer.get());
            }
        }

        assertThat(both).extracting(MockHttpServletResponse::getStatus).containsOnlyOnce(204);
        var loser =
                both.stream().filter(one -> one.getStatus() != 204).findFirst().orElseThrow();
        assertThat(loser.getStatus()).as(loser.getContentAsString()).isIn(404, 409);
        assertProblem(read(loser), loser.getStatus());
        var third = post("org1", "/api/tasks/" + task + "/complete", fields);
        assertThat(third.getStatus()).isEqualTo(404);
    }

    @Test
    void a_task_of_another_organ_does_not_exist() throws Exception {
        var key = askingErrand("别人的任务", OrganKind.AUDIT);
        var task = taskIn(key, "audit1");
        for (var stranger : List.of("health1", "countyaudit1", "admin1", "org1")) {
            assertThat(get(stranger, "/api/tasks/" + task + "/form").getStatus())
                    .isEqualTo(404);
            assertThat(post(stranger, "/api/tasks/" + task + "/draft", Map.of()).getStatus())
                    .isEqualTo(404);
            assertThat(post(stranger, "/api/tasks/" + task + "/claim", Map.of()).getStatus())
                    .isEqualTo(404);
            assertThat(post(stranger, "/api/tasks/" + task + "/complete", Map.of("verdict", "CLEAR", "grounds", "冒名"))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(upload(stranger, "/api/tasks/" + task + "/attachments", "a.pdf", PDF)
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_task_that_a_colleague_took_can_be_read_but_not_done() throws Exception {
        var key = askingErrand("同事的任务", OrganKind.AUDIT);
        var task = taskIn(key, "audit1");
        assertThat(post("audit1", "/api/tasks/" + task + "/claim", Map.of()).getStatus())
                .isEqualTo(204);

        var context = ok(get("audit2", "/api/tasks/" + task + "/form")).path("context");
        var done = post("audit2", "/api/tasks/" + task + "/complete", Map.of("verdict", "CLEAR", "grounds", "代办"));
        var claimed = post("audit2", "/api/tasks/" + task + "/claim", Map.of());

        assertThat(context.path("readOnly").asBoolean()).isTrue();
        assertThat(context.path("assignee").asText()).isEqualTo("顾审");
        assertThat(done.getStatus()).isEqualTo(409);
        assertThat(claimed.getStatus()).isEqualTo(409);
        assertProblem(read(claimed), 409);
    }

    @Test
    void lights_turn_amber_and_red_as_days_pass() throws Exception {
        var key = askingErrand("期限", OrganKind.AUDIT);
        var task = taskIn(key, "audit1");
        var due = ok(get("audit1", "/api/tasks/" + task + "/form"))
                .path("context")
                .path("dueOn")
                .asText();

        at(ZonedDateTime.parse(due + "T23:59:00+08:00"));
        var lastDay = card("audit1", task);
        at(ZonedDateTime.parse(due + "T23:59:00+08:00").plusMinutes(1));
        var dayAfter = card("audit1", task);
        at(ZonedDateTime.parse(due + "T09:00:00+08:00").plusDays(14));
        var late = card("audit1", task);

        assertThat(lastDay.path("light").asText()).isEqualTo("amber");
        assertThat(lastDay.path("lightText").asText()).isEqualTo("今日到期");
        assertThat(dayAfter.path("light").asText()).isEqualTo("red");
        assertThat(late.path("lightText").asText()).matches("超 \\d+ 个工作日|.* 到期");
        assertThat(ok(get("audit1", "/api/tasks?view=overdue&size=100")).path("items"))
                .extracting(row -> row.path("id").asText())
                .contains(task);
        assertThat(ok(get("org1", "/api/cases?light=red&q=" + key)).path("items"))
                .extracting(row -> row.path("businessKey").asText())
                .contains(key);
        assertThat(ok(get("org1", "/api/cases/" + key)).path("diagrams").get(1).path("overdue"))
                .extracting(JsonNode::asText)
                .containsExactly("answer");
    }

    private JsonNode card(String userId, String task) throws Exception {
        var card = ok(get(userId, "/api/cards?ids=" + task)).path(task);
        assertThat(card.path("caseKey").asText()).startsWith("990100-ER-");
        return card;
    }

    @Test
    void cards_are_only_of_tasks_one_may_see_and_at_most_fifty() throws Exception {
        var key = askingErrand("卡片", OrganKind.AUDIT);
        var task = taskIn(key, "audit1");

        assertThat(ok(get("audit1", "/api/cards?ids=" + task + ",unknown"))).hasSize(1);
        assertThat(ok(get("health1", "/api/cards?ids=" + task))).isEmpty();
        var many = new StringBuilder("x");
        for (int i = 0; i < 50; i++) {
            many.append(",t").append(i);
        }
        assertThat(get("audit1", "/api/cards?ids=" + many).getStatus()).isEqualTo(422);
    }

    @Test
    void the_session_names_the_person_the_organs_and_the_token() throws Exception {
        var session = ok(get("org1", "/api/session"));

        assertThat(session.path("userId").asText()).isEqualTo("org1");
        assertThat(session.path("name").asText()).isEqualTo("陈立");
        assertThat(session.path("organs").get(0).path("id").asText()).isEqualTo("990100-organization");
        assertThat(session.path("organs").get(0).path("role").asText()).isEqualTo("clerk");
        assertThat(session.path("csrf").path("header").asText()).isEqualTo("X-CSRF-TOKEN");
    }

    @Test
    void who_must_stay_away_from_a_case_reads_neither_its_form_nor_its_title() throws Exception {
        var opened = startErrand("关于某人");
        var key = opened.path("businessKey").asText();
        var task = opened.path("nextTask").asText();
        cases.concerns(CaseKey.of(key), ApiFixture.official(1));

        var unknown = get("subject1", "/api/tasks/" + UUID.randomUUID() + "/form");
        for (var kin : List.of("subject1", "relative1")) {
            var before = ok(get(kin, "/api/tasks/count")).path("organ").asInt();
            var form = get(kin, "/api/tasks/" + task + "/form");
            assertThat(form.getStatus()).isEqualTo(404);
            assertThat(form.getContentAsString()).isEqualTo(unknown.getContentAsString());
            assertThat(ok(get(kin, "/api/cards?ids=" + task))).isEmpty();
            assertThat(ok(get(kin, "/api/tasks?view=organ&size=100")).toString())
                    .doesNotContain(key, task);
            assertThat(before)
                    .isLessThan(
                            ok(get("org2", "/api/tasks/count")).path("organ").asInt());
        }
        assertThat(ok(get("org2", "/api/cards?ids=" + task)).toString()).contains("关于某人");
        assertThat(ok(get("org1", "/api/cases/" + key)).path("timeline"))
                .extracting(entry -> entry.path("what").asText())
                .contains("应当回避，办理被拒绝");
    }

    @Test
    void a_case_is_withdrawn_by_its_initiator_with_a_reason_and_by_nobody_else() throws Exception {
        var key = ok(post("org1", "/api/cases/cadre-selection", Map.of("subject", "撤回试验", "reason", "班子缺额一名")))
                .path("businessKey")
                .asText();
        var url = "/api/cases/" + key;
        assertThat(ok(get("org1", url)).path("permissions").path("withdraw").asBoolean())
                .isTrue();
        assertThat(ok(get("org2", url)).path("permissions").path("withdraw").asBoolean())
                .isFalse();
        var blank = post("org1", url + "/withdraw", Map.of("reason", " "));
        assertThat(blank.getStatus()).isEqualTo(422);
        assertThat(read(blank).path("errors").get(0).path("field").asText()).isEqualTo("reason");
        assertThat(post("org1", url + "/withdraw", Map.of("reason", "长".repeat(1001)))
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("org2", url + "/withdraw", Map.of("reason", "不是我发起的")).getStatus())
                .isEqualTo(409);
        assertThat(post("audit1", url + "/withdraw", Map.of("reason", "看不到")).getStatus())
                .isEqualTo(404);

        var withdrawn = post("org1", url + "/withdraw", Map.of("reason", "空缺已不存在"));

        assertThat(withdrawn.getStatus()).as(withdrawn.getContentAsString()).isEqualTo(204);
        var seen = ok(get("org1", url));
        assertThat(seen.path("state").asText()).isEqualTo("ended");
        assertThat(seen.path("outcomeText").asText()).contains("撤回").contains("空缺已不存在");
        assertThat(post("org1", url + "/withdraw", Map.of("reason", "再撤一次")).getStatus())
                .isEqualTo(409);
    }
}
