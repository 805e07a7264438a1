package io.guicheng.clause;

import io.guicheng.kernel.Share;
import io.guicheng.kernel.Threshold;
import java.time.LocalDate;
import java.time.Period;

/**
 * The numbers of the rule books. Defaults are shipped with source and certainty; a jurisdiction may override one from a date on,
 * and the earlier values stay in force for the dates before.
 *
 * <p>Keys are those of {@code clause/parameters.yaml}, for example {@code selection.quorum_share}. An unknown key is a programming
 * error and throws {@link IllegalArgumentException}.
 */
public interface Parameters {

    /** The value in force for a jurisdiction (or, where it set none, for its superiors, then the default) on a day. */
    Parameter value(String key, String jurisdiction, LocalDate on);

    default Share share(String key, String jurisdiction, LocalDate on) {
        return Share.of(value(key, jurisdiction, on).text());
    }

    /**
     * A share that must be reached or exceeded.
     *
     * @throws IllegalArgumentException when it is no share, or the rule book does not say how it is compared
     */
    Threshold threshold(String key, String jurisdiction, LocalDate on);

    default int number(String key, String jurisdiction, LocalDate on) {
        return Integer.parseInt(value(key, jurisdiction, on).text());
    }

    /** A calendar period such as {@code P1Y}; {@code P6M}. */
    default Period period(String key, String jurisdiction, LocalDate on) {
        return Period.parse(value(key, jurisdiction, on).text());
    }

    default boolean flag(String key, String jurisdiction, LocalDate on) {
        return Boolean.parseBoolean(value(key, jurisdiction, on).text());
    }

    /**
     * One number with its standing.
     *
     * @param certainty national, national-2014, local, seed, assumed: shown wherever the number is shown
     * @param overridden whether the jurisdiction or a superior replaced the shipped default
     */
    record Parameter(String key, String text, String unit, String certainty, String note, boolean overridden) {}
}
