package io.guicheng.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.guicheng.cli.CommandLine;
import io.guicheng.support.Chromium;
import io.guicheng.support.WholeApplication;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@WholeApplication
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:consistency;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
@DirtiesContext
class ConsistencyOnH2Test extends ConsistencyContract {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_auditor_checks_on_the_page_and_reads_what_does_not_fit() {
        var errors = new ArrayList<String>();
        try (var context = Chromium.freshContext()) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            page.navigate("http://127.0.0.1:" + port + "/login");
            page.fill("#username", "sjgl");
            page.fill("#password", "demo-1234");
            page.press("#password", "Enter");
            page.waitForURL(url -> !url.endsWith("/login"));
            // only what this page says counts, not the one the sign-in led to
            errors.clear();
            page.navigate("http://127.0.0.1:" + port + "/consistency");
            page.waitForSelector("#start:enabled");

            assertThat(check(page)).contains("全部相符");
            assertThat(page.locator("#checks tr").count())
                    .isEqualTo(ConsistencyCheck.keys().size());
            assertThat(page.isVisible("#found")).isFalse();

            jdbc.sql("insert into task_draft (task_id, user_id, content, saved_at)"
                            + " values ('gone', 'zzb.clerk', '{\"grounds\":\"内情\"}', current_timestamp)")
                    .update();
            try {
                assertThat(check(page)).contains("有 1 处不符");
                assertThat(page.textContent("#findings"))
                        .contains("task_draft gone")
                        .doesNotContain("内情");
                assertThat(page.textContent("#checks")).contains("✖ 1 处不符");
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/consistency.png"))
                        .setFullPage(true));
            } finally {
                jdbc.sql("delete from task_draft where task_id = 'gone'").update();
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void the_same_check_runs_without_the_server() {
        var sound = new ByteArrayOutputStream();
        assertThat(verify(sound)).isZero();
        assertThat(sound.toString(StandardCharsets.UTF_8)).contains("一致性：全部相符", "✔ 意见不丢失");

        jdbc.sql("insert into task_draft (task_id, user_id, content, saved_at)"
                        + " values ('gone', 'zzb.clerk', '{}', current_timestamp)")
                .update();
        try {
            var broken = new ByteArrayOutputStream();
            assertThat(verify(broken)).isEqualTo(1);
            assertThat(broken.toString(StandardCharsets.UTF_8)).contains("✖ 草稿只属于待办任务：1 处不符", "task_draft gone");
        } finally {
            jdbc.sql("delete from task_draft where task_id = 'gone'").update();
        }
    }

    private static int verify(ByteArrayOutputStream out) {
        return CommandLine.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                "verify",
                "--consistency",
                "--database",
                "jdbc:h2:mem:consistency");
    }

    /** Presses the button and waits for the sentence at the end. */
    private static String check(Page page) {
        page.click("#start");
        page.waitForFunction("() => document.getElementById('start').disabled");
        page.waitForFunction("() => !document.getElementById('start').disabled");
        return page.textContent("#state");
    }
}
