package io.guicheng.procedure.prereview;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcessTableTest {

    private static final List<String> FACTS =
            List.of("unapproved", "overStaff", "overPosts", "overRanks", "overLevel", "irregular");

    @ParameterizedTest
    @CsvSource({
        "unapproved,该机关在这一层级没有核定领导职数",
        "overStaff,超编制配备",
        "overPosts,超领导职数配备",
        "overRanks,超职级职数配备",
        "overLevel,超机构规格提拔",
        "irregular,编办认定违规设置或配备"
    })
    void each_excess_is_found_alone(String fact, String finding) {
        var fired = Tables.evaluate("pre-review.excess", only(List.of(fact)));

        assertThat(fired).hasSize(1);
        assertThat(fired.getFirstResult().getEntryMap()).containsEntry("finding", finding);
    }

    @Test
    void several_are_found_together() {
        var fired = Tables.evaluate("pre-review.excess", only(List.of("overStaff", "overPosts", "irregular")));

        assertThat(fired.collectEntries("rule")).containsExactly("overStaff", "overPosts", "irregular");
    }

    @Test
    void nothing_is_found_within_the_establishment() {
        assertThat(Tables.evaluate("pre-review.excess", only(List.of()))).isEmpty();
    }

    private static Map<String, Object> only(List<String> found) {
        var inputs = new HashMap<String, Object>();
        FACTS.forEach(fact -> inputs.put(fact, found.contains(fact)));
        return inputs;
    }
}
