package io.guicheng.cli;

import io.guicheng.consistency.ConsistencyCheck;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Whether registers, dossier and the engine's tables tell the same story: {@code verify --consistency}. */
final class ConsistencyCheckup implements DatabaseCheckup {

    private static final int SOUND = 0;
    private static final int FOUND = 1;

    @Override
    public Set<String> options() {
        return Set.of("consistency");
    }

    @Override
    public boolean asked(Options options) {
        return options.has("consistency");
    }

    @Override
    public int look(Connection connection, Options options, PrintStream out) throws SQLException {
        var result = ConsistencyCheck.run(connection, (done, total, next) -> {
            // the dots are for people who wait
            if (!next.isEmpty()) {
                out.print(done == 0 ? "一致性检查 ." : ".");
            } else {
                out.println();
            }
        });
        result.checks()
                .forEach(check -> out.println((check.findings() == 0 ? "  ✔ " : "  ✖ ")
                        + check.title()
                        + (check.findings() == 0 ? "" : "：" + check.findings() + " 处不符")));
        result.findings().forEach(out::println);
        out.println(result.holds() ? "一致性：全部相符" : "一致性：有不符之处。查明之前不要自行修改数据库");
        return result.holds() ? SOUND : FOUND;
    }
}
