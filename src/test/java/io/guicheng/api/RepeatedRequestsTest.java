package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.guicheng.organization.OrganKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A request sent again with its number does nothing again and gets the same answer. */
class RepeatedRequestsTest extends ApiTest {

    private static final Map<String, Object> FIELDS =
            Map.of("grounds", "请审计机关答复", "organs", List.of(ApiFixture.organ(OrganKind.AUDIT)));

    private MockHttpServletResponse numbered(String userId, String url, String number, Object body) throws Exception {
        var response = mvc.perform(MockMvcRequestBuilders.post(url)
                        .with(user(userId))
                        .with(csrf())
                        .header("X-Request-Id", number)
                        .contentType("application/json")
                        .content(json.writeValueAsString(body)))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    @Test
    void a_task_completed_twice_with_one_number_is_completed_once_and_answered_twice() throws Exception {
        var opened = startErrand("重发的办结");
        var url = "/api/tasks/" + opened.path("nextTask").asText() + "/complete";
        var number = UUID.randomUUID().toString();

        var first = numbered("org1", url, number, FIELDS);
        var second = numbered("org1", url, number, FIELDS);

        assertThat(first.getStatus()).isEqualTo(204);
        assertThat(first.getHeader("X-Repeated")).isNull();
        assertThat(second.getStatus()).isEqualTo(204);
        assertThat(second.getHeader("X-Repeated")).isEqualTo("true");
        assertThat(second.getHeader("X-Next-Task")).isEqualTo(first.getHeader("X-Next-Task"));
        var seen = ok(get("org1", "/api/cases/" + opened.path("businessKey").asText()));
        assertThat(seen.path("timeline")).hasSize(2);
    }

    @Test
    void a_case_opened_twice_with_one_number_is_one_case() throws Exception {
        var number = UUID.randomUUID().toString();
        var fields = Map.of("subject", "重发的立案" + number);

        var first = numbered("org1", "/api/cases/errand", number, fields);
        var second = numbered("org1", "/api/cases/errand", number, fields);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getHeader("X-Repeated")).isEqualTo("true");
        assertThat(read(second)).isEqualTo(read(first));
        assertThat(ok(get("org1", "/api/cases?q=" + number)).path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_refusal_is_not_remembered() throws Exception {
        var url = "/api/tasks/" + startErrand("先填错").path("nextTask").asText() + "/complete";
        var number = UUID.randomUUID().toString();

        assertThat(numbered("org1", url, number, Map.of("grounds", "太短", "organs", List.of()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(numbered("org1", url, number, FIELDS).getStatus()).isEqualTo(204);
    }

    @Test
    void a_number_stands_for_one_act_of_one_person() throws Exception {
        var number = UUID.randomUUID().toString();
        var one = "/api/tasks/" + startErrand("第一件").path("nextTask").asText() + "/complete";
        var other = "/api/tasks/" + startErrand("第二件").path("nextTask").asText() + "/complete";
        assertThat(numbered("org1", one, number, FIELDS).getStatus()).isEqualTo(204);

        assertProblem(read(numbered("org1", other, number, FIELDS)), 409);
        // somebody else who happens upon the number learns nothing of what it stood for
        assertProblem(read(numbered("org2", one, number, FIELDS)), 404);
        assertThat(numbered("org2", other, number, FIELDS).getStatus()).isEqualTo(204);
    }

    @Test
    void without_a_number_the_second_time_the_task_is_gone() throws Exception {
        var url = "/api/tasks/" + startErrand("没有编号").path("nextTask").asText() + "/complete";

        assertThat(post("org1", url, FIELDS).getStatus()).isEqualTo(204);
        assertProblem(read(post("org1", url, FIELDS)), 404);
    }

    @Test
    void what_is_no_number_is_refused() throws Exception {
        var url = "/api/tasks/" + startErrand("坏编号").path("nextTask").asText() + "/complete";

        var refused = numbered("org1", url, "'; drop", FIELDS);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(read(refused).path("errors").get(0).path("field").asText()).isEqualTo("X-Request-Id");
    }
}
