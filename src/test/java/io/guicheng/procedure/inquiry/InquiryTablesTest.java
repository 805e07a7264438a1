package io.guicheng.procedure.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may ask, and who has to answer, as the tables say. */
class InquiryTablesTest {

    @Test
    void each_of_the_four_files_with_the_office_of_their_own_body() {
        assertThat(receiver("COMMITTEE_MEMBER")).isEqualTo("committee-office");
        assertThat(receiver("DISCIPLINE_MEMBER")).isEqualTo("discipline");
        assertThat(receiver("PARTY_DELEGATE")).isEqualTo("committee-office");
        assertThat(receiver("PEOPLE_DELEGATE")).isEqualTo("people-congress-office");
    }

    @Test
    void chiefs_answer_in_person_and_the_organization_department_as_an_organ() {
        assertThat(chief("SECRETARY")).isTrue();
        assertThat(chief("GOVERNMENT_HEAD")).isTrue();
        assertThat(chief("ORGANIZATION")).isFalse();
    }

    private static String receiver(String inquirer) {
        return Tables.evaluate("inquiry.inquirer", Map.of("inquirer", inquirer))
                .<String>collectEntries("receiver")
                .get(0);
    }

    private static boolean chief(String respondent) {
        return Tables.evaluate("inquiry.respondent", Map.of("respondent", respondent))
                .<Boolean>collectEntries("chief")
                .get(0);
    }
}
