package io.guicheng.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountTest {

    private static final List<Item> ITEMS = List.of(
            Item.about("S1", "青禾县委书记", "990121-G-0001", Option.GRADES),
            Item.upTo(2, "P", "推荐人选", List.of(new Option("a", "甲"), new Option("b", "乙"), new Option("c", "丙"))));

    private static final Count GOOD = new Count(
            9,
            8,
            1,
            1,
            Map.of("S1", Map.of("good", 4, "fair", 2, "plain", 1, "poor", 0), "P", Map.of("a", 6, "b", 5, "c", 0)),
            Map.of("S1", 1, "P", 1));

    @Test
    void figures_that_fit_together_are_taken() {
        assertThat(GOOD.errors(ITEMS, 9)).isEmpty();
    }

    @Test
    void more_ballots_returned_than_issued_are_refused() {
        assertThat(GOOD.errors(ITEMS, 8))
                .extracting(FieldError::field, FieldError::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("returned", "“收回”9 张，多于发出的 8 张"));
    }

    @Test
    void valid_and_invalid_make_returned() {
        assertThat(fields(new Count(9, 8, 2, 1, GOOD.votes(), GOOD.abstained())))
                .containsExactly("valid");
        assertThat(fields(new Count(9, 8, 0, 1, GOOD.votes(), GOOD.abstained())))
                .containsExactly("valid");
    }

    @Test
    void the_votes_of_an_item_and_its_abstentions_make_the_valid_papers() {
        var votes = Map.of(
                "S1",
                Map.of("good", 5, "fair", 2, "plain", 1, "poor", 0),
                "P",
                GOOD.votes().get("P"));

        assertThat(fields(new Count(9, 8, 1, 1, votes, GOOD.abstained()))).containsExactly("items.S1");
    }

    @Test
    void of_a_list_each_paper_gives_between_one_and_the_most() {
        var tooMany = Map.of("S1", GOOD.votes().get("S1"), "P", Map.of("a", 6, "b", 6, "c", 3));
        var tooFew = Map.of("S1", GOOD.votes().get("S1"), "P", Map.of("a", 3, "b", 3, "c", 0));
        var overValid = Map.of("S1", GOOD.votes().get("S1"), "P", Map.of("a", 9, "b", 0, "c", 0));

        assertThat(fields(new Count(9, 8, 1, 1, tooMany, GOOD.abstained()))).containsExactly("items.P");
        assertThat(fields(new Count(9, 8, 1, 1, tooFew, GOOD.abstained()))).containsExactly("items.P");
        assertThat(fields(new Count(9, 8, 1, 1, overValid, GOOD.abstained()))).containsExactly("items.P.a");
    }

    @Test
    void blank_papers_are_valid_and_abstain_everywhere() {
        assertThat(fields(new Count(9, 8, 1, 9, GOOD.votes(), GOOD.abstained())))
                .containsExactly("blank", "items.S1.abstained", "items.P.abstained");
        assertThat(fields(new Count(9, 8, 1, 2, GOOD.votes(), GOOD.abstained())))
                .containsExactly("items.S1.abstained", "items.P.abstained");
    }

    @Test
    void no_figure_is_negative() {
        assertThat(fields(new Count(0, 1, -1, 0, Map.of("S1", Map.of("good", 2, "fair", -1)), Map.of("S1", 0, "P", 1))))
                .contains("invalid", "items.S1.fair");
    }

    @Test
    void two_counts_are_compared_cell_by_cell() {
        var other = new Count(
                9,
                8,
                1,
                1,
                Map.of(
                        "S1",
                        Map.of("good", 3, "fair", 3, "plain", 1, "poor", 0),
                        "P",
                        GOOD.votes().get("P")),
                GOOD.abstained());

        assertThat(GOOD.differences(other, ITEMS))
                .containsExactly(new Count.Difference("青禾县委书记：好", 4, 3), new Count.Difference("青禾县委书记：较好", 2, 3));
        assertThat(GOOD.differences(GOOD, ITEMS)).isEmpty();
    }

    @Test
    void a_paper_is_one_line_whatever_the_order_of_the_choices() {
        assertThat(Papers.line(ITEMS, Map.of("P", List.of("c", "a"), "S1", List.of("good")), Set.of()))
                .isEqualTo("S1=good;P=a,c");
        assertThat(Papers.line(ITEMS, Map.of(), Set.of())).isEqualTo("S1=-;P=-");
        assertThat(Papers.read("S1=-;P=a,c")).isEqualTo(Map.of("S1", List.of(), "P", List.of("a", "c")));
    }

    @Test
    void what_the_paper_does_not_allow_is_refused() {
        refused(Map.of("S1", List.of("good", "poor")), Set.of(), "choices.S1");
        refused(Map.of("P", List.of("a", "b", "c")), Set.of(), "choices.P");
        refused(Map.of("S1", List.of("excellent")), Set.of(), "choices.S1");
        refused(Map.of("S9", List.of("good")), Set.of(), "choices.S9");
        refused(Map.of("S1", List.of("good")), Set.of("S1"), "choices.S1");
    }

    private static void refused(Map<String, List<String>> choices, Set<String> recused, String field) {
        assertThatThrownBy(() -> Papers.line(ITEMS, choices, recused))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly(field));
    }

    private static List<String> fields(Count count) {
        return count.errors(ITEMS, 9).stream().map(FieldError::field).toList();
    }
}
