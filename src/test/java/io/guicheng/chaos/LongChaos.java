package io.guicheng.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same faults for as long as one likes: {@code mvn -Pchaos verify -Dguicheng.chaos.minutes=30}, with {@code -Dguicheng.chaos.seed=…} to
 * begin with the same dice.
 */
class LongChaos {

    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final int KILLS = 6;
    private static final int STEPS = 25;

    /** A case has 23 steps before its notice: there must always be enough to do. */
    private static final int CASES = 20;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    /** Half of the time for each database. */
    private static long until() {
        return System.nanoTime()
                + Duration.ofMinutes(Long.getLong("guicheng.chaos.minutes", 10)).toNanos() / 2;
    }

    /** The short forms so many times over, which is how one learns whether they are steady. */
    @Test
    @EnabledIfSystemProperty(named = "guicheng.chaos.short", matches = "[1-9]\\d*")
    void the_short_forms_again_and_again() throws Exception {
        for (var i = 1; i <= Integer.getInteger("guicheng.chaos.short"); i++) {
            var h2 = new KilledOnH2Test();
            h2.folder = Files.createDirectory(folder.resolve("short-h2-" + i));
            h2.nothing_acknowledged_is_lost_and_nothing_is_done_twice();
            var postgres = new FaultsOnPostgresTest();
            postgres.folder = Files.createDirectory(folder.resolve("short-pg-" + i));
            postgres.nothing_acknowledged_is_lost_and_nothing_is_done_twice();
        }
    }

    @Test
    @DisabledIfSystemProperty(named = "guicheng.chaos.short", matches = "[1-9]\\d*")
    void killed_on_h2() throws Exception {
        var until = until();
        var runs = 0;
        do {
            var run = new KilledOnH2Test();
            run.folder = Files.createDirectory(folder.resolve("h2-" + runs++));
            run.run("H2, long, run " + runs, KILLS, STEPS, CASES);
        } while (System.nanoTime() < until);
    }

    @Test
    @DisabledIfSystemProperty(named = "guicheng.chaos.short", matches = "[1-9]\\d*")
    void faults_on_postgres() throws Exception {
        var until = until();
        var runs = 0;
        do {
            var run = new FaultsOnPostgresTest();
            run.folder = Files.createDirectory(folder.resolve("pg-" + runs++));
            run.run("PostgreSQL, two nodes, long, run " + runs, 2, STEPS, CASES, AWAY);
        } while (System.nanoTime() < until);
    }
}
