package io.guicheng.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a ballot. Leaving it empty is an abstention (弃权).
 *
 * @param key letters and digits, at most 40
 * @param label as it stands on the paper
 * @param subject the official it is about, for recusal; null when it is about nobody in particular, then the whole case counts
 * @param most how many options may be chosen: 1, or the N of "up to N"
 */
public record Item(String key, String label, @Nullable String subject, List<Option> options, int most) {

    public Item {
        options = List.copyOf(options);
    }

    /** One answer about one official. */
    public static Item about(String key, String label, String subject, List<Option> options) {
        return new Item(key, label, subject, options, 1);
    }

    /** Up to so many of a list. */
    public static Item upTo(int most, String key, String label, List<Option> options) {
        return new Item(key, label, null, options, most);
    }

    boolean single() {
        return most == 1;
    }
}
