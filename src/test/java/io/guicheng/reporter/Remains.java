package io.guicheng.reporter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a server leaves behind, to be searched for what must not be in it. */
final class Remains {

    private Remains() {}

    /** Every table as text, the engine's history among them. */
    static Map<String, String> tables(ConfigurableApplicationContext server) {
        var jdbc = JdbcClient.create(server.getBean(DataSource.class));
        return jdbc
                .sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type like 'BASE%'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        table -> table.toLowerCase(Locale.ROOT),
                        table -> jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                                .flatMap(row -> row.values().stream())
                                .map(value -> value instanceof byte[] bytes ? new String(bytes, UTF_8) : "" + value)
                                .collect(Collectors.joining("\n"))));
    }

    /** The contents of all files below a folder whose names begin so. */
    static List<byte[]> files(Path place, String prefix) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(prefix))
                    .map(Remains::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some Chinese character, another one each time. */
    static String han() {
        return Character.toString(ThreadLocalRandom.current().nextInt(0x5000, 0x9000));
    }
}
