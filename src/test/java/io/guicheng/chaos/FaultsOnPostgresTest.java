package io.guicheng.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Postgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one PostgreSQL, started at the same moment on an empty database; one killed, the database frozen, then stopped as in a
 * crash, while eight people work; requests sent twice. The long form is {@link LongChaos}.
 */
class FaultsOnPostgresTest extends Scenario {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_done_twice() throws Exception {
        run("PostgreSQL, two nodes, short", 1, 10, 4, Duration.ofSeconds(3));
    }

    /**
     * @param rounds how often each fault is tried
     * @param steps how many steps at least are done between two faults
     * @param away how long the database is away
     */
    void run(String name, int rounds, int steps, int cases, Duration away) throws Exception {
        var begun = System.nanoTime();
        try (var database = OwnPostgres.start(folder.resolve("pg"));
                var town = new Town(folder, settings(database));
                var players = new Players(town::addresses, seed, cases, PATIENCE)) {
            town.start("a-", "b-");
            players.start();
            for (var round = 0; round < rounds; round++) {
                someWork(players, steps);
                town.kill(town.up().get(random.nextInt(town.up().size())));
                someWork(players, steps);
                freeze(database, away);
                someWork(players, steps);
                crash(database, town, away);
                someWork(players, steps);
                town.start("c-");
            }
            // the notices run out, somebody is appointed, and a year later the timers of the probations fire: on two
            // nodes, once
            daysPass(town, players, 12);
            players.untilDone("fileCase", AT_MOST);
            daysPass(town, players, 400);
            town.kill(town.up().get(random.nextInt(town.up().size())));
            players.untilDone("assessProbation", AT_MOST);
            players.close();
            askedTwice(town, players);
            chainsHold(town, players);
            town.up().forEach(Node::close);
            try (var connection = database.connect()) {
                judge(name, town, players, connection, begun);
            }
        }
    }

    private static List<String> settings(OwnPostgres database) {
        return List.of(
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + Postgres.USER,
                "--spring.datasource.password=",
                // a short test needs its answers soon; what is asked is whether they come, and which
                "--spring.datasource.hikari.connection-timeout=1500",
                "--spring.datasource.hikari.validation-timeout=1000",
                // a killed node's timers are taken over by the other when their lock has run out
                "--camunda.bpm.job-execution.lock-time-in-millis=5000");
    }

    private static void freeze(OwnPostgres database, Duration away) throws Exception {
        database.freeze();
        try {
            TimeUnit.MILLISECONDS.sleep(away.toMillis());
        } finally {
            database.thaw();
        }
    }

    private static void crash(OwnPostgres database, Town town, Duration away) throws Exception {
        database.stopAtOnce();
        try {
            var until = System.nanoTime() + away.toNanos();
            var node = town.up().get(0);
            var desk = new Desk(() -> List.of(node.address()), Duration.ofSeconds(30), new Random(2));
            var answer = desk.post("zzb.clerk", "/api/cases/cadre-selection", Map.of("subject", "x"), "");
            assertThat(answer.status()).as("without a database: %s", answer).isEqualTo(503);
            assertThat(answer.isProblem()).as("says so in Chinese: %s", answer).isTrue();
            assertThat(health(node.address())).as("health").isEqualTo(503);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, until - System.nanoTime()));
        } finally {
            database.startAgain();
        }
    }

    private static int health(URI node) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(node.resolve("/actuator/health"))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** The same request twice at the same moment, and once more afterwards. */
    private void askedTwice(Town town, Players players) throws Exception {
        var twins = new Twins(new Desk(town::addresses, PATIENCE, random));
        twins.plain(players.ledger);
        twins.numbered(players.ledger);
        twins.cases(players.ledger);
    }
}
