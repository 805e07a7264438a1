package io.guicheng.draw;

import io.guicheng.kernel.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A draw, as far as it may be known now: the nonce is not here.
 *
 * @param organ whose people prepare and do it
 * @param population null until it is fixed
 * @param record null until it is done
 * @param recordJson the record as stored, byte for byte; null until it is done
 */
public record Draw(
        String id,
        CaseKey caseKey,
        String organ,
        String purpose,
        Source source,
        String commitment,
        String committedBy,
        Instant committedAt,
        @Nullable Population population,
        @Nullable String populationDigest,
        @Nullable String fixedBy,
        @Nullable Instant fixedAt,
        @Nullable DrawRecord record,
        @Nullable String recordJson) {

    /** How far a draw is. */
    public enum State {
        COMMITTED,
        FIXED,
        DRAWN
    }

    /** Where the public input comes from. */
    public enum SourceKind {
        /** A figure that is published for everybody, on a day still to come when the population is fixed. */
        PUBLISHED,
        /** Said aloud on the spot by somebody who has not prepared the draw. */
        ON_SITE
    }

    /**
     * Where the public input comes from, laid down before anything else.
     *
     * @param text in Chinese, so that there is no doubt which figure is meant
     * @param availableOn the day it becomes known; only for {@link SourceKind#PUBLISHED}
     */
    public record Source(
            SourceKind kind, String text, @Nullable LocalDate availableOn) {

        public static Source published(String text, LocalDate availableOn) {
            return new Source(SourceKind.PUBLISHED, text, availableOn);
        }

        public static Source onSite(String text) {
            return new Source(SourceKind.ON_SITE, text, null);
        }
    }

    public State state() {
        if (record != null) {
            return State.DRAWN;
        }
        return population == null ? State.COMMITTED : State.FIXED;
    }
}
