package io.guicheng.procedure.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionEffectTableTest {

    @ParameterizedTest
    @CsvSource({
        "UNFOUNDED,false,CONTINUE",
        "UNFOUNDED,true,CONTINUE",
        "MINOR,false,CONTINUE",
        "SERIOUS,false,STOP",
        "SERIOUS,true,STOP",
        "UNRESOLVED,false,DEFER",
        "UNRESOLVED,true,EXPIRED"
    })
    void each_finding_has_its_effect(String finding, boolean expired, String effect) {
        assertThat(Tables.single(
                        "appointment.objection-effect", Map.of("finding", finding, "deferralExpired", expired)))
                .containsEntry("effect", effect)
                .containsKeys("rule", "clauses");
    }

    @Test
    void an_invented_finding_has_none() {
        assertThat(Tables.evaluate(
                        "appointment.objection-effect", Map.of("finding", "WHATEVER", "deferralExpired", false)))
                .isEmpty();
    }
}
