package io.guicheng.selection;

/**
 * One qualification checked against the register.
 *
 * @param criterion key, for example workYears
 * @param consequence what an unmet criterion means: NONE, NOTE, REPORT (needs the superior's consent), FAIL
 * @param figures what was compared, in words
 */
public record Criterion(
        String criterion, String title, boolean passed, String consequence, String figures, String clauses) {}
