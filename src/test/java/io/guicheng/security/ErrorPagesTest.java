package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.WholeApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every door says when it refuses or fails: Chinese, and nothing of the inside. */
@WholeApplication
class ErrorPagesTest {

    private static final String ENGINE = Visitor.ENGINE;

    @LocalServerPort
    int port;

    static Stream<String> broken() {
        return Stream.of(
                "GET /nothing",
                "GET /a%2fb",
                "GET //x",
                "GET /x;y=z",
                "GET /cases/%c0%af",
                "GET /api/nothing",
                "GET /api/cases?page=evil",
                "GET /api/tasks/nothing/form",
                "DELETE /api/session",
                "POST /api/session {}",
                "POST /api/cases/cadre-selection {",
                "POST /api/cases/nothing {}",
                "POST /cases {}",
                "GET /ui/nothing",
                "GET /taskform/nothing.js",
                "GET /actuator/env",
                "GET /actuator/nothing",
                "GET /camunda/nothing",
                "GET /camunda/app/nothing",
                "GET /camunda/app/tasklist/default/nothing",
                "GET " + ENGINE + "task/nothing",
                "GET " + ENGINE + "task?maxResults=5&createdAfter=evil",
                "GET " + ENGINE + "task?maxResults=5&sortBy=evil&sortOrder=asc",
                "GET " + ENGINE + "task?maxResults=5&priority=evil",
                "GET " + ENGINE + "process-definition/nothing",
                "GET " + ENGINE + "process-definition/key/nothing/startForm",
                "GET " + ENGINE + "user/nothing/profile",
                "GET " + ENGINE + "job",
                "POST " + ENGINE + "filter/nothing/list?maxResults=5 {\"x\":{}}",
                "POST " + ENGINE + "task/nothing/claim {\"userId\":{\"x\":1}}",
                "POST " + ENGINE + "task/nothing/claim {\"userId\":",
                "POST " + ENGINE + "task/nothing/claim {\"userId\":\"zzb.clerk\"}",
                "PUT " + ENGINE + "task/nothing {}",
                "GET /camunda/api/engine/engine/nothing/task",
                "GET /camunda/api/cockpit/plugin/base/default/nothing",
                "GET /engine-rest/task");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_clerk_who_asks_for_something_broken_is_told_so_in_chinese_and_nothing_else(String request) {
        // given
        var clerk = Visitor.signedIn(port, "zzb.clerk", "demo-1234");

        // when
        var answer = send(clerk, request);

        // then
        assertThat(answer.statusCode()).isBetween(302, 500);
        if (answer.statusCode() != 302) {
            assertSaysNothingOfTheInside(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void so_is_a_stranger(String request) {
        // when
        var answer = send(Visitor.anonymous(port), request);

        // then
        assertThat(answer.statusCode()).isBetween(302, 500);
        if (answer.statusCode() != 302) {
            assertSaysNothingOfTheInside(answer);
        }
    }

    @Test
    void an_administrator_is_told_what_the_engine_found_but_no_database() {
        // given
        var administrator = Visitor.signedIn(port, "xtgl", "demo-1234");

        // when
        var found = administrator.get(ENGINE + "process-definition/nothing");
        var list = administrator.get(ENGINE + "history/process-instance?maxResults=5&sortBy=evil&sortOrder=asc");

        // then
        assertThat(found.statusCode()).isEqualTo(404);
        assertThat(found.body()).contains("nothing");
        for (var answer : List.of(found, list)) {
            assertThat(answer.body()).doesNotContainIgnoringCase("select ").doesNotContain("###", "ACT_");
        }
    }

    private static HttpResponse<String> send(Visitor visitor, String request) {
        var parts = request.split(" ", 3);
        return visitor.send(visitor.withToken(visitor.request(parts[1]))
                .header("Content-Type", "application/json")
                .method(parts[0], parts.length > 2 ? BodyPublishers.ofString(parts[2]) : BodyPublishers.noBody()));
    }

    private static void assertSaysNothingOfTheInside(HttpResponse<String> answer) {
        assertThat(answer.body())
                .containsPattern("\\p{IsHan}")
                .doesNotContainPattern("\\b(org|java|javax|jakarta|com|io)\\.[a-z]+\\.")
                .doesNotContainPattern(
                        "[a-z]Exception|\\bException|Tomcat|Jersey|Spring|Camunda[^/]|ENGINE-\\d|\\bat [a-z]+\\.")
                .doesNotContainPattern("(?i)\\bselect\\b|\\bACT_|jdbc|\\bSQL")
                .doesNotContainPattern("Not Found|Bad Request|Forbidden|Internal Server|No matching|does not have");
    }
}
