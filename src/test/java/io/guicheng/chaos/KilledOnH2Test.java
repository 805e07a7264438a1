package io.guicheng.chaos;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The server as it comes, on its own H2 file, killed while eight people work. The long form is {@link LongChaos}. */
class KilledOnH2Test extends Scenario {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_done_twice() throws Exception {
        run("H2, short", 1, 15, 3);
    }

    void run(String name, int kills, int steps, int cases) throws Exception {
        var begun = System.nanoTime();
        // no address of the database: the shipped one, below the folder the server is started in
        try (var town = new Town(folder, List.of());
                var players = new Players(town::addresses, seed, cases, PATIENCE)) {
            var node = town.start("h2-").get(0);
            players.start();
            for (var i = 0; i < kills; i++) {
                someWork(players, steps);
                town.kill(node);
                node = town.start("h2-").get(0);
            }
            someWork(players, steps);
            players.close();
            chainsHold(town, players);
            // and once more, so that the last answers count too
            town.kill(node);
            try (var database =
                    DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/guicheng"), "sa", "")) {
                judge(name, town, players, database, begun);
            }
        }
    }
}
