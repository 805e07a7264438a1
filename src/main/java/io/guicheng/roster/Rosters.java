package io.guicheng.roster;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.reminder.Reminders;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rosters for procedures, and for the page on which a secretary keeps them. */
public interface Rosters {

    /**
     * Makes a roster.
     *
     * @param organ whose people keep it; the actor must sit there
     * @return its id
     * @throws io.guicheng.kernel.RefusedInput when somebody who must be on it is not, everybody missing being named
     */
    String open(CaseKey key, Actor actor, String organ, Plan plan);

    /**
     * Writes cells; all or none.
     *
     * @param changes in the order in which they were typed: a wrong cell is named {@code rows[i].column}
     * @return how many cells are different now
     * @throws io.guicheng.kernel.RefusedInput for a person who is not on the roster, or a value that its column does not take
     */
    int fill(String rosterId, Actor actor, List<Change> changes);

    /**
     * Takes the lines of a spreadsheet: the first names the columns by their labels, 编号 or 姓名 (with 单位 where two have one name) says who.
     * Columns that the roster does not have are refused; empty cells change nothing.
     *
     * @param dryRun look only
     */
    Imported take(String rosterId, Actor actor, List<List<String>> lines, boolean dryRun);

    /** Reminds everybody who owes something in a column; once a day each. */
    Reminded remind(String rosterId, Actor actor, String column);

    Optional<Roster> find(String rosterId);

    /** In the order in which they were made. */
    List<Roster> ofCase(CaseKey key);

    /**
     * A roster to be made.
     *
     * @param required who must be on it, as the registers say; see {@link RosterSources}
     * @param doneAt path of this server where people do what they are reminded of
     */
    record Plan(String title, List<Column> columns, List<Member> members, List<Member> required, String doneAt) {}

    /** New values of one person's cells. */
    record Change(String member, Map<String, String> cells) {}

    /**
     * What a spreadsheet would change, or has changed.
     *
     * @param lines lines of data read
     * @param changed cells that differ
     * @param wrong everything wrong; nothing is written then
     */
    record Imported(int lines, int changed, List<Wrong> wrong) {}

    /** A line of a spreadsheet that cannot be taken; the heading is line 1. */
    record Wrong(int line, String column, String message) {}

    /**
     * Who was reminded.
     *
     * @param unreachable names of those who owe something and have no account
     */
    record Reminded(Reminders.Sent sent, List<String> unreachable) {}
}
