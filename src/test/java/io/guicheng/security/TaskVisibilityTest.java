package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The assignee and the candidates see a task, nobody else, through none of the engine's doors. */
class TaskVisibilityTest extends UnderAttack {

    private static final String TASK = Visitor.ENGINE + "task/";

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CaseFixture theCase;

    @BeforeEach
    void a_case_at_two_organs() {
        theCase = CaseFixture.start(runtime, tasks);
    }

    @AfterEach
    void no_case() {
        theCase.end();
    }

    @Test
    void an_organ_does_not_see_the_other_s_task_in_tasklist() throws Exception {
        // given
        var zhang = as("zhang");
        var foreign = theCase.audit().getId();
        tasks.createComment(foreign, theCase.instance(), "审计局内部意见");

        // when / then: the list
        var seen = ids(zhang.get(Visitor.ENGINE + "task?maxResults=50").body());
        assertThat(seen).contains(theCase.organization().getId()).doesNotContain(foreign);

        // when / then: the task itself and everything about it
        for (var path : new String[] {
            "",
            "/form",
            "/deployed-form",
            "/comment",
            "/identity-links",
            "/variables",
            "/localVariables",
            "/form-variables",
            "/attachment"
        }) {
            var answer = zhang.get(TASK + foreign + path);
            assertThat(answer.body()).as(path).doesNotContain("审计局", "PENDING", "990100-audit", "\"id\":\"" + foreign);
            if (!path.equals("/comment")) {
                assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400);
            }
        }
        assertThat(zhang.post(TASK + foreign + "/claim", "{\"userId\":\"zhang\"}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(zhang.post(TASK + foreign + "/comment/create", "{\"message\":\"x\"}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(theCase.audit().getAssignee()).isNull();
        assertThat(tasks.getTaskComments(foreign)).hasSize(1);
    }

    @Test
    void an_integration_account_sees_no_more_than_its_seats_allow() throws Exception {
        // given: the account of the petition office
        var bot = Visitor.basic(port, "bot", WalledServer.PASSWORD);
        var foreign = theCase.audit().getId();
        tasks.createComment(foreign, theCase.instance(), "审计局内部意见");

        // when / then
        for (var base : new String[] {"/engine-rest/", "/engine-rest/engine/default/"}) {
            assertThat(ids(bot.get(base + "task?maxResults=50").body())).isEmpty();
            assertThat(ids(bot.post(base + "task?maxResults=50", "{\"orQueries\":[{\"taskId\":\"" + foreign + "\"}]}")
                            .body()))
                    .isEmpty();
            assertThat(bot.get(base + "task/count").body()).contains("\"count\":0");
            for (var path : new String[] {
                "task/" + foreign,
                "task/" + foreign + "/form",
                "task/" + foreign + "/rendered-form",
                "task/" + foreign + "/comment",
                "task/" + foreign + "/variables",
                "task/" + foreign + "/localVariables",
                "task/" + foreign + "/form-variables",
                "task/" + foreign + "/attachment",
                "task/" + foreign + "/identity-links",
                "task/report/candidate-group-count",
                "process-instance/" + theCase.instance(),
                "process-instance/" + theCase.instance() + "/variables",
                "process-instance?maxResults=50",
                "execution?maxResults=50",
                "variable-instance?maxResults=50&processInstanceIdIn=" + theCase.instance(),
                "history/task?maxResults=50",
                "history/task?maxResults=50&taskId=" + foreign,
                "history/process-instance?maxResults=50",
                "history/variable-instance?maxResults=50",
                "history/detail?maxResults=50",
                "history/activity-instance?maxResults=50",
                "history/identity-link-log?maxResults=50",
                "history/user-operation?maxResults=50",
                "history/user-operation?maxResults=50&taskId=" + foreign
            }) {
                var answer = bot.get(base + path);
                assertThat(answer.body())
                        .as(path)
                        .doesNotContain("审计局", "PENDING", "auditStep", theCase.instance() + "\",");
                if (answer.statusCode() == 200) {
                    assertThat(answer.body().strip()).as(path).matches("(?s)\\[\\s*]|\\{\\s*}");
                }
            }
            assertThat(bot.post(base + "task/" + foreign + "/claim", "{\"userId\":\"bot\"}")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(theCase.audit().getAssignee()).isNull();
    }

    @Test
    void a_candidate_opens_claims_comments_and_gives_back() throws Exception {
        // given
        var zhang = as("zhang");
        var own = theCase.organization().getId();

        // when / then
        assertThat(zhang.get(TASK + own).statusCode()).isEqualTo(200);
        assertThat(zhang.get(TASK + own + "/form").body()).contains("embedded:/forms/task.html");
        assertThat(zhang.post(TASK + own + "/claim", "{\"userId\":\"zhang\"}").statusCode())
                .isEqualTo(204);
        assertThat(theCase.organization().getAssignee()).isEqualTo("zhang");
        assertThat(zhang.post(TASK + own + "/comment/create", "{\"message\":\"请补材料\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(zhang.get(TASK + own + "/comment").body()).contains("请补材料");
        assertThat(zhang.get(Visitor.ENGINE + "history/user-operation?maxResults=50&taskId=" + own)
                        .body())
                .contains("Claim");
        assertThat(zhang.post(TASK + own + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(theCase.organization().getAssignee()).isNull();
    }

    @Test
    void a_colleague_sees_a_claimed_task_but_cannot_take_it_over() {
        // given
        var own = theCase.organization().getId();
        tasks.claim(own, "wang");
        var zhang = as("zhang");

        // when / then
        assertThat(zhang.get(TASK + own).statusCode()).isEqualTo(200);
        assertThat(zhang.post(TASK + own + "/claim", "{\"userId\":\"zhang\"}").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(zhang.post(TASK + own + "/unclaim", "{}").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(theCase.organization().getAssignee()).isEqualTo("wang");
    }

    @Test
    void nobody_reassigns_or_edits_a_task_not_even_the_own_one() {
        // given
        var own = theCase.organization().getId();
        tasks.claim(own, "zhang");
        tasks.addCandidateUser(own, "bot");
        var zhang = as("zhang");
        var bot = Visitor.basic(port, "bot", WalledServer.PASSWORD);

        // when / then
        for (var visitor : List.of(zhang, bot)) {
            var base = visitor == zhang ? TASK : "/engine-rest/task/";
            assertThat(visitor.post(base + own + "/assignee", "{\"userId\":\"wang\"}")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(visitor.post(base + own + "/delegate", "{\"userId\":\"wang\"}")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(visitor.put(
                                    base + own,
                                    "{\"name\":\"x\",\"due\":\"2030-01-01T00:00:00.000+0800\",\"priority\":99}")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(visitor.post(base + own + "/identity-links", "{\"userId\":\"li\",\"type\":\"candidate\"}")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(theCase.organization().getAssignee()).isEqualTo("zhang");
        assertThat(theCase.organization().getPriority()).isEqualTo(50);
    }

    @Test
    void the_five_filters_show_each_their_own() throws Exception {
        // given
        var zhang = as("zhang");
        var now = clock.instant();
        var own = theCase.organization();
        own.setDueDate(Date.from(now.plus(Duration.ofHours(2))));
        own.setFollowUpDate(Date.from(now.minus(Duration.ofHours(2))));
        tasks.saveTask(own);
        var foreign = theCase.audit();
        foreign.setDueDate(Date.from(now.minus(Duration.ofHours(2))));
        tasks.saveTask(foreign);

        // when / then: unclaimed
        assertThat(shown(zhang, "我的待办")).isEmpty();
        assertThat(shown(zhang, "本部门待办")).containsExactly(own.getId());
        assertThat(shown(zhang, "临期")).containsExactly(own.getId());
        assertThat(shown(zhang, "逾期")).isEmpty();
        assertThat(shown(zhang, "已分派给他人")).isEmpty();
        assertThat(shown(as("li"), "逾期")).containsExactly(foreign.getId());

        // when: claimed
        tasks.claim(own.getId(), "zhang");

        // then
        assertThat(shown(zhang, "我的待办")).containsExactly(own.getId());
        assertThat(shown(zhang, "本部门待办")).isEmpty();
        assertThat(shown(zhang, "临期")).containsExactly(own.getId());
        assertThat(shown(as("wang"), "已分派给他人")).containsExactly(own.getId());
        assertThat(shown(as("wang"), "我的待办")).isEmpty();

        // when: late
        var late = theCase.organization();
        late.setDueDate(Date.from(now.minus(Duration.ofHours(1))));
        tasks.saveTask(late);

        // then
        assertThat(shown(zhang, "逾期")).containsExactly(own.getId());
        assertThat(shown(zhang, "临期")).isEmpty();
    }

    @Test
    void a_condition_of_the_reader_cannot_widen_what_is_shown() throws Exception {
        // given
        var zhang = as("zhang");
        var foreign = theCase.audit().getId();
        var filter = filter(zhang, "本部门待办");
        var bot = Visitor.basic(port, "bot", WalledServer.PASSWORD);

        // when / then
        for (var condition : new String[] {
            "{\"orQueries\":[{\"taskId\":\"" + foreign + "\",\"candidateGroup\":\"990100-audit\"}]}",
            "{\"candidateGroup\":\"990100-audit\"}",
            "{\"candidateUser\":\"li\"}",
            "{\"candidateGroups\":[\"990100-audit\",\"990100-organization\"],\"includeAssignedTasks\":true}",
            "{\"involvedUser\":\"li\"}",
            "{\"assignee\":\"$me\"}",
            "{\"taskIdIn\":[\"" + foreign + "\"]}"
        }) {
            assertThat(ids(zhang.post(Visitor.ENGINE + "filter/" + filter + "/list?maxResults=50", condition)
                            .body()))
                    .as(condition)
                    .doesNotContain(foreign);
            assertThat(ids(bot.post("/engine-rest/task?maxResults=50", condition)
                            .body()))
                    .as(condition)
                    .isEmpty();
        }
    }

    @Test
    void a_list_must_say_how_long_it_may_be() {
        // given
        var zhang = as("zhang");

        // when / then
        assertThat(zhang.get(Visitor.ENGINE + "task").statusCode()).isEqualTo(400);
        assertThat(zhang.get(Visitor.ENGINE + "task?maxResults=100000").statusCode())
                .isEqualTo(400);
        assertThat(zhang.get(Visitor.ENGINE + "task?maxResults=2000").statusCode())
                .isEqualTo(200);
        assertThat(as("sys")
                        .get(Visitor.ENGINE + "process-definition?key=two-organs")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void clerks_neither_make_nor_change_filters() throws Exception {
        // given
        var zhang = as("zhang");
        var filter = filter(zhang, "逾期");
        var body = "{\"resourceType\":\"Task\",\"name\":\"x\",\"owner\":\"zhang\",\"query\":{},\"properties\":{}}";

        // when / then
        assertThat(zhang.post(Visitor.ENGINE + "filter/create", body).statusCode())
                .isEqualTo(403);
        assertThat(zhang.put(Visitor.ENGINE + "filter/" + filter, body).statusCode())
                .isEqualTo(403);
        assertThat(zhang.delete(Visitor.ENGINE + "filter/" + filter).statusCode())
                .isEqualTo(403);
        var bot = Visitor.basic(port, "bot", WalledServer.PASSWORD);
        assertThat(bot.post("/engine-rest/filter/create", body).statusCode()).isEqualTo(403);
    }

    @Test
    void the_system_s_administrator_sees_no_task() throws Exception {
        // given
        var sys = as("sys");
        var task = theCase.audit().getId();

        // when / then
        assertThat(ids(sys.get(Visitor.ENGINE + "task?maxResults=50&processInstanceId=" + theCase.instance())
                        .body()))
                .isEmpty();
        assertThat(sys.get(Visitor.ENGINE + "task/report/candidate-group-count").statusCode())
                .isEqualTo(403);
        assertThat(sys.get(TASK + task + "/form").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(sys.get(TASK + task + "/variables").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(sys.post(TASK + task + "/claim", "{\"userId\":\"sys\"}").statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void open_tasks_add_no_rows_to_the_authorizations() {
        // given
        var before = rows();

        // when
        var more = CaseFixture.start(runtime, tasks);
        tasks.claim(more.audit().getId(), "li");

        // then
        assertThat(rows()).isEqualTo(before);
        more.end();
    }

    private long rows() {
        return jdbc.sql("select count(*) from act_ru_authorization")
                .query(Long.class)
                .single();
    }

    private List<String> shown(Visitor visitor, String name) throws Exception {
        var filter = filter(visitor, name);
        var list = visitor.post(Visitor.ENGINE + "filter/" + filter + "/list?firstResult=0&maxResults=15", "{}");
        var shown = ids(list.body());
        var count = visitor.post(Visitor.ENGINE + "filter/" + filter + "/count", "{}")
                .body();
        assertThat(count).contains("\"count\":" + shown.size());
        return shown;
    }

    private static String filter(Visitor visitor, String name) throws Exception {
        for (var filter : json(visitor.get(Visitor.ENGINE + "filter?maxResults=50&resourceType=Task")
                .body())) {
            if (filter.path("name").asText().equals(name)) {
                return filter.path("id").asText();
            }
        }
        throw new AssertionError("no filter " + name);
    }

    private static List<String> ids(String body) throws Exception {
        var json = json(body);
        assertThat(json.isArray()).as(body).isTrue();
        return StreamSupport.stream(json.spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }

    private static JsonNode json(String body) throws Exception {
        return new ObjectMapper().readTree(body);
    }
}
