package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.organization.OrganKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;

/** How refusals and failures look; over a real connection where the container takes part. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest extends ApiTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_failure_of_the_server_says_a_number_and_nothing_of_its_inside(CapturedOutput output) throws Exception {
        var task = startErrand("出错").path("nextTask").asText();

        var failed = post(
                "org1",
                "/api/tasks/" + task + "/complete",
                Map.of("grounds", "让它出错吧", "organs", List.of("990100-audit")));

        assertThat(failed.getStatus()).isEqualTo(500);
        var problem = read(failed);
        assertProblem(problem, 500);
        assertThat(failed.getContentAsString()).doesNotContain("secret").doesNotContain("Exception");
        var number = problem.path("detail").asText().replaceAll(".*编号 ", "");
        assertThat(number).matches("[0-9a-f]{8}");
        assertThat(output).contains("problem " + number);
        assertThat(get("org1", "/api/tasks/" + task + "/form").getStatus()).isEqualTo(200);
    }

    @Test
    void an_act_that_is_not_allowed_now_is_a_conflict_with_its_sentence() throws Exception {
        var task = startErrand("不许").path("nextTask").asText();

        var refused = post(
                "org1",
                "/api/tasks/" + task + "/complete",
                Map.of("grounds", "现在不许办理", "organs", List.of("990100-audit")));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertProblem(read(refused), 409);
        assertThat(read(refused).path("detail").asText()).isEqualTo("现在不能办理");
    }

    @Test
    void a_refusal_by_the_step_names_its_field_and_stores_nothing() throws Exception {
        var opened = startErrand("步骤拒绝");
        var refused = post(
                "org1",
                "/api/tasks/" + opened.path("nextTask").asText() + "/complete",
                Map.of("grounds", "没有选择机关", "organs", List.of()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(read(refused).path("errors").get(0).path("field").asText()).isEqualTo("organs");
        var seen = ok(get("org1", "/api/cases/" + opened.path("businessKey").asText()));
        assertThat(seen.path("timeline")).hasSize(1);
        assertThat(seen.path("openTasks")).hasSize(1);
    }

    @Test
    void broken_deep_and_long_json_is_refused_unread() throws Exception {
        var url = "/api/tasks/" + startErrand("坏 JSON").path("nextTask").asText() + "/draft";
        var deep = "{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}";
        var wide = "{\"a\":[" + "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\",".repeat(80_000) + "1]}";
        for (var bad : List.of("{\"a\":", "[1,2]", "\"text\"", deep, wide)) {
            var refused = call("org1", HttpMethod.POST, url, bad);
            assertThat(refused.getStatus()).as(bad.substring(0, 5)).isEqualTo(400);
            assertProblem(read(refused), 400);
        }
        assertThat(call("org1", HttpMethod.POST, url, "null").getStatus()).isEqualTo(400);
    }

    @Test
    void an_unknown_address_and_a_wrong_method_are_problems_too() throws Exception {
        assertProblem(read(get("org1", "/api/nothing/here")), 404);
        var wrong = call("org1", HttpMethod.DELETE, "/api/tasks/x/form", null);
        assertThat(wrong.getStatus()).isEqualTo(405);
        assertProblem(read(wrong), 405);
    }

    @Test
    void nobody_gets_in_without_signing_in_and_a_session_writes_only_with_its_token() throws Exception {
        for (var path : List.of("/api/tasks", "/api/cases", "/api/session", "/api/openapi", "/api/attachments/x")) {
            var refused = send(HttpRequest.newBuilder(uri(path)));
            assertThat(refused.statusCode()).as(path).isEqualTo(401);
            assertProblem(json.readTree(refused.body()), 401);
        }
        var cookie = session();
        var without = send(HttpRequest.newBuilder(uri("/api/cases/errand"))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"subject\":\"无令牌\"}")));
        assertThat(without.statusCode()).isEqualTo(403);

        var session =
                json.readTree(send(HttpRequest.newBuilder(uri("/api/session")).header("Cookie", cookie))
                        .body());
        var with = send(HttpRequest.newBuilder(uri("/api/cases/errand"))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .header(
                        session.path("csrf").path("header").asText(),
                        session.path("csrf").path("token").asText())
                .POST(HttpRequest.BodyPublishers.ofString("{\"subject\":\"有令牌\"}")));
        assertThat(with.statusCode()).as(with.body()).isEqualTo(201);
    }

    @Test
    void with_basic_authentication_scripts_need_no_token() throws Exception {
        var started = send(basic("/api/cases/errand")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"subject\":\"脚本发起\"}")));

        assertThat(started.statusCode()).isEqualTo(201);
        assertThat(started.headers().firstValue("X-Next-Task")).isPresent();
        var session = json.readTree(send(basic("/api/session")).body());
        assertThat(session.has("csrf")).isFalse();
    }

    @Test
    void a_file_above_what_the_container_takes_is_refused_at_the_field() throws Exception {
        var task = startErrand("容器上限").path("nextTask").asText();
        var boundary = "gc-boundary";
        var body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + "x".repeat(2_500_000) + "\r\n--" + boundary + "--\r\n";

        var refused = send(basic("/api/tasks/" + task + "/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        JsonNode problem = json.readTree(refused.body());
        assertProblem(problem, 422);
        assertThat(problem.path("errors").get(0).path("field").asText()).isEqualTo("file");
    }

    @Test
    void the_description_of_the_interface_is_there_in_chinese_for_those_who_are_signed_in() throws Exception {
        var described = send(basic("/api/openapi"));

        assertThat(described.statusCode()).isEqualTo(200);
        var api = json.readTree(described.body());
        assertThat(api.path("info").path("title").asText()).isEqualTo("规程接口");
        var complete = api.path("paths").path("/api/tasks/{id}/complete").path("post");
        assertThat(complete.path("summary").asText()).isEqualTo("办结任务");
        assertThat(complete.path("responses").has("204")).isTrue();
        assertThat(complete.path("requestBody").toString()).contains("grounds");
        assertThat(api.path("paths"))
                .allSatisfy(path -> path.forEach(operation -> {
                    assertThat(operation.path("summary").asText()).containsPattern("\\p{IsHan}");
                    assertThat(operation.path("tags")).isNotEmpty();
                }));
        assertThat(send(basic("/api/swagger-ui/index.html")).statusCode()).isIn(200, 302);
        assertThat(OrganKind.values()).isNotEmpty();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpRequest.Builder basic(String path) {
        var pair = "org1:" + ApiFixture.PASSWORD;
        return HttpRequest.newBuilder(uri(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Signs in as a browser does; answers with the session's cookie. */
    private String session() throws Exception {
        var page = send(HttpRequest.newBuilder(uri("/login")));
        var cookie = cookie(page);
        var token = page.body().replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        var signedIn = send(HttpRequest.newBuilder(uri("/login"))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=org1&password=" + ApiFixture.PASSWORD + "&_csrf=" + token)));
        return cookie(signedIn);
    }

    private static String cookie(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("JSESSIONID"))
                .map(one -> one.substring(0, one.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
