package io.guicheng.procedure.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.kernel.Share;
import io.guicheng.selection.Meeting.Stance;
import io.guicheng.selection.Meeting.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    private static final Share HALF = Share.of("1/2");
    private static final Share THIRD = Share.of("1/3");

    @ParameterizedTest
    @CsvSource({"7,4,true", "7,3,false", "8,4,false", "8,5,true", "9,5,true", "9,4,false", "1,1,true", "2,1,false"})
    void more_than_half_of_the_members_due_carries(int due, int agree, boolean carried) {
        assertThat(new Tally(due, agree, 0, 0).carried(HALF)).isEqualTo(carried);
    }

    @ParameterizedTest
    @CsvSource({
        "9,6,3,0,true",
        "9,7,2,0,false",
        "9,4,3,2,true",
        "9,4,0,5,true",
        "8,4,2,0,false",
        "8,4,4,0,true",
        "9,4,5,0,false",
        "9,0,9,0,false"
    })
    void views_are_far_apart_from_a_third_on_unless_a_majority_refuses(
            int due, int agree, int disagree, int defer, boolean division) {
        assertThat(new Tally(due, agree, disagree, defer).greatDivision(THIRD, HALF))
                .isEqualTo(division);
    }

    @Test
    void only_the_statements_on_the_candidate_count() {
        var statements = List.of(
                new Statement("a", "m1", Stance.AGREE, 1),
                new Statement("a", "m2", Stance.DEFER, 2),
                new Statement("b", "m1", Stance.DISAGREE, 1),
                new Statement("a", "m3", Stance.AGREE, 3));

        assertThat(Tally.of(9, "a", statements)).isEqualTo(new Tally(9, 2, 0, 1));
        assertThat(Tally.of(9, "b", statements)).isEqualTo(new Tally(9, 0, 1, 0));
        assertThat(Tally.of(9, "c", statements)).isEqualTo(new Tally(9, 0, 0, 0));
    }
}
