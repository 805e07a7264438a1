package io.guicheng.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form-js schema, read on the server to check once more what the browser should have checked: required, ranges, lengths, patterns,
 * choices. Fields that the schema does not name are dropped.
 */
final class FormSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEXT_LIMIT = 300;
    private static final int AREA_LIMIT = 2000;
    private static final int ROW_LIMIT = 500;

    private final JsonNode root;

    private FormSchema(JsonNode root) {
        this.root = root;
    }

    static FormSchema of(JsonNode root) {
        return new FormSchema(root);
    }

    static FormSchema parse(String json) {
        try {
            return of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("form schema cannot be read", e);
        }
    }

    JsonNode json() {
        return root;
    }

    /** Keys of the fields whose values are handed to the step and kept nowhere else: neither in the dossier nor in a draft. */
    Set<String> sealed() {
        var keys = new HashSet<String>();
        sealed(root.path("components"), keys);
        return keys;
    }

    /** What was typed without what is sealed: as much of it as a draft may keep. */
    Map<String, Object> withoutSealed(Map<String, Object> typed) {
        var kept = new LinkedHashMap<>(typed);
        kept.keySet().removeAll(sealed());
        return kept;
    }

    private static void sealed(JsonNode components, Set<String> keys) {
        for (var component : components) {
            sealed(component.path("components"), keys);
            if (component.path("sealed").asBoolean()) {
                keys.add(component.path("key").asText());
            }
        }
    }

    /** The fields that can be typed into, in the order of the form, those of groups among them. */
    List<JsonNode> fields() {
        var fields = new ArrayList<JsonNode>();
        fields(root.path("components"), fields);
        return fields;
    }

    private static void fields(JsonNode components, List<JsonNode> fields) {
        for (var component : components) {
            if (component.has("components")) {
                fields(component.path("components"), fields);
            } else if (typed(component)) {
                fields.add(component);
            }
        }
    }

    private static boolean typed(JsonNode component) {
        return !component.path("key").asText("").isEmpty()
                && !component.path("readonly").asBoolean()
                && !component.path("disabled").asBoolean();
    }

    /** Checks the values and keeps those the schema names. */
    Map<String, Object> check(Map<String, ?> typed, Problems problems) {
        var kept = new LinkedHashMap<String, Object>();
        for (var field : fields()) {
            var key = field.path("key").asText();
            var value = checkField(field, key, typed.get(key), problems);
            if (value != null) {
                kept.put(key, value);
            }
        }
        return kept;
    }

    private static @Nullable Object checkField(JsonNode field, String path, @Nullable Object value, Problems problems) {
        var label = "“" + field.path("label").asText(path) + "”";
        var rules = field.path("validate");
        var required =
                rules.path("required").asBoolean() || field.path("required").asBoolean();
        return switch (field.path("type").asText()) {
            case "textfield", "text-cell", "readonly" ->
                text(field, path, value, label, required, TEXT_LIMIT, problems);
            case "textarea" -> text(field, path, value, label, required, AREA_LIMIT, problems);
            case "number" -> number(field, path, value, label, required, problems);
            case "checkbox" -> flag(path, value, label, required, problems);
            case "radio", "select" -> choice(field, path, value, label, required, problems);
            case "checklist", "taglist" -> choices(field, path, value, label, required, problems);
            case "datetime", "date" -> date(path, value, label, required, problems);
            case "upload" -> files(path, value, label, required, problems);
            case "grid" -> rows(field, path, value, label, required, problems);
            case "meeting" -> part(path, value, label, required, problems);
            default -> null;
        };
    }

    private static @Nullable String text(
            JsonNode field,
            String path,
            @Nullable Object value,
            String label,
            boolean required,
            int limit,
            Problems problems) {
        if (value != null && !(value instanceof String || value instanceof Number)) {
            problems.add(path, label + "应为文字");
            return null;
        }
        var text = value == null ? "" : value.toString().strip();
        if (text.isEmpty()) {
            problems.addIf(required, path, label + "必须填写");
            return "";
        }
        var rules = field.path("validate");
        var longest = rules.path("maxLength").asInt(field.path("maxLength").asInt(limit));
        problems.addIf(text.length() > longest, path, label + "不能超过 " + longest + " 个字");
        var shortest = rules.path("minLength").asInt(0);
        problems.addIf(text.length() < shortest, path, label + "不能少于 " + shortest + " 个字");
        var pattern = rules.path("pattern").asText("");
        problems.addIf(!pattern.isEmpty() && !text.matches(pattern), path, label + "的格式不正确");
        return text;
    }

    private static @Nullable Object number(
            JsonNode field, String path, @Nullable Object value, String label, boolean required, Problems problems) {
        if (value == null || "".equals(value)) {
            problems.addIf(required, path, label + "必须填写");
            return null;
        }
        if (!(value instanceof Number number) || number.doubleValue() != Math.rint(number.doubleValue())) {
            problems.add(path, label + "应为整数");
            return null;
        }
        var rules = field.path("validate");
        var min = rules.path("min").asInt(field.path("min").asInt(Integer.MIN_VALUE));
        var max = rules.path("max").asInt(field.path("max").asInt(Integer.MAX_VALUE));
        problems.addIf(number.doubleValue() < min, path, label + "不能小于 " + min);
        problems.addIf(number.doubleValue() > max, path, label + "不能大于 " + max);
        return number.intValue();
    }

    private static @Nullable Object flag(
            String path, @Nullable Object value, String label, boolean required, Problems problems) {
        if (value != null && !(value instanceof Boolean)) {
            problems.add(path, label + "应为勾选");
            return null;
        }
        problems.addIf(required && !Boolean.TRUE.equals(value), path, label + "必须勾选");
        return Boolean.TRUE.equals(value);
    }

    private static @Nullable String choice(
            JsonNode field, String path, @Nullable Object value, String label, boolean required, Problems problems) {
        var text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            problems.addIf(required, path, label + "必须选择");
            return "";
        }
        problems.addIf(!offered(field, text), path, label + "的选项不存在");
        return text;
    }

    private static List<String> choices(
            JsonNode field, String path, @Nullable Object value, String label, boolean required, Problems problems) {
        var chosen = value instanceof List<?> list
                ? list.stream().map(String::valueOf).distinct().toList()
                : List.<String>of();
        problems.addIf(required && chosen.isEmpty(), path, label + "至少选择一项");
        problems.addIf(!chosen.stream().allMatch(one -> offered(field, one)), path, label + "的选项不存在");
        // the browser sends them as they were ticked, which means nothing
        var order = new ArrayList<String>();
        field.path("values").forEach(option -> order.add(option.path("value").asText()));
        return chosen.stream().sorted(Comparator.comparingInt(order::indexOf)).toList();
    }

    /** Choices that stand in the schema are checked here; those that come from a register are checked by the step. */
    private static boolean offered(JsonNode field, String value) {
        var options = field.has("values") ? field.path("values") : field.path("options");
        if (!options.isArray() || options.isEmpty()) {
            return true;
        }
        for (var option : options) {
            if (option.path("value").asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String date(
            String path, @Nullable Object value, String label, boolean required, Problems problems) {
        var text = value == null ? "" : value.toString().strip();
        if (text.isEmpty()) {
            problems.addIf(required, path, label + "必须填写");
            return "";
        }
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            problems.add(path, label + "不是有效的日期，应为“年-月-日”，例如 2026-11-21");
            return null;
        }
    }

    private static List<Map<String, Object>> files(
            String path, @Nullable Object value, String label, boolean required, Problems problems) {
        var files = new ArrayList<Map<String, Object>>();
        for (var row : rowsIn(value)) {
            var id = row.get("id");
            if (id != null) {
                // only the id counts; name, size and digest are what the server stored
                files.add(Map.of("id", id.toString()));
            }
        }
        problems.addIf(required && files.isEmpty(), path, label + "必须上传");
        return files;
    }

    private static List<Map<String, Object>> rows(
            JsonNode field, String path, @Nullable Object value, String label, boolean required, Problems problems) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : rowsIn(value)) {
            var kept = new LinkedHashMap<String, Object>();
            if (row.get("id") instanceof String id) {
                kept.put("id", id);
            }
            for (var column : field.path("columns")) {
                var key = column.path("key").asText();
                if (!shown(column, row)) {
                    continue;
                }
                var cell = checkCell(column, path + "[" + rows.size() + "]." + key, row.get(key), problems);
                if (cell != null) {
                    kept.put(key, cell);
                }
            }
            rows.add(kept);
        }
        var fewest = Math.max(required ? 1 : 0, field.path("minRows").asInt(0));
        problems.addIf(rows.size() < fewest, path, label + "至少填写 " + fewest + " 行");
        var most = field.path("maxRows").asInt(ROW_LIMIT);
        problems.addIf(rows.size() > most, path, label + "最多填写 " + most + " 行");
        return rows;
    }

    private static boolean shown(JsonNode column, Map<String, Object> row) {
        var when = column.path("when");
        return when.isMissingNode()
                || when.path("equals")
                        .asText()
                        .equals(String.valueOf(row.get(when.path("column").asText())));
    }

    private static @Nullable Object checkCell(JsonNode column, String path, @Nullable Object value, Problems problems) {
        return "text".equals(column.path("type").asText())
                ? text(
                        column,
                        path,
                        value,
                        "“" + column.path("label").asText() + "”",
                        column.path("required").asBoolean(),
                        TEXT_LIMIT,
                        problems)
                : checkField(column, path, value, problems);
    }

    private static @Nullable Object part(
            String path, @Nullable Object value, String label, boolean required, Problems problems) {
        if (!(value instanceof Map<?, ?>)) {
            problems.addIf(required, path, label + "必须填写");
            return null;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rowsIn(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> (Map<String, Object>) row)
                        .toList()
                : List.of();
    }
}
