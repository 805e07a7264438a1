package io.guicheng.selection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person considered for a post in a case.
 *
 * @param id {@code <case key>-<two digits>}
 * @param vettingRound 1 for the first vetting, one more each time it is reopened
 * @param trainingMakeupDue until when missing training is to be made up after an appointment; null when none is missing
 */
public record Candidate(
        String id,
        String caseKey,
        String officialId,
        String postId,
        CandidateState state,
        int vettingRound,
        @Nullable LocalDate trainingMakeupDue) {}
