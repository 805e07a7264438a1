package io.guicheng.procedure.appointmenttalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who talks with whom, and about what, as the tables say. */
class TalkTablesTest {

    @Test
    void a_chief_gets_two_talks_and_anybody_else_one() {
        assertThat(Tables.evaluate("appointment-talk.talkers", Map.of("chief", true))
                        .<String>collectEntries("talk"))
                .containsExactly("MAIN", "INTEGRITY");
        assertThat(Tables.evaluate("appointment-talk.talkers", Map.of("chief", false))
                        .<String>collectEntries("talk"))
                .containsExactly("MAIN");
    }

    @Test
    void the_main_talk_is_the_secretarys_alone_when_it_is_with_a_chief() {
        assertThat(Tables.evaluate("appointment-talk.talkers", Map.of("chief", true))
                        .<String>collectEntries("talkers"))
                .containsExactly("SECRETARY", "DISCIPLINE_HEAD ORGANIZATION_HEAD");
    }

    @Test
    void integrity_is_talked_about_in_both_and_democratic_centralism_in_the_main_one() {
        assertThat(Tables.evaluate("appointment-talk.topics", Map.of("talk", "MAIN"))
                        .<String>collectEntries("topic"))
                .containsExactly("INTEGRITY", "DEMOCRACY");
        assertThat(Tables.evaluate("appointment-talk.topics", Map.of("talk", "INTEGRITY"))
                        .<String>collectEntries("topic"))
                .containsExactly("INTEGRITY");
    }
}
