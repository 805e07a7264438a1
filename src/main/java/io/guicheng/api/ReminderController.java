package io.guicheng.api;

import io.guicheng.handover.Urgings;
import io.guicheng.organization.CurrentActor;
import io.guicheng.reminder.Reminders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the signed-in person has been reminded of and still owes. */
@RestController
@Tag(name = "提醒")
class ReminderController {

    private final CurrentActor current;
    private final Reminders reminders;
    private final Urgings urgings;
    private final Names names;

    ReminderController(CurrentActor current, Reminders reminders, Urgings urgings, Names names) {
        this.current = current;
        this.reminders = reminders;
        this.urgings = urgings;
        this.names = names;
    }

    /** One matter. */
    record Row(
            String text,
            String url,
            int times,
            Instant last,
            @Nullable String by) {}

    @GetMapping("/api/reminders")
    @Operation(summary = "我的提醒", description = "被提醒而还没有办的事项；办了就不再列出")
    List<Row> mine() {
        var actor = current.get();
        urgings.forgetDone(actor);
        return reminders.open(actor.userId()).stream()
                .map(one -> new Row(one.text(), one.url(), one.times(), one.last(), names.person(one.by())))
                .toList();
    }
}
