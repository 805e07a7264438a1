package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Attachments;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.OrganKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AttachmentEndpointsTest extends ApiTest {

    @Autowired
    Attachments attachments;

    @Test
    void a_file_goes_up_with_a_task_and_comes_down_as_it_was() throws Exception {
        var key = askingErrand("附件往返", OrganKind.AUDIT);
        var task = taskIn(key, "audit1");

        var stored = upload("audit1", "/api/tasks/" + task + "/attachments", "C:\\审计 报告“甲”.pdf", PDF);
        assertThat(stored.getStatus()).isEqualTo(201);
        var file = read(stored);
        assertThat(file.path("name").asText()).isEqualTo("审计 报告“甲”.pdf");
        assertThat(file.path("size").asInt()).isEqualTo(PDF.length);
        assertThat(file.path("sha256").asText()).hasSize(64);
        assertThat(file.path("contentType").asText()).isEqualTo("application/pdf");
        var url = "/api/attachments/" + file.path("id").asText();
        assertThat(get("audit1", url).getStatus()).isEqualTo(200);
        assertThat(get("audit2", url).getStatus()).isEqualTo(404);
        assertThat(get("org1", url).getStatus()).isEqualTo(404);

        var done = post(
                "audit1",
                "/api/tasks/" + task + "/complete",
                Map.of("verdict", "CLEAR", "grounds", "见附件", "files", List.of(file)));

        assertThat(done.getStatus()).as(done.getContentAsString()).isEqualTo(204);
        var answer = get("org1", url);
        assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E5%AE%A1%E8%AE%A1%20%E6%8A%A5%E5%91%8A");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store").contains("private");
        assertThat(ok(get("org1", "/api/cases/" + key)).path("attachments"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("step").asText()).isEqualTo("答复"));
    }

    @Test
    void a_file_goes_up_with_a_start_form() throws Exception {
        var file = read(upload("org1", "/api/start/errand:1:7/attachments", "依据.pdf", PDF));

        var opened = ok(post(
                "org1",
                "/api/cases/errand",
                Map.of(
                        "subject",
                        "带附件发起",
                        "files",
                        List.of(Map.of("id", file.path("id").asText())))));

        var stored = attachments.ofCase(CaseKey.of(opened.path("businessKey").asText()));
        assertThat(stored).singleElement().satisfies(one -> {
            assertThat(one.step()).isEqualTo("errand.start");
            assertThat(one.organ()).isEqualTo("990100-organization");
        });
        var timeline = ok(get("org1", "/api/cases/" + opened.path("businessKey").asText()))
                .path("timeline")
                .get(0);
        assertThat(timeline.path("detail").asText()).isEqualTo("事由：带附件发起");
        assertThat(timeline.path("attachments").get(0).path("name").asText()).isEqualTo("依据.pdf");
    }

    @Test
    void a_file_of_another_person_task_or_case_is_not_taken() throws Exception {
        var mine = read(upload("org1", "/api/start/errand/attachments", "一.pdf", PDF))
                .path("id")
                .asText();
        var refused =
                post("org2", "/api/cases/errand", Map.of("subject", "冒用附件", "files", List.of(Map.of("id", mine))));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(read(refused).path("errors").get(0).path("field").asText()).isEqualTo("files");

        assertThat(post("org1", "/api/cases/errand", Map.of("subject", "用一次", "files", List.of(Map.of("id", mine))))
                        .getStatus())
                .isEqualTo(201);
        assertThat(post("org1", "/api/cases/errand", Map.of("subject", "再用一次", "files", List.of(Map.of("id", mine))))
                        .getStatus())
                .isEqualTo(422);

        var task = startErrand("别的任务").path("nextTask").asText();
        var foreign = post(
                "org1",
                "/api/tasks/" + task + "/complete",
                Map.of(
                        "grounds", "请各机关答复",
                        "organs", List.of(ApiFixture.organ(OrganKind.AUDIT)),
                        "files", List.of(Map.of("id", mine))));
        assertThat(foreign.getStatus()).isEqualTo(422);
        assertThat(read(foreign).path("errors").get(0).path("message").asText()).contains("附件不存在");
    }

    @Test
    void a_file_that_is_not_what_it_is_called_empty_or_too_large_is_refused() throws Exception {
        var url = "/api/tasks/" + startErrand("坏附件").path("nextTask").asText() + "/attachments";
        var html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var large = Arrays.copyOf(PDF, 1024 * 1024 + 1);
        for (var bad : List.of(
                upload("org1", url, "页面.pdf", html),
                upload("org1", url, "程序.exe", PDF),
                upload("org1", url, "空.pdf", new byte[0]),
                upload("org1", url, "大.pdf", large))) {
            assertThat(bad.getStatus()).isEqualTo(422);
            assertProblem(read(bad), 422);
            assertThat(read(bad).path("errors").get(0).path("field").asText()).isEqualTo("file");
        }
    }

    @Test
    void an_unknown_file_and_a_wild_id_do_not_exist() throws Exception {
        assertThat(get("org1", "/api/attachments/none").getStatus()).isEqualTo(404);
        assertThat(get("org1", "/api/attachments/..%2F..%2Fetc%2Fpasswd").getStatus())
                .isIn(400, 404);
    }
}
