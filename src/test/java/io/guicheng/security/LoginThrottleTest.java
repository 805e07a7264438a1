package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String HOME = "10.0.0.1";
    private static final String ELSEWHERE = "10.0.0.2";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));
    private final Organizations organizations = mock(Organizations.class);
    private LoginThrottle throttle;

    @BeforeEach
    void a_user_called_zhang() {
        when(organizations.person(startsWith("zhang"))).thenReturn(Optional.of(new Person("zhang", "张", null, true)));
        var clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        throttle = new LoginThrottle(clock, organizations);
    }

    @Test
    void the_fifth_failure_locks_for_a_quarter_of_an_hour() {
        // when
        fail("zhang", HOME, 4);

        // then
        assertThat(throttle.isLocked("zhang", HOME)).isFalse();

        // when
        fail("zhang", HOME, 1);

        // then
        assertThat(throttle.isLocked("zhang", HOME)).isTrue();
        pass(LoginThrottle.LOCK.minusSeconds(1));
        assertThat(throttle.isLocked("zhang", HOME)).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(throttle.isLocked("zhang", HOME)).isFalse();
    }

    @Test
    void nobody_locks_another_out_from_elsewhere() {
        // when
        fail("zhang", ELSEWHERE, 1000);

        // then
        assertThat(throttle.isLocked("zhang", ELSEWHERE)).isTrue();
        assertThat(throttle.isLocked("zhang", HOME)).isFalse();
        assertThat(throttle.isLocked("wang", ELSEWHERE)).isFalse();
    }

    @Test
    void under_an_attack_from_many_addresses_each_gets_two_tries() {
        // given
        for (var i = 0; i < 20; i++) {
            fail("zhang", "192.168.0." + i, 1);
        }

        // when / then
        assertThat(throttle.isLocked("zhang", HOME)).isFalse();
        fail("zhang", HOME, 1);
        assertThat(throttle.isLocked("zhang", HOME)).isFalse();
        fail("zhang", HOME, 1);
        assertThat(throttle.isLocked("zhang", HOME)).isTrue();
    }

    @Test
    void a_success_forgets_the_failures() {
        // given
        fail("zhang", HOME, 4);

        // when
        throttle.succeeded("zhang", HOME);
        fail("zhang", HOME, 4);

        // then
        assertThat(throttle.isLocked("zhang", HOME)).isFalse();
    }

    @Test
    void a_flood_of_names_neither_fills_the_memory_nor_lifts_a_lock() {
        // given
        fail("zhang", HOME, 5);

        // when
        for (var i = 0; i < 3 * LoginThrottle.REMEMBERED; i++) {
            fail("nobody" + i, ELSEWHERE, 1);
        }

        // then
        assertThat(throttle.isLocked("zhang", HOME)).isTrue();
        assertThat(throttle.size()).isLessThanOrEqualTo(3 * LoginThrottle.REMEMBERED);
    }

    private void fail(String user, String address, int times) {
        for (var i = 0; i < times; i++) {
            throttle.failed(user, address);
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
