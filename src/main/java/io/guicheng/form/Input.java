package io.guicheng.form;

import io.guicheng.kernel.RefusedInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed into a form (or into one row of a table in it), after the form's own rules were checked. */
public final class Input {

    private final Map<String, Object> values;
    private final Map<String, Object> sealed;
    private final String prefix;

    Input(Map<String, Object> values, String prefix) {
        this(values, Map.of(), prefix);
    }

    private Input(Map<String, Object> values, Map<String, Object> sealed, String prefix) {
        this.values = values;
        this.sealed = sealed;
        this.prefix = prefix;
    }

    /** Keeps the values of sealed fields apart from all others. */
    static Input of(Map<String, Object> values, Set<String> sealed) {
        var open = new LinkedHashMap<>(values);
        var secret = new LinkedHashMap<String, Object>();
        sealed.forEach(key -> {
            var value = open.remove(key);
            if (value != null) {
                secret.put(key, value);
            }
        });
        return new Input(open, secret, "");
    }

    /** For tests and callers that have values from elsewhere than a form. */
    public static Input of(Map<String, Object> values) {
        return new Input(values, "");
    }

    /** Full path of a field, for naming it in a refusal. */
    public String path(String field) {
        return prefix + field;
    }

    /** Text without surrounding blanks; empty when nothing was typed. */
    public String text(String field) {
        var value = values.get(field);
        return value == null ? "" : value.toString().strip();
    }

    /** The same; null when nothing was typed. */
    public @Nullable String textOrNull(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** Text of a sealed field, which is in no dossier; whoever asks for it answers for where it goes. */
    public String sealed(String field) {
        var value = sealed.get(field);
        return value == null ? "" : value.toString().strip();
    }

    /** Every text typed or chosen anywhere in the form, those of sealed fields aside. */
    public List<String> texts() {
        var texts = new ArrayList<String>();
        collect(values, texts);
        return texts;
    }

    private static void collect(@Nullable Object value, List<String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> collect(one, texts));
        } else if (value instanceof List<?> list) {
            list.forEach(one -> collect(one, texts));
        } else if (value != null) {
            texts.add(value.toString());
        }
    }

    public Optional<LocalDate> date(String field) {
        var text = text(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** A date that the form makes compulsory. */
    public LocalDate day(String field) {
        return date(field).orElseThrow(() -> RefusedInput.of(path(field), "请填写日期"));
    }

    public Optional<Integer> number(String field) {
        return values.get(field) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    /** A whole number; 0 when nothing was typed. */
    public int count(String field) {
        return number(field).orElse(0);
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** The chosen values of a checklist or tag list. */
    public List<String> chosen(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The rows of a table. */
    public List<Input> rows(String field) {
        return rowsOf(values.get(field), path(field));
    }

    /** A structured value such as a meeting record, as an input of its own. */
    @SuppressWarnings("unchecked")
    public Input part(String field) {
        return values.get(field) instanceof Map<?, ?> map
                ? new Input((Map<String, Object>) map, path(field) + ".")
                : new Input(Map.of(), path(field) + ".");
    }

    /** Ids of the uploaded files. */
    public List<String> files(String field) {
        return rows(field).stream().map(file -> file.text("id")).toList();
    }

    /** Everything but what is sealed, for the dossier. */
    public Map<String, Object> values() {
        return values;
    }

    @SuppressWarnings("unchecked")
    private static List<Input> rowsOf(@Nullable Object value, String path) {
        if (!(value instanceof List<?> list)) {
            return List.of();
        }
        var rows = new ArrayList<Input>();
        for (var row : list) {
            rows.add(new Input(
                    row instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of(),
                    path + "[" + rows.size() + "]."));
        }
        return rows;
    }
}
