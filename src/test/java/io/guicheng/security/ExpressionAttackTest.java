package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.support.Exploit;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CVE-2026-109432: an expression in a task query runs a command on the server. Whether it ran is seen by the file it would make. */
class ExpressionAttackTest extends UnderAttack {

    @TempDir
    static Path folder;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    Path proof;

    @BeforeEach
    void nothing_has_run_yet() throws IOException {
        proof = folder.resolve("proof");
        Files.deleteIfExists(proof);
    }

    static Stream<String> disguises() {
        return Stream.of(
                "{\"taskAssigneeExpression\":\"%s\"}",
                "{\"assigneeExpression\":\"%s\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"candidateUserExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"assignee\\u0045xpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"\\u0061ssignee\\u0045\\u0078pression\":\"%s\"}]}",
                "{\"orQueries\":[{\"assigneeexpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"ownerExpression\":\"%s\"}]}]}",
                "{\"orQueries\":[{\"dueDateExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"processInstanceBusinessKeyLikeExpression\":\"%s\"}]}",
                "{\"unassigned\":true,\"unassigned\":true,\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}");
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void a_query_with_an_expression_is_refused_to_everybody(String disguise) {
        // given
        var query = disguise.formatted(Exploit.creating(proof));
        var filter = jdbc.sql("select id_ from act_ru_filter where name_ = '逾期'")
                .query(String.class)
                .single();

        // when / then: people
        for (var user : new String[] {"zhang", "sys"}) {
            var visitor = as(user);
            assertThat(visitor.post(Visitor.ENGINE + "filter/" + filter + "/list", query)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(visitor.post(Visitor.ENGINE + "filter/" + filter + "/count", query)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(visitor.post(Visitor.ENGINE + "task", query).statusCode())
                    .isEqualTo(400);
            assertThat(visitor.post(Visitor.ENGINE + "task/count", query).statusCode())
                    .isEqualTo(400);
            var body = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + query + "}";
            assertThat(visitor.post(Visitor.ENGINE + "filter/create", body).statusCode())
                    .isEqualTo(400);
            assertThat(visitor.put(Visitor.ENGINE + "filter/" + filter, body).statusCode())
                    .isEqualTo(400);
        }
        // when / then: programs
        var bot = Visitor.basic(port, "bot", WalledServer.PASSWORD);
        assertThat(bot.post("/engine-rest/task", query).statusCode()).isEqualTo(400);
        assertThat(bot.post("/engine-rest/engine/default/task/count", query).statusCode())
                .isEqualTo(400);
        assertThat(proof).doesNotExist();
    }

    @Test
    void an_expression_as_a_parameter_of_the_address_is_refused() {
        // given
        var bot = Visitor.basic(port, "bot", WalledServer.PASSWORD);

        // when / then
        for (var name :
                new String[] {"assigneeExpression", "assignee%45xpression", "ASSIGNEEEXPRESSION", "x=1&ownerExpression"
                }) {
            assertThat(bot.get("/engine-rest/task?maxResults=5&" + name + "=x").statusCode())
                    .as(name)
                    .isEqualTo(400);
            assertThat(as("zhang")
                            .get(Visitor.ENGINE + "task?maxResults=5&" + name + "=x")
                            .statusCode())
                    .as(name)
                    .isEqualTo(400);
        }
    }

    @Test
    void content_that_is_not_plain_json_is_refused() {
        // given
        var bot = Visitor.basic(port, "bot", WalledServer.PASSWORD);

        // when / then
        assertThat(bot.post("/engine-rest/task", "{'assignee':'x'}").statusCode())
                .isEqualTo(400);
        assertThat(bot.post("/engine-rest/task", "{\"a\":1} trailing").statusCode())
                .isEqualTo(400);
        assertThat(bot.post("/engine-rest/task", "[".repeat(100) + "]".repeat(100))
                        .statusCode())
                .isEqualTo(400);
        assertThat(bot.post("/engine-rest/task", "{\"name\":\"" + "x".repeat(NoExpressionKeys.LARGEST) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(bot.send(bot.request("/engine-rest/task")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("assigneeExpression=x")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(bot.send(bot.request("/engine-rest/task")
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_stored_filter_with_an_expression_does_not_run() {
        // given: filters as an older server or a hand in the database may have left them in the table
        var expression = "{\"taskAssigneeExpression\":\"" + Exploit.creating(proof) + "\"}";
        for (var query : new String[] {expression, "{\"orQueries\":[" + expression + "]}"}) {
            jdbc.sql(
                            "insert into act_ru_filter (id_, rev_, resource_type_, name_, query_) values ('old', 1, 'Task', '旧筛选', ?)")
                    .param(query)
                    .update();

            // when
            var listed = as("sys").post(Visitor.ENGINE + "filter/old/list?maxResults=5", "{}");
            var counted = as("sys").post(Visitor.ENGINE + "filter/old/count", "{}");

            // then
            assertThat(listed.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(counted.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(proof).doesNotExist();
            jdbc.sql("delete from act_ru_filter where id_ = 'old'").update();
        }
    }

    @Test
    void the_engine_itself_evaluates_no_expression_of_a_query() {
        // when / then: behind all doors, as if they stood open
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(Exploit.creating(proof))
                        .endOr()
                        .list())
                .hasStackTraceContaining("表达式被拒绝");
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${anything}")
                        .endOr()
                        .list())
                .hasStackTraceContaining("表达式被拒绝");
        assertThat(proof).doesNotExist();
    }
}
