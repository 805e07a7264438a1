package io.guicheng.engine;

import java.util.List;
import java.util.Map;

/** Evaluates the decision tables of a procedure: the newest deployed version. */
public interface Decisions {

    /**
     * Evaluates a table such as {@code candidate-vetting.exclusion}.
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
