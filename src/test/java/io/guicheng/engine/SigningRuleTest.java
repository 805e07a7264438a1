package io.guicheng.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.engine.Countersign.Outcome;
import io.guicheng.engine.SigningRule.AnyOne;
import io.guicheng.engine.SigningRule.Enough;
import io.guicheng.engine.SigningRule.Everybody;
import io.guicheng.engine.SigningRule.Tally;
import io.guicheng.kernel.Share;
import io.guicheng.kernel.Threshold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truth table of 会签, 比例会签 and 或签. */
class SigningRuleTest {

    private static final Enough TWO_THIRDS = new Enough(new Threshold(new Share(2, 3), false));
    private static final Enough MORE_THAN_HALF = new Enough(new Threshold(new Share(1, 2), true));

    @ParameterizedTest
    @CsvSource({
        // two thirds of nine are six, no more and no less
        "5, 0, 4, ''",
        "6, 0, 3, CARRIED",
        "6, 3, 0, CARRIED",
        "0, 3, 6, ''",
        "0, 4, 5, REFUSED",
        "5, 4, 0, REFUSED",
        // of ten, seven
        "6, 3, 1, ''",
        "6, 4, 0, REFUSED",
        "7, 0, 3, CARRIED",
        "1, 0, 0, CARRIED",
        "0, 1, 0, REFUSED"
    })
    void at_least_two_thirds(int agreed, int refused, int open, String outcome) {
        assertThat(TWO_THIRDS
                        .decide(new Tally(agreed, refused, open))
                        .map(Outcome::name)
                        .orElse(""))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0, 4, ''",
        "4, 3, 1, ''",
        "4, 4, 0, REFUSED",
        "5, 0, 3, CARRIED",
        "0, 4, 4, REFUSED",
        "0, 3, 5, ''",
        "3, 0, 2, CARRIED"
    })
    void more_than_half(int agreed, int refused, int open, String outcome) {
        assertThat(MORE_THAN_HALF
                        .decide(new Tally(agreed, refused, open))
                        .map(Outcome::name)
                        .orElse(""))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0, 1, 4, REFUSED",
        "false, 0, 1, 4, ''",
        "true, 4, 0, 1, ''",
        "false, 4, 1, 0, REFUSED",
        "true, 5, 0, 0, CARRIED",
        "false, 5, 0, 0, CARRIED"
    })
    void everybody(boolean refusalEnds, int agreed, int refused, int open, String outcome) {
        assertThat(new Everybody(refusalEnds)
                        .decide(new Tally(agreed, refused, open))
                        .map(Outcome::name)
                        .orElse(""))
                .isEqualTo(outcome);
    }

    @Example
    void the_first_answer_decides_where_one_is_enough() {
        assertThat(new AnyOne().decide(new Tally(0, 0, 3))).isEmpty();
        assertThat(new AnyOne().decide(new Tally(1, 0, 2))).contains(Outcome.CARRIED);
        assertThat(new AnyOne().decide(new Tally(0, 1, 2))).contains(Outcome.REFUSED);
        assertThatThrownBy(() -> new AnyOne().decide(new Tally(1, 1, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void nothing_is_more_than_the_whole() {
        assertThatThrownBy(() -> new Threshold(new Share(3, 3), true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Threshold(new Share(4, 3), false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void it_is_decided_with_the_first_answer_that_leaves_no_doubt(
            @ForAll("certain") SigningRule rule, @ForAll @Size(min = 1, max = 12) List<Boolean> answers) {
        for (var answered = 0; answered <= answers.size(); answered++) {
            var so = answers.subList(0, answered);
            var ends = IntStream.rangeClosed(0, answers.size() - answered)
                    .mapToObj(agree -> new Tally(agreed(so) + agree, answers.size() - agreed(so) - agree, 0))
                    .map(rule::decide)
                    .collect(Collectors.toSet());
            var sure = answered > 0 && ends.size() == 1;

            assertThat(rule.decide(tally(answers, answered)))
                    .isEqualTo(sure ? ends.iterator().next() : Optional.empty());
        }
    }

    @Property
    void once_decided_it_stays_so_whoever_answers_after(
            @ForAll("certain") SigningRule rule, @ForAll @Size(min = 1, max = 30) List<Boolean> answers) {
        var decided = IntStream.rangeClosed(1, answers.size())
                .mapToObj(answered -> rule.decide(tally(answers, answered)))
                .flatMap(Optional::stream)
                .distinct();

        assertThat(decided).hasSize(1);
    }

    @Property
    void everybody_s_answer_decides_and_nobody_s_does_not(
            @ForAll("any") SigningRule rule, @ForAll @Size(min = 1, max = 30) List<Boolean> answers) {
        assertThat(rule.decide(tally(answers, 0))).isEmpty();
        assertThat(outcome(rule, answers)).isPresent();
    }

    @Property
    void the_order_of_the_answers_does_not_matter(
            @ForAll("counting") SigningRule rule,
            @ForAll @Size(min = 1, max = 30) List<Boolean> answers,
            @ForAll long seed) {
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(outcome(rule, shuffled)).isEqualTo(outcome(rule, answers));
    }

    @Property
    void the_whole_is_everybody(@ForAll @Size(min = 1, max = 30) List<Boolean> answers) {
        var whole = new Enough(new Threshold(new Share(answers.size(), answers.size()), false));

        for (var answered = 0; answered <= answers.size(); answered++) {
            assertThat(whole.decide(tally(answers, answered)))
                    .isEqualTo(new Everybody(true).decide(tally(answers, answered)));
        }
    }

    /** What is decided is over: nobody is left beside whom a signer could come. As long as it is open, one more can only keep it so. */
    @Property
    void one_more_signer_never_turns_the_outcome_round(
            @ForAll("counting") SigningRule rule,
            @ForAll @IntRange(max = 20) int agreed,
            @ForAll @IntRange(max = 20) int refused,
            @ForAll @IntRange(max = 20) int open) {
        var before = rule.decide(new Tally(agreed, refused, open));
        var after = rule.decide(new Tally(agreed, refused, open + 1));

        assertThat(after).isIn(before, Optional.empty());
    }

    @Provide
    Arbitrary<SigningRule> any() {
        return Arbitraries.oneOf(counting(), Arbitraries.just(new AnyOne()));
    }

    /** The rules that do not ask who was first. */
    @Provide
    Arbitrary<SigningRule> counting() {
        return Arbitraries.oneOf(certain(), Arbitraries.just(new Everybody(false)));
    }

    /** The rules that wait for nobody whose answer changes nothing. */
    @Provide
    Arbitrary<SigningRule> certain() {
        Arbitrary<SigningRule> shares = Combinators.combine(
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.of(true, false))
                .as((one, other, exceeded) -> new Threshold(
                        new Share(Math.min(one, other), Math.max(one, other)), exceeded && one != (long) other))
                .map(Enough::new);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, shares), net.jqwik.api.Tuple.of(1, Arbitraries.just(new Everybody(true))));
    }

    private static Optional<Outcome> outcome(SigningRule rule, List<Boolean> answers) {
        return IntStream.rangeClosed(1, answers.size())
                .mapToObj(answered -> rule.decide(tally(answers, answered)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Tally tally(List<Boolean> answers, int answered) {
        var so = answers.subList(0, answered);
        return new Tally(agreed(so), answered - agreed(so), answers.size() - answered);
    }

    private static int agreed(List<Boolean> answers) {
        return (int) answers.stream().filter(agrees -> agrees).count();
    }
}
