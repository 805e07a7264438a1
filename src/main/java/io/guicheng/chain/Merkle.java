package io.guicheng.chain;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash tree as in RFC 6962: the root stands for all leaves, and a path of a few digests shows that a leaf is one of them without telling
 * the others. Leaves and inner nodes are marked apart, so that neither can be passed off as the other.
 */
public final class Merkle {

    private Merkle() {}

    /** The root over at least one leaf. */
    public static String root(Algorithm algorithm, List<String> leaves) {
        if (leaves.size() == 1) {
            return node(algorithm, (byte) 0, leaves.get(0), "");
        }
        var split = split(leaves.size());
        return node(
                algorithm,
                (byte) 1,
                root(algorithm, leaves.subList(0, split)),
                root(algorithm, leaves.subList(split, leaves.size())));
    }

    /** What has to be joined with the leaf, from the leaf upwards: each preceded by the side on which it stands, L or R. */
    public static List<String> path(Algorithm algorithm, List<String> leaves, int index) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        var split = split(leaves.size());
        var left = index < split;
        var path = left
                ? path(algorithm, leaves.subList(0, split), index)
                : path(algorithm, leaves.subList(split, leaves.size()), index - split);
        path.add(
                left
                        ? "R" + root(algorithm, leaves.subList(split, leaves.size()))
                        : "L" + root(algorithm, leaves.subList(0, split)));
        return path;
    }

    /** The root that a leaf and its path lead to. */
    static String climb(Algorithm algorithm, String leaf, List<String> path) {
        var here = node(algorithm, (byte) 0, leaf, "");
        for (var step : path) {
            var other = step.substring(1);
            here = step.charAt(0) == 'L'
                    ? node(algorithm, (byte) 1, other, here)
                    : node(algorithm, (byte) 1, here, other);
        }
        return here;
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static String node(Algorithm algorithm, byte mark, String left, String right) {
        var digest = algorithm.start();
        digest.update(mark);
        digest.update(HexFormat.of().parseHex(left));
        return HexFormat.of().formatHex(digest.digest(HexFormat.of().parseHex(right)));
    }
}
