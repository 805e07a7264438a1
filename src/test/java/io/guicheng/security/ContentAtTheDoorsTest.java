package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.engine.Gate;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Through the engine's own doors nobody reads what is in a case: clerks work on their tasks, administrators run the server. */
class ContentAtTheDoorsTest extends UnderAttack {

    private static final String VERDICT = "VERDICT-OF-ANOTHER-ORGAN";

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    CaseFixture theCase;

    @BeforeEach
    void a_case_in_which_an_organ_said_something() {
        theCase = CaseFixture.start(runtime, tasks);
        runtime.setVariable(theCase.instance(), "decision", VERDICT);
    }

    @AfterEach
    void no_case() {
        theCase.end();
    }

    @Test
    void the_holder_of_a_task_does_not_read_the_variables_of_its_case() {
        // given: an integration account that is candidate of the task, and a clerk with his own
        var own = theCase.organization().getId();
        tasks.addCandidateUser(own, "bot");
        var bot = Visitor.basic(port, "bot", WalledServer.PASSWORD);
        var zhang = as("zhang");

        // when / then
        for (var path : List.of(
                "task/" + own + "/variables",
                "task/" + own + "/variables/decision",
                "task/" + own + "/variables/decision/data",
                "task/" + own + "/localVariables",
                "task/" + own + "/form-variables",
                "task/" + own + "/rendered-form",
                "variable-instance?maxResults=50",
                "history/variable-instance?maxResults=50",
                "history/detail?maxResults=50",
                "process-instance/" + theCase.instance() + "/variables",
                "execution/" + theCase.instance() + "/localVariables")) {
            for (var base : List.of("/engine-rest/", "/engine-rest/engine/default/")) {
                assertThat(bot.get(base + path).body()).as("bot " + base + path).doesNotContain(VERDICT);
            }
            assertThat(zhang.get(Visitor.ENGINE + path).body())
                    .as("zhang " + path)
                    .doesNotContain(VERDICT);
        }
    }

    @Test
    void nobody_finds_out_a_variable_by_asking_for_tasks_that_have_it() throws Exception {
        // given
        var own = theCase.organization().getId();
        tasks.addCandidateUser(own, "bot");
        var zhang = as("zhang");
        var bot = Visitor.basic(port, "bot", WalledServer.PASSWORD);
        var filter = zhang.get(Visitor.ENGINE + "filter?maxResults=20")
                .body()
                .replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        var asked = "[{\"name\":\"decision\",\"operator\":\"eq\",\"value\":\"" + VERDICT + "\"}]";

        // when / then
        for (var body : List.of(
                "{\"processVariables\":" + asked + "}",
                "{\"taskVariables\":" + asked + "}",
                "{\"orQueries\":[{\"processVariables\":" + asked + "}]}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"decision\",\"type\":\"String\"}}]}")) {
            assertThat(zhang.post(Visitor.ENGINE + "filter/" + filter + "/list?maxResults=50", body)
                            .statusCode())
                    .as(body)
                    .isBetween(400, 499);
            assertThat(zhang.post(Visitor.ENGINE + "filter/" + filter + "/count", body)
                            .statusCode())
                    .as(body)
                    .isBetween(400, 499);
            assertThat(bot.post("/engine-rest/task?maxResults=50", body).statusCode())
                    .as(body)
                    .isBetween(400, 499);
        }
        assertThat(zhang.get(Visitor.ENGINE + "task?maxResults=50&processVariables=decision_eq_" + VERDICT)
                        .statusCode())
                .isBetween(400, 499);
        assertThat(as("sys")
                        .get(Visitor.ENGINE + "process-instance/count?variables=decision_eq_" + VERDICT)
                        .statusCode())
                .isBetween(400, 499);
        assertThat(as("sys")
                        .post(Visitor.ENGINE + "process-instance/count", "{\"variables\":" + asked + "}")
                        .statusCode())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sys", "sec"})
    void an_administrator_reads_neither_tasks_nor_variables_nor_history(String administrator) {
        // given: a task that was done, one that is taken, one with a comment
        var audit = theCase.audit().getId();
        tasks.createComment(audit, theCase.instance(), "COMMENT-OF-AN-ORGAN");
        tasks.claim(audit, "li");
        Gate.open(() -> {
            tasks.complete(theCase.organization().getId());
            return theCase;
        });
        var visitor = as(administrator);
        var instance = theCase.instance();

        // when / then
        for (var path : List.of(
                "task?maxResults=50",
                "task?maxResults=50&processInstanceId=" + instance,
                "task/count?assignee=li",
                "task/" + audit,
                "task/" + audit + "/variables",
                "task/" + audit + "/comment",
                "task/" + audit + "/identity-links",
                "task/" + audit + "/form-variables",
                "process-instance/" + instance + "/variables",
                "process-instance/" + instance + "/variables/decision",
                "process-instance/" + instance + "/comment",
                "execution/" + instance + "/localVariables",
                "variable-instance?maxResults=50",
                "variable-instance?maxResults=50&processInstanceIdIn=" + instance,
                "history/task?maxResults=50",
                "history/variable-instance?maxResults=50",
                "history/detail?maxResults=50",
                "history/activity-instance?maxResults=50&processInstanceId=" + instance,
                "history/identity-link-log?maxResults=50",
                "history/decision-instance?maxResults=50&includeInputs=true",
                "history/user-operation?maxResults=50&processInstanceId=" + instance)) {
            var answer = visitor.get(Visitor.ENGINE + path);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain(VERDICT, "COMMENT-OF-AN-ORGAN", "\"li\"", "审计局办理", "组织部办理");
            if (path.contains("/count")) {
                assertThat(answer.body()).as(path).doesNotContain("\"count\":1");
            }
        }
    }

    @Test
    void the_system_administrator_still_sees_what_runs_and_what_failed() {
        // given
        var sys = as("sys");

        // when / then
        for (var path : List.of(
                "process-definition?maxResults=50",
                "process-definition/statistics?incidents=true",
                "process-instance?maxResults=50",
                "process-instance/" + theCase.instance(),
                "process-instance/" + theCase.instance() + "/activity-instances",
                "incident?maxResults=50",
                "job?maxResults=50",
                "job-definition?maxResults=50",
                "deployment?maxResults=50",
                "decision-definition?maxResults=50",
                "version",
                "user?maxResults=50",
                "group?maxResults=50")) {
            assertThat(sys.get(Visitor.ENGINE + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(sys.get(Visitor.ENGINE + "process-instance?maxResults=50").body())
                .contains(theCase.instance());
    }

    @Test
    void the_security_administrator_sets_the_password_of_no_administrator() {
        // given
        var sec = as("sec");
        var password =
                "{\"password\":\"taken-over-2026\",\"authenticatedUserPassword\":\"" + WalledServer.PASSWORD + "\"}";

        // when / then
        for (var user : List.of("sys", "guicheng-system")) {
            assertThat(sec.put(Visitor.ENGINE + "user/" + user + "/credentials", password)
                            .statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(identity.checkPassword("sys", "taken-over-2026")).isFalse();
        assertThat(identity.checkPassword("sys", WalledServer.PASSWORD)).isTrue();
        assertThat(as("sys")
                        .put(Visitor.ENGINE + "user/sec/credentials", password)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("sys")
                        .put(Visitor.ENGINE + "user/zhang/credentials", password)
                        .statusCode())
                .isEqualTo(403);
    }
}
