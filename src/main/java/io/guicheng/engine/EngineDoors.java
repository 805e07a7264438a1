package io.guicheng.engine;

import jakarta.servlet.ServletException;
import java.io.IOException;

/**
 * Marks the threads that came in through one of the engine's own doors: {@code /camunda/api/**} and {@code /engine-rest/**}. The
 * engine refuses to such a thread everything that would move a case.
 */
public final class EngineDoors {

    private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

    private EngineDoors() {}

    /** What runs behind the mark. */
    @FunctionalInterface
    public interface Passage {
        void pass() throws IOException, ServletException;
    }

    /** Lets a request pass with its thread marked; the mark is taken off again whatever happens. */
    public static void enter(Passage passage) throws IOException, ServletException {
        INSIDE.set(Boolean.TRUE);
        try {
            passage.pass();
        } finally {
            INSIDE.remove();
        }
    }

    /** Whether this thread came in through one of the engine's own doors. */
    public static boolean isInside() {
        return INSIDE.get() != null;
    }
}
