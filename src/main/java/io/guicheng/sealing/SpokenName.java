package io.guicheng.sealing;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name as it is written, and as it sounds: in pinyin, half in pinyin, or in other characters of the same sound. */
final class SpokenName {

    /** A shorter pinyin is part of too many words to be looked for inside of one. */
    private static final int LONG_ENOUGH = 6;

    /** With two syllables other characters of the same sound are ordinary words too often. */
    private static final int SYLLABLES_OF_A_SOUND = 3;

    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    /** Transliterators are not safe for several threads. */
    private static final ThreadLocal<Transliterator> SOUND =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower"));

    /** Knows how a surname is said that is an ordinary word with another sound: 曾, 单. */
    private static final ThreadLocal<Transliterator> SURNAME_SOUND =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower"));

    private final String name;
    private final Set<List<String>> sounds;

    SpokenName(String name) {
        this.name = Mentions.plain(name);
        this.sounds = this.name.codePointCount(0, this.name.length()) < 2 ? Set.of() : sounds(this.name);
    }

    /**
     * Whether the name is in a text.
     *
     * @param plain the same text as {@link Mentions#plain} makes it
     */
    boolean in(String text, String plain) {
        if (sounds.isEmpty()) {
            return false;
        }
        var heard = Heard.of(plain);
        return plain.contains(name)
                || sounds.stream()
                        .anyMatch(sound -> heard.says(String.join("", sound), sound.size()) || spelt(text, sound));
    }

    private static Set<List<String>> sounds(String name) {
        var sounds = new LinkedHashSet<List<String>>();
        for (var voice : List.of(SOUND.get(), SURNAME_SOUND.get())) {
            // a blank between the syllables tells them apart
            sounds.add(List.of(voice.transliterate(name).strip().split("\\s+", -1)));
        }
        return sounds;
    }

    /** The syllables as words of their own: 李安 is in “Li An”, not in “reliance”. */
    private static boolean spelt(String text, List<String> sound) {
        var marks = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        var words = sound.stream().map(Pattern::quote).collect(Collectors.joining("[^a-z0-9\\p{IsHan}]*"));
        return Pattern.compile("(?<![a-z])" + words + "(?![a-z])")
                .matcher(marks.toLowerCase(Locale.ROOT))
                .find();
    }

    /**
     * A text as it sounds.
     *
     * @param sound of every character, one after the other
     * @param starts where in the sound a character begins
     * @param latin which characters are letters
     */
    private record Heard(String sound, List<Integer> starts, List<Boolean> latin) {

        static Heard of(String plain) {
            var sound = new StringBuilder();
            var starts = new ArrayList<Integer>();
            var latin = new ArrayList<Boolean>();
            plain.codePoints().forEach(c -> {
                starts.add(sound.length());
                var character = Character.toString(c);
                latin.add(LATIN.matcher(character).matches());
                sound.append(
                        Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                                ? SOUND.get().transliterate(character).strip()
                                : character);
            });
            starts.add(sound.length());
            return new Heard(sound.toString(), starts, latin);
        }

        boolean says(String name, int syllables) {
            for (var at = sound.indexOf(name); at >= 0; at = sound.indexOf(name, at + 1)) {
                var first = starts.indexOf(at);
                var last = starts.lastIndexOf(at + name.length());
                if (first >= 0 && last > first && tells(name, syllables, latin.subList(first, last))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean tells(String name, int syllables, List<Boolean> letters) {
            if (letters.stream().allMatch(letter -> letter)) {
                return name.length() >= LONG_ENOUGH;
            }
            return syllables >= SYLLABLES_OF_A_SOUND || letters.contains(true);
        }
    }
}
