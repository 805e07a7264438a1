package io.guicheng.engine;

import java.util.function.Supplier;

/**
 * The one door through which tasks are completed and cases are started. What comes any other way (engine REST, Tasklist's own API,
 * forged variables) meets a closed gate and is refused.
 */
public final class Gate {

    private static final ThreadLocal<Integer> OPEN = ThreadLocal.withInitial(() -> 0);

    private Gate() {}

    /** Runs the work with the gate open for this thread; nested calls are allowed. */
    public static <T> T open(Supplier<T> work) {
        OPEN.set(OPEN.get() + 1);
        try {
            return work.get();
        } finally {
            var depth = OPEN.get() - 1;
            if (depth == 0) {
                OPEN.remove();
            } else {
                OPEN.set(depth);
            }
        }
    }

    /** Whether this thread came through the door. */
    public static boolean isOpen() {
        return OPEN.get() > 0;
    }
}
