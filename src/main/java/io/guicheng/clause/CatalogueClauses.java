package io.guicheng.clause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Reads the catalogue when it is first asked for: five long files, and a start without a question should not pay for them. */
@Component
class CatalogueClauses implements Clauses {

    private static final List<String> SOURCES = List.of("S1", "S2", "S3", "S4", "S5");

    private final SingletonSupplier<Map<String, Clause>> byId = SingletonSupplier.of(CatalogueClauses::read);

    @Override
    public Optional<Clause> find(String id) {
        return Optional.ofNullable(byId.obtain().get(id));
    }

    @Override
    public List<Clause> all() {
        return List.copyOf(byId.obtain().values());
    }

    @Override
    public List<Clause> ofProcess(String process) {
        return byId.obtain().values().stream()
                .filter(clause -> clause.process().equals(process))
                .toList();
    }

    private static Map<String, Clause> read() {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        SOURCES.stream().flatMap(CatalogueClauses::ofSource).forEach(clause -> {
            if (clauses.put(clause.id(), clause) != null) {
                throw new IllegalStateException("clause " + clause.id() + " stands twice in the catalogue");
            }
        });
        return clauses;
    }

    private static Stream<Clause> ofSource(String source) {
        Map<String, List<Map<String, Object>>> file = YamlResource.read("clause/catalogue-" + source + ".yaml");
        return file.getOrDefault("items", List.of()).stream().map(item -> clause(source, item));
    }

    private static Clause clause(String source, Map<String, Object> item) {
        return new Clause(
                text(item, "id"),
                source,
                text(item, "clause"),
                text(item, "title"),
                text(item, "requirement").trim(),
                text(item, "kind"),
                text(item, "cadence"),
                text(item, "process"));
    }

    private static String text(Map<String, Object> item, String field) {
        var value = item.get(field);
        if (value == null) {
            throw new IllegalStateException("catalogue item without " + field + ": " + item);
        }
        return value.toString();
    }
}
