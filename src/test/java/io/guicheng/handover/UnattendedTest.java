package io.guicheng.handover;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Dossier;
import io.guicheng.handover.Unattended.Waiting;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.WholeApplication;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A post that is empty, and one whose only holder must stay away: the task waits, and the right people are told. */
@WholeApplication
@Import(RandomSteps.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:handover;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
class UnattendedTest {

    private static final String DISCIPLINE = "990100-discipline";

    @Autowired
    CaseDriver city;

    @Autowired
    Unattended unattended;

    @Autowired
    UnattendedTasks tasks;

    @Autowired
    OrganizationEditor organization;

    @Autowired
    Dossier dossier;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_monday() {
        CaseDriver.dateIs(START);
    }

    @AfterEach
    void the_head_is_there() {
        head(true, null);
        ClockUtil.reset();
    }

    @Test
    void a_step_for_an_empty_post_waits_and_the_owner_and_the_administrator_are_told() {
        // given
        var key = beforeSignature();
        head(false, null);

        // when
        draftReply(key);

        // then: nothing went on by itself
        assertThat(city.openSteps(key)).contains("signFirst");
        assertThat(told(key)).isEqualTo(1);
        assertThat(of("zzb.clerk", key)).singleElement().satisfies(waiting -> {
            assertThat(waiting.readable()).isTrue();
            assertThat(waiting.step()).isEqualTo("负责人签署");
            assertThat(waiting.group()).isEqualTo(DISCIPLINE + "-head");
        });
        assertThat(of("xtgl", key)).singleElement().satisfies(waiting -> {
            assertThat(waiting.readable()).isFalse();
            assertThat(waiting.step()).isEmpty();
        });
        for (var stranger : List.of("jw.clerk", "czj.clerk", "zzb.clerk.qh", "aqgl", "sjgl")) {
            assertThat(of(stranger, key)).as(stranger).isEmpty();
        }
        tasks.lookAtAll();
        assertThat(told(key)).isEqualTo(1);

        // when somebody is there again
        head(true, null);
        assertThat(of("zzb.clerk", key)).isEmpty();
        city.done("jw.head", key, "signFirst", Map.of("decision", "sign"));
        city.dossierHolds(key);
    }

    @Test
    void a_post_that_empties_while_the_task_waits_is_found_by_looking() {
        var key = beforeSignature();
        draftReply(key);
        assertThat(of("zzb.clerk", key)).isEmpty();
        head(false, null);
        tasks.lookAtAll();
        assertThat(of("zzb.clerk", key)).hasSize(1);
        assertThat(told(key)).isEqualTo(1);
    }

    @Test
    void a_post_whose_only_holder_must_stay_away_is_as_good_as_empty() {
        var key = beforeSignature();
        head(true, CLEAN);
        draftReply(key);
        assertThat(city.openSteps(key)).contains("signFirst");
        assertThat(of("zzb.clerk", key)).hasSize(1);
        assertThat(told(key)).isEqualTo(1);
        assertThat(dossier.entries(key).stream().filter(entry -> entry.kind().equals("unattended")))
                .allSatisfy(entry -> assertThat(entry.content()).doesNotContain("回避", "亲属"));
    }

    private List<Waiting> of(String user, CaseKey key) {
        return unattended.forReader(city.actor(user)).stream()
                .filter(waiting -> waiting.caseKey().equals(key))
                .toList();
    }

    private long told(CaseKey key) {
        return dossier.entries(key).stream()
                .filter(entry -> entry.kind().equals("unattended"))
                .count();
    }

    private CaseKey beforeSignature() {
        var key = city.atVetting(CLEAN);
        city.appraise(key, true);
        return key;
    }

    private void draftReply(CaseKey key) {
        city.done(
                "jw.clerk",
                key,
                "draftReply",
                Map.of("verdict", "CLEAR", "grounds", "", "heardLocal", "所在单位纪检机构无不同意见"));
    }

    private void head(boolean active, String official) {
        transaction.executeWithoutResult(status -> {
            organization.put(new Person("jw.head", "罗承栩", official, active));
            organization.seat("jw.head", DISCIPLINE, SeatRole.HEAD);
        });
    }
}
