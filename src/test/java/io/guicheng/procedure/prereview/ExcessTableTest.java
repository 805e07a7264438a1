package io.guicheng.procedure.prereview;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcessTableTest {

    private static final List<String> SITUATIONS =
            List.of("unapproved", "overStaff", "overPosts", "overRanks", "overLevel", "irregular");

    @ParameterizedTest
    @ValueSource(strings = {"unapproved", "overStaff", "overPosts", "overRanks", "overLevel", "irregular"})
    void each_situation_alone_is_found(String situation) {
        assertThat(Tables.evaluate("pre-review.excess", inputs(List.of(situation))))
                .singleElement()
                .satisfies(fired ->
                        assertThat(fired).containsEntry("rule", situation).containsKey("finding"));
    }

    @Test
    void nothing_is_found_where_nothing_is_exceeded_and_everything_where_all_is() {
        assertThat(Tables.evaluate("pre-review.excess", inputs(List.of()))).isEmpty();
        assertThat(Tables.evaluate("pre-review.excess", inputs(SITUATIONS))).hasSize(SITUATIONS.size());
    }

    private static Map<String, Object> inputs(List<String> there) {
        var inputs = new LinkedHashMap<String, Object>();
        SITUATIONS.forEach(situation -> inputs.put(situation, there.contains(situation)));
        return inputs;
    }
}
