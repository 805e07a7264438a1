package io.guicheng.selection;

/**
 * One qualification checked against the register.
 *
 * @param criterion key, for example workYears
 * @param consequence what an unmet criterion means: NONE, NOTE, REPORT (needs the superior's consent), FAIL
 * @param figures what was compared, in words
 */
public record Criterion(
        String criterion, String title, boolean passed, String consequence, String figures, String clauses) {

    /** What came of it, in the words of the dossier. */
    public String verdict() {
        if (passed) {
            return "符合";
        }
        return switch (consequence) {
            case "REPORT" -> "不符合，须事先报审";
            case "FAIL" -> "不符合，不得列为考察对象";
            default -> "不符合，不影响列为考察对象";
        };
    }
}
