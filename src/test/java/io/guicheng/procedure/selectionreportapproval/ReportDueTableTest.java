package io.guicheng.procedure.selectionreportapproval;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDueTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "restructuring",
                "chiefLeaving",
                "leap",
                "withoutRecommendation",
                "exception",
                "leaderRelative",
                "shortTenure"
            })
    void each_situation_is_to_be_reported(String situation) {
        var fired = Tables.single("selection-report-approval.report-due", Map.of("situation", situation));

        assertThat(fired).containsEntry("rule", situation).containsEntry("due", true);
        assertThat(fired.get("text").toString()).containsPattern("\\p{IsHan}");
    }

    @Test
    void whatever_else_comes_is_not() {
        var fired = Tables.single("selection-report-approval.report-due", Map.of("situation", "ordinary"));

        assertThat(fired).containsEntry("due", false);
    }
}
