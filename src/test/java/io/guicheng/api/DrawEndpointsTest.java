package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Cases;
import io.guicheng.draw.Draw;
import io.guicheng.draw.Draws;
import io.guicheng.draw.Population;
import io.guicheng.draw.Population.Member;
import io.guicheng.draw.Population.Stratum;
import io.guicheng.draw.Quota;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class DrawEndpointsTest extends ApiTest {

    @Autowired
    Draws draws;

    @Autowired
    Cases cases;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    private CaseKey key;
    private String id;

    @BeforeEach
    void a_sealed_list() {
        var organ = ApiFixture.organ(OrganKind.DISCIPLINE);
        var actor = new Actor(organizations.person("disc1").orElseThrow(), organizations.seatsOf("disc1"));
        transaction.executeWithoutResult(status -> {
            key = cases.open("errand", "DR", "抽签试验", ApiFixture.CITY, organ, "disc1")
                    .key();
            id = draws.commit(key, actor, organ, "抽取现场述责人员", Draw.Source.onSite("由党代表现场报数"));
            draws.fix(
                    id,
                    actor,
                    new Population(
                            List.of(new Stratum("all", "各县区书记", Quota.count(2))),
                            IntStream.range(0, 6)
                                    .mapToObj(i -> new Member("S-" + i, "书记" + i, Set.of("all")))
                                    .toList(),
                            List.of()));
        });
    }

    @Test
    void who_may_know_the_case_sees_the_draw_and_only_its_organ_draws() throws Exception {
        var before = ok(get("disc1", "/api/draws/" + id));
        assertThat(before.path("state").asText()).isEqualTo("FIXED");
        assertThat(before.path("mayDraw").asBoolean()).isTrue();
        assertThat(before.has("record")).isFalse();
        assertThat(before.toString()).doesNotContain("nonce");
        assertProblem(read(get("disc1", "/api/draws/" + id + "/record")), 404);

        var after = ok(post("disc1", "/api/draws/" + id + "/draw", Map.of("input", "306128", "inputBy", "马一丁")));

        assertThat(after.path("record").path("result").get(0).path("drawn")).hasSize(2);
        assertThat(after.path("mayDraw").asBoolean()).isFalse();
        var download = get("disc1", "/api/draws/" + id + "/record");
        assertThat(download.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(read(download)).isEqualTo(after.path("record"));
        assertThat(ok(get("disc1", "/api/cases/" + key + "/tools"))
                        .get(0)
                        .path("url")
                        .asText())
                .isEqualTo("/draws/" + id);
    }

    @Test
    void what_was_typed_wrongly_is_named_and_a_second_draw_refused() throws Exception {
        var wrong = post("disc1", "/api/draws/" + id + "/draw", Map.of("input", "306128", "inputBy", "严正"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(read(wrong).path("errors").get(0).path("field").asText()).isEqualTo("inputBy");
        assertThat(post("disc1", "/api/draws/" + id + "/draw", Map.of()).getStatus())
                .isEqualTo(422);
        ok(post("disc1", "/api/draws/" + id + "/draw", Map.of("input", "306128", "inputBy", "马一丁")));

        assertProblem(read(post("disc1", "/api/draws/" + id + "/draw", Map.of("input", "1", "inputBy", "马一丁"))), 409);
    }

    @Test
    void for_others_it_is_not_there() throws Exception {
        for (var stranger : List.of("org1", "audit1", "county1", "admin1", "subject1")) {
            assertThat(get(stranger, "/api/draws/" + id).getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(get(stranger, "/api/draws/" + id + "/record").getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(post(stranger, "/api/draws/" + id + "/draw", Map.of("input", "1", "inputBy", "马一丁"))
                            .getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(get(stranger, "/api/cases/" + key + "/tools").getStatus())
                    .as(stranger)
                    .isEqualTo(404);
        }
        // an organ that takes part sees it, and does not draw
        transaction.executeWithoutResult(status -> cases.involves(key, ApiFixture.organ(OrganKind.ORGANIZATION)));
        assertThat(ok(get("org1", "/api/draws/" + id)).path("mayDraw").asBoolean())
                .isFalse();
        assertThat(post("org1", "/api/draws/" + id + "/draw", Map.of("input", "1", "inputBy", "马一丁"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_stand_alone_page_is_a_file_to_keep() throws Exception {
        var page = get("disc1", "/api/draws/verifier");

        assertThat(page.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(page.getContentAsString()).contains("GC-DRAW-1");
    }
}
