package io.guicheng.procedure.democraticlifemeeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a member has to explain, and by what a meeting is judged. */
class MeetingTablesTest {

    @ParameterizedTest
    @CsvSource({
        "PETITION, TRUE, 群众反映, true",
        "PETITION, INSPECTION_TRUE, 巡视巡察反馈, true",
        "PETITION, INTERVIEW, 约谈函询, true",
        "PETITION, OPEN, 群众反映, false",
        "PETITION, UNFOUNDED, 群众反映, false",
        "RECTIFICATION, ROVING, 巡视巡察反馈, true",
        "RECTIFICATION, MASSES, 群众反映, true",
        "INTERVIEW, WRITTEN_INQUIRY, 约谈函询, true",
        "INTERVIEW, ADMONITION, 约谈函询, true",
        "PERSONAL, REPORTED, 个人有关事项, true"
    })
    void what_the_member_may_know_is_listed_and_nothing_else(
            String register, String detail, String kind, boolean listed) {
        assertThat(Tables.single("democratic-life-meeting.points", Map.of("register", register, "detail", detail)))
                .containsEntry("kind", kind)
                .containsEntry("listed", listed);
    }

    @ParameterizedTest
    @CsvSource({"INTERVIEW, HEART", "INTERVIEW, DAILY", "RECTIFICATION, AUDIT"})
    void an_ordinary_talk_and_an_item_of_the_unit_are_nobody_s_point(String register, String detail) {
        assertThat(Tables.evaluate("democratic-life-meeting.points", Map.of("register", register, "detail", detail)))
                .isEmpty();
    }

    @Test
    void a_special_meeting_is_judged_by_one_item_more() {
        assertThat(items("SPECIAL"))
                .containsAll(items("ANNUAL"))
                .hasSize(items("ANNUAL").size() + 1)
                .contains("CAUSE_ANALYSED");
    }

    private static List<Object> items(String kind) {
        return Tables.evaluate("democratic-life-meeting.assessment", Map.of("kind", kind))
                .collectEntries("item");
    }
}
