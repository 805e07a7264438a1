package io.guicheng.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * As much JSON as the chain needs, in one canonical form: keys sorted, no blanks, only what must be escaped is escaped. A library would
 * have to travel with every exported case.
 */
public final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Canonical text of strings, whole numbers, lists and maps of them; null values of a map are left out. */
    public static String canonical(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((key, one) -> {
                if (one != null) {
                    sorted.put(key.toString(), one);
                }
            });
            var separator = '{';
            for (var one : sorted.entrySet()) {
                out.append(separator);
                separator = ',';
                quote(one.getKey(), out);
                out.append(':');
                write(one.getValue(), out);
            }
            out.append(sorted.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                write(list.get(i), out);
            }
            out.append(']');
        } else if (value instanceof Raw raw) {
            out.append(raw.json());
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String string) {
            quote(string, out);
        } else {
            throw new IllegalArgumentException("not part of the chain's JSON: " + value.getClass());
        }
    }

    private static void quote(String string, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            var c = string.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04X".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** JSON that is put in as it stands. */
    record Raw(String json) {}

    /**
     * Reads one JSON value: maps, lists, strings, {@link Long}, {@link Double}, {@link Boolean} or null.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static @Nullable Object read(String text) {
        var json = new Json(text);
        var value = json.value(0);
        json.end();
        return value;
    }

    /**
     * The members of an object, each as the very text that stands there.
     *
     * @throws IllegalArgumentException when the text is no object
     */
    static Map<String, String> members(String text) {
        var json = new Json(text);
        var members = new LinkedHashMap<String, String>();
        json.expect('{');
        if (!json.take('}')) {
            do {
                var key = json.string();
                json.expect(':');
                json.blank();
                var from = json.at;
                json.value(1);
                members.put(key, text.substring(from, json.at));
            } while (json.take(','));
            json.expect('}');
        }
        json.end();
        return members;
    }

    private static final int DEEPEST = 100;

    private @Nullable Object value(int depth) {
        blank();
        if (depth > DEEPEST) {
            throw wrong();
        }
        var c = peek();
        if (c == '{') {
            return object(depth);
        }
        if (c == '[') {
            return list(depth);
        }
        if (c == '"') {
            return string();
        }
        for (var word : WORDS.entrySet()) {
            if (text.startsWith(word.getKey(), at)) {
                at += word.getKey().length();
                return word.getValue().isEmpty() ? null : Boolean.valueOf(word.getValue());
            }
        }
        return number();
    }

    private static final Map<String, String> WORDS = Map.of("true", "true", "false", "false", "null", "");

    private Map<String, @Nullable Object> object(int depth) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        expect('{');
        if (!take('}')) {
            do {
                var key = string();
                expect(':');
                map.put(key, value(depth + 1));
            } while (take(','));
            expect('}');
        }
        return map;
    }

    private List<@Nullable Object> list(int depth) {
        var list = new ArrayList<@Nullable Object>();
        expect('[');
        if (!take(']')) {
            do {
                list.add(value(depth + 1));
            } while (take(','));
            expect(']');
        }
        return list;
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (peek() != '"') {
            var c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        var c = peek();
        at++;
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '"', '\\', '/' -> c;
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw wrong();
                }
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw wrong();
        };
    }

    private Number number() {
        var from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var digits = text.substring(from, at);
        try {
            return digits.matches("-?\\d{1,18}") ? (Number) Long.valueOf(digits) : Double.valueOf(digits);
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        blank();
        if (peek() != c) {
            throw wrong();
        }
        at++;
    }

    private boolean take(char c) {
        blank();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            blank();
            return true;
        }
        return false;
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void end() {
        blank();
        if (at < text.length()) {
            throw wrong();
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("not JSON at character " + at);
    }
}
