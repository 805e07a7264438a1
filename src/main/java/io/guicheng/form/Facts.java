package io.guicheng.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A block of the form component {@code facts}: a title, labelled values with an optional light, a table. Shown, never handed in. */
public final class Facts {

    private final String title;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final Map<String, Object> table = new LinkedHashMap<>();

    private Facts(String title) {
        this.title = title;
    }

    /** The light beside a value; its colour is never the only bearer of the meaning. */
    public enum Light {
        GREEN,
        AMBER,
        RED;

        /** Green when {@code good}, red otherwise. */
        public static Light of(boolean good) {
            return good ? GREEN : RED;
        }
    }

    public static Facts titled(String title) {
        return new Facts(title);
    }

    public Facts with(String label, String value) {
        items.add(Map.of("label", label, "value", value));
        return this;
    }

    /** The lines of a section of the case's page, labels and values only: the lights stay on that page. */
    public Facts lines(List<CasePanels.Fact> lines) {
        lines.forEach(line -> with(line.label(), line.value()));
        return this;
    }

    public Facts with(String label, String value, Light light) {
        items.add(Map.of(
                "label",
                label,
                "value",
                value,
                "light",
                switch (light) {
                    case GREEN -> "green";
                    case AMBER -> "amber";
                    case RED -> "red";
                }));
        return this;
    }

    /**
     * Puts a table under the values.
     *
     * @param rows each as long as {@code columns}
     */
    public Facts table(List<String> columns, List<List<String>> rows) {
        table.put("columns", columns);
        table.put("rows", rows);
        return this;
    }

    public boolean isEmpty() {
        return items.isEmpty() && table.isEmpty();
    }

    /** The block as the form reads it. */
    public Map<String, Object> block() {
        return table.isEmpty()
                ? Map.of("title", title, "items", List.copyOf(items))
                : Map.of("title", title, "items", List.copyOf(items), "table", Map.copyOf(table));
    }
}
