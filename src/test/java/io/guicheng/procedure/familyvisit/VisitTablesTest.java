package io.guicheng.procedure.familyvisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is talked about in a family and who goes there, as the tables say. */
class VisitTablesTest {

    @Test
    void eight_things_are_talked_about() {
        assertThat(Tables.evaluate("family-visit.topic", Map.of("visited", true))
                        .<String>collectEntries("topic"))
                .containsExactly(
                        "HOUSEHOLD", "MIND", "HEALTH", "TRADITION", "CIRCLES", "HOBBIES", "NEEDS", "FAMILY_MIND");
    }

    @Test
    void the_secretary_leads_and_nobody_else() {
        assertThat(leads("SECRETARY")).isTrue();
        for (var other :
                new String[] {"COMMITTEE_MEMBER", "DISCIPLINE_HEAD", "ORGANIZATION_HEAD", "ORGAN_HEAD", "ORGAN_LEADER"
                }) {
            assertThat(leads(other)).as(other).isFalse();
        }
    }

    private static boolean leads(String capacity) {
        return Tables.evaluate("family-visit.visitor", Map.of("capacity", capacity))
                .<Boolean>collectEntries("leads")
                .get(0);
    }
}
