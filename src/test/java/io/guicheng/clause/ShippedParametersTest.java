package io.guicheng.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedParametersTest {

    private final ShippedParameters shipped = new ShippedParameters();
    private final Clauses clauses = new CatalogueClauses();

    @Test
    void every_number_says_what_it_is_and_where_it_comes_from() {
        assertThat(shipped.all()).hasSizeGreaterThan(90).allSatisfy(definition -> {
            assertThat(definition.title()).as(definition.key()).isNotBlank();
            assertThat(definition.source()).as(definition.key()).isNotBlank();
            assertThat(definition.compare()).as(definition.key()).isIn("", "at_least", "more_than", "at_most");
        });
        assertThat(shipped.all()).extracting(ParameterDefinition::title).doesNotHaveDuplicates();
    }

    @Test
    void every_clause_named_is_in_the_catalogue() {
        assertThat(shipped.all())
                .flatExtracting(ParameterDefinition::clauses)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(clauses.find(id)).as(id).isPresent());
    }

    @Test
    void a_number_taken_from_a_source_document_names_the_clause() {
        assertThat(shipped.all())
                .filteredOn(definition -> definition.certainty() == Certainty.SEED)
                .isNotEmpty()
                .allSatisfy(definition ->
                        assertThat(definition.clauses()).as(definition.key()).isNotEmpty());
    }

    @Test
    void a_step_without_a_line_of_its_own_takes_the_form_of_the_general_deadline() {
        assertThat(shipped.require("deadline.cadre-selection.draftMotion")).satisfies(definition -> {
            assertThat(definition.type()).isEqualTo(ParameterType.NUMBER);
            assertThat(definition.defaultText()).isEqualTo("3");
            assertThat(definition.unit()).isEqualTo("工作日");
        });
    }

    @ParameterizedTest
    @CsvSource({"selection.no_such_number", "deadline.", "deadline.cadre-selection", "deadline.Cadre.x", "quorum_share"
    })
    void an_unknown_key_is_a_programming_error(String key) {
        assertThatThrownBy(() -> shipped.require(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "selection.quorum_share, 2/3",
        "selection.quorum_share, 66%",
        "selection.quorum_share, 1/1",
        "selection.notice_min, 7",
        "selection.probation, P18M",
        "selection.probation, P1Y6M",
        "selection.probation, P30D",
        "selection.chair_speaks_last, false",
        "personal_matters.due, 02-29",
        "selection.education_min_county, 本科",
        "survey.sample, 党代表 50 人"
    })
    void a_value_of_the_right_form_is_taken(String key, String value) {
        var definition = shipped.require(key);

        assertThat(definition.type().fault(value, definition)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "selection.carry_share, 1/1",
        "selection.carry_share, 100%",
        "selection.quorum_share, 3/2",
        "selection.quorum_share, 0/3",
        "selection.quorum_share, 1/0",
        "selection.quorum_share, 0.66",
        "selection.quorum_share, 200%",
        "selection.quorum_share, -1/2",
        "selection.notice_min, 0",
        "selection.notice_min, 61",
        "selection.notice_min, five",
        "selection.notice_min, 99999999999",
        "selection.probation, P",
        "selection.probation, P0Y",
        "selection.probation, PT1H",
        "selection.probation, 1 year",
        "selection.chair_speaks_last, yes",
        "personal_matters.due, 13-01",
        "personal_matters.due, 02-30",
        "personal_matters.due, 1-31",
        "selection.education_min_county, 小学",
        "survey.sample, ''"
    })
    void a_value_of_the_wrong_form_is_refused_by_its_chinese_name(String key, String value) {
        var definition = shipped.require(key);

        assertThat(definition.type().fault(value, definition))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("“" + definition.title() + "”")
                        .endsWith("。"));
    }

    @Test
    void every_certainty_reads_chinese() {
        assertThat(Certainty.values())
                .allSatisfy(
                        certainty -> assertThat(Certainty.of(certainty.code())).isEqualTo(certainty))
                .extracting(Certainty::chinese)
                .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
        assertThatThrownBy(() -> Certainty.of("maybe")).isInstanceOf(IllegalArgumentException.class);
    }
}
