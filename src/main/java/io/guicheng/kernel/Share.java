package io.guicheng.kernel;

/** A share such as two thirds, kept exact: comparisons multiply, they never divide. */
public record Share(long numerator, long denominator) {

    public Share {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
        }
    }

    /** Reads {@code 2/3}, {@code 1/2} or {@code 10%}. */
    public static Share of(String text) {
        var trimmed = text.trim();
        if (trimmed.endsWith("%")) {
            return new Share(
                    Long.parseLong(trimmed.substring(0, trimmed.length() - 1).trim()), 100);
        }
        var slash = trimmed.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a share: " + text);
        }
        return new Share(
                Long.parseLong(trimmed.substring(0, slash).trim()),
                Long.parseLong(trimmed.substring(slash + 1).trim()));
    }

    /** Whether {@code part} of {@code whole} is this share or more: 6 of 9 is at least 2/3. */
    public boolean isReachedBy(long part, long whole) {
        return Math.multiplyExact(part, denominator) >= Math.multiplyExact(whole, numerator);
    }

    /** Whether {@code part} of {@code whole} is more than this share: 4 of 8 is not more than 1/2. */
    public boolean isExceededBy(long part, long whole) {
        return Math.multiplyExact(part, denominator) > Math.multiplyExact(whole, numerator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
