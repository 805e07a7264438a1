package io.guicheng.intake;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much comes in at all. Counts everybody together: whoever is counted apart would have to be known. */
@Component
class Tide {

    private static final int MOST_EXTRA_BITS = 6;
    private static final long MINUTE = 60_000;

    private final Clock clock;
    private final int perMinute;
    private long minute;
    private int count;
    private int before;

    Tide(Clock clock, @Value("${guicheng.report.per-minute:60}") int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /**
     * Lets one more in.
     *
     * @throws TooBusy when as many came in this minute as are let in
     */
    synchronized void enter() {
        turn();
        if (count >= perMinute) {
            throw new TooBusy();
        }
        count++;
    }

    /** How many bits harder the work is now: one for each quarter of what is let in per minute, the last minute counted too. */
    synchronized int extraBits() {
        turn();
        return Math.min(MOST_EXTRA_BITS, 4 * Math.max(count, before) / Math.max(1, perMinute));
    }

    private void turn() {
        var now = clock.millis() / MINUTE;
        if (now != minute) {
            before = now == minute + 1 ? count : 0;
            count = 0;
            minute = now;
        }
    }
}
