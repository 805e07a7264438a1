package io.guicheng.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start of the JVM to the first page: our server against a bare Camunda webapp starter, one after the other, each on a database
 * file of its own, first fresh and then again. System property: {@code bench.startup.rounds}.
 */
class StartupBench {

    @TempDir
    private Path folder;

    @Test
    void the_server_starts_nearly_as_fast_as_a_bare_webapp_starter() throws Exception {
        var servers = List.of(ForkedServer.bare(), ForkedServer.ours());
        var fresh = List.of(new Column(), new Column());
        var again = List.of(new Column(), new Column());
        for (int round = 0; round < Integer.getInteger("bench.startup.rounds", 2); round++) {
            var places = new ArrayList<Path>();
            for (int i = 0; i < servers.size(); i++) {
                places.add(Files.createDirectories(folder.resolve(round + "-" + i)));
                fresh.get(i).add(servers.get(i).start(places.get(i)));
            }
            for (int i = 0; i < servers.size(); i++) {
                again.get(i).add(servers.get(i).start(places.get(i)));
            }
        }
        var lines = new ArrayList<>(List.of(
                "Seconds from the start of the process, p50 (rounds); every start is a JVM of its own with default settings, the jars of each"
                        + " server only, on an H2 file. Ours: /login answers 200; ready when models are deployed and, on a fresh database, the"
                        + " demo city is loaded. Bare: /camunda/app/welcome/default/ answers 200; nothing to deploy, one account.",
                "",
                "| database | what | Guicheng | bare webapp starter | ratio |",
                "|---|---|---|---|---|"));
        lines.addAll(rows("fresh", fresh));
        lines.addAll(rows("existing", again));
        Report.section("Start-up", lines);
    }

    private static List<String> rows(String database, List<Column> columns) {
        var bare = columns.get(0);
        var ours = columns.get(1);
        return List.of(
                row(database, "first page", ours.answered, bare.answered),
                row(database, "CPU seconds until the first page", ours.answeredProcessor, bare.answeredProcessor),
                row(database, "ready", ours.ready, bare.ready),
                row(database, "CPU seconds until ready", ours.processor, bare.processor));
    }

    private static String row(String database, String what, Samples ours, Samples bare) {
        return "| %s | %s | %s (%d) | %s (%d) | **%s** |"
                .formatted(
                        database,
                        what,
                        Report.number(ours.p50()),
                        ours.size(),
                        Report.number(bare.p50()),
                        bare.size(),
                        Report.number(ours.p50() / bare.p50()));
    }

    private static final class Column {

        private final Samples answered = new Samples();
        private final Samples answeredProcessor = new Samples();
        private final Samples ready = new Samples();
        private final Samples processor = new Samples();

        void add(ForkedServer.Start start) {
            answered.add(start.answered());
            answeredProcessor.add(start.answeredProcessor());
            ready.add(start.ready());
            processor.add(start.processor());
        }
    }
}
