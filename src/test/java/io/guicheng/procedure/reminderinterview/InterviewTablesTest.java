package io.guicheng.procedure.reminderinterview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.support.ModelFiles;
import io.guicheng.support.Tables;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the forms offer stands in the tables, and the tables fit each other. */
class InterviewTablesTest {

    private static Map<String, Object> kind(String code) {
        return Tables.single("reminder-interview.kind", Map.of("kind", code));
    }

    private static Stream<JsonNode> choices(String field) {
        return ModelFiles.forms("reminder-interview").values().stream()
                .flatMap(form -> StreamSupport.stream(form.path("components").spliterator(), false))
                .filter(component -> component.path("key").asText().equals(field))
                .flatMap(component ->
                        StreamSupport.stream(component.path("values").spliterator(), false));
    }

    static Stream<JsonNode> kinds() {
        return choices("kind");
    }

    static Stream<JsonNode> situations() {
        return choices("situation");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_on_the_forms_has_its_row_under_the_same_name(JsonNode choice) {
        assertThat(kind(choice.path("value").asText()))
                .containsEntry("rule", choice.path("label").asText());
    }

    @ParameterizedTest
    @MethodSource("situations")
    void every_situation_on_the_forms_has_its_row_and_asks_for_a_kind_that_exists(JsonNode choice) {
        var row = Tables.single(
                "reminder-interview.situation",
                Map.of("situation", choice.path("value").asText()));
        assertThat(row).containsEntry("rule", choice.path("label").asText());
        assertThat(kind((String) row.get("atLeast"))).isNotEmpty();
    }

    @Test
    void only_an_admonition_needs_the_secretary_and_is_followed_up() {
        assertThat(kinds().map(choice -> kind(choice.path("value").asText()))
                        .filter(row -> "SECRETARY".equals(row.get("approval")) || row.get("followUpInterview") != null)
                        .map(row -> row.get("rule")))
                .containsOnly("诫勉");
    }
}
