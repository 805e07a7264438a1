package io.guicheng.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Dossier;
import io.guicheng.draw.Population.Excluded;
import io.guicheng.draw.Population.Member;
import io.guicheng.draw.Population.Stratum;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.kernel.Share;
import io.guicheng.organization.Actor;
import io.guicheng.support.CaseRegisters;
import io.guicheng.support.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold on either database. */
abstract class DrawsContract {

    private final Database database;
    private CaseRegisters city;
    private Draws draws;
    private CaseKey key;
    private Actor clerk;

    DrawsContract(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_case() {
        city = new CaseRegisters(database, "io.guicheng.draw");
        draws = city.get(Draws.class);
        key = city.openCase();
        clerk = city.actor("jw.clerk");
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void a_draw_is_committed_sealed_done_and_can_be_repeated_from_its_record() {
        var id = committed(Draw.Source.onSite("由列席的党代表现场报一个六位数"));
        var before = draws.find(id).orElseThrow();
        assertThat(before.state()).isEqualTo(Draw.State.COMMITTED);
        assertThat(before.commitment()).matches("[0-9a-f]{64}");

        draws.fix(id, clerk, population(37));
        assertThat(draws.find(id).orElseThrow().state()).isEqualTo(Draw.State.FIXED);

        var record = draws.draw(id, clerk, " 306128 ", "党代表马一丁");

        assertThat(record.input()).isEqualTo("306128");
        assertThat(Lots.commitment(record.nonce())).isEqualTo(before.commitment());
        assertThat(Lots.seed(record.nonce(), "306128")).isEqualTo(record.seed());
        assertThat(Lots.draw(record.population(), record.seed())).isEqualTo(record.result());
        assertThat(record.drawnIds()).hasSize(4).doesNotContain("S-01");
        var done = draws.find(id).orElseThrow();
        assertThat(done.record()).isEqualTo(record);
        assertThat(draws.ofCase(key)).containsExactly(done);
        assertThat(city.entries(key)).containsExactly("draw-committed", "draw-fixed", "draw-done");
        assertThat(city.get(Dossier.class).entries(key).get(2).content())
                .contains(
                        record.populationDigest(),
                        record.nonce(),
                        "306128",
                        record.drawnIds().get(0));
    }

    @Test
    void the_nonce_is_shown_to_nobody_before_the_draw() {
        var id = committed(Draw.Source.onSite("现场报数"));
        draws.fix(id, clerk, population(37));
        var nonce = city.jdbc()
                .sql("select nonce from draw where id = ?")
                .param(id)
                .query(String.class)
                .single();

        assertThat(draws.find(id).orElseThrow().toString()).doesNotContain(nonce);
        assertThat(city.get(Dossier.class).entries(key))
                .noneMatch(entry -> entry.content().contains(nonce));
    }

    @Test
    void nobody_draws_again_until_the_result_pleases() {
        var id = fixed();
        draws.draw(id, clerk, "306128", "马一丁");

        assertThatThrownBy(() -> draws.draw(id, clerk, "306129", "马一丁"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能重抽");
    }

    @Test
    void of_two_who_draw_at_the_same_moment_one_is_refused() throws Exception {
        var id = fixed();
        List<Callable<String>> both = List.of(
                () -> draws.draw(id, clerk, "111111", "马一丁").seed(),
                () -> draws.draw(id, clerk, "222222", "马一丁").seed());
        var pool = Executors.newFixedThreadPool(2);
        var done = 0;
        for (var future : pool.invokeAll(both)) {
            try {
                assertThat(future.get()).isNotEmpty();
                done++;
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(Refused.class);
            }
        }
        pool.shutdown();

        assertThat(done).isEqualTo(1);
        assertThat(city.entries(key)).containsExactly("draw-committed", "draw-fixed", "draw-done");
    }

    @Test
    void the_list_cannot_be_changed_once_it_is_sealed() {
        var id = fixed();

        assertThatThrownBy(() -> draws.fix(id, clerk, population(36)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已经封存");
    }

    @Test
    void the_list_is_sealed_before_the_published_figure_can_be_known_and_drawn_after() {
        var day = LocalDate.now(city.clock()).plusDays(2);
        var early = committed(Draw.Source.published("当日收盘的上证综合指数", day));
        var late = committed(Draw.Source.published("当日收盘的上证综合指数", day));
        draws.fix(early, clerk, population(37));

        assertThatThrownBy(() -> draws.draw(early, clerk, "3412.77", "周梓秋"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(day.toString());
        city.clock().advance(Duration.ofDays(2));
        assertThatThrownBy(() -> draws.fix(late, clerk, population(37)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("在此之前封存");

        assertThat(draws.draw(early, clerk, "3412.77", "周梓秋").drawnIds()).hasSize(4);
    }

    @Test
    void who_prepared_the_draw_does_not_say_the_number() {
        var id = fixed();

        assertThatThrownBy(() -> draws.draw(id, clerk, "306128", clerk.person().name()))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo("inputBy")));
        assertThatThrownBy(() -> draws.draw(id, city.actor("jw.head"), "306128", "周梓秋"))
                .isInstanceOf(RefusedInput.class);
        assertThatThrownBy(() -> draws.draw(id, clerk, " ", "马一丁")).isInstanceOf(RefusedInput.class);
        assertThatThrownBy(() -> draws.draw(id, clerk, "306\n128", "马一丁")).isInstanceOf(RefusedInput.class);
    }

    @Test
    void another_organ_neither_seals_nor_draws() {
        var stranger = city.actor("zzb.clerk");
        var id = fixed();

        assertThatThrownBy(() -> draws.draw(id, stranger, "306128", "马一丁")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> draws.fix(id, stranger, population(3))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        draws.commit(key, stranger, CaseRegisters.DISCIPLINE, "现场述责人员", Draw.Source.onSite("现场报数")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_count_larger_than_its_stratum_is_refused_with_the_figures() {
        var id = committed(Draw.Source.onSite("现场报数"));

        assertThatThrownBy(() -> draws.fix(
                        id,
                        clerk,
                        new Population(
                                List.of(new Stratum("all", "各县区书记", Quota.count(3))),
                                members(3),
                                List.of(new Excluded("S-01", "去年已述责")))))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.errors().get(0).message()).isEqualTo("“各县区书记”可抽 2 人，少于应抽的 3 人"));
    }

    @Test
    void a_list_changed_in_the_database_is_not_drawn_from() {
        var id = fixed();
        city.jdbc()
                .sql("update draw set population = replace(population, 'S-07', 'S-99') where id = ?")
                .param(id)
                .update();

        assertThatThrownBy(() -> draws.draw(id, clerk, "306128", "马一丁"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("可能被改动");
    }

    @Test
    void a_nonce_changed_in_the_database_is_not_drawn_with() {
        var id = fixed();
        city.jdbc()
                .sql("update draw set nonce = ? where id = ?")
                .params("0".repeat(64), id)
                .update();

        assertThatThrownBy(() -> draws.draw(id, clerk, "306128", "马一丁"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("可能被改动");
    }

    private String fixed() {
        var id = committed(Draw.Source.onSite("由列席的党代表现场报一个六位数"));
        draws.fix(id, clerk, population(37));
        return id;
    }

    private String committed(Draw.Source source) {
        return draws.commit(key, clerk, CaseRegisters.DISCIPLINE, "抽取现场述责人员", source);
    }

    private static Population population(int size) {
        return new Population(
                List.of(new Stratum("all", "各县区书记", Quota.share(Share.of("10%"), Rounding.UP))),
                members(size),
                List.of(new Excluded("S-01", "三年内已作现场述责")));
    }

    private static List<Member> members(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(i -> new Member("S-%02d".formatted(i), "书记" + i, Set.of("all")))
                .toList();
    }
}
