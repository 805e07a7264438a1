package io.guicheng.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates the decision tables of a procedure: the newest deployed version. */
public interface Decisions {

    /**
     * Evaluates a table such as {@code candidate-vetting.exclusion}. The engine's history and the dossier keep it, but for one asked in a
     * transaction that only reads: a page that shows what a table says decides nothing.
     *
     * @return the rules that fired, in table order; empty when none did
     */
    List<Fired> evaluate(String table, Map<String, Object> inputs);

    /** The one rule that fired; throws {@link IllegalStateException} when none did, naming table and inputs. */
    default Fired single(String table, Map<String, Object> inputs) {
        var fired = evaluate(table, inputs);
        if (fired.size() != 1) {
            throw new IllegalStateException("table %s: %d rules fired for %s".formatted(table, fired.size(), inputs));
        }
        return fired.get(0);
    }

    /** What a table, its inputs and its outputs are called; empty when there is no such table. */
    default Optional<Words> words(String table) {
        return Optional.empty();
    }

    /**
     * The Chinese names in a table.
     *
     * @param labels name of an input or output → its label
     */
    record Words(String name, Map<String, String> labels) {}

    /** A rule that fired, with its outputs by name. */
    record Fired(String rule, Map<String, Object> outputs) {

        public String text(String output) {
            var value = outputs.get(output);
            return value == null ? "" : value.toString();
        }

        public boolean flag(String output) {
            return Boolean.TRUE.equals(outputs.get(output));
        }
    }
}
