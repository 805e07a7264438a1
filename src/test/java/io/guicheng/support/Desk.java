package io.guicheng.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** One person signed in at a browser of their own, working in Tasklist as a person does: by what is to be read on the page. */
public final class Desk extends OpenForm implements AutoCloseable {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 860;
    private static final double PATIENCE_MS = 60_000;
    private static final double AGAIN_MS = 10_000;

    /** A constant or the like, which nobody is meant to read. */
    private static final Pattern UNREADABLE =
            Pattern.compile("(?<![A-Za-z])(?:(?!PDFDOCX|DOCX)[A-Z]{4,}|undefined|null|NaN)(?![A-Za-z])");

    private final String base;
    private final BrowserContext context;
    private final Page page;

    private Desk(String base, BrowserContext context) {
        super(context.newPage());
        this.base = base;
        this.context = context;
        page = page();
    }

    /** With the demo city's password; what the browser complains about is added to the troubles. */
    static Desk signedIn(String base, String user, List<String> troubles) {
        var context = Chromium.freshContext();
        context.setDefaultTimeout(PATIENCE_MS);
        context.onRequest(request -> {
            if (!request.url().startsWith(base) && request.url().startsWith("http")) {
                troubles.add(user + " left the server: " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            // a page left open on a task that somebody else has done meanwhile finds it gone
            var gone = message.text().contains("status of 404")
                    && (message.location().contains("/engine/default/task/")
                            || message.location().contains("/api/tasks/"));
            // the engine says so of its form in another way
            var formGone = message.text().contains("status of 400")
                    && message.location().matches(".*/engine/default/task/[^/]+/form\\b.*");
            if (message.type().equals("error") && !gone && !formGone) {
                troubles.add(user + ": " + message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> troubles.add(user + ": " + error.error()));
        var desk = new Desk(base, context);
        var page = desk.page;
        page.setViewportSize(WIDTH, HEIGHT);
        page.navigate(base + "/");
        page.getByLabel("用户名").fill(user);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill("demo-1234");
        page.locator("button[type=submit]").click();
        page.getByText("发起流程").first().waitFor();
        return desk;
    }

    public void go(String path) {
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

    /** For looking at every form and page: {@code -Dtour.look=folder}. */
    public void keep(String name) {
        var folder = System.getProperty("tour.look");
        if (folder != null) {
            page.setViewportSize(WIDTH, 3 * HEIGHT);
            page.waitForTimeout(300);
            var file = "%tH%<tM%<tS-%s.png".formatted(Instant.now().atZone(ZoneOffset.UTC), name.replace('/', '-'));
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, file)).setFullPage(true));
            page.setViewportSize(WIDTH, HEIGHT);
        }
    }

    private void toTasklist() {
        if (!page.url().contains("/app/tasklist/")) {
            go("/camunda/app/tasklist/default/");
        }
    }

    // ---- the start of a case

    /** Opens the start form of this procedure. */
    public void beginning(String procedure) {
        toTasklist();
        page.getByText("发起流程").first().click();
        page.locator(".modal-content")
                .getByText(procedure, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator(".modal-content .gc-form .fjs-form").waitFor();
        readable(page.locator(".gc-form"));
    }

    public void pressStart() {
        keep("start");
        page.locator(".modal-footer button:has-text('发起')").click();
    }

    /** Hands in the open start form; it must be taken, and the number of the case told. */
    public void start() {
        pressStart();
        page.locator(".modal-footer").waitFor(hidden());
        page.locator(".page-notifications").getByText("案号 ").waitFor();
    }

    // ---- tasks

    /** Opens the newest task of this name in the list of the whole organ, and takes it. */
    public void take(String task) {
        take(task, "");
    }

    /** The same of the case with these words in its title. */
    public void take(String task, String words) {
        open(task, words);
        var claim = page.getByText("签收", new Page.GetByTextOptions().setExact(true));
        claim.click();
        page.locator(".gc-taskform .gc-locked").waitFor(hidden());
        page.locator(".task-card .btn-primary:has-text('办结')").waitFor();
    }

    /** Shows the newest task of this name in the list of the whole organ. */
    public void open(String task, String words) {
        showInbox();
        var line = page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h4", new Page.LocatorOptions().setHasText(exactly(task))))
                        .setHasText(words))
                .first();
        var shown = page.locator(".task-card h2").filter(new Locator.FilterOptions().setHasText(exactly(task)));
        line.click();
        try {
            shown.waitFor(new Locator.WaitForOptions().setTimeout(AGAIN_MS));
        } catch (TimeoutError e) {
            // the list was loaded anew at that moment, and forgot the choice
            line.click();
            shown.waitFor();
        }
        page.locator(".gc-form .fjs-form").waitFor();
        readable(page.locator(".gc-form"));
    }

    /** The list of what the whole organ owes and nobody has taken yet. */
    public void showInbox() {
        toTasklist();
        page.locator(".task-filters").getByText("本部门待办").click();
    }

    /** The key of the case that the open task belongs to. */
    public String caseKey() {
        var link = page.locator(".gc-case-link").first().getAttribute("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Presses 办结; whether it is taken is to be seen. */
    public void pressDone() {
        page.locator(".task-card button.btn-primary:has-text('办结')").click();
    }

    /** Hands in the open task; it must be taken. */
    public void handIn() {
        keep(page.locator(".task-card h2").first().innerText());
        var form = page.locator(".gc-taskform").elementHandle();
        var address = page.url();
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
        // until then Tasklist may still ask for the task that is gone
        page.waitForURL(now -> !now.equals(address));
    }

    // ---- the case

    /** Shows the page of a case, complete. */
    public void openCase(String caseKey) {
        go("/cases/" + caseKey);
        page.locator("#time-h").waitFor();
        readable(page.locator("main"));
        keep("case");
    }

    /** The text, without blanks, of the PDF that the link of this name on the page leads to. */
    public String paper(String link) {
        var download = page.waitForDownload(() -> page.getByLabel(link, new Page.GetByLabelOptions().setExact(true))
                .click());
        var folder = System.getProperty("tour.look");
        if (folder != null) {
            download.saveAs(Path.of(folder, download.suggestedFilename()));
        }
        try (var document = Loader.loadPDF(download.path().toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readable(Locator part) {
        assertThat(part.innerText()).doesNotContainPattern(UNREADABLE);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    @Override
    public void close() {
        context.close();
    }
}
