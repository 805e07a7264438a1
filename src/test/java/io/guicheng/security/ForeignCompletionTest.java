package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.engine.Gate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A case moves through our forms and in no other way, whoever tries and through whichever door. */
class ForeignCompletionTest extends UnderAttack {

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    CaseFixture theCase;

    @BeforeEach
    void a_task_that_everybody_may_work_on() {
        theCase = CaseFixture.start(runtime, tasks);
        var own = theCase.organization().getId();
        tasks.addCandidateUser(own, "bot");
        tasks.addCandidateUser(own, "sys");
    }

    @AfterEach
    void no_case() {
        theCase.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhang", "sys", "bot"})
    void a_task_is_not_completed_and_nothing_written_through_the_engine_s_doors(String user) {
        // given
        var task = theCase.organization().getId();
        tasks.claim(task, user);
        var visitor = user.equals("bot") ? Visitor.basic(port, "bot", WalledServer.PASSWORD) : as(user);
        var base = user.equals("bot") ? "/engine-rest/" : Visitor.ENGINE;
        var variables = "{\"variables\":{\"decision\":{\"value\":\"APPROVED\",\"type\":\"String\"}}}";
        var modifications = "{\"modifications\":{\"decision\":{\"value\":\"APPROVED\",\"type\":\"String\"}}}";

        // when / then
        for (var call : List.of(
                List.of("task/" + task + "/complete", variables),
                List.of("task/" + task + "/submit-form", variables),
                List.of("task/" + task + "/resolve", variables),
                List.of("task/" + task + "/bpmnError", "{\"errorCode\":\"x\"}"),
                List.of("task/" + task + "/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
                List.of("task/" + task + "/variables", modifications),
                List.of("task/" + task + "/localVariables", modifications),
                List.of("task/" + task + "/delete", "{}"),
                List.of("process-instance/" + theCase.instance() + "/variables", modifications),
                List.of(
                        "process-instance/" + theCase.instance() + "/modification",
                        "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"auditStep\"}]}"),
                List.of(
                        "process-instance/" + theCase.instance() + "/modification-async",
                        "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"auditStep\"}]}"),
                List.of("process-instance/delete", "{\"processInstanceIds\":[\"" + theCase.instance() + "\"]}"),
                List.of(
                        "process-instance/variables-async",
                        "{\"processInstanceIds\":[\"" + theCase.instance()
                                + "\"],\"variables\":{\"decision\":{\"value\":\"APPROVED\"}}}"),
                List.of("process-definition/key/two-organs/start", "{\"businessKey\":\"990100-CS-2026-0099\"}"),
                List.of("process-definition/key/two-organs/submit-form", "{\"businessKey\":\"990100-CS-2026-0099\"}"),
                List.of("message", "{\"messageName\":\"x\",\"all\":true}"),
                List.of("signal", "{\"name\":\"x\"}"))) {
            var answer = visitor.post(base + call.get(0), call.get(1));
            assertThat(answer.statusCode()).as(call.get(0)).isGreaterThanOrEqualTo(400);
        }
        for (var path : List.of(
                "task/" + task + "/variables/decision",
                "task/" + task + "/localVariables/decision",
                "process-instance/" + theCase.instance() + "/variables/decision")) {
            var answer = visitor.put(base + path, "{\"value\":\"APPROVED\",\"type\":\"String\"}");
            assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400);
        }
        assertThat(visitor.delete(base + "process-instance/" + theCase.instance())
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(visitor.delete(base + "task/" + task).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(theCase.organization().getAssignee()).isEqualTo(user);
        assertThat(runtime.getVariable(theCase.instance(), "decision")).isEqualTo("PENDING");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("990100-CS-2026-0099")
                        .count())
                .isZero();
    }

    @Test
    void no_code_of_ours_completes_a_task_by_the_way_either() {
        // when / then
        assertThatThrownBy(() -> tasks.complete(theCase.organization().getId()))
                .hasStackTraceContaining("任务只能通过规程表单办结");
        assertThat(theCase.organization()).isNotNull();
    }

    @Test
    void behind_the_open_gate_a_task_is_completed() {
        // when
        Gate.open(() -> {
            tasks.complete(theCase.organization().getId(), Map.of("decision", "APPROVED"));
            tasks.complete(theCase.audit().getId());
            return theCase;
        });

        // then
        assertThat(theCase.runs()).isFalse();
        assertThat(Gate.isOpen()).isFalse();
    }

    @Test
    void models_are_deployed_through_no_door_and_by_no_code_without_the_gate() {
        // given
        var boundary = "x";
        var body = "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.bpmn\"\r\n\r\n<x/>\r\n--x--\r\n";
        var before = repository.createDeploymentQuery().count();

        // when / then
        for (var visitor : List.of(as("sys"), Visitor.basic(port, "bot", WalledServer.PASSWORD))) {
            for (var base : List.of(Visitor.ENGINE, "/engine-rest/")) {
                var answer = visitor.send(visitor.withToken(visitor.request(base + "deployment/create"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
                assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            }
        }
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addClasspathResource("attack/two-organs.bpmn")
                        .deploy())
                .hasMessageContaining("模型只能由规程自身部署");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }
}
