package io.guicheng.procedure.threereports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.ballot.Option;
import io.guicheng.support.ModelFiles;
import io.guicheng.support.Tables;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forms and the paper offer stands in the tables. */
class ReportTablesTest {

    @ParameterizedTest
    @CsvSource({"start,circle,circle", "start,meeting,meeting", "publishReports,scope,scope"})
    void what_a_form_offers_has_its_row_under_the_same_name(String form, String field, String table) {
        assertThat(choices(form, field))
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(Tables.single(
                                "three-reports." + table,
                                Map.of(field, choice.path("value").asText())))
                        .containsEntry("rule", choice.path("label").asText()));
    }

    @Test
    void every_grade_of_the_paper_has_its_weight_under_the_same_name_and_a_better_one_weighs_more() {
        var weights = Option.GRADES.stream()
                .map(grade -> {
                    var row = Tables.single("three-reports.grade", Map.of("grade", grade.key()));
                    assertThat(row).containsEntry("rule", grade.label());
                    return Integer.valueOf(String.valueOf(row.get("weight")));
                })
                .toList();
        assertThat(weights).isSortedAccordingTo((one, other) -> other - one).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false"})
    void below_the_threshold_there_is_a_talk(boolean below, boolean interview) {
        assertThat(Tables.single("three-reports.verdict", Map.of("belowThreshold", below)))
                .containsEntry("interview", interview);
    }

    private static Stream<JsonNode> choices(String form, String field) {
        return StreamSupport.stream(
                        ModelFiles.forms("three-reports")
                                .get(form)
                                .path("components")
                                .spliterator(),
                        false)
                .filter(component -> component.path("key").asText().equals(field))
                .flatMap(component ->
                        StreamSupport.stream(component.path("values").spliterator(), false));
    }
}
