package io.guicheng.procedure.specialdemocraticlifemeeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.support.ModelFiles;
import io.guicheng.support.Tables;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What calls for a special meeting. */
class TriggerTableTest {

    static Stream<JsonNode> situations() {
        return StreamSupport.stream(
                        ModelFiles.forms("special-democratic-life-meeting")
                                .get("start")
                                .path("components")
                                .spliterator(),
                        false)
                .filter(component -> component.path("key").asText().equals("situation"))
                .flatMap(component ->
                        StreamSupport.stream(component.path("values").spliterator(), false));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void a_situation_of_the_form_has_its_row_under_the_same_name(JsonNode choice) {
        assertThat(row("HAND", choice.path("value").asText()))
                .containsEntry("rule", choice.path("label").asText())
                .containsEntry("proposes", true);
    }

    @ParameterizedTest
    @CsvSource({
        "SANCTION, under_investigation, true",
        "SANCTION, removed_from_party_post, true",
        "SANCTION, demotion_or_dismissal, true",
        "SANCTION, party_warning, false",
        "SANCTION, admonition, false",
        "RECTIFICATION, ROVING, true",
        "RECTIFICATION, AUDIT, true",
        "RECTIFICATION, MASSES, true"
    })
    void a_grave_entry_proposes_and_a_light_one_does_not(String register, String detail, boolean proposes) {
        assertThat(row(register, detail)).containsEntry("proposes", proposes);
    }

    @Test
    void an_item_from_an_ordinary_source_says_nothing() {
        assertThat(Tables.evaluate(
                        "special-democratic-life-meeting.trigger",
                        Map.of("register", "RECTIFICATION", "detail", "LIFE_MEETING")))
                .isEmpty();
    }

    private static Map<String, Object> row(String register, String detail) {
        return Tables.single("special-democratic-life-meeting.trigger", Map.of("register", register, "detail", detail));
    }
}
