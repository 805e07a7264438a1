package io.guicheng.procedure.interferencerecord;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who receives a report and what is done about it, as the tables say. */
class RecordTablesTest {

    @Test
    void nobody_handles_a_report_about_their_own_committee_or_their_own_people() {
        assertThat(Tables.evaluate("interference-record.receiver", Map.of("tooClose", true))
                        .<Boolean>collectEntries("superior"))
                .containsExactly(true);
        assertThat(Tables.evaluate("interference-record.receiver", Map.of("tooClose", false))
                        .<Boolean>collectEntries("superior"))
                .containsExactly(false);
    }

    @Test
    void the_fields_that_the_source_names_are_the_key_ones() {
        for (var field : new String[] {"SELECTION", "LAND", "CONSTRUCTION", "JUSTICE"}) {
            assertThat(key(field)).as(field).isTrue();
        }
        for (var field : new String[] {"APPROVAL", "PROCUREMENT", "CREDIT", "FUNDS", "ASSETS", "OTHER"}) {
            assertThat(key(field)).as(field).isFalse();
        }
    }

    @Test
    void what_happens_often_is_handled_more_strictly() {
        assertThat(handling("NONE", true)).isEqualTo("记录在案");
        assertThat(handling("NONE", false)).isEqualTo("记录在案");
        assertThat(handling("MINOR", false)).isEqualTo("提醒谈话");
        assertThat(handling("MINOR", true)).isEqualTo("移送问题线索");
        assertThat(handling("SUSPECTED", false)).isEqualTo("移送问题线索");
        assertThat(handling("SUSPECTED", true)).isEqualTo("移送问题线索");
    }

    private static boolean key(String field) {
        return Tables.evaluate("interference-record.field", Map.of("field", field))
                .<Boolean>collectEntries("key")
                .get(0);
    }

    private static String handling(String result, boolean focus) {
        return Tables.evaluate("interference-record.handling", Map.of("result", result, "focus", focus))
                .<String>collectEntries("rule")
                .get(0);
    }
}
