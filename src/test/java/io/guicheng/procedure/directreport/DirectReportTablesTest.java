package io.guicheng.procedure.directreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reports what to whom, and what becomes of it, as the tables say. */
class DirectReportTablesTest {

    @Test
    void a_member_reports_a_chief_upward_and_another_member_to_the_own_committee() {
        assertThat(entries("MEMBER", "kind"))
                .containsExactly("CHIEF_PROBLEM", "DECISION", "MEMBER_BREACH", "MAJOR_PROBLEM");
        assertThat(entries("MEMBER", "firstAbove")).containsExactly(true, true, false, true);
        assertThat(entries("MEMBER", "raising")).containsExactly("ASKED", "REQUIRED", "NONE", "NONE");
    }

    @Test
    void only_what_a_discipline_secretary_reports_of_a_member_and_inspections_of_chiefs_below_go_to_two() {
        assertThat(List.of("MEMBER", "DISCIPLINE_HEAD", "STATIONED_HEAD", "ORGANIZATION_HEAD", "VILLAGE_SUPERVISOR"))
                .filteredOn(capacity -> entries(capacity, "second").stream().anyMatch("committee"::equals))
                .containsExactly("DISCIPLINE_HEAD");
        assertThat(entries("COMMITTEE_HEAD", "first")).containsExactly("discipline");
        assertThat(entries("COMMITTEE_HEAD", "second")).containsExactly("organization");
    }

    @Test
    void a_grave_breach_is_told_to_the_chief_unless_the_chief_received_it() {
        assertThat(disposal("SERIOUS", false, "chief")).isTrue();
        assertThat(disposal("SERIOUS", true, "chief")).isFalse();
        assertThat(disposal("SERIOUS", true, "clue")).isTrue();
        assertThat(disposal("CLUE", false, "chief")).isFalse();
        assertThat(disposal("FILE", false, "clue")).isFalse();
    }

    private static List<Object> entries(String capacity, String column) {
        return Tables.evaluate("direct-report.kind", Map.of("capacity", capacity)).getResultList().stream()
                .map(row -> row.get(column))
                .toList();
    }

    private static boolean disposal(String disposal, boolean committee, String column) {
        return Tables.evaluate("direct-report.disposal", Map.of("disposal", disposal, "receiverIsCommittee", committee))
                .<Boolean>collectEntries(column)
                .get(0);
    }
}
