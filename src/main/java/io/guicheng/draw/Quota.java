package io.guicheng.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.kernel.Share;
import org.jspecify.annotations.Nullable;

/**
 * How many of a stratum are drawn.
 *
 * @param count how many; only for {@link Kind#COUNT}
 * @param numerator of the share; only for {@link Kind#SHARE}
 * @param denominator of the share; only for {@link Kind#SHARE}
 * @param rounding what a share of persons is rounded to; only for {@link Kind#SHARE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quota(
        Kind kind,
        @Nullable Integer count,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Rounding rounding) {

    /** What the figure is. */
    public enum Kind {
        ALL,
        COUNT,
        SHARE
    }

    /** Everybody in the stratum: 全部. */
    public static Quota all() {
        return new Quota(Kind.ALL, null, null, null, null);
    }

    /** A fixed number of persons. */
    public static Quota count(int count) {
        return new Quota(Kind.COUNT, count, null, null, null);
    }

    /** A share of the persons in the stratum, for example 10%. */
    public static Quota share(Share share, Rounding rounding) {
        return new Quota(Kind.SHARE, null, share.numerator(), share.denominator(), rounding);
    }

    /** As the page of the draw says it: 全部, 3 个, 10%，进一取整. */
    public String chinese() {
        return switch (kind) {
            case ALL -> "全部";
            case COUNT -> count + " 个";
            case SHARE -> inWords(figures());
        };
    }

    private static String inWords(Figures share) {
        var hundredfold = Math.multiplyExact(share.numerator(), 100);
        var words = hundredfold % share.denominator() == 0
                ? hundredfold / share.denominator() + "%"
                : share.numerator() + "/" + share.denominator();
        return words + "，" + share.rounding().chinese();
    }

    /** How many of {@code size} persons that makes. */
    public long of(long size) {
        return switch (kind) {
            case ALL -> size;
            case COUNT -> count == null ? 0 : count;
            case SHARE -> {
                var share = figures();
                yield share.rounding().divide(Math.multiplyExact(size, share.numerator()), share.denominator());
            }
        };
    }

    private Figures figures() {
        if (numerator == null || denominator == null || rounding == null) {
            throw new IllegalStateException("a share without figures: " + this);
        }
        return new Figures(numerator, denominator, rounding);
    }

    private record Figures(long numerator, long denominator, Rounding rounding) {}
}
