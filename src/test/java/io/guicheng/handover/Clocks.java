package io.guicheng.handover;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.clause.ParameterEditor;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.TaskDeadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** When the tasks and timers of a {@link HandoverPlay} must be due: told by what was done, not read from what the server made of it. */
final class Clocks {

    private static final Duration TIMER = Duration.ofHours(48);

    private final ApplicationContext beans;
    private final Map<String, Instant> due = new HashMap<>();
    private final Map<String, LocalDate> held = new HashMap<>();
    private final Map<String, Instant> fires = new HashMap<>();
    private final Map<String, LocalDate> heldTimers = new HashMap<>();
    private boolean suspended;

    Clocks(ApplicationContext beans) {
        this.beans = beans;
    }

    void reset() {
        due.clear();
        held.clear();
        fires.clear();
        heldTimers.clear();
        suspended = false;
    }

    /** The parameters of the random model: every step, every timer. */
    void allowSuspending() {
        var parameters = beans.getBean(ParameterEditor.class);
        for (var i = 0; i < RandomModel.MOST_TASKS; i++) {
            for (var node : List.of("t" + i, "t" + i + "Late")) {
                var name = "suspension." + RandomModel.PROCEDURE + "." + node;
                if (parameters.changes(name, "990100").isEmpty()) {
                    parameters.set(name, "990100", "true", today(), "xtgl", "试验");
                }
            }
        }
    }

    /** When a task must be due; null while its deadline stands still. A task seen for the first time has opened just now. */
    @Nullable
    Instant dueAt(OpenTask task) {
        if (!due.containsKey(task.id())) {
            due.put(
                    task.id(),
                    beans.getBean(TaskDeadlines.class)
                            .of(task.procedure(), task.step(), "990100", today())
                            .dueAt());
            hold(task.id());
        }
        return held.containsKey(task.id()) ? null : due.get(task.id());
    }

    /** Whether the timer of a step must still wait. */
    boolean timerWaits(String step) {
        if (!fires.containsKey(step)) {
            fires.put(step, now().plus(TIMER));
            holdTimer(step);
        }
        return heldTimers.containsKey(step) || now().isBefore(fires.get(step));
    }

    void stop(List<OpenTask> open) {
        suspended = true;
        open.forEach(task -> hold(task.id()));
        fires.keySet().forEach(this::holdTimer);
    }

    void start() {
        suspended = false;
        held.forEach((id, since) -> due.computeIfPresent(id, (ignored, at) -> later(since, at)));
        heldTimers.forEach((step, since) -> fires.computeIfPresent(step, (ignored, at) -> later(since, at)));
        held.clear();
        heldTimers.clear();
    }

    /** A step was taken back: it has the deadline that it had, unless that stood still, and all timers begin anew. */
    void reopened(OpenTask before, String again, List<OpenTask> open) {
        if (before.dueAt() != null) {
            due.put(again, before.dueAt());
            hold(again);
        }
        fires.remove(before.step());
        heldTimers.remove(before.step());
        left(open);
    }

    /** Steps that are over took their timers along: whoever comes there again finds new ones. */
    void left(List<OpenTask> open) {
        var steps = open.stream().map(OpenTask::step).toList();
        fires.keySet().retainAll(steps);
        heldTimers.keySet().retainAll(steps);
    }

    private void hold(String id) {
        if (suspended && now().isBefore(due.get(id))) {
            held.putIfAbsent(id, today());
        }
    }

    private void holdTimer(String step) {
        if (suspended && now().isBefore(fires.get(step))) {
            heldTimers.putIfAbsent(step, today());
        }
    }

    private Instant later(LocalDate since, Instant at) {
        var days = beans.getBean(WorkingDays.class);
        var zone = beans.getBean(Clock.class).getZone();
        var last = LocalDate.ofInstant(at.minusMillis(1), zone);
        var lost = days.between(since, today());
        var moved = lost == 0 ? last : days.due(last, lost).date();
        return moved.atStartOfDay(zone)
                .toInstant()
                .plus(Duration.between(last.atStartOfDay(zone).toInstant(), at));
    }

    private Instant now() {
        return beans.getBean(Clock.class).instant();
    }

    private LocalDate today() {
        return LocalDate.now(beans.getBean(Clock.class));
    }
}
