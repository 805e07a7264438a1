package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Attachments;
import io.guicheng.organization.OrganKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Files that were uploaded and never handed in. */
class PendingUploadsTest extends ApiTest {

    @Autowired
    Attachments attachments;

    @Autowired
    List<ScheduledTaskHolder> schedules;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_was_never_handed_in_is_gone_after_three_days_and_what_a_draft_names_is_not() throws Exception {
        // given: one forgotten, one in a draft, one handed in
        var task = startErrand("清理附件").path("nextTask").asText();
        var forgotten = uploaded(task, "忘了.pdf");
        var drafted = uploaded(task, "草稿.pdf");
        assertThat(post("org1", "/api/tasks/" + task + "/draft", Map.of("files", List.of(Map.of("id", drafted))))
                        .getStatus())
                .isLessThan(300);
        var other = startErrand("清理附件之二").path("nextTask").asText();
        var handedIn = uploaded(other, "交了.pdf");
        assertThat(post(
                                "org1",
                                "/api/tasks/" + other + "/complete",
                                Map.of(
                                        "grounds", "请各机关答复",
                                        "organs", List.of(ApiFixture.organ(OrganKind.AUDIT)),
                                        "files", List.of(Map.of("id", handedIn))))
                        .getStatus())
                .isEqualTo(204);

        // when
        at(NOW.plusHours(71));
        clear();

        // then
        assertThat(attachments.find(forgotten)).isPresent();

        // when
        at(NOW.plusHours(73));
        clear();

        // then
        assertThat(attachments.find(forgotten)).isEmpty();
        assertThat(jdbc.sql("select count(*) from attachment_content where attachment_id = ?")
                        .param(forgotten)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(attachments.find(drafted)).isPresent();
        assertThat(attachments.find(handedIn)).isPresent();
    }

    @Test
    void nobody_fills_the_disk_with_what_he_never_hands_in() throws Exception {
        // given: as if uploaded before
        for (var i = 0; i < 100; i++) {
            jdbc.sql(
                            "insert into attachment (id, uploaded_for, uploaded_by, uploaded_at, name, content_type, size_bytes, sha256)"
                                    + " values (?, 'x', 'org2', current_timestamp, 'x', 'x', 1, 'x')")
                    .param("full-" + i)
                    .update();
        }

        // when
        var refused = upload("org2", "/api/start/errand/attachments", "再传一份.pdf", PDF);
        var others = upload("org1", "/api/start/errand/attachments", "别人的.pdf", PDF);

        // then
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(read(refused).path("errors").get(0).path("message").asText()).contains("未提交的附件过多");
        assertThat(others.getStatus()).isEqualTo(201);
        jdbc.sql("delete from attachment where id like 'full-%'").update();
    }

    @Test
    void a_file_comes_down_as_something_to_be_saved_that_can_do_nothing() throws Exception {
        // given
        var file = read(upload("org1", "/api/start/errand/attachments", "a\u202Efdp.exe.pdf", PDF));

        // when
        var answer = get("org1", "/api/attachments/" + file.path("id").asText());

        // then
        assertThat(file.path("name").asText()).isEqualTo("afdp.exe.pdf");
        assertThat(answer.getHeaders("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy).contains("sandbox", "default-src 'none'"));
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    private String uploaded(String task, String name) throws Exception {
        return ok(upload("org1", "/api/tasks/" + task + "/attachments", name, PDF))
                .path("id")
                .asText();
    }

    /** What the server does once an hour. */
    private void clear() {
        var hourly = schedules.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().contains("PendingUploads"))
                .toList();
        assertThat(hourly).hasSize(1);
        hourly.get(0).getRunnable().run();
    }
}
