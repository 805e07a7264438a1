package io.guicheng.intake;

import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to report, as it was typed. Its text form tells nothing of it.
 *
 * @param jurisdiction code of the place
 * @param organKind key of the kind of organ it is addressed to
 * @param reporter by the keys of {@link io.guicheng.sealing.ReporterIdentity.Part}; empty for an anonymous report
 */
public record ReportDraft(
        @Nullable String jurisdiction,
        @Nullable String organKind,
        @Nullable String unit,
        @Nullable String name,
        @Nullable String post,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String when,
        @Nullable String where,
        @Nullable Map<String, String> reporter) {

    private static final int SHORTEST_TEXT = 10;

    /** A field of the form. */
    private record Field(
            String key, String chinese, @Nullable String typed, int longest, boolean required) {

        @Override
        public String toString() {
            return "Field[" + key + "]";
        }

        String value() {
            return Objects.requireNonNullElse(typed, "").strip();
        }

        void check(List<FieldError> wrong) {
            var value = value();
            if (required && value.isEmpty()) {
                wrong.add(new FieldError(key, "“" + chinese + "”不能为空"));
            } else if (value.codePointCount(0, value.length()) > longest) {
                wrong.add(new FieldError(key, "“" + chinese + "”过长，最多 " + longest + " 个字"));
            } else if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                wrong.add(new FieldError(key, "“" + chinese + "”含有控制字符"));
            }
        }
    }

    private List<Field> fields() {
        return List.of(
                new Field("unit", "被反映人单位", unit, 120, true),
                new Field("name", "被反映人姓名", name, 60, true),
                new Field("post", "被反映人职务", post, 120, false),
                new Field("text", "反映的问题", text, 20_000, true),
                new Field("when", "发生时间", when, 200, false),
                new Field("where", "发生地点", where, 200, false));
    }

    /** Notes what is wrong with the free texts; the choices are checked by who knows what can be chosen. */
    List<FieldError> wrong() {
        var wrong = new ArrayList<FieldError>();
        fields().forEach(field -> field.check(wrong));
        var told = Objects.requireNonNullElse(text, "").strip();
        if (!told.isEmpty() && told.codePointCount(0, told.length()) < SHORTEST_TEXT) {
            wrong.add(new FieldError("text", "“反映的问题”请写具体，不少于 " + SHORTEST_TEXT + " 个字"));
        }
        return wrong;
    }

    /** The texts in order, by what they are called on the page; empty ones are left out. */
    Map<String, String> texts(ReportKind chosen) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("问题类别", chosen.chinese());
        fields().forEach(field -> {
            if (!field.value().isEmpty()) {
                texts.put(field.chinese(), field.value());
            }
        });
        return texts;
    }

    String reportedName() {
        return Objects.requireNonNullElse(name, "").strip();
    }

    String reportedUnit() {
        return Objects.requireNonNullElse(unit, "").strip() + " "
                + Objects.requireNonNullElse(post, "").strip();
    }

    ReportKind chosenKind() {
        return ReportKind.ofKey(Objects.requireNonNullElse(kind, ""))
                .orElseThrow(() -> RefusedInput.of("kind", "请选择“问题类别”"));
    }

    @Override
    public String toString() {
        return "ReportDraft[***]";
    }
}
