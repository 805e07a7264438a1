package io.guicheng.procedure.integrityopinion;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.kernel.FieldError;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.WholeApplication;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A reply is given only when two leaders, neither of whom drafted it, have signed the same text. */
@WholeApplication
@Transactional
class IntegrityOpinionPathTest {

    @Autowired
    CaseDriver city;

    @Autowired
    Opinions opinions;

    @BeforeEach
    void a_monday() {
        dateIs(START);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @Test
    void two_signatures_give_the_reply_for_the_time_the_parameter_says() {
        var key = city.atVetting(CLEAN);
        city.appraise(key, true);
        var candidate = city.candidate(key, CLEAN).id();
        city.done("jw.clerk", key, "draftReply", Map.of("verdict", "CLEAR", "heardLocal", "无不良反映"));
        city.done("jw.head", key, "signFirst", Map.of("decision", "sign"));
        assertThat(opinions.latest(candidate, "990100-discipline")).isEmpty();

        city.done("jw.leader", key, "signSecond", Map.of("decision", "sign"));

        assertThat(opinions.latest(candidate, "990100-discipline")).get().satisfies(opinion -> {
            assertThat(opinion.verdict()).isEqualTo(Opinion.Verdict.CLEAR);
            assertThat(opinion.validUntil()).isEqualTo(START.plusMonths(6));
            assertThat(opinion.outdated(START.plusMonths(6))).isFalse();
            assertThat(opinion.outdated(START.plusMonths(6).plusDays(1))).isTrue();
        });
    }

    @Test
    void grounds_are_compulsory_for_anything_but_a_clear_reply_and_a_clerk_cannot_sign() {
        var key = city.atVetting(CLEAN);
        city.appraise(key, true);
        assertThat(city.refused("jw.clerk", key, "draftReply", Map.of("verdict", "UNRESOLVED", "heardLocal", "无")))
                .extracting(FieldError::field)
                .containsExactly("grounds");
        city.done("jw.clerk", key, "draftReply", Map.of("verdict", "CLEAR", "heardLocal", "无"));
        assertThatThrownBy(() -> city.task("jw.clerk", key, "signFirst")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> city.task("zzb.head", key, "signFirst")).isInstanceOf(AssertionError.class);
    }
}
