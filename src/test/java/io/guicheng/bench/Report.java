package io.guicheng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The file target/benchmarks.md: begun anew by the first benchmark of a run, a section for each. */
final class Report {

    private static final Path FILE = Path.of("target", "benchmarks.md");
    private static boolean begun;

    private Report() {}

    /** Adds a section and prints it. */
    static synchronized void section(String title, List<String> lines) {
        var text = "\n## " + title + "\n\n" + String.join("\n", lines) + "\n";
        try {
            if (!begun) {
                Files.createDirectories(FILE.getParent());
                Files.writeString(FILE, head());
                begun = true;
            }
            Files.writeString(FILE, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(text);
    }

    static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : value >= 10 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String head() throws IOException {
        return """
                # Figures of one run of mvn -Pbench verify

                %s, %d cores, Java %s, %s. Load of the machine at the beginning: %s (other work on it slows both sides; ratios are \
                of slices that alternate within the run).
                """.formatted(
                        ZonedDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx")),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        load());
    }

    private static String load() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ", -1)[0] : "not known";
    }
}
