package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.organization.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases begun by a list, one line one case: what would be typed into the start form stands in the line. A procedure without lists, and one
 * that this person may not start, answers {@link io.guicheng.kernel.NotFound}.
 */
public interface StartLists {

    /** Keys of the procedures this person may start by a list. */
    List<String> startable(Actor actor);

    /** The columns a list has, in the order of the form. Files are handed in with the tasks of the cases. */
    List<Column> columns(Actor actor, String procedure);

    /**
     * What opening these cases would come to. Nothing stays.
     *
     * @param lines the first one with the headings; empty lines are passed over
     * @return everything that is wrong, in the order of the lines; none when the list can be opened
     * @throws io.guicheng.kernel.RefusedInput on {@code file} when there are too many lines
     */
    Checked check(Actor actor, String procedure, List<List<String>> lines);

    /**
     * Opens a case for every line: all or none.
     *
     * @throws io.guicheng.kernel.RefusedInput on {@code file}, naming the line, when one of them cannot be opened after all
     */
    List<CaseFile> open(Actor actor, String procedure, List<List<String>> lines);

    /**
     * A column.
     *
     * @param hint what may stand in it, in Chinese; null for a text
     * @param options what can be chosen; empty when it is no choice
     */
    record Column(String label, boolean required, @Nullable String hint, List<String> options) {}

    /** @param cases how many lines there are */
    record Checked(int cases, List<Wrong> wrong) {}

    /**
     * What is wrong with a line.
     *
     * @param line its number in the list, the headings being 1
     * @param column heading; empty when it concerns the whole line
     * @param message a sentence in Chinese
     */
    record Wrong(int line, String column, String message) {}
}
