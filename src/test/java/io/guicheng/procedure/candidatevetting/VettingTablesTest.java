package io.guicheng.procedure.candidatevetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VettingTablesTest {

    @ParameterizedTest
    @CsvSource({
        // omissions, amount, concealed
        "0,0,false,一致,CLEAR",
        "1,0,false,漏报较轻,MINOR",
        "2,30,false,漏报较轻,MINOR",
        "2,31,false,漏报较重,BLOCKS",
        "3,0,false,漏报较重,BLOCKS",
        "0,0,true,瞒报,BLOCKS",
        "1,5,true,瞒报,BLOCKS"
    })
    void personal_matters_are_classified_at_their_limits(
            int omissions, int amount, boolean concealed, String classification, String verdict) {
        var fired = Tables.single(
                "candidate-vetting.personal-matters",
                Map.of("omissions", omissions, "amount", amount, "concealed", concealed));

        assertThat(fired).containsEntry("classification", classification).containsEntry("verdict", verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "archive,CLEAR,false",
        "archive,BLOCKS,true",
        "archive,OPEN,true",
        "archive,MISSING,true",
        "personal,MINOR,false",
        "personal,BLOCKS,true",
        "personal,MISSING,true",
        "petition,MINOR,false",
        "petition,OPEN,true",
        "discipline,CLEAR,false",
        "discipline,NOT_AFFECTING,false",
        "discipline,AFFECTING,true",
        "discipline,UNRESOLVED,true",
        "discipline,MISSING,true",
        "discipline,OUTDATED,true",
        "opinion,NOT_AFFECTING,false",
        "opinion,AFFECTING,true",
        "opinion,UNRESOLVED,true",
        "opinion,MISSING,true",
        "opinion,OUTDATED,true"
    })
    void what_is_missing_open_or_affecting_keeps_a_candidate_off_the_table(
            String source, String verdict, boolean blocks) {
        var fired = Tables.single("candidate-vetting.conclusion", Map.of("source", source, "verdict", verdict));

        assertThat(fired).containsEntry("blocks", blocks);
        assertThat(fired.get("ground").toString().isEmpty()).isEqualTo(!blocks);
    }

    @ParameterizedTest
    @CsvSource({
        "workYears,REPORT,FAIL",
        "grassroots,REPORT,FAIL",
        "timeBelow,REPORT,FAIL",
        "leap,REPORT,FAIL",
        "lowerPosts,NOTE,NOTE",
        "education,NOTE,NOTE",
        "training,NOTE,NOTE",
        "age,NOTE,NOTE",
        "health,FAIL,FAIL",
        "partyYears,FAIL,FAIL"
    })
    void an_unmet_condition_has_its_consequence_and_bars_who_may_not_be_excepted(
            String criterion, String consequence, String whenBarred) {
        assertThat(qualification(criterion, false, false)).containsEntry("consequence", consequence);
        assertThat(qualification(criterion, false, true)).containsEntry("consequence", whenBarred);
        assertThat(qualification(criterion, true, true)).containsEntry("consequence", "NONE");
    }

    private static Map<String, Object> qualification(String criterion, boolean met, boolean barred) {
        return Tables.single(
                "candidate-vetting.qualification",
                Map.of("criterion", criterion, "met", met, "exceptionBarred", barred));
    }

    @ParameterizedTest
    @CsvSource({
        "优秀,false,false,false,0",
        "称职,false,false,false,0",
        "基本称职,false,false,false,1",
        "不称职,false,false,false,1",
        "称职,true,false,false,1",
        "称职,false,true,false,1",
        "称职,false,false,true,1",
        "不称职,true,true,true,4"
    })
    void every_situation_that_excludes_is_named(
            String appraisal, boolean abroad, boolean sanction, boolean investigated, int grounds) {
        var fired = Tables.evaluate(
                "candidate-vetting.exclusion",
                Map.of(
                        "lastAppraisal", appraisal,
                        "spouseAbroad", abroad,
                        "sanctionRunning", sanction,
                        "underInvestigation", investigated));

        assertThat(fired).hasSize(grounds);
        assertThat(fired.collectEntries("clauses")).doesNotContain("");
    }

    @Test
    void eight_organs_are_asked_besides_the_discipline_organ() {
        var fired = Tables.evaluate("candidate-vetting.organs-to-ask", Map.of("selection", "990100-CS-2026-0001"));

        assertThat(fired.collectEntries("kind"))
                .containsExactlyInAnyOrder(
                        "united-front",
                        "public-security",
                        "court",
                        "procuratorate",
                        "political-legal",
                        "petition-office",
                        "health",
                        "audit");
    }
}
