package io.guicheng.sealing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who reported, and all that points to them. Its text form is a mask, it refuses to be turned into JSON, and it hands its
 * values out by one method only, so that every place that reads them is found by that name.
 */
@JsonSerialize(using = ReporterIdentity.Refusing.class)
public final class ReporterIdentity {

    private final Map<Part, String> values;

    private ReporterIdentity(Map<Part, String> values) {
        this.values = values;
    }

    /** What is known of a reporter. */
    public enum Part {
        NAME("name", "举报人姓名", 60),
        PHONE("phone", "举报人电话", 40),
        ID_NUMBER("idNumber", "举报人身份证号", 30),
        UNIT("unit", "举报人单位", 120),
        ADDRESS("address", "举报人住址", 200),
        EMAIL("email", "举报人电子邮箱", 120),
        CONTACT("contact", "举报人其他联系方式", 200),
        REMARKS("remarks", "举报人情况说明", 1000);

        private final String key;
        private final String chinese;
        private final int longest;

        Part(String key, String chinese, int longest) {
            this.key = key;
            this.chinese = chinese;
            this.longest = longest;
        }

        public String key() {
            return key;
        }

        public String chinese() {
            return chinese;
        }

        /** In characters. */
        public int longest() {
            return longest;
        }
    }

    /**
     * Takes what was filled in; blank values are left out.
     *
     * @param values by {@link Part#key()}; other keys are refused
     * @param field goes before the key in the path of a wrong field, for example {@code reporter.}
     * @throws RefusedInput naming fields, never what was in them
     */
    public static ReporterIdentity of(Map<String, String> values, String field) {
        var taken = new LinkedHashMap<Part, String>();
        var wrong = new ArrayList<FieldError>();
        var unknown = new ArrayList<>(values.keySet());
        for (var part : Part.values()) {
            unknown.remove(part.key);
            var value = Objects.requireNonNullElse(values.get(part.key), "").strip();
            if (value.codePointCount(0, value.length()) > part.longest) {
                wrong.add(new FieldError(field + part.key, "“" + part.chinese + "”过长，最多 " + part.longest + " 个字"));
            } else if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
                wrong.add(new FieldError(field + part.key, "“" + part.chinese + "”含有控制字符"));
            } else if (!value.isEmpty()) {
                taken.put(part, value);
            }
        }
        if (!unknown.isEmpty()) {
            wrong.add(new FieldError(field, "举报人信息中有不认识的项目"));
        }
        if (!wrong.isEmpty()) {
            throw new RefusedInput(wrong);
        }
        return new ReporterIdentity(taken);
    }

    /** Nothing at all is known: an anonymous report. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether the reporter gave a name: 实名. */
    public boolean isNamed() {
        return values.containsKey(Part.NAME);
    }

    /** The values by {@link Part#key()}, in the order of the parts. Who calls this answers for where they go. */
    public Map<String, String> reveal() {
        var revealed = new LinkedHashMap<String, String>();
        values.forEach((part, value) -> revealed.put(part.key, value));
        return revealed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReporterIdentity identity && values.equals(identity.values);
    }

    /** The same for all: a hash of a telephone number is as good as the number. */
    @Override
    public int hashCode() {
        return 7;
    }

    @Override
    public String toString() {
        return "ReporterIdentity[***]";
    }

    /** Stands where Jackson would look for getters. */
    static final class Refusing extends StdSerializer<ReporterIdentity> {

        private static final long serialVersionUID = 1L;

        Refusing() {
            super(ReporterIdentity.class);
        }

        @Override
        public void serialize(ReporterIdentity value, JsonGenerator out, SerializerProvider provider) {
            throw new IllegalStateException("a reporter's identity is never written as JSON");
        }
    }
}
