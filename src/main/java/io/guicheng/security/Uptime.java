package io.guicheng.security;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How time passes for what concerns the machine and not the cases: the demo moves the clock of the cases by weeks, and nobody has left
 * his desk meanwhile.
 */
interface Uptime {

    /** Since some moment that stays the same; never goes back. */
    Duration elapsed();

    /** The machine's own. */
    @Component
    class OfTheMachine implements Uptime {

        @Override
        public Duration elapsed() {
            return Duration.ofNanos(System.nanoTime());
        }
    }
}
