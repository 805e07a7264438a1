package io.guicheng.selection;

import java.time.LocalDate;

/**
 * The appraisal (考察) of a candidate.
 *
 * @param team names of the appraisal team
 * @param mattersHandedOn when the candidate handed in the personal-matters report
 * @param fit whether the team finds the candidate fit
 */
public record Appraisal(
        String candidateId,
        String team,
        LocalDate noticeOn,
        LocalDate fromDay,
        LocalDate untilDay,
        int talks,
        LocalDate mattersHandedOn,
        String strengths,
        String shortcomings,
        boolean fit,
        String note) {}
