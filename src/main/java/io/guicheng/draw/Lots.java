package io.guicheng.draw;

import io.guicheng.kernel.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * The published algorithm, {@value #ALGORITHM}; docs/manual/draws.md states it for people, the browser page and the stand-alone page
 * repeat it.
 *
 * <ol>
 *   <li>seed = SHA-256 of {@value #ALGORITHM}, the nonce and the public input, one per line;
 *   <li>in each stratum, in the order given: sort who can be drawn and has not been drawn yet by HMAC-SHA-256(seed, stratum "/" id), and
 *       take as many from the front as the quota of the whole stratum says.
 * </ol>
 *
 * Each stratum has an order of its own: with one order for all, those whom an earlier stratum left over would stand behind in the next.
 */
final class Lots {

    static final String ALGORITHM = "GC-DRAW-1";

    private Lots() {}

    /** What was committed to before the draw: the nonce's own digest. */
    static String commitment(String nonce) {
        return Sha256.hex(ALGORITHM + "\n" + nonce);
    }

    static String seed(String nonce, String input) {
        return Sha256.hex(ALGORITHM + "\n" + nonce + "\n" + input);
    }

    static List<DrawRecord.Drawn> draw(Population population, String seed) {
        var taken = new HashSet<String>();
        var result = new ArrayList<DrawRecord.Drawn>();
        for (var stratum : population.strata()) {
            var eligible = population.eligible(stratum.key());
            var wanted = Math.toIntExact(stratum.quota().of(eligible.size()));
            var drawn = eligible.stream()
                    .filter(id -> !taken.contains(id))
                    .map(id -> new Lot(id, Sha256.hmac(seed, stratum.key() + "/" + id)))
                    .sorted(Comparator.comparing(Lot::value).thenComparing(Lot::id))
                    .limit(wanted)
                    .map(Lot::id)
                    .toList();
            taken.addAll(drawn);
            result.add(new DrawRecord.Drawn(stratum.key(), eligible.size(), wanted, drawn));
        }
        return result;
    }

    private record Lot(String id, String value) {}
}
