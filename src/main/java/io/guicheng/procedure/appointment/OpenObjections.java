package io.guicheng.procedure.appointment;

import io.guicheng.selection.Notice;
import java.util.List;
import java.util.Optional;

/** Objections that hold an appointment up: specific ones that were not checked, or whose check could not settle them yet. */
final class OpenObjections {

    private OpenObjections() {}

    static boolean isOpen(Notice.Objection objection) {
        return objection.specific()
                && (objection.effect() == null || objection.effect().equals("DEFER"));
    }

    /** The next to be checked: those never checked come first. */
    static Optional<Notice.Objection> next(List<Notice.Objection> objections) {
        var open = objections.stream().filter(OpenObjections::isOpen).toList();
        return open.stream()
                .filter(objection -> objection.effect() == null)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }
}
