package io.guicheng.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what was handed in with a form as a sentence, with the form's own labels. */
final class FieldWords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 2000;

    private final Map<String, Field> fields;
    private final Map<String, String> names;

    private FieldWords(Map<String, Field> fields, Map<String, String> names) {
        this.fields = fields;
        this.names = names;
    }

    /** A field: what it is called, its choices, and the columns of a table. */
    private record Field(String label, Map<String, String> options, Map<String, Field> columns) {}

    /**
     * @param schema the form as deployed; empty text when it is not known any more
     * @param names what ids of registers are called
     */
    static FieldWords of(String schema, Map<String, String> names) {
        var fields = new LinkedHashMap<String, Field>();
        if (!schema.isEmpty()) {
            try {
                collect(JSON.readTree(schema).path("components"), fields);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("form schema cannot be read", e);
            }
        }
        return new FieldWords(fields, names);
    }

    private static void collect(JsonNode components, Map<String, Field> fields) {
        for (var component : components) {
            collect(component.path("components"), fields);
            var key = component.path("key").asText("");
            if (!key.isEmpty()) {
                fields.put(key, field(component));
            }
        }
    }

    private static Field field(JsonNode component) {
        var options = new HashMap<String, String>();
        for (var list : List.of("values", "options")) {
            component
                    .path(list)
                    .forEach(option -> options.put(
                            option.path("value").asText(), option.path("label").asText()));
        }
        // choices that come with the data of a form, where they are no ids of a register
        component
                .path("words")
                .properties()
                .forEach(word -> options.put(word.getKey(), word.getValue().asText()));
        var columns = new LinkedHashMap<String, Field>();
        component
                .path("columns")
                .forEach(column -> columns.put(column.path("key").asText(), field(column)));
        return new Field(component.path("label").asText(component.path("key").asText()), options, columns);
    }

    /** All values that have words: {@code 结论：无不良反映；理由：…}. */
    String sentence(JsonNode values) {
        var sentence = sentence(values, fields);
        return sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "……" : sentence;
    }

    private String sentence(JsonNode values, Map<String, Field> known) {
        var parts = new ArrayList<String>();
        // in the order of the form; what has no label on it is the form's own machinery
        known.forEach((key, field) -> {
            var words = words(values.path(key), field);
            if (!words.isEmpty()) {
                parts.add(field.label() + "：" + words);
            }
        });
        return listed(parts);
    }

    /** One sentence of several parts, each of which may have been typed as a sentence: no stop before a semicolon. */
    static String listed(List<String> parts) {
        return parts.stream()
                .map(part -> part.endsWith("。") ? part.substring(0, part.length() - 1) : part)
                .collect(Collectors.joining("；"));
    }

    private String words(JsonNode value, Field field) {
        if (value.isArray()) {
            var parts = new ArrayList<String>();
            for (var one : value) {
                var words = one.isObject() ? sentence(one, field.columns()) : words(one, field);
                if (!words.isEmpty()) {
                    parts.add(one.isObject() ? "（" + words + "）" : words);
                }
            }
            return String.join("、", parts);
        }
        if (value.isBoolean()) {
            // a box that was not ticked is not worth a word
            return value.asBoolean() ? "是" : "";
        }
        if (value.isValueNode() && !value.isNull()) {
            var text = value.asText();
            return field.options().getOrDefault(text, names.getOrDefault(text, text));
        }
        return "";
    }
}
