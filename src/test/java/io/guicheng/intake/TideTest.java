package io.guicheng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.support.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The crowd is slowed down as a whole: the work grows first, then the door closes for the rest of the minute. */
class TideTest {

    private final MutableClock clock = MutableClock.on(LocalDate.of(2026, 11, 23));
    private final Tide tide = new Tide(clock, 20);

    @Test
    void the_work_doubles_with_each_quarter_and_the_door_closes() {
        assertThat(tide.extraBits()).isZero();
        enter(5);
        assertThat(tide.extraBits()).isOne();
        enter(10);
        assertThat(tide.extraBits()).isEqualTo(3);
        enter(5);
        assertThatThrownBy(tide::enter).isInstanceOf(TooBusy.class).hasMessageContaining("稍等");
    }

    @Test
    void a_minute_later_it_is_open_again_and_two_later_as_easy_as_before() {
        enter(20);

        clock.advance(Duration.ofMinutes(1));
        tide.enter();
        assertThat(tide.extraBits()).as("the last minute counts still").isEqualTo(4);

        clock.advance(Duration.ofMinutes(2));
        assertThat(tide.extraBits()).isZero();
    }

    private void enter(int times) {
        for (var i = 0; i < times; i++) {
            tide.enter();
        }
    }
}
