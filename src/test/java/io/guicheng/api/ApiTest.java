package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.organization.OrganKind;
import io.guicheng.support.SqlCount;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The whole server on a database in memory with a small city; all tests of the interface share it and keep to their own cases. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:api;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "guicheng.demo=false",
            "guicheng.api.basic-auth=true",
            "guicheng.attachments.max-size=1MB",
            "spring.servlet.multipart.max-file-size=2MB",
            "spring.servlet.multipart.max-request-size=3MB",
            "camunda.bpm.job-execution.enabled=false"
        })
@AutoConfigureMockMvc
@Import({SqlCount.Wiring.class, ApiFixture.class, SelectionCase.class})
abstract class ApiTest {

    static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /** A Monday morning. */
    static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T09:00:00+08:00");

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    @BeforeEach
    void stopTheClock() {
        at(NOW);
    }

    @AfterEach
    void letTheClockRun() {
        ClockUtil.reset();
    }

    static void at(ZonedDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    MockHttpServletResponse call(String userId, HttpMethod method, String url, @Nullable Object body) throws Exception {
        var request = request(method, url).with(user(userId)).with(csrf());
        if (body != null) {
            request.contentType("application/json")
                    .content(body instanceof String text ? text : json.writeValueAsString(body));
        }
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    MockHttpServletResponse get(String userId, String url) throws Exception {
        return call(userId, HttpMethod.GET, url, null);
    }

    MockHttpServletResponse post(String userId, String url, Object body) throws Exception {
        return call(userId, HttpMethod.POST, url, body);
    }

    MockHttpServletResponse upload(String userId, String url, String name, byte[] content) throws Exception {
        var response = mvc.perform(multipart(url)
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(user(userId))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    JsonNode read(MockHttpServletResponse response) throws Exception {
        return json.readTree(response.getContentAsByteArray());
    }

    /** The body of an answer that must be a success. */
    JsonNode ok(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isBetween(200, 299);
        return read(response);
    }

    /** Starts an errand as org1; answers with its case key, id of the first task and so on. */
    JsonNode startErrand(String subject) throws Exception {
        return ok(post("org1", "/api/cases/errand", Map.of("subject", subject)));
    }

    /** An errand that waits for the answers of these organs; returns its case key. */
    String askingErrand(String subject, OrganKind... organs) throws Exception {
        var opened = startErrand(subject);
        var asked = List.of(organs).stream().map(ApiFixture::organ).toList();
        var done = post(
                "org1",
                "/api/tasks/" + opened.path("nextTask").asText() + "/complete",
                Map.of("grounds", "请各机关答复", "organs", asked));
        assertThat(done.getStatus()).as(done.getContentAsString()).isEqualTo(204);
        return opened.path("businessKey").asText();
    }

    /** Id of the task that waits in a case for the organ of this person. */
    String taskIn(String caseKey, String userId) throws Exception {
        for (var task : ok(get(userId, "/api/tasks?view=organ&size=100")).path("items")) {
            if (task.path("caseKey").asText().equals(caseKey)) {
                return task.path("id").asText();
            }
        }
        throw new AssertionError("no task for " + userId + " in " + caseKey);
    }

    static void assertProblem(JsonNode problem, int status) {
        assertThat(problem.path("type").asText()).isEqualTo("about:blank");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).matches("[\\p{IsHan}]+");
        assertThat(problem.path("detail").asText()).containsPattern("\\p{IsHan}");
    }
}
