package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.organization.OrganKind;
import io.guicheng.support.SqlCount;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page costs the same number of statements however much is on it. */
class StatementCountTest extends ApiTest {

    @Autowired
    SelectionCase selection;

    @Test
    void the_view_of_a_case_with_forty_candidates_and_twenty_opinions_each_costs_no_more_than_with_one()
            throws Exception {
        var twenty = Arrays.stream(OrganKind.values()).limit(20).toList();
        var small = selection.write(1, List.of(OrganKind.AUDIT)).key();
        var large = selection.write(40, twenty).key();
        assertThat(ok(get("org1", "/api/cases/" + large)).path("candidates")).hasSize(40);

        var one = statements("org1", "/api/cases/" + small);
        var forty = statements("org1", "/api/cases/" + large);

        assertThat(forty).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void the_view_of_a_case_with_thirty_running_parts_costs_no_more_than_with_one() throws Exception {
        var all = Arrays.stream(OrganKind.values()).limit(30).toArray(OrganKind[]::new);
        var small = askingErrand("一个机关", OrganKind.AUDIT);
        var large = askingErrand("三十个机关", all);
        var seen = ok(get("org1", "/api/cases/" + large));
        assertThat(seen.path("openTasks")).hasSize(30);
        assertThat(seen.path("diagrams").get(0).path("key").asText()).isEqualTo("errand");
        assertThat(seen.path("diagrams")
                        .get(1)
                        .path("active")
                        .get(0)
                        .path("count")
                        .asInt())
                .isEqualTo(30);
        assertThat(seen.path("diagrams").get(1).path("completed").get(0).asText())
                .isEqualTo("called");

        assertThat(statements("org1", "/api/cases/" + large)).hasSameSizeAs(statements("org1", "/api/cases/" + small));
    }

    @Test
    void the_inbox_the_counts_the_cards_and_the_list_cost_the_same_with_one_task_and_with_many() throws Exception {
        askingErrand("数语句", OrganKind.TRANSPORT);
        ok(get("health1", "/api/tasks?view=organ"));
        var before = sizes();
        for (int i = 0; i < 12; i++) {
            askingErrand("数语句" + i, OrganKind.HEALTH);
        }

        assertThat(sizes()).isEqualTo(before);
        assertThat(ok(get("health1", "/api/tasks?view=organ&size=100")).path("items"))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    private List<Integer> sizes() throws Exception {
        return List.of(
                statements("org1", "/api/tasks?view=others&size=50").size(),
                statements("health1", "/api/tasks/count").size(),
                statements("org1", "/api/cases?page=0").size());
    }

    private List<String> statements(String userId, String url) throws Exception {
        ok(get(userId, url));
        return SqlCount.of(() -> ok(get(userId, url)));
    }
}
