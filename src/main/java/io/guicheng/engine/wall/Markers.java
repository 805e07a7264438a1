package io.guicheng.engine.wall;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Lets the stored filters say "me" and "now" without an expression: the name {@code $me} stands for the reader, and any date of the
 * year 1970 for the present moment.
 */
final class Markers {

    /** Stands for the reader in assignee conditions. No user can have this name: {@code $} is not allowed in ids. */
    static final String ME = "$me";

    private static final Instant END_OF_1970 = Instant.parse("1971-01-01T00:00:00Z");

    private Markers() {}

    /** Replaces the marks in all parts of a query. */
    static void resolve(TaskQueryImpl query, @Nullable String me) {
        for (var part : query.getQueries()) {
            if (me != null) {
                resolveMe(part, me);
            }
            resolveNow(part);
        }
    }

    private static void resolveMe(TaskQueryImpl part, String me) {
        if (ME.equals(part.getAssignee())) {
            part.taskAssignee(me);
        }
        var among = part.getAssigneeIn();
        if (among != null && among.contains(ME)) {
            part.taskAssigneeIn(replaced(among.toArray(String[]::new), me));
        }
        var notAmong = part.getAssigneeNotIn();
        if (notAmong != null && notAmong.contains(ME)) {
            part.taskAssigneeNotIn(replaced(notAmong.toArray(String[]::new), me));
        }
    }

    private static void resolveNow(TaskQueryImpl part) {
        if (isNow(part.getDueBefore())) {
            part.dueBefore(ClockUtil.getCurrentTime());
        }
        if (isNow(part.getDueAfter())) {
            part.dueAfter(ClockUtil.getCurrentTime());
        }
        if (isNow(part.getFollowUpBefore())) {
            part.followUpBefore(ClockUtil.getCurrentTime());
        }
        if (isNow(part.getFollowUpAfter())) {
            part.followUpAfter(ClockUtil.getCurrentTime());
        }
    }

    private static boolean isNow(@Nullable Date date) {
        return date != null && date.toInstant().isBefore(END_OF_1970);
    }

    private static String[] replaced(String[] names, String me) {
        return Arrays.stream(names).map(name -> name.equals(ME) ? me : name).toArray(String[]::new);
    }
}
