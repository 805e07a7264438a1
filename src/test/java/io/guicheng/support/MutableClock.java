package io.guicheng.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class MutableClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Instant now;

    private MutableClock(Instant now) {
        this.now = now;
    }

    /** Nine in the morning in China. */
    public static MutableClock on(LocalDate day) {
        return new MutableClock(day.atTime(9, 0).atZone(CHINA).toInstant());
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this server knows one time zone");
    }
}
