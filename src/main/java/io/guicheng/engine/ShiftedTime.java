package io.guicheng.engine;

import java.time.Duration;

/**
 * Moves the engine's clock, and with it everybody's, away from the real time: for the demo city, where nobody waits out a notice of five
 * working days, and for tests. There is such a bean only where {@code guicheng.demo=true}.
 */
public interface ShiftedTime {

    /** Sets how far the server's clock runs ahead of the real one; zero or more. */
    void ahead(Duration shift);
}
