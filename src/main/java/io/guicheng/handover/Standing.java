package io.guicheng.handover;

import io.guicheng.engine.OpenTask;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Seat;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands to a task, by seats alone.
 *
 * @param own whether a candidate in their own right
 * @param principal the seat through which they are a candidate standing in for somebody; null when they are not
 */
record Standing(boolean own, @Nullable Seat principal) {

    static Standing of(Actor actor, OpenTask task) {
        var group = task.organ();
        if (group == null) {
            return new Standing(actor.userId().equals(task.assignee()), null);
        }
        var owner = task.owner();
        if (owner != null && !task.delegated() && actor.userId().equals(task.assignee())) {
            // taken over from the one who is away: stays theirs although the deputy may be a candidate as well
            var away = actor.standsInFor().stream()
                    .filter(seat -> seat.userId().equals(owner) && seat.organ().hasGroup(group))
                    .findFirst();
            if (away.isPresent()) {
                return new Standing(false, away.get());
            }
        }
        if (actor.ownGroups().contains(group)) {
            return new Standing(true, null);
        }
        return new Standing(
                false,
                actor.standsInFor().stream()
                        .filter(seat -> seat.organ().group(seat.role()).equals(group))
                        .findFirst()
                        .orElse(null));
    }

    /** Whether they may complete it, as far as seats go. */
    boolean entitled() {
        return own || principal != null;
    }
}
