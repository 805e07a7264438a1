package io.guicheng.clause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The definitions of {@code parameters.yaml}, flattened to {@code group.name}. A default that breaks its own type stops the start. */
@Component
class ShippedParameters {

    private static final Pattern STEP =
            Pattern.compile("(deadline|suspension)\\.([a-z][a-z0-9-]*\\.[a-z][A-Za-z0-9]*)");

    /** What a step's own parameter is called, by its group. */
    private static final Map<String, String> STEP_TITLES = Map.of("deadline", "办理环节期限 ", "suspension", "期限可以中止 ");

    private final Map<String, ParameterDefinition> byKey = new LinkedHashMap<>();

    ShippedParameters() {
        Map<String, Map<String, Map<String, Object>>> groups = YamlResource.read("clause/parameters.yaml");
        groups.forEach((group, entries) -> entries.forEach((name, entry) -> add(group + "." + name, entry)));
    }

    List<ParameterDefinition> all() {
        return List.copyOf(byKey.values());
    }

    /** Shipped, or a step's, which takes its form from the general one of its group. */
    Optional<ParameterDefinition> find(String key) {
        var shipped = byKey.get(key);
        if (shipped != null) {
            return Optional.of(shipped);
        }
        return step(key)
                .map(step ->
                        require(general(step)).as(key, STEP_TITLES.getOrDefault(step.group(1), "") + step.group(2)));
    }

    /** @throws IllegalArgumentException for an unknown key */
    ParameterDefinition require(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no such parameter: " + key));
    }

    /** The general parameter that holds for a step for which nothing is shipped; empty for all other keys. */
    Optional<String> generalFor(String key) {
        return byKey.containsKey(key) ? Optional.empty() : step(key).map(ShippedParameters::general);
    }

    private static String general(MatchResult step) {
        return step.group(1) + ".default";
    }

    private static Optional<MatchResult> step(String key) {
        var matcher = STEP.matcher(key);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private void add(String key, Map<String, Object> entry) {
        var definition = new ParameterDefinition(
                key,
                text(entry, "title"),
                ParameterType.of(text(entry, "type")),
                text(entry, "default"),
                texts(entry, "options"),
                number(entry, "min", 0),
                number(entry, "max", 1_000_000),
                text(entry, "unit"),
                text(entry, "compare"),
                Certainty.of(text(entry, "certainty")),
                text(entry, "source"),
                texts(entry, "clauses"),
                text(entry, "note"));
        definition.type().fault(definition.defaultText(), definition).ifPresent(fault -> {
            throw new IllegalStateException(key + ": " + fault);
        });
        byKey.put(key, definition);
    }

    private static String text(Map<String, Object> entry, String field) {
        var value = entry.get(field);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(Map<String, Object> entry, String field) {
        return entry.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static int number(Map<String, Object> entry, String field, int otherwise) {
        return entry.get(field) instanceof Integer number ? number : otherwise;
    }
}
