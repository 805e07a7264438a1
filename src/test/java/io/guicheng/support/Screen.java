package io.guicheng.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person signed in at our own pages, with pictures of what they see below target/pictures. */
public final class Screen implements AutoCloseable {

    private static final double PATIENCE_MS = 20_000;

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    private Screen(int port) {
        base = "http://127.0.0.1:" + port;
        context = Chromium.freshContext();
        context.setDefaultTimeout(PATIENCE_MS);
        context.onWebError(error -> troubles.add(error.error()));
        page = context.newPage();
    }

    /** With the demo city's password. */
    public static Screen signedIn(int port, String user) {
        var screen = new Screen(port);
        screen.page.navigate(screen.base + "/login");
        screen.page.getByLabel("用户名").fill(user);
        screen.page
                .getByLabel("密码", new Page.GetByLabelOptions().setExact(true))
                .fill("demo-1234");
        screen.page.locator("button[type=submit]").click();
        screen.page.waitForURL(url -> !url.contains("/login"));
        return screen;
    }

    public String base() {
        return base;
    }

    public Page page() {
        return page;
    }

    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
    }

    /** No script of a page failed, and no text on it is the name of a placeholder. */
    public void noTroubles() {
        assertThat(troubles).isEmpty();
        assertThat(page.locator("main").innerText()).doesNotContain("undefined", "null", "NaN");
    }

    @Override
    public void close() {
        context.close();
    }
}
