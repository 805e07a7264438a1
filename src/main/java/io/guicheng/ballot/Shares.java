package io.guicheng.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares in thousandths that add up to exactly 1000, that is to 100.0%: each is cut off, and the thousandths left over go one each to the
 * largest remainders; of equal remainders to the one that stands first on the paper. No share is off by a whole thousandth.
 */
final class Shares {

    private static final int WHOLE = 1000;

    private Shares() {}

    /** @return as many as given; all 0 when all are 0 */
    static List<Integer> of(List<Integer> votes) {
        var total = votes.stream().mapToLong(Integer::longValue).sum();
        if (total == 0) {
            return votes.stream().map(ignored -> 0).toList();
        }
        var shares = votes.stream()
                .mapToInt(one -> Math.toIntExact((long) one * WHOLE / total))
                .toArray();
        var left = WHOLE - IntStream.of(shares).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> -((long) votes.get(i) * WHOLE % total)))
                .limit(left)
                .forEach(i -> shares[i]++);
        return IntStream.of(shares).boxed().toList();
    }

    /** One share by itself, half a thousandth rounded up. */
    static int single(int part, int whole) {
        return whole == 0 ? 0 : Math.toIntExact((2L * part * WHOLE + whole) / (2L * whole));
    }
}
