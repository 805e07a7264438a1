package io.guicheng.procedure.selectionreportapproval;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDueTableTest {

    @ParameterizedTest
    @CsvSource({
        "restructuring,true,S5-3.2.3.3b",
        "chiefLeaving,true,S5-3.2.3.3b",
        "leap,true,S1-5.3",
        "withoutRecommendation,true,S1-5.3",
        "exception,true,S1-5.3",
        "leaderRelative,true,S1-5.3",
        "shortTenure,true,S1-5.3",
        "somethingElse,false,S1-5.3"
    })
    void each_situation_says_whether_it_must_be_reported(String situation, boolean due, String clause) {
        var fired = Tables.single("selection-report-approval.report-due", Map.of("situation", situation));

        assertThat(fired).containsEntry("due", due);
        assertThat(fired.get("clauses").toString()).contains(clause);
    }
}
