package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.organization.OrganKind;
import io.guicheng.support.Postgres;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the database that a real site uses: two people at one task, paging, lights, and the view of a whole case. */
// closed here: at the end of the run the database is gone first, and the engine would wait for it half a minute
@DirtiesContext
class TaskEndpointsOnPostgresTest extends TaskEndpointsTest {

    @Autowired
    SelectionCase selection;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        var url = Postgres.freshUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> Postgres.USER);
    }

    @Test
    void a_selection_case_is_read_and_found() throws Exception {
        var written = selection.write(2, List.of(OrganKind.AUDIT, OrganKind.HEALTH));

        var seen = ok(get("org1", "/api/cases/" + written.key()));
        var found = ok(get("org1", "/api/cases?state=running&light=&q=干部2"));

        assertThat(seen.path("candidates"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.path("opinions")).hasSize(2));
        assertThat(seen.path("meetings").get(0).path("statements")).hasSize(2);
        assertThat(StreamSupport.stream(found.path("items").spliterator(), false)
                        .map(row -> row.path("businessKey").asText()))
                .contains(written.key().value());
    }
}
