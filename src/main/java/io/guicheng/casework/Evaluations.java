package io.guicheng.casework;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What decision tables said, as it is noted for an entry. */
final class Evaluations {

    private Evaluations() {}

    /** Catalogue ids that the rules that fired carry, separated by blanks. */
    static String clauses(List<Map<String, ?>> evaluations) {
        var ids = new LinkedHashSet<String>();
        for (var evaluation : evaluations) {
            if (evaluation.get("fired") instanceof List<?> fired) {
                fired.forEach(rule -> collect(rule, ids));
            }
        }
        return String.join(" ", ids);
    }

    private static void collect(Object rule, Set<String> ids) {
        if (rule instanceof Map<?, ?> one
                && one.get("outputs") instanceof Map<?, ?> outputs
                && outputs.get("clauses") instanceof String clauses) {
            Arrays.stream(clauses.split(" ", -1)).filter(id -> !id.isBlank()).forEach(ids::add);
        }
    }
}
