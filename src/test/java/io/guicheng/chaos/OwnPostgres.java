package io.guicheng.chaos;

import io.guicheng.support.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that may be stopped in every way, and that keeps its promises: it writes before it answers. */
final class OwnPostgres implements AutoCloseable {

    private static final String DATABASE = "postgres";

    private final EmbeddedPostgres server;
    private final Path data;

    private OwnPostgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    static OwnPostgres start(Path data) throws IOException {
        return new OwnPostgres(
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start(),
                data);
    }

    String url() {
        return server.getJdbcUrl(Postgres.USER, DATABASE);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), Postgres.USER, "");
    }

    /** Freezes every process of it: connections stay open and nobody answers. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                        .get(0)
                        .strip()))
                .orElseThrow();
        var command = new ArrayList<>(List.of("kill", signal, Long.toString(postmaster.pid())));
        postmaster.descendants().forEach(child -> command.add(Long.toString(child.pid())));
        // a child may have ended by itself in the meantime
        new ProcessBuilder(command).start().waitFor();
    }

    /** As after a crash: no checkpoint, connections broken. */
    void stopAtOnce() throws IOException, InterruptedException {
        control("stop", "-m", "immediate", "-w");
    }

    /** With the options it ran with before. */
    void startAgain() throws IOException, InterruptedException {
        control("restart", "-w", "-t", "120");
    }

    private void control(String... what) throws IOException, InterruptedException {
        var postgres = Files.readString(data.resolve("postmaster.opts")).split(" ", 2)[0];
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to be started by root
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(Path.of(postgres).resolveSibling("pg_ctl").toString(), "-D", data.toString()));
        command.addAll(List.of(what));
        var log = Files.createTempFile("pg_ctl", ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(150, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(command + ":\n" + Files.readString(log));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        thaw();
        try {
            stopAtOnce();
        } finally {
            server.close();
        }
    }
}
