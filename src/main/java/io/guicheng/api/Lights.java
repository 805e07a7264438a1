package io.guicheng.api;

import io.guicheng.calendar.CalendarMissing;
import io.guicheng.calendar.WorkingDays;
import io.guicheng.engine.CaseLoad;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deadlines as people see them: green 正常, amber 临期, red 逾期, held 已中止, with the working days left or over. */
@Component
class Lights {

    static final String GREEN = "green";
    static final String AMBER = "amber";
    static final String RED = "red";
    static final String HELD = "held";
    static final String MISSING = "missing";
    static final String HIDDEN = "hidden";
    static final String HIDDEN_TEXT = "无权查看";

    private final WorkingDays workingDays;
    private final Clock clock;

    Lights(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    String of(OpenTask task) {
        return task.held() ? HELD : color(task.urgency(clock.instant()));
    }

    String of(CaseLoad load) {
        return load.allHeld() ? HELD : color(load.urgency(clock.instant()));
    }

    /** That of the most urgent; all open tasks of a case. */
    String of(List<OpenTask> tasks) {
        return of(CaseLoad.of(tasks));
    }

    static String color(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> GREEN;
            case SOON -> AMBER;
            case OVERDUE -> RED;
        };
    }

    /** The last day on which the task is in time; null while its deadline is held. */
    @Nullable
    LocalDate dueOn(OpenTask task) {
        return dueOn(task.dueAt());
    }

    private @Nullable LocalDate dueOn(@Nullable Instant dueAt) {
        // the deadline is the first moment after the last day
        return dueAt == null ? null : LocalDate.ofInstant(dueAt.minusMillis(1), clock.getZone());
    }

    String text(OpenTask task) {
        var dueOn = dueOn(task);
        if (dueOn == null) {
            return "已中止";
        }
        var today = LocalDate.now(clock);
        try {
            if (task.urgency(clock.instant()) == Urgency.OVERDUE) {
                var over = workingDays.between(dueOn, today);
                return over == 0 ? "已逾期" : "超 " + over + " 个工作日";
            }
            var left = workingDays.between(today, dueOn);
            return left == 0 ? "今日到期" : "余 " + left + " 个工作日";
        } catch (CalendarMissing yearNotPublished) {
            return dueOn + " 到期";
        }
    }
}
