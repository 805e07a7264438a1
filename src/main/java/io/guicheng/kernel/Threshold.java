package io.guicheng.kernel;

/**
 * A share that must be reached, or exceeded: at least 2/3, more than 1/2. Some part of every whole meets it.
 *
 * @param exceeded whether reaching the share exactly is not enough
 */
public record Threshold(Share share, boolean exceeded) {

    public Threshold {
        if (share.numerator() > share.denominator() || (exceeded && share.numerator() == share.denominator())) {
            throw new IllegalArgumentException("nothing meets " + (exceeded ? "more than " : "at least ") + share);
        }
    }

    /** Whether {@code part} of {@code whole} is enough: 6 of 9 is at least 2/3, 4 of 8 is not more than 1/2. */
    public boolean isMetBy(long part, long whole) {
        return exceeded ? share.isExceededBy(part, whole) : share.isReachedBy(part, whole);
    }
}
