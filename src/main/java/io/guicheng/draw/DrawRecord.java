package io.guicheng.draw;

import java.util.List;

/**
 * Everything needed to repeat a draw, as downloaded and checked by others.
 *
 * @param format names this form of the record and the algorithm
 * @param commitment digest of the nonce, published before the population was fixed
 * @param populationDigest see {@link Population#digest}
 * @param input the public input as entered
 * @param inputBy who said, or read out, the public input
 * @param nonce 64 hex digits, secret until the draw
 * @param seed see the algorithm
 */
public record DrawRecord(
        String format,
        String drawId,
        String caseKey,
        String purpose,
        Draw.Source source,
        String commitment,
        Act committed,
        Population population,
        String populationDigest,
        Act fixed,
        String input,
        String inputBy,
        Act drawn,
        String nonce,
        String seed,
        List<Drawn> result) {

    public static final String FORMAT = "guicheng-draw/1";

    /** Who did something when; the time in ISO 8601. */
    public record Act(String userId, String name, String at) {}

    /**
     * What one stratum gave.
     *
     * @param eligible how many could be drawn, those drawn earlier among them
     * @param wanted how many the quota makes of them
     * @param drawn ids in the order drawn; fewer than wanted when earlier strata had left no more
     */
    public record Drawn(String stratum, int eligible, int wanted, List<String> drawn) {}

    /** Everybody drawn, whichever stratum drew them. */
    public List<String> drawnIds() {
        return result.stream().flatMap(one -> one.drawn().stream()).toList();
    }
}
