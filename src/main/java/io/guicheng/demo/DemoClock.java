package io.guicheng.demo;

import io.guicheng.engine.ShiftedTime;
import io.guicheng.kernel.RefusedInput;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo city's calendar: a visitor turns it forward instead of waiting out a deadline. It stays where it was after a restart. */
@Component
@ConditionalOnProperty("guicheng.demo")
public class DemoClock implements ApplicationRunner {

    private static final int FURTHEST = 3660;

    private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);

    private final ShiftedTime time;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile int applied;

    DemoClock(ShiftedTime time, JdbcClient jdbc, Clock clock) {
        this.time = time;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        follow(daysAhead());
    }

    /** Another node may have turned the calendar. */
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void follow() {
        try {
            follow(daysAhead());
        } catch (DataAccessException later) {
            LOG.debug("the calendar cannot be read now", later);
        }
    }

    private void follow(int days) {
        if (days != applied) {
            time.ahead(Duration.ofDays(days));
            applied = days;
        }
    }

    /** Today in the demo city. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Turns the calendar forward by 1 to 400 days; answers the new day. */
    @Transactional
    public LocalDate forward(int days) {
        if (days < 1 || days > 400 || daysAhead() + days > FURTHEST) {
            throw RefusedInput.of("days", "“快进天数”应为 1 到 400 天");
        }
        var ahead = daysAhead() + days;
        if (jdbc.sql("update demo_clock set days_ahead = ? where id = 1")
                        .param(ahead)
                        .update()
                == 0) {
            jdbc.sql("insert into demo_clock (id, days_ahead) values (1, ?)")
                    .param(ahead)
                    .update();
        }
        follow(ahead);
        return today();
    }

    private int daysAhead() {
        return jdbc.sql("select days_ahead from demo_clock where id = 1")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
