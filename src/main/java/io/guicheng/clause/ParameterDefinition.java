package io.guicheng.clause;

import java.util.List;

/**
 * A number of the rule books as shipped.
 *
 * @param key for example {@code selection.quorum_share}
 * @param title what it is called on screen
 * @param defaultText the value where nobody set another
 * @param options for {@link ParameterType#CHOICE}, lowest first; otherwise empty
 * @param min smallest number allowed; only for {@link ParameterType#NUMBER}
 * @param max largest number allowed; only for {@link ParameterType#NUMBER}
 * @param unit in Chinese; empty when there is none
 * @param compare at_least, more_than, at_most, or empty
 * @param source the rule it was read in, in words
 * @param clauses catalogue ids that ask for it
 * @param note in Chinese; empty when there is none
 */
public record ParameterDefinition(
        String key,
        String title,
        ParameterType type,
        String defaultText,
        List<String> options,
        int min,
        int max,
        String unit,
        String compare,
        Certainty certainty,
        String source,
        List<String> clauses,
        String note) {

    public ParameterDefinition {
        options = List.copyOf(options);
        clauses = List.copyOf(clauses);
    }

    /** Whether it is a share that must be reached, or exceeded. */
    public boolean isThreshold() {
        return type == ParameterType.SHARE && (compare.equals("at_least") || mustBeExceeded());
    }

    /** Whether reaching the figure exactly is not enough. */
    boolean mustBeExceeded() {
        return compare.equals("more_than");
    }

    /** How the figure is compared, in Chinese; empty when {@link #compare} is. */
    public String comparison() {
        return switch (compare) {
            case "at_least" -> type == ParameterType.CHOICE ? "不低于" : "不少于";
            case "more_than" -> "超过";
            case "at_most" -> "不超过";
            default -> "";
        };
    }

    /** The same rule under another key. */
    ParameterDefinition as(String otherKey, String otherTitle) {
        return new ParameterDefinition(
                otherKey,
                otherTitle,
                type,
                defaultText,
                options,
                min,
                max,
                unit,
                compare,
                certainty,
                source,
                clauses,
                note);
    }
}
