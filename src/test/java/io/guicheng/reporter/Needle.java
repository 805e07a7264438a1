package io.guicheng.reporter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text in all the forms in which it could lie in a file, to be looked for as bytes. */
final class Needle {

    private static final int BYTES = 256;

    private final Map<String, byte[]> forms = new LinkedHashMap<>();

    /** The forms by their first byte: hundreds of megabytes are looked through. */
    private final List<List<Map.Entry<String, byte[]>>> byFirst;

    Needle(String text) {
        var escaped = text.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
        var encoded = URLEncoder.encode(text, UTF_8);
        forms.put("UTF-8", text.getBytes(UTF_8));
        forms.put("UTF-16LE", text.getBytes(UTF_16LE));
        forms.put("UTF-16BE", text.getBytes(UTF_16BE));
        forms.put("GB18030", text.getBytes(Charset.forName("GB18030")));
        forms.put("JSON", escaped.getBytes(ISO_8859_1));
        forms.put(
                "JSON in capitals",
                escaped.toUpperCase(Locale.ROOT).replace("\\U", "\\u").getBytes(ISO_8859_1));
        forms.put("URL", encoded.getBytes(ISO_8859_1));
        forms.put("URL in small letters", encoded.toLowerCase(Locale.ROOT).getBytes(ISO_8859_1));
        forms.put("hex", HexFormat.of().formatHex(text.getBytes(UTF_8)).getBytes(ISO_8859_1));
        for (var charset : List.of(UTF_8, UTF_16LE)) {
            for (var before = 0; before < 3; before++) {
                forms.put("base64 of " + charset + " after " + before, base64(text.getBytes(charset), before));
            }
        }
        byFirst = IntStream.range(0, BYTES)
                .mapToObj(first -> forms.entrySet().stream()
                        .filter(form -> Byte.toUnsignedInt(form.getValue()[0]) == first)
                        .toList())
                .toList();
    }

    /** The letters that stand for these bytes whatever comes before and after them in the same base64. */
    private static byte[] base64(byte[] bytes, int before) {
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        var letters = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        var from = before == 0 ? 0 : before + 1;
        var to = shifted.length % 3 == 0 ? letters.length() : letters.length() - 1;
        return letters.substring(from, to).getBytes(ISO_8859_1);
    }

    Map<String, byte[]> forms() {
        return forms;
    }

    /** The forms in which it lies in these bytes; read through once, however many forms there are. */
    List<String> in(byte[] haystack) {
        var found = new TreeSet<String>();
        for (var at = 0; at < haystack.length; at++) {
            for (var form : byFirst.get(Byte.toUnsignedInt(haystack[at]))) {
                var wanted = form.getValue();
                if (wanted.length <= haystack.length - at
                        && Arrays.equals(haystack, at, at + wanted.length, wanted, 0, wanted.length)) {
                    found.add(form.getKey());
                }
            }
        }
        return List.copyOf(found);
    }
}
