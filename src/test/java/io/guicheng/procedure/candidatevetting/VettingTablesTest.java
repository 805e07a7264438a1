package io.guicheng.procedure.candidatevetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VettingTablesTest {

    @ParameterizedTest
    @CsvSource({
        "workYears,true,false,NONE",
        "workYears,false,false,REPORT",
        "workYears,false,true,FAIL",
        "grassroots,false,false,REPORT",
        "grassroots,false,true,FAIL",
        "timeBelow,false,false,REPORT",
        "timeBelow,false,true,FAIL",
        "leap,false,false,REPORT",
        "leap,false,true,FAIL",
        "lowerPosts,false,false,NOTE",
        "lowerPosts,false,true,NOTE",
        "education,false,false,NOTE",
        "training,false,true,NOTE",
        "age,false,false,NOTE",
        "health,false,false,FAIL",
        "partyYears,false,false,FAIL",
        "partyYears,true,true,NONE"
    })
    void an_unmet_qualification_is_noted_reported_or_final(
            String criterion, boolean met, boolean barred, String consequence) {
        var fired = Tables.single(
                "candidate-vetting.qualification",
                Map.of("criterion", criterion, "met", met, "exceptionBarred", barred));

        assertThat(fired).containsEntry("consequence", consequence);
    }

    @ParameterizedTest
    @CsvSource({
        "优秀,false,false,false,0",
        "称职,false,false,false,0",
        "未定等次,false,false,false,0",
        "基本称职,false,false,false,1",
        "不称职,false,false,false,1",
        "称职,true,false,false,1",
        "称职,false,true,false,1",
        "称职,false,true,true,2",
        "不称职,true,true,true,4"
    })
    void every_situation_that_excludes_is_listed(
            String appraisal, boolean abroad, boolean sanction, boolean investigated, int grounds) {
        assertThat(Tables.evaluate(
                        "candidate-vetting.exclusion",
                        Map.of(
                                "lastAppraisal", appraisal,
                                "spouseAbroad", abroad,
                                "sanctionRunning", sanction,
                                "underInvestigation", investigated)))
                .hasSize(grounds);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,false,一致,CLEAR",
        "1,30,false,漏报较轻,MINOR",
        "2,30,false,漏报较轻,MINOR",
        "2,31,false,漏报较重,BLOCKS",
        "3,10,false,漏报较重,BLOCKS",
        "0,0,true,瞒报,BLOCKS",
        "1,5,true,瞒报,BLOCKS"
    })
    void reported_and_verified_are_classified(
            int omissions, int amount, boolean concealed, String classification, String verdict) {
        var fired = Tables.single(
                "candidate-vetting.personal-matters",
                Map.of("omissions", omissions, "amount", amount, "concealed", concealed));

        assertThat(fired).containsEntry("classification", classification).containsEntry("verdict", verdict);
    }

    @Test
    void the_conclusion_blocks_on_everything_but_a_clear_or_harmless_answer() {
        for (var source : List.of("archive", "personal", "petition")) {
            for (var verdict : List.of("CLEAR", "MINOR", "BLOCKS", "OPEN", "MISSING")) {
                assertBlocks(source, verdict, !List.of("CLEAR", "MINOR").contains(verdict));
            }
        }
        for (var source : List.of("discipline", "opinion")) {
            for (var verdict : List.of("CLEAR", "NOT_AFFECTING", "AFFECTING", "UNRESOLVED", "MISSING", "OUTDATED")) {
                assertBlocks(source, verdict, !List.of("CLEAR", "NOT_AFFECTING").contains(verdict));
            }
        }
    }

    private static void assertBlocks(String source, String verdict, boolean blocks) {
        assertThat(Tables.single("candidate-vetting.conclusion", Map.of("source", source, "verdict", verdict)))
                .as("%s %s", source, verdict)
                .containsEntry("blocks", blocks);
    }
}
