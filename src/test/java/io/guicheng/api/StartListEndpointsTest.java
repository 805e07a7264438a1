package io.guicheng.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

class StartListEndpointsTest extends ApiTest {

    private static final String URL = "/api/start-lists/rectification";
    private static final String HEADINGS = "问题来源,依据,存在问题,责任单位,整改期限\r\n";

    private static String list(String... problems) {
        var text = new StringBuilder(HEADINGS);
        for (var problem : problems) {
            text.append("审计,审计报告,").append(problem).append(",云泽市卫健委,2026-12-21\r\n");
        }
        return text.toString();
    }

    private MockHttpServletResponse open(String number, String list) throws Exception {
        var response = mvc.perform(multipart(URL)
                        .file(new MockMultipartFile("file", "清单.csv", "text/csv", list.getBytes(UTF_8)))
                        .header("X-Request-Id", number)
                        .with(user("disc1"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private long running() throws Exception {
        return ok(get("disc1", "/api/cases?q=RC&state=running")).path("total").asLong();
    }

    @Test
    void a_list_is_offered_described_checked_and_opened() throws Exception {
        assertThat(ok(get("disc1", "/api/start-lists")).findValuesAsText("procedure"))
                .containsExactly("rectification");
        assertThat(ok(get("disc1", URL)).path("columns").findValuesAsText("label"))
                .contains("问题来源", "整改期限");
        var template = get("disc1", URL + "/template");
        assertThat(template.getContentAsString()).startsWith("\uFEFF问题来源,依据,存在问题,责任单位,");
        assertThat(template.getHeader("Content-Disposition")).startsWith("attachment");

        var before = running();
        var checked = ok(upload(
                "disc1", URL + "?dryRun=true", "清单.csv", list("票据不全", "账实不符").getBytes(UTF_8)));
        assertThat(checked.path("cases").asInt()).isEqualTo(2);
        assertThat(checked.path("wrong")).isEmpty();
        assertThat(checked.has("opened")).isFalse();
        assertThat(running()).isEqualTo(before);

        var opened = open(UUID.randomUUID().toString(), list("票据不全", "账实不符"));
        assertThat(opened.getStatus()).isEqualTo(201);
        var first = read(opened).path("opened").get(0);
        assertThat(ok(get("disc1", "/api" + first.path("url").asText())).toString())
                .contains("票据不全");
        assertThat(running()).isEqualTo(before + 2);
    }

    @Test
    void a_list_sent_again_after_no_answer_came_is_not_opened_again() throws Exception {
        var number = UUID.randomUUID().toString();
        open(number, list("公车没有登记"));
        var before = running();

        var again = open(number, list("公车没有登记"));

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(read(again).path("cases").asInt()).isEqualTo(1);
        assertThat(read(again).has("opened")).isFalse();
        assertThat(running()).isEqualTo(before);
    }

    @Test
    void one_wrong_line_and_nothing_is_opened() throws Exception {
        var before = running();
        var refused = open(UUID.randomUUID().toString(), list("票据不全", "短"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(read(refused).path("wrong").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(read(refused).path("wrong").get(0).path("message").asText()).isEqualTo("“存在问题”不能少于 4 个字");
        assertThat(running()).isEqualTo(before);
    }

    @Test
    void what_is_no_list_is_a_problem_with_the_file() throws Exception {
        for (var file : new byte[][] {{}, PDF, "=cmd|' /C calc'!A0\r\n1\r\n".getBytes(UTF_8)}) {
            var answer = upload("disc1", URL + "?dryRun=true", "清单.csv", file);
            assertThat(answer.getContentAsString()).doesNotContain("Exception");
            if (answer.getStatus() == 422) {
                assertProblem(read(answer), 422);
            } else {
                assertThat(ok(answer).path("wrong")).isNotEmpty();
            }
        }
        assertThat(post("disc1", URL, "{}").getStatus()).isBetween(400, 499);
    }

    @Test
    void for_whoever_may_not_order_it_there_is_no_such_list() throws Exception {
        assertThat(ok(get("finance1", "/api/start-lists"))).isEmpty();
        assertThat(get("finance1", URL).getStatus()).isEqualTo(404);
        assertThat(get("finance1", URL + "/template").getStatus()).isEqualTo(404);
        assertThat(upload("finance1", URL, "清单.csv", list("票据不全").getBytes(UTF_8))
                        .getStatus())
                .isEqualTo(404);
    }
}
