package io.guicheng.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What all runs share: their seed, their people, and the verdict at the end. */
abstract class Scenario {

    /** How long a client waits for an answer. */
    static final Duration PATIENCE = Duration.ofSeconds(40);

    /** How long so many steps may take on a machine that does other things too. */
    static final Duration AT_MOST = Duration.ofMinutes(5);

    final long seed = Long.getLong("guicheng.chaos.seed", System.nanoTime() % 1_000_000);
    final Random random = new Random(seed);

    /** Lets the people work until so many more steps are acknowledged, and a moment more, so that nobody knows where they are. */
    void someWork(Players players, int steps) throws InterruptedException {
        players.untilAcknowledged(players.acknowledged() + steps + random.nextInt(steps), AT_MOST);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
    }

    /** A night passes: the demo city's calendar goes forward. */
    static void daysPass(Town town, Players players, int days) throws IOException, InterruptedException {
        var desk = new Desk(town::addresses, PATIENCE, new Random(days));
        var answer = desk.post("zzb.clerk", "/api/demo/forward", Map.of("days", days), "");
        assertThat(answer.status()).isEqualTo(200);
        // other nodes follow within seconds
        TimeUnit.SECONDS.sleep(3);
        players.dayHasCome();
    }

    void judge(String name, Town town, Players players, Connection database, long begun) throws SQLException {
        var verdict = Verdict.of(database, players.ledger);
        var ledger = players.ledger;
        System.out.printf(
                "chaos %s: seed %d, %d s, kills %d, steps acknowledged %d, cases opened %d, interrupted %d, refused %d,"
                        + " answered again %d, unknown %d; lost %d, doubled %d, unexplained %d, unclean %d%n",
                name,
                seed,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                town.kills(),
                ledger.acknowledged.size(),
                ledger.opened.size(),
                ledger.interrupted.get(),
                ledger.refused.get(),
                ledger.repeated.get(),
                ledger.unknown.size(),
                verdict.lost(),
                verdict.doubled(),
                verdict.unexplained(),
                ledger.unclean.size());
        verdict.holds(database, ledger);
    }

    /** The chain of every case is whole. */
    static void chainsHold(Town town, Players players) throws IOException, InterruptedException {
        var desk = new Desk(town::addresses, PATIENCE, new Random(1));
        for (var key : players.ledger.opened.keySet()) {
            var seen = desk.get("zzb.clerk", "/api/cases/" + key);
            assertThat(seen.body().path("dossier").path("verified").asBoolean())
                    .as("chain of %s: %s", key, seen.status())
                    .isTrue();
        }
    }
}
