package io.guicheng.clause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The definitions of {@code parameters.yaml}, flattened to {@code group.name}. A default that breaks its own type stops the start. */
@Component
class ShippedParameters {

    static final String STEP_DEFAULT = "deadline.default";

    private static final Pattern STEP = Pattern.compile("deadline\\.[a-z][a-z0-9-]*\\.[a-z][A-Za-z0-9]*");

    private final Map<String, ParameterDefinition> byKey = new LinkedHashMap<>();

    ShippedParameters() {
        Map<String, Map<String, Map<String, Object>>> groups = YamlResource.read("clause/parameters.yaml");
        groups.forEach((group, entries) -> entries.forEach((name, entry) -> add(group + "." + name, entry)));
    }

    List<ParameterDefinition> all() {
        return List.copyOf(byKey.values());
    }

    /** Shipped, or a step's deadline, which takes its form from {@value #STEP_DEFAULT}. */
    Optional<ParameterDefinition> find(String key) {
        var shipped = byKey.get(key);
        if (shipped != null) {
            return Optional.of(shipped);
        }
        return isStep(key)
                ? Optional.of(require(STEP_DEFAULT).as(key, "办理环节期限 " + key.substring("deadline.".length())))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException for an unknown key */
    ParameterDefinition require(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no such parameter: " + key));
    }

    /** Whether the key is a step's deadline for which nothing is shipped, so that the general one holds. */
    boolean fallsBackToGeneralDeadline(String key) {
        return isStep(key) && !byKey.containsKey(key);
    }

    private static boolean isStep(String key) {
        return STEP.matcher(key).matches();
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
