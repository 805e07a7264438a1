package io.guicheng.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Map;

/** Writes a dossier entry that came from no form, for example a rule with its inputs, as a sentence. */
final class PlainWords {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("candidate", "人选"),
            Map.entry("subject", "事项"),
            Map.entry("post", "职位"),
            Map.entry("rule", "命中规则"),
            Map.entry("fired", "命中规则"),
            Map.entry("inputs", "依据"),
            Map.entry("outputs", "结果"),
            Map.entry("criteria", "逐项审查"),
            Map.entry("outcome", "结果"),
            Map.entry("result", "结果"),
            Map.entry("effect", "影响"),
            Map.entry("conclusion", "结论"),
            Map.entry("round", "轮次"),
            Map.entry("objection", "异议"),
            Map.entry("reason", "理由"));

    private final Map<String, String> labels;
    private final Map<String, String> names;

    private PlainWords(Map<String, String> labels, Map<String, String> names) {
        this.labels = labels;
        this.names = names;
    }

    /**
     * @param labels what the table of the rule calls its inputs and outputs
     * @param names what ids of registers are called
     */
    static String of(JsonNode content, Map<String, String> labels, Map<String, String> names) {
        return new PlainWords(labels, names).words(content);
    }

    private String words(JsonNode value) {
        var parts = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(one -> parts.add(words(one)));
            return String.join("、", parts);
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "是" : "否";
        }
        if (!value.isObject()) {
            return value.isNull() ? "" : names.getOrDefault(value.asText(), value.asText());
        }
        value.properties().forEach(one -> {
            // what nobody has a word for is the machinery's own; clauses stand in a line of their own
            var label = one.getKey().equals("clauses")
                    ? ""
                    : labels.getOrDefault(one.getKey(), KEYS.getOrDefault(one.getKey(), han(one.getKey())));
            var words = label.isEmpty() ? "" : words(one.getValue());
            if (!words.isEmpty()) {
                parts.add(label + "：" + (one.getValue().isObject() ? "（" + words + "）" : words));
            }
        });
        return FieldWords.listed(parts);
    }

    private static String han(String key) {
        return key.codePoints().anyMatch(Character::isIdeographic) ? key : "";
    }
}
