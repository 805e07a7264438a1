package io.guicheng.procedure.petitionhandling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.support.ModelFiles;
import io.guicheng.support.Tables;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every choice that the forms offer stands in its table, under the same name. */
class PetitionTablesTest {

    static Stream<Arguments> choices() {
        return Stream.of(
                        Arguments.of("start", "source"),
                        Arguments.of("triage", "topic"),
                        Arguments.of("proposeDisposal", "way"))
                .flatMap(place -> values((String) place.get()[0], (String) place.get()[1])
                        .map(choice -> Arguments.of(
                                place.get()[1],
                                choice.path("value").asText(),
                                choice.path("label").asText())));
    }

    private static Stream<JsonNode> values(String form, String key) {
        return StreamSupport.stream(
                        ModelFiles.forms("petition-handling")
                                .get(form)
                                .path("components")
                                .spliterator(),
                        false)
                .filter(component -> component.path("key").asText().equals(key))
                .flatMap(component ->
                        StreamSupport.stream(component.path("values").spliterator(), false));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void a_choice_has_its_row_under_the_same_name(String table, String value, String label) {
        assertThat(Tables.single("petition-handling." + table, Map.of(table, value)))
                .containsEntry("rule", label);
    }
}
