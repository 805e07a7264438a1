package io.guicheng.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything the engine's own interface offers, through both doors, as everybody: let through is what the policy names, and what comes
 * back then holds nothing of a case. What the policy does not name is refused, so a new version of the engine opens nothing.
 */
class DoorMatrixTest extends MatrixTest {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final String REST = "/engine-rest/engine/default";

    /** Kind of account in the policy → who stands for it. */
    private static final Map<String, String> ACCOUNTS = Map.of(
            "staff", "outsider-clerk",
            "integration", "participant-clerk",
            "system-admin", "system-admin",
            "security-admin", "security-admin",
            "auditor", "auditor");

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_the_policy_names_is_what_the_engine_has() {
        var known = EngineDoors.endpoints();
        assertThat(known).hasSizeGreaterThan(300);
        var named = new TreeSet<String>();
        POLICY.doors().values().forEach(named::addAll);

        assertThat(named)
                .as("lines under \"doors\" of access/policy.yaml that no resource of the engine serves")
                .isSubsetOf(known);
    }

    @Test
    void each_kind_of_account_gets_through_the_doors_what_the_policy_names_and_nothing_else() {
        var secret = a_value_in_the_city_s_case();
        var wrong = new ArrayList<String>();
        ACCOUNTS.forEach((account, person) -> {
            var caller = account.equals("integration")
                    ? Caller.basic(port, MatrixTown.USERS.get(person), "demo-1234")
                    : everybody().get(person);
            var base = account.equals("integration") ? REST : WEBAPP;
            var allowed = Set.copyOf(POLICY.doors().getOrDefault(account, List.of()));
            for (var endpoint : EngineDoors.endpoints()) {
                var answer = fire(caller, base, endpoint);
                if (!allowed.contains(endpoint) && answer.statusCode() != 403) {
                    wrong.add(account + " " + endpoint + ": should be refused, got " + answer.statusCode());
                }
                if (answer.body().contains(secret) || answer.body().contains(MatrixTown.SECRET)) {
                    wrong.add(account + " " + endpoint + " tells what is in a case: " + answer.body());
                }
            }
            var refused = refusedAtTheDoor(MatrixTown.USERS.get(person));
            for (var endpoint : EngineDoors.endpoints()) {
                if (refused.contains(asked(base, endpoint)) == allowed.contains(endpoint)) {
                    wrong.add(account + " " + endpoint
                            + (allowed.contains(endpoint) ? " is named and refused" : " is not named and let through"));
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    /** The engine and the door refuse in the same words; the log alone says which of them it was. */
    private Set<String> refusedAtTheDoor(String user) {
        everybody().get("auditor").get("/api/audit");
        return Set.copyOf(
                jdbc.sql("select distinct target from audit_entry where rule_id = 'engine-door' and user_id = ?")
                        .param(user)
                        .query(String.class)
                        .list());
    }

    @Test
    void a_stranger_gets_through_no_door() {
        var stranger = everybody().get("stranger");
        for (var base : List.of(WEBAPP, REST)) {
            for (var endpoint : EngineDoors.endpoints()) {
                assertThat(fire(stranger, base, endpoint).statusCode())
                        .as(base + " " + endpoint)
                        .isIn(401, 403);
            }
        }
    }

    @Test
    void people_of_the_pages_do_not_use_the_door_of_programs() {
        for (var person : List.of("owner-clerk", "system-admin", "security-admin", "auditor")) {
            var program = Caller.basic(port, MatrixTown.USERS.get(person), "demo-1234");
            assertThat(program.get(REST + "/task?maxResults=5").statusCode())
                    .as(person)
                    .isEqualTo(403);
        }
    }

    private String a_value_in_the_city_s_case() {
        var secret = "VERDICT-" + System.nanoTime();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(town.key("city").value())
                .list()
                .get(0)
                .getId();
        runtime.setVariable(instance, "matrixVerdict", secret);
        return secret;
    }

    private HttpResponse<String> fire(Caller caller, String base, String endpoint) {
        var asked = asked(base, endpoint);
        var method = asked.substring(0, asked.indexOf(' '));
        return caller.call(
                method,
                asked.substring(asked.indexOf(' ') + 1) + (method.equals("DELETE") ? "" : "?maxResults=50"),
                "{}");
    }

    private String asked(String base, String endpoint) {
        var template = endpoint.substring(endpoint.indexOf(' ') + 1);
        return endpoint.substring(0, endpoint.indexOf(' ') + 1) + base + template.replaceAll("\\{[^}]*}", id(template));
    }

    /** A real id where there is one for the resource: the answer then would be about the city's case. */
    private String id(String template) {
        if (template.startsWith("/task/")) {
            return town.ids().get("city").get("organizationTask");
        }
        if (template.startsWith("/process-instance/")
                || template.startsWith("/history/process-instance/")
                || template.startsWith("/execution/")) {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(town.key("city").value())
                    .list()
                    .get(0)
                    .getId();
        }
        return template.startsWith("/user/") ? "zzb.clerk" : "none";
    }
}
