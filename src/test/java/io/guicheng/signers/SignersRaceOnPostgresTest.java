package io.guicheng.signers;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.engine.OpenTask;
import io.guicheng.form.TaskForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.signers.Signers.Place;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two at the same step, on the database of a real site: the first has done it and not yet committed when the second comes, who waits and finds
 * what the first left. Each case is told which of the two is first.
 */
@WholeApplication
class SignersRaceOnPostgresTest implements OnPostgres {

    private static final String FINANCE = "990100-finance";

    @Autowired
    CaseDriver city;

    @Autowired
    Signers signers;

    @Autowired
    TaskForms forms;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private CaseKey key;
    private Place place;

    @BeforeEach
    void one_answer_is_missing() {
        CaseDriver.dateIs(START);
        key = city.atVetting(CLEAN);
        city.appraise(key, true);
        List.of("tzb", "gaj", "fy", "jcy", "zfw", "xfj", "wjw")
                .forEach(one -> city.giveOpinion(one + ".clerk", key, "CLEAR"));
        place = Place.of(waiting().get(0));
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @Test
    void who_is_added_before_the_last_answer_is_asked_and_the_step_goes_on() throws Exception {
        var problem = oneAfterTheOther(() -> add(FINANCE), () -> answer("sjj.clerk"));

        assertThat(problem).isNull();
        assertThat(waiting())
                .singleElement()
                .satisfies(task -> assertThat(task.organ()).isEqualTo(FINANCE));
        city.giveOpinion("czj.clerk", key, "CLEAR");
        assertThat(waiting()).isEmpty();
        city.dossierHolds(key);
    }

    @Test
    void after_the_last_answer_nobody_is_added_and_nothing_is_stored() throws Exception {
        var problem = oneAfterTheOther(() -> answer("sjj.clerk"), () -> add(FINANCE));

        assertThat(problem).isInstanceOf(Refused.class).hasMessage("这一环节已经办结，不能再加签、减签");
        assertThat(waiting()).isEmpty();
        assertThat(added()).isZero();
        city.dossierHolds(key);
    }

    @Test
    void the_same_organ_is_added_once() throws Exception {
        var problem = oneAfterTheOther(() -> add(FINANCE), () -> add(FINANCE));

        assertThat(problem).isInstanceOf(RefusedInput.class).hasMessageContaining("该机关本轮已经征求，不能重复加签");
        assertThat(waiting()).hasSize(2);
        assertThat(added()).isEqualTo(1);
        city.dossierHolds(key);
    }

    @Test
    void two_may_add_one_each() throws Exception {
        var problem = oneAfterTheOther(() -> add(FINANCE), () -> add("990100-water"));

        assertThat(problem).isNull();
        assertThat(waiting()).hasSize(3);
        city.dossierHolds(key);
    }

    @Test
    void who_has_just_answered_is_not_taken_off() throws Exception {
        var task = add(FINANCE);

        var problem = oneAfterTheOther(() -> answer("czj.clerk"), () -> remove(task));

        assertThat(problem).isInstanceOf(Refused.class).hasMessage("该机关已经答复或者已经减签，请刷新后再看");
        city.giveOpinion("sjj.clerk", key, "CLEAR");
        assertThat(waiting()).isEmpty();
        city.dossierHolds(key);
    }

    @Test
    void who_was_just_taken_off_cannot_answer_any_more() throws Exception {
        var task = add(FINANCE);

        var problem = oneAfterTheOther(() -> remove(task), () -> answer("czj.clerk", task));

        assertThat(problem).hasMessage("任务不存在或已办结");
        city.giveOpinion("sjj.clerk", key, "CLEAR");
        assertThat(waiting()).isEmpty();
        city.dossierHolds(key);
    }

    @Test
    void the_last_answer_after_a_taking_off_ends_the_step_and_a_taking_off_after_it_does_not() throws Exception {
        var first = add(FINANCE);
        assertThat(oneAfterTheOther(() -> remove(first), () -> answer("sjj.clerk")))
                .isNull();
        assertThat(waiting()).isEmpty();

        one_answer_is_missing();
        var second = add(FINANCE);
        assertThat(oneAfterTheOther(() -> answer("sjj.clerk"), () -> remove(second)))
                .isInstanceOf(Refused.class)
                .hasMessage("其他机关都已答复，只等该机关，不能减签；可以催办");
        assertThat(waiting()).extracting(OpenTask::id).containsExactly(second);
        city.giveOpinion("czj.clerk", key, "CLEAR");
        city.dossierHolds(key);
    }

    /** What became of the second, who came while the first was not finished; null when it was done. */
    private @Nullable Throwable oneAfterTheOther(Runnable first, Runnable second) throws Exception {
        var done = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var one = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            first.run();
            done.countDown();
            await(goOn);
        }));
        await(done);
        var two = CompletableFuture.runAsync(second);
        untilSomebodyWaits();
        assertThat(two).isNotDone();
        goOn.countDown();
        one.get(1, TimeUnit.MINUTES);
        try {
            two.get(1, TimeUnit.MINUTES);
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The second has come as far as the row that the first holds. */
    private void untilSomebodyWaits() throws InterruptedException {
        for (var tries = 0; tries < 600; tries++) {
            if (jdbc.sql("select count(*) from pg_stat_activity"
                                    + " where datname = current_database() and wait_event_type = 'Lock'")
                            .query(Integer.class)
                            .single()
                    > 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the second did not wait for the first");
    }

    private String add(String organ) {
        return signers.add(city.actor("zzb.clerk"), key, place, organ, "需要");
    }

    private void remove(String task) {
        signers.remove(city.actor("zzb.clerk"), key, task, "不需要");
    }

    private void answer(String who) {
        answer(who, city.task(who, key, "giveOpinion").id());
    }

    private void answer(String who, String task) {
        forms.complete(city.actor(who), task, Map.of("verdict", "CLEAR", "grounds", ""));
    }

    private List<OpenTask> waiting() {
        return city.open(key).stream()
                .filter(task -> task.step().equals("giveOpinion"))
                .toList();
    }

    private int added() {
        return jdbc.sql("select count(*) from added_signer where case_key = ?")
                .param(key.value())
                .query(Integer.class)
                .single();
    }
}
