package io.guicheng.lifemeetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to hold a special meeting; one per case.
 *
 * @param situation why, as the table {@code special-democratic-life-meeting.trigger} calls it
 * @param cause what happened
 * @param register the register whose entry proposed it; null when a person did
 * @param sourceId that entry
 * @param matters what has to be analysed; null until the proposal is drafted
 * @param decision CONVENE, RETURN or DECLINE; null until it is decided
 */
public record SpecialMeeting(
        String caseKey,
        String bodyId,
        String bodyName,
        String unitOrgan,
        String situation,
        String cause,
        @Nullable String register,
        @Nullable String sourceId,
        @Nullable String theme,
        @Nullable String matters,
        @Nullable String draftedBy,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        @Nullable String note) {}
