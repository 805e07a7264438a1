package io.guicheng.webapps;

import com.microsoft.playwright.Page;
import io.guicheng.support.Chromium;
import io.guicheng.support.WholeApplication;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist over a line on which one of its scripts takes longer than its loader waits by default. */
@WholeApplication
class SlowLineTest {

    /** The loader's own patience is seven seconds. */
    private static final Duration SLOW = Duration.ofSeconds(8);

    private static final double PATIENCE_MS = 60_000;

    @LocalServerPort
    int port;

    @Test
    void tasklist_comes_late_but_it_comes() {
        try (var context = Chromium.freshContext()) {
            context.setDefaultTimeout(PATIENCE_MS);
            var page = context.newPage();
            page.route(url -> url.contains("/tasklistPlugins/") && url.contains("plugin.js"), route -> {
                LockSupport.parkNanos(SLOW.toNanos());
                route.resume();
            });
            page.navigate("http://127.0.0.1:" + port + "/");
            page.getByLabel("用户名").fill("sjj.clerk");
            page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill("demo-1234");
            page.locator("button[type=submit]").click();
            page.getByText("发起流程").first().waitFor();
        }
    }
}
