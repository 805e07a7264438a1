package io.guicheng.engine;

import java.util.function.Supplier;

/**
 * The only way through which our user tasks are completed and models are deployed: the form module (and the deployer) open it on
 * their own thread for as long as one act lasts. Whatever reaches the engine with the gate shut is refused by the engine itself, so a
 * completion by the engine's REST interface, by Tasklist's own calls or by a forged variable never happens.
 */
public final class Gate {

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private Gate() {}

    /**
     * Runs an act with the gate open on this thread; nested calls are allowed.
     *
     * @return what the act returns; its exception passes through, the gate is shut again either way
     */
    public static <T> T open(Supplier<T> act) {
        DEPTH.set(DEPTH.get() + 1);
        try {
            return act.get();
        } finally {
            if (DEPTH.get() == 1) {
                DEPTH.remove();
            } else {
                DEPTH.set(DEPTH.get() - 1);
            }
        }
    }

    /** As {@link #open(Supplier)}, for an act without a result. */
    public static void run(Runnable act) {
        open(() -> {
            act.run();
            return Boolean.TRUE;
        });
    }

    /** Whether the gate is open on this thread. */
    public static boolean isOpen() {
        return DEPTH.get() > 0;
    }
}
