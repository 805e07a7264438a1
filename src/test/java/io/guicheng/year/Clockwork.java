package io.guicheng.year;

import io.guicheng.support.CaseDriver;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Lets the days pass: the engine's timers that are due, and everything the server does by itself every now and then. */
final class Clockwork {

    private final CaseDriver city;
    private final ManagementService management;
    private final List<Runnable> chores;
    private int timers;

    Clockwork(CaseDriver city, ManagementService management, ApplicationContext beans) {
        this.city = city;
        this.management = management;
        this.chores = beans.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .map(ScheduledTaskHolder::getScheduledTasks)
                .flatMap(Collection::stream)
                .map(ScheduledTask::getTask)
                .map(task -> (Runnable) task.getRunnable())
                .toList();
    }

    /** A new day: first the timers, also those that others have just set, then the server's own work. */
    void comes(LocalDate day) {
        CaseDriver.dateIs(day);
        for (var due = due(); due > 0; due = due()) {
            timers += due;
            city.dateComes(day);
        }
        chores.forEach(Runnable::run);
    }

    private int due() {
        return (int) management.createJobQuery().timers().executable().count();
    }

    /** How many timers have fired. */
    int timers() {
        return timers;
    }

    /** Whether some timer is still to come. */
    boolean isWaiting() {
        return management.createJobQuery().timers().count() > 0;
    }
}
