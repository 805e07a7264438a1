package io.guicheng.sealing;

import com.ibm.icu.text.Transliterator;
import io.guicheng.sealing.ReporterIdentity.Part;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a reporter in texts: the name with blanks or signs between its characters, in full-width or traditional characters, in pinyin or
 * half in pinyin; numbers however they are grouped, also in Chinese numerals; the unit, the address and what else is known.
 */
final class Mentions {

    /** As many digits in a row as no date and no amount has in common with a telephone or identity number by chance. */
    private static final int TELLING_DIGITS = 7;

    /** Shorter pieces of an address or a remark are words that anybody may use. */
    private static final int TELLING_CHARACTERS = 4;

    private static final int TELLING_REMARK = 8;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[\\p{P}\\p{S}\\n]+");
    private static final Pattern BEFORE_THE_STREET = Pattern.compile(".*(?:[省市县区镇乡旗村]|街道)");
    private static final String NUMERALS = "零一二三四五六七八九";

    /** Transliterators are not safe for several threads. */
    private static final ThreadLocal<Transliterator> SIMPLIFIED =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Traditional-Simplified"));

    private final Map<String, String> values;
    private final String open;

    Mentions(Map<String, String> values, Collection<String> open) {
        this.values = values;
        this.open = plain(String.join("\n", open));
    }

    boolean in(Collection<String> texts) {
        return texts.stream().anyMatch(this::in);
    }

    private boolean in(String text) {
        var plain = plain(text);
        return !plain.isEmpty()
                && (new SpokenName(values.getOrDefault(Part.NAME.key(), "")).in(text, plain)
                        || numbers().anyMatch(number -> sharesDigits(digits(text), number))
                        || details().stream().anyMatch(plain::contains));
    }

    private Stream<String> numbers() {
        return Stream.of(Part.PHONE, Part.ID_NUMBER, Part.CONTACT, Part.REMARKS)
                .map(part -> digits(values.getOrDefault(part.key(), "")));
    }

    /** Everything but name and numbers, in pieces that tell something; without what everybody knows. */
    private List<String> details() {
        var details = new ArrayList<String>();
        add(details, values.get(Part.UNIT.key()), TELLING_CHARACTERS);
        add(details, values.get(Part.EMAIL.key()), TELLING_CHARACTERS);
        var address = values.getOrDefault(Part.ADDRESS.key(), "");
        add(details, address, TELLING_CHARACTERS);
        add(details, BEFORE_THE_STREET.matcher(address).replaceFirst(""), TELLING_CHARACTERS);
        for (var part : List.of(Part.CONTACT, Part.REMARKS)) {
            for (var piece : SENTENCE_ENDS.split(values.getOrDefault(part.key(), ""), -1)) {
                add(details, piece, part == Part.CONTACT ? TELLING_CHARACTERS : TELLING_REMARK);
            }
        }
        return details;
    }

    private void add(List<String> details, @Nullable String value, int shortest) {
        var plain = value == null ? "" : plain(value);
        if (plain.length() >= shortest && !open.contains(plain)) {
            details.add(plain);
        }
    }

    /** Letters and digits alone, in one width, one case and the simplified form. */
    static String plain(String text) {
        var marks = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        var letters = NO_LETTER
                .matcher(Normalizer.normalize(marks, Normalizer.Form.NFC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SIMPLIFIED.get().transliterate(letters);
    }

    /** The numbers in a text with a blank between them; what stands between the digits of one number is no letter. */
    private static String digits(String text) {
        var digits = new StringBuilder();
        plain(text).codePoints().forEach(c -> {
            var numeral = c == '〇' ? 0 : NUMERALS.indexOf(c);
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else if (numeral >= 0) {
                digits.append(numeral);
            } else {
                digits.append(' ');
            }
        });
        return NO_DIGIT.matcher(digits).replaceAll(" ").strip();
    }

    private static boolean sharesDigits(String text, String number) {
        for (var one : number.split(" ", -1)) {
            for (var from = 0; from + TELLING_DIGITS <= one.length(); from++) {
                if (text.contains(one.substring(from, from + TELLING_DIGITS))) {
                    return true;
                }
            }
        }
        return false;
    }
}
