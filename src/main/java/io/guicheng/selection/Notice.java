package io.guicheng.selection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pre-appointment notice (任前公示).
 *
 * @param lastDay last working day on which objections are taken
 * @param achievements 工作实绩
 * @param specialNote what must be said about an exception; empty when there is none
 */
public record Notice(
        String candidateId,
        LocalDate publishedOn,
        LocalDate lastDay,
        String place,
        String achievements,
        String specialNote) {

    /**
     * An objection received during the notice.
     *
     * @param effect CONTINUE, STOP or DEFER once it has been checked; null before
     */
    public record Objection(
            String id,
            String candidateId,
            LocalDate receivedOn,
            String summary,
            boolean specific,
            @Nullable String finding,
            @Nullable String effect,
            @Nullable String checkedBy,
            @Nullable LocalDate checkedOn) {}
}
