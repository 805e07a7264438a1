package io.guicheng.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One real Chromium for the whole test run, started at the first use. It takes the browser of the machine and installs Debian's when
 * there is none, so that {@code mvn verify} alone is enough. To be used from the thread of the tests only.
 */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // containers give little shared memory
            "--disable-dev-shm-usage");

    private static @Nullable Browser running;

    private Chromium() {}

    /** A new session of its own: no cookies, Chinese, the time of the server. The caller closes it. */
    public static BrowserContext freshContext() {
        return browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(1440, 900));
    }

    /** The shared browser; nobody closes it but the end of the JVM. */
    public static synchronized Browser browser() {
        var browser = running;
        if (browser == null) {
            browser = start();
            running = browser;
        }
        return browser;
    }

    private static Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setHeadless(true)
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));
    }

    /** The browser's program; installs it when the machine has none and allows it. */
    static Path executable() {
        return find().or(() -> {
                    install();
                    return find();
                })
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium: none of " + NAMES
                        + " is on the PATH, the environment variable CHROMIUM names none, and it could not be installed"
                        + " (that needs apt-get and root or sudo without a password)."
                        + " Install it by hand (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM."));
    }

    private static Optional<Path> find() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        return Stream.concat(named.stream(), NAMES.stream().flatMap(name -> onPath(name).stream()))
                .filter(program -> Files.isExecutable(program) && succeeds(program.toString(), "--version"))
                .findFirst();
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install() {
        if (onPath("apt-get").isEmpty()) {
            return;
        }
        var root = "root".equals(System.getProperty("user.name"));
        if (root || succeeds("sudo", "-n", "true")) {
            var installer = "apt-get update -q && DEBIAN_FRONTEND=noninteractive"
                    + " apt-get install -y -q --no-install-recommends chromium fonts-noto-cjk";
            var done = root ? succeeds("sh", "-c", installer) : succeeds("sudo", "-n", "sh", "-c", installer);
            System.out.println(done ? "Chromium installed for the browser tests" : "Chromium could not be installed");
        }
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
