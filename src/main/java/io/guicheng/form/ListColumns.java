package io.guicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.form.StartLists.Column;
import io.guicheng.kernel.TypedDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a start form as columns of a list: what stands in a cell becomes what the form would have sent. */
final class ListColumns {

    private static final Set<String> FITTING =
            Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "datetime");
    private static final Set<String> YES = Set.of("是", "√", "有");
    private static final Set<String> NO = Set.of("否", "×", "无", "");

    private final Map<String, Field> byLabel = new LinkedHashMap<>();

    /** @param options by value what the person is called who reads it; empty for anything but a choice */
    private record Field(String key, String type, boolean required, Map<String, String> options) {}

    ListColumns(FormSchema schema, Map<String, Object> data) {
        schema.fields().stream()
                .filter(field -> FITTING.contains(field.path("type").asText()))
                .forEach(field -> byLabel.put(
                        field.path("label").asText(),
                        new Field(
                                field.path("key").asText(),
                                field.path("type").asText(),
                                field.path("validate").path("required").asBoolean(),
                                options(field, data))));
    }

    private static Map<String, String> options(JsonNode field, Map<String, Object> data) {
        var options = new LinkedHashMap<String, String>();
        field.path("values")
                .forEach(one -> options.put(
                        one.path("value").asText(), one.path("label").asText()));
        if (data.get(field.path("valuesKey").asText()) instanceof List<?> offered) {
            for (var one : offered) {
                if (one instanceof Map<?, ?> option) {
                    options.put(String.valueOf(option.get("value")), String.valueOf(option.get("label")));
                }
            }
        }
        return options;
    }

    List<Column> columns() {
        return byLabel.entrySet().stream()
                .map(one -> new Column(
                        one.getKey(),
                        one.getValue().required(),
                        hint(one.getValue()),
                        List.copyOf(one.getValue().options().values())))
                .toList();
    }

    private static String hint(Field field) {
        return switch (field.type()) {
            case "checkbox" -> "填“是”或“否”";
            case "datetime" -> "日期，例如 2026-01-31";
            case "number" -> "整数";
            case "radio", "select" -> "从选项中选一个";
            default -> "文字";
        };
    }

    /** What is wrong with the headings; empty when they name columns, each once, and none that is required is missing. */
    List<String> faults(List<String> headings) {
        var faults = new ArrayList<String>();
        headings.stream().distinct().filter(heading -> !heading.isEmpty()).forEach(heading -> {
            if (!byLabel.containsKey(heading)) {
                faults.add("没有“" + heading + "”列；可以有：" + String.join("、", byLabel.keySet()));
            } else if (headings.indexOf(heading) != headings.lastIndexOf(heading)) {
                faults.add("“" + heading + "”列出现了两次");
            }
        });
        byLabel.forEach((label, field) -> {
            if (field.required() && !headings.contains(label)) {
                faults.add("缺少“" + label + "”列");
            }
        });
        return faults;
    }

    /** The heading of a field that a refusal names; empty when it is no column. */
    String label(String path) {
        return byLabel.entrySet().stream()
                .filter(one -> one.getValue().key().equals(path))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The values of a line, by the keys of the form. Cells that cannot be understood are problems at the key. */
    Map<String, Object> values(List<String> headings, List<String> cells, Problems problems) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < headings.size() && i < cells.size(); i++) {
            var label = headings.get(i);
            var field = byLabel.get(label);
            var typed = cells.get(i).strip();
            if (field != null) {
                value(label, field, typed, problems).ifPresent(value -> values.put(field.key(), value));
            }
        }
        return values;
    }

    private static Optional<Object> value(String label, Field field, String typed, Problems problems) {
        return switch (field.type()) {
            case "checkbox" -> flag(label, field, typed, problems);
            case "datetime" -> Optional.of(TypedDay.tidy(typed));
            case "number" -> number(typed);
            case "radio", "select" -> choice(label, field, typed, problems);
            default -> Optional.of(typed);
        };
    }

    private static Optional<Object> flag(String label, Field field, String typed, Problems problems) {
        problems.addIf(!YES.contains(typed) && !NO.contains(typed), field.key(), "“" + label + "”应填“是”或“否”");
        return Optional.of(YES.contains(typed));
    }

    /** What is no number stays a text, which the form's own rule refuses. */
    private static Optional<Object> number(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(typed));
        } catch (NumberFormatException noNumber) {
            return Optional.of(typed);
        }
    }

    /** By label, by value, or by the name in a label like 张三（C0012）, when there is one of that name only. */
    private static Optional<Object> choice(String label, Field field, String typed, Problems problems) {
        if (typed.isEmpty() || field.options().containsKey(typed)) {
            return Optional.of(typed);
        }
        var found = field.options().entrySet().stream()
                .filter(option ->
                        option.getValue().equals(typed) || option.getValue().startsWith(typed + "（"))
                .toList();
        problems.addIf(found.isEmpty(), field.key(), "“" + label + "”没有“" + typed + "”这一选项")
                .addIf(
                        found.size() > 1,
                        field.key(),
                        "“" + label + "”有 " + found.size() + " 个“" + typed + "”，请连同括号中的编号填写");
        return found.size() == 1 ? Optional.of(found.get(0).getKey()) : Optional.empty();
    }
}
