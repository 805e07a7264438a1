package io.guicheng.procedure.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.support.ModelFiles;
import io.guicheng.support.Tables;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every source that the form offers stands in the table. */
class SourceTableTest {

    static Stream<JsonNode> sources() {
        return StreamSupport.stream(
                        ModelFiles.forms("rectification")
                                .get("start")
                                .path("components")
                                .spliterator(),
                        false)
                .filter(component -> component.path("key").asText().equals("source"))
                .flatMap(component ->
                        StreamSupport.stream(component.path("values").spliterator(), false));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_source_has_its_row_under_the_same_name(JsonNode choice) {
        assertThat(Tables.single(
                        "rectification.source",
                        Map.of("source", choice.path("value").asText())))
                .containsEntry("rule", choice.path("label").asText());
    }
}
