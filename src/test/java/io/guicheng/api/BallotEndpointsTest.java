package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Item;
import io.guicheng.ballot.Option;
import io.guicheng.ballot.Setup;
import io.guicheng.ballot.Setup.Secrecy;
import io.guicheng.ballot.Voter;
import io.guicheng.casework.Cases;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class BallotEndpointsTest extends ApiTest {

    private static final List<Item> ITEMS = List.of(Item.about("S1", "书记述责", ApiFixture.official(9), Option.GRADES));

    @Autowired
    Ballots ballots;

    @Autowired
    Cases cases;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    private CaseKey key;

    @BeforeEach
    void a_case() {
        key = transaction.execute(status -> cases.open(
                        "errand", "VO", "表决试验", ApiFixture.CITY, ApiFixture.organ(OrganKind.DISCIPLINE), "disc1")
                .key());
    }

    @Test
    void a_voter_votes_and_checks_and_learns_the_totals(CapturedOutput log) throws Exception {
        var id = screen();
        var paper = ok(get("audit1", "/api/ballots/" + id));
        assertThat(paper.path("parts").toString()).isEqualTo("[\"voter\"]");
        assertThat(paper.path("voted").asBoolean()).isFalse();
        assertThat(paper.has("progress")).isFalse();
        assertThat(paper.has("caseKey")).isFalse();
        assertThat(ok(get("audit1", "/api/ballots")).toString()).contains(id);

        var receipt = vote("audit1", id, "poor");
        for (var other : List.of("audit2", "health1", "office1", "finance1")) {
            vote(other, id, "good");
        }

        var code = receipt.path("code").asText();
        assertThat(ok(post("audit1", "/api/ballots/" + id + "/receipt", Map.of("receipt", code)))
                        .path("choices")
                        .path("S1")
                        .toString())
                .isEqualTo("[\"poor\"]");
        assertThat(ok(get("audit1", "/api/ballots/" + id + "/published")).path("commitments"))
                .isEmpty();
        var running = ok(get("disc1", "/api/ballots/" + id));
        assertThat(running.path("progress").path("voted").asInt()).isEqualTo(5);
        assertThat(running.path("progress").path("missing").get(0).path("name").asText())
                .isEqualTo("柳村");
        assertThat(running.toString()).doesNotContain("poor\":");

        var closed = ok(post("disc1", "/api/ballots/" + id + "/close", Map.of()));

        assertThat(closed.path("result")
                        .path("items")
                        .get(0)
                        .path("options")
                        .get(3)
                        .path("votes")
                        .asInt())
                .isEqualTo(1);
        var after = ok(get("audit1", "/api/ballots/" + id));
        assertThat(after.path("totals").path("valid").asInt()).isEqualTo(5);
        assertThat(after.has("result")).as("items are for those who run it").isFalse();
        assertThat(ok(get("audit1", "/api/ballots/" + id + "/published"))
                        .path("commitments")
                        .toString())
                .contains(receipt.path("commitment").asText());
        assertThat(log.getAll()).doesNotContain(code, receipt.path("commitment").asText());
    }

    @Test
    void what_is_refused_says_why() throws Exception {
        var id = screen();
        vote("audit1", id, "good");
        var vote = Map.of("choices", Map.of("S1", List.of("good")));

        assertProblem(read(post("audit1", "/api/ballots/" + id + "/vote", vote)), 409);
        assertThat(post("audit2", "/api/ballots/" + id + "/vote", Map.of("choices", Map.of("S1", List.of("best"))))
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("audit2", "/api/ballots/" + id + "/vote", Map.of()).getStatus())
                .isEqualTo(422);
        assertThat(post("audit2", "/api/ballots/" + id + "/vote", "{\"choices\":{\"S1\":null}}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("audit2", "/api/ballots/" + id + "/receipt", Map.of("receipt", "00000-00000-00000-00000"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("audit2", "/api/ballots/" + id + "/receipt", Map.of()).getStatus())
                .isEqualTo(422);
        assertThat(post("disc1", "/api/ballots/" + id + "/cancel", Map.of("reason", ""))
                        .getStatus())
                .isEqualTo(422);
        assertProblem(read(post("disc1", "/api/ballots/" + id + "/issue", Map.of("issued", 3))), 409);
    }

    @Test
    void for_who_has_no_part_in_it_a_ballot_is_not_there() throws Exception {
        var id = screen();
        var vote = Map.of("choices", Map.of("S1", List.of("good")));
        for (var stranger : List.of("org1", "county1", "admin1", "subject1")) {
            assertThat(get(stranger, "/api/ballots/" + id).getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(get(stranger, "/api/ballots/" + id + "/published").getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(ok(get(stranger, "/api/ballots")).toString())
                    .as(stranger)
                    .doesNotContain(id);
            for (var act : List.of("vote", "receipt", "close", "remind", "cancel", "issue", "count")) {
                var body = switch (act) {
                    case "vote" -> vote;
                    case "cancel" -> Map.of("reason", "不想投");
                    case "issue" -> Map.of("issued", 3);
                    default -> Map.of();
                };
                assertThat(post(stranger, "/api/ballots/" + id + "/" + act, body)
                                .getStatus())
                        .as(stranger + " " + act)
                        .isEqualTo(404);
            }
        }
        // who votes does not run it, who runs it does not vote
        assertThat(post("audit1", "/api/ballots/" + id + "/close", Map.of()).getStatus())
                .isEqualTo(404);
        assertThat(post("disc1", "/api/ballots/" + id + "/vote", vote).getStatus())
                .isEqualTo(404);
    }

    @Test
    void reminders_reach_those_who_have_not_voted() throws Exception {
        var id = screen();
        vote("audit1", id, "good");

        assertThat(ok(post("disc1", "/api/ballots/" + id + "/remind", Map.of()))
                        .path("sent")
                        .asInt())
                .isEqualTo(5);

        assertThat(ok(get("audit2", "/api/reminders")).toString()).contains("/ballots/" + id, "严正");
        assertThat(ok(get("audit1", "/api/reminders")).toString()).doesNotContain(id);
        vote("audit2", id, "good");
        assertThat(ok(get("audit2", "/api/reminders")).toString()).doesNotContain(id);
    }

    @Test
    void tellers_enter_what_they_counted_and_see_where_they_differ() throws Exception {
        var id = open(Setup.onPaper("纸质测评", Secrecy.SECRET, ITEMS, roll(), "audit1", "audit2"));
        assertThat(post("disc1", "/api/ballots/" + id + "/issue", Map.of("issued", 7))
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("disc1", "/api/ballots/" + id + "/issue", Map.of()).getStatus())
                .isEqualTo(422);
        assertThat(post("disc1", "/api/ballots/" + id + "/issue", Map.of("issued", 6))
                        .getStatus())
                .isEqualTo(204);
        assertThat(read(post("audit1", "/api/ballots/" + id + "/count", count(5, 3)))
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("returned");
        assertThat(post("audit1", "/api/ballots/" + id + "/count", "{\"returned\":1,\"valid\":1}")
                        .getStatus())
                .isEqualTo(422);

        assertThat(post("audit1", "/api/ballots/" + id + "/count", count(5, 1)).getStatus())
                .isEqualTo(204);
        assertThat(ok(get("audit2", "/api/ballots/" + id)).path("counted").has("own"))
                .isFalse();
        assertThat(post("audit2", "/api/ballots/" + id + "/count", count(4, 2)).getStatus())
                .isEqualTo(204);
        var differing = ok(get("disc1", "/api/ballots/" + id)).path("counted");
        assertThat(differing.path("round").asInt()).isEqualTo(2);
        assertThat(differing.path("differences").get(0).path("cell").asText()).isEqualTo("书记述责：好");
        assertProblem(read(post("disc1", "/api/ballots/" + id + "/close", Map.of())), 409);
        post("audit1", "/api/ballots/" + id + "/count", count(4, 2));
        post("audit2", "/api/ballots/" + id + "/count", count(4, 2));

        assertThat(ok(post("disc1", "/api/ballots/" + id + "/close", Map.of()))
                        .path("result")
                        .path("items")
                        .get(0)
                        .path("options")
                        .get(0)
                        .path("permille")
                        .asInt())
                .isEqualTo(667);
    }

    private Map<String, Object> count(int good, int fair) {
        return Map.of(
                "returned",
                good + fair,
                "valid",
                good + fair,
                "invalid",
                0,
                "blank",
                0,
                "votes",
                Map.of("S1", Map.of("good", good, "fair", fair, "plain", 0, "poor", 0)),
                "abstained",
                Map.of("S1", 0));
    }

    private com.fasterxml.jackson.databind.JsonNode vote(String user, String id, String option) throws Exception {
        return ok(post(user, "/api/ballots/" + id + "/vote", Map.of("choices", Map.of("S1", List.of(option)))));
    }

    private String screen() {
        return open(Setup.onScreen("述责述廉述德评议", Secrecy.SECRET, ITEMS, roll()));
    }

    private String open(Setup setup) {
        var actor = new Actor(organizations.person("disc1").orElseThrow(), organizations.seatsOf("disc1"));
        return transaction.execute(status -> ballots.open(key, actor, ApiFixture.organ(OrganKind.DISCIPLINE), setup));
    }

    private List<Voter> roll() {
        return Stream.of("audit1", "audit2", "health1", "office1", "finance1", "village1")
                .map(user ->
                        new Voter(user, organizations.person(user).orElseThrow().name(), "市直单位", user, null))
                .toList();
    }
}
