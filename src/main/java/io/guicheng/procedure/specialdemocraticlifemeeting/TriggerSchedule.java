package io.guicheng.procedure.specialdemocraticlifemeeting;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks through the registers at the interval of the settings; the first time one interval after the start. */
@Component
class TriggerSchedule implements SchedulingConfigurer {

    private final TriggerWatch watch;
    private final Duration interval;

    TriggerSchedule(TriggerWatch watch, @Value("${guicheng.special-meetings.interval:1h}") Duration interval) {
        this.watch = watch;
        this.interval = interval;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(watch::look, interval, interval));
    }
}
