package io.guicheng.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.draw.Population.Excluded;
import io.guicheng.draw.Population.Member;
import io.guicheng.draw.Population.Stratum;
import io.guicheng.kernel.Sha256;
import io.guicheng.kernel.Share;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotsTest {

    private static final Share TENTH = Share.of("10%");

    /** The figures were worked out by a program in another language from the published description alone. */
    @Test
    void the_published_example_comes_out() {
        var nonce = "00112233445566778899aabbccddeeff".repeat(2);
        var population = new Population(
                List.of(
                        new Stratum("heads", "县区党政正职", Quota.all()),
                        new Stratum("chiefs", "一把手", Quota.share(TENTH, Rounding.UP)),
                        new Stratum("all", "市管干部", Quota.share(TENTH, Rounding.UP))),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> member(
                                "G-%02d".formatted(i),
                                i <= 2
                                        ? Set.of("heads", "chiefs", "all")
                                        : i <= 6 ? Set.of("chiefs", "all") : Set.of("all")))
                        .toList(),
                List.of(new Excluded("G-07", "正在接受审查调查")));

        var seed = Lots.seed(nonce, "08 13 21 26 30 33 + 09");

        assertThat(Lots.commitment(nonce))
                .isEqualTo("e69dd36f9f00af6ab2c6cc97d1f9cd25d52564da0cd4692568d1eab3f6ed8e1d");
        assertThat(seed).isEqualTo("fa5076bb59587d25e79d7441713c815b95012dc56bdd099fdb2619170740f7d1");
        assertThat(population.digest()).isEqualTo("fea3bce0c680d5c85c0721a0aab0b41f6de2539fbb89eca6ec9a8517e54ea9c1");
        assertThat(Lots.draw(population, seed))
                .containsExactly(
                        new DrawRecord.Drawn("heads", 2, 2, List.of("G-01", "G-02")),
                        new DrawRecord.Drawn("chiefs", 6, 1, List.of("G-03")),
                        new DrawRecord.Drawn("all", 11, 2, List.of("G-12", "G-11")));
    }

    @Property(tries = 300)
    void the_order_in_which_people_are_handed_in_changes_nothing(
            @ForAll("populations") Population population, @ForAll long seed, @ForAll Random order) {
        var members = new ArrayList<>(population.members());
        var excluded = new ArrayList<>(population.excluded());
        java.util.Collections.shuffle(members, order);
        java.util.Collections.shuffle(excluded, order);
        var shuffled = new Population(population.strata(), members, excluded);

        assertThat(shuffled.digest()).isEqualTo(population.digest());
        assertThat(Lots.draw(shuffled, seedOf(seed))).isEqualTo(Lots.draw(population, seedOf(seed)));
    }

    @Property(tries = 300)
    void nobody_is_drawn_twice_nobody_excluded_and_exactly_as_many_as_the_quota_makes(
            @ForAll("populations") Population population, @ForAll long seed) {
        var result = Lots.draw(population, seedOf(seed));

        var all = result.stream().flatMap(one -> one.drawn().stream()).toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(population.excluded()).extracting(Excluded::id).noneMatch(all::contains);
        var taken = new HashSet<String>();
        for (int i = 0; i < result.size(); i++) {
            var stratum = population.strata().get(i);
            var eligible = population.eligible(stratum.key());
            var left = eligible.stream().filter(id -> !taken.contains(id)).count();
            var drawn = result.get(i);
            assertThat(drawn.eligible()).isEqualTo(eligible.size());
            assertThat(drawn.wanted()).isEqualTo((int) stratum.quota().of(eligible.size()));
            assertThat(drawn.drawn()).hasSize((int) Math.min(drawn.wanted(), left));
            assertThat(eligible).containsAll(drawn.drawn());
            taken.addAll(drawn.drawn());
        }
    }

    /** 4,000 draws of 3 among 20 with fixed seeds; with 19 degrees of freedom 43.8 is exceeded once in a thousand. */
    @Test
    void everybody_is_drawn_about_equally_often() {
        var members = people(20, Set.of("all"));
        var population = new Population(List.of(new Stratum("all", "全体", Quota.count(3))), members, List.of());

        assertThat(chiSquare(population, members.stream().map(Member::id).toList(), 4000, 0))
                .isLessThan(43.8);
    }

    /** With one order for all strata those whom the first left over would hardly ever be drawn by the second. */
    @Test
    void whom_an_earlier_stratum_left_over_has_the_same_chance_in_the_next() {
        var both = people(10, Set.of("chiefs", "all"));
        var others = IntStream.range(50, 60)
                .mapToObj(i -> member("P" + i, Set.of("all")))
                .toList();
        var population = new Population(
                List.of(new Stratum("chiefs", "一把手", Quota.count(5)), new Stratum("all", "全体", Quota.count(3))),
                Stream.concat(both.stream(), others.stream()).toList(),
                List.of());
        var chiefs = 0;
        var rest = 0;
        for (int i = 0; i < 4000; i++) {
            for (var id : Lots.draw(population, seedOf(i)).get(1).drawn()) {
                if (id.startsWith("P5")) {
                    rest++;
                } else {
                    chiefs++;
                }
            }
        }

        // 12,000 places among 5 chiefs left over and 10 others: 4,000 and 8,000, standard deviation about 50
        assertThat(chiefs).isBetween(3800, 4200);
        assertThat(rest).isEqualTo(12_000 - chiefs);
    }

    private static double chiSquare(Population population, List<String> ids, int draws, int stratum) {
        var times = new java.util.HashMap<String, Integer>();
        for (int i = 0; i < draws; i++) {
            Lots.draw(population, seedOf(i)).get(stratum).drawn().forEach(id -> times.merge(id, 1, Integer::sum));
        }
        var expected = times.values().stream().mapToInt(Integer::intValue).sum() / (double) ids.size();
        return ids.stream()
                .mapToDouble(id -> Math.pow(times.getOrDefault(id, 0) - expected, 2) / expected)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "37, UP, 4",
        "30, UP, 3",
        "1, UP, 1",
        "0, UP, 0",
        "35, HALF_UP, 4",
        "34, HALF_UP, 3",
        "39, DOWN, 3",
        "9, DOWN, 0"
    })
    void a_tenth_of_so_many_people_is_rounded_as_laid_down(int size, Rounding rounding, int expected) {
        assertThat(Quota.share(TENTH, rounding).of(size)).isEqualTo(expected);
    }

    @Test
    void what_could_be_read_in_two_ways_is_no_population() {
        var stratum = new Stratum("all", "全体", Quota.all());
        var one = member("A1", Set.of("all"));

        assertThatThrownBy(() -> new Population(List.of(stratum), List.of(one, one), List.of()))
                .hasMessageContaining("A1");
        assertThatThrownBy(() -> new Population(List.of(stratum), List.of(member("A 1", Set.of("all"))), List.of()))
                .hasMessageContaining("A 1");
        assertThatThrownBy(() -> new Population(List.of(stratum), List.of(member("A1", Set.of("none"))), List.of()))
                .hasMessageContaining("A1");
        assertThatThrownBy(() -> new Population(List.of(stratum), List.of(one), List.of(new Excluded("B1", "不在名单"))))
                .hasMessageContaining("B1");
        assertThatThrownBy(() -> new Population(List.of(stratum), List.of(one), List.of(new Excluded("A1", " "))))
                .hasMessageContaining("A1");
        assertThatThrownBy(() -> new Population(List.of(stratum, stratum), List.of(one), List.of()))
                .hasMessageContaining("all");
    }

    @Provide
    Arbitrary<Population> populations() {
        var strata = List.of("a", "b", "c");
        var member = Arbitraries.subsetOf(strata).filter(set -> !set.isEmpty());
        var quota = Arbitraries.oneOf(
                Arbitraries.just(Quota.all()),
                Arbitraries.integers().between(0, 6).map(Quota::count),
                Combinators.combine(Arbitraries.integers().between(1, 100), Arbitraries.of(Rounding.class))
                        .as((percent, rounding) -> Quota.share(new Share(percent, 100), rounding)));
        return Combinators.combine(
                        member.list().ofMinSize(0).ofMaxSize(40),
                        quota.list().ofSize(strata.size()),
                        Arbitraries.integers().between(0, 5))
                .as((sets, quotas, out) -> {
                    var members = IntStream.range(0, sets.size())
                            .mapToObj(i -> member("G-" + i, sets.get(i)))
                            .toList();
                    return new Population(
                            IntStream.range(0, strata.size())
                                    .mapToObj(i -> new Stratum(strata.get(i), "层" + i, quotas.get(i)))
                                    .toList(),
                            members,
                            members.stream()
                                    .limit(out)
                                    .map(one -> new Excluded(one.id(), "不宜"))
                                    .toList());
                });
    }

    private static List<Member> people(int count, Set<String> strata) {
        return IntStream.range(0, count)
                .mapToObj(i -> member("G-%03d".formatted(i), strata))
                .toList();
    }

    private static Member member(String id, Set<String> strata) {
        return new Member(id, "干部" + id, strata);
    }

    private static String seedOf(long number) {
        return Sha256.hex("seed " + number);
    }

    @Test
    void a_quota_says_itself_as_the_page_of_the_draw_does() {
        assertThat(Quota.all().chinese()).isEqualTo("全部");
        assertThat(Quota.count(3).chinese()).isEqualTo("3 个");
        assertThat(Quota.share(TENTH, Rounding.UP).chinese()).isEqualTo("10%，进一取整");
        assertThat(Quota.share(Share.of("1/3"), Rounding.DOWN).chinese()).isEqualTo("1/3，舍去小数");
    }
}
