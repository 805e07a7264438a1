package io.guicheng.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks of a case taken together.
 *
 * @param open how many there are
 * @param held of how many of them the deadline is held (中止)
 * @param soonFrom the earliest moment at which one of them is 临期
 * @param dueAt the earliest moment at which one of them is 逾期
 */
public record CaseLoad(
        int open,
        int held,
        @Nullable Instant soonFrom,
        @Nullable Instant dueAt) {

    public static final CaseLoad NONE = new CaseLoad(0, 0, null, null);

    /** That of the tasks which are open. */
    public static CaseLoad of(Collection<OpenTask> tasks) {
        return new CaseLoad(
                tasks.size(),
                Math.toIntExact(tasks.stream().filter(OpenTask::held).count()),
                earliest(tasks, OpenTask::soonFrom),
                earliest(tasks, OpenTask::dueAt));
    }

    private static @Nullable Instant earliest(
            Collection<OpenTask> tasks, Function<OpenTask, @Nullable Instant> moment) {
        return tasks.stream()
                .map(moment)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether no deadline of the case runs because all are held. */
    public boolean allHeld() {
        return open > 0 && held == open;
    }

    /** How urgent the most urgent of them is. */
    public Urgency urgency(Instant now) {
        return Urgency.of(soonFrom, dueAt, now);
    }
}
