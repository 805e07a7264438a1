package io.guicheng.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Property
    void shares_add_up_to_exactly_a_hundred_point_zero(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 5000) Integer> votes) {
        var total = votes.stream().mapToInt(Integer::intValue).sum();

        var sum = Shares.of(votes).stream().mapToInt(Integer::intValue).sum();

        assertThat(sum).isEqualTo(total == 0 ? 0 : 1000);
    }

    @Property
    void no_share_is_off_by_a_whole_thousandth_and_more_votes_never_have_less(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 5000) Integer> votes) {
        var total = votes.stream().mapToInt(Integer::intValue).sum();
        var shares = Shares.of(votes);

        for (int i = 0; i < votes.size() && total > 0; i++) {
            assertThat(Math.abs(shares.get(i) - votes.get(i) * 1000.0 / total)).isLessThan(1);
            assertThat(votes.get(i) > 0 || shares.get(i) == 0).isTrue();
            for (int j = 0; j < votes.size(); j++) {
                assertThat(votes.get(i) <= votes.get(j) || shares.get(i) >= shares.get(j))
                        .isTrue();
            }
        }
    }

    @Test
    void thirds_give_the_thousandth_left_over_to_the_first_on_the_paper() {
        assertThat(Shares.of(List.of(1, 1, 1))).containsExactly(334, 333, 333);
        assertThat(Shares.of(List.of(2, 1, 4))).containsExactly(286, 143, 571);
        assertThat(Shares.of(List.of(0, 0, 0, 0))).containsExactly(0, 0, 0, 0);
        assertThat(Shares.of(List.of(37, 0))).containsExactly(1000, 0);
    }

    @Test
    void a_share_by_itself_is_rounded() {
        assertThat(Shares.single(1, 3)).isEqualTo(333);
        assertThat(Shares.single(2, 3)).isEqualTo(667);
        assertThat(Shares.single(1, 2000)).isEqualTo(1);
        assertThat(Shares.single(0, 0)).isZero();
    }
}
