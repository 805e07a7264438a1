package io.guicheng.tour;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** One person signed in at a browser of their own, working in Tasklist as a person does: by what is to be read on the page. */
final class Desk implements AutoCloseable {

    static final int WIDTH = 1280;
    static final int HEIGHT = 860;
    private static final double PATIENCE_MS = 20_000;

    private final String base;
    private final BrowserContext context;
    private final Page page;

    Desk(Browser browser, String base, String user, List<String> troubles) {
        this.base = base;
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(WIDTH, HEIGHT));
        context.setDefaultTimeout(PATIENCE_MS);
        context.onRequest(request -> {
            if (!request.url().startsWith(base) && request.url().startsWith("http")) {
                troubles.add(user + " left the server: " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(user + ": " + message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> troubles.add(user + ": " + error.error()));
        page = context.newPage();
        page.navigate(base + "/");
        page.getByLabel("用户名").fill(user);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill("demo-1234");
        page.locator("button[type=submit]").click();
        page.getByText("发起流程").first().waitFor();
    }

    Page page() {
        return page;
    }

    void go(String path) {
        page.navigate(base + path);
    }

    void picture(Path file) {
        page.mouse().move(WIDTH / 2.0, 5);
        // views settle
        page.waitForTimeout(350);
        // the notice of the step before would lie over the corner
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setStyle(".page-notifications { display: none !important; }"));
    }

    /** Opens the newest task of this name in the list of the whole organ, and takes it. */
    void take(String task) {
        open(task);
        var claim = page.getByText("签收", new Page.GetByTextOptions().setExact(true));
        claim.click();
        page.locator(".gc-taskform .gc-locked").waitFor(hidden());
        page.locator(".task-card .btn-primary:has-text('办结')").waitFor();
    }

    /** Shows the newest task of this name in the list of the whole organ. */
    void open(String task) {
        showInbox();
        page.locator(".tasks-list li.task").filter(named("h4", task)).first().click();
        page.locator(".task-card h2").filter(text(task)).waitFor();
        page.locator(".gc-form .fjs-form").waitFor();
    }

    /** The list of what the whole organ owes and nobody has taken yet. */
    void showInbox() {
        if (!page.url().contains("/app/tasklist/")) {
            go("/camunda/app/tasklist/default/");
        }
        page.locator(".task-filters").getByText("本部门待办").click();
    }

    private Locator.FilterOptions named(String tag, String text) {
        return new Locator.FilterOptions()
                .setHas(page.locator(tag, new Page.LocatorOptions().setHasText(exactly(text))));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(exactly(text));
    }

    private static Pattern exactly(String text) {
        // the browser reads the pattern, so no \\Q…\\E
        var quoted = text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
        return Pattern.compile("^\\s*" + quoted + "\\s*\\*?\\s*$");
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    // ---- fields

    /** The field under this label; the n-th, from 0, where a form says the same twice. */
    Locator field(String label, int n) {
        return page.locator(".gc-form .fjs-form-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                ".fjs-form-field-label, .gc-head",
                                new Page.LocatorOptions().setHasText(exactly(label)))))
                .nth(n);
    }

    void fill(String label, String value) {
        fill(label, 0, value);
    }

    void fill(String label, int n, String value) {
        field(label, n).locator("input, textarea").first().fill(value);
    }

    void date(String label, Object day) {
        var input = field(label, 0).locator("input").first();
        input.fill(day.toString());
        input.press("Enter");
        input.blur();
    }

    void select(String label, String option) {
        var field = field(label, 0);
        field.locator(".fjs-input-group").click();
        field.getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
    }

    void tick(String label, String... options) {
        for (var option : options) {
            field(label, 0)
                    .getByText(option, new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
    }

    void check(String label) {
        field(label, 0).locator("input").first().check();
    }

    void upload(String label, String name, String type, byte[] content) {
        var field = field(label, 0);
        field.locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
        field.getByText(name, new Locator.GetByTextOptions().setExact(true)).waitFor();
    }

    void button(String text) {
        page.locator(".gc-form")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** A cell of a table, by the row's name and the column's heading. */
    Locator cell(String row, String column) {
        return page.getByLabel(row + "，" + column, new Page.GetByLabelOptions().setExact(true));
    }

    /** Types part of an option and takes the first that is offered. */
    void search(String row, String column, String words) {
        var cell = cell(row, column).first();
        cell.fill(words);
        page.locator(".gc-combo-list [role=option]").first().waitFor();
        cell.press("Enter");
    }

    void cellDate(String row, String column, Object day) {
        var cell = cell(row, column).first();
        cell.fill(day.toString());
        cell.press("Tab");
    }

    Locator problems() {
        return page.locator(
                ".gc-form .fjs-form-field-error, .gc-form .gc-cell-error, .gc-taskform .gc-summary:visible");
    }

    void pressDone() {
        page.locator(".task-card button.btn-primary:has-text('办结')").click();
    }

    /** Hands in the open task; it must be taken. */
    void handIn() {
        var form = page.locator(".gc-taskform").elementHandle();
        pressDone();
        try {
            // a taken task goes away, a refused one says why
            page.waitForFunction(
                    "form => !form.isConnected || [...form.querySelectorAll('.gc-summary')].some(s => !s.hidden)",
                    form);
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "nothing happened after 办结; the page says "
                            + page.locator(".page-notifications").allInnerTexts(),
                    e);
        }
        if (Boolean.TRUE.equals(page.evaluate("form => form.isConnected", form))) {
            throw new AssertionError("refused: " + problems().allInnerTexts());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
