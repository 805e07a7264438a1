package io.guicheng.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.AccessPolicy;
import io.guicheng.support.AccessPolicy.Rule;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint as everybody, with the ids of real cases, against the policy's table. */
class AccessMatrixTest extends MatrixTest {

    private static final List<String> CASES = List.of("city", "county");

    /** Answers that do not mean "you may not": refused input, a conflict, a page that is elsewhere. */
    private static final Set<Integer> NO = Set.of(401, 403, 404);

    private static final String DECISION = "{\"allow\": true, \"motive\": \"经研究同意\"}";

    private static final List<String> PAGES = List.of(
            "GET /cases",
            "GET /audit",
            "GET /draws",
            "GET /ballots",
            "GET /rosters",
            "GET /reminders",
            "GET /reporters",
            "GET /deputies",
            "GET /direct-reports",
            "GET /unattended",
            "GET /copies");

    @Autowired
    ApplicationContext context;

    @Test
    void every_endpoint_of_the_server_has_a_line_in_the_policy_and_every_line_an_endpoint() {
        var served = new TreeSet<String>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
                    var methods = info.getMethodsCondition().getMethods();
                    var verbs = methods.isEmpty()
                            ? List.of("ANY")
                            : methods.stream().map(RequestMethod::name).toList();
                    verbs.forEach(verb -> info.getPatternValues().forEach(path -> served.add(verb + " " + path)));
                }));

        assertThat(POLICY.endpoints().keySet()).as(AccessPolicy.HOW_TO_ADD).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everybody_gets_what_the_policy_allows_and_nothing_else() {
        var wrong = new ArrayList<String>();
        POLICY.endpoints()
                .forEach((endpoint, rules) -> rules.forEach(name -> {
                    var rule = POLICY.rule(name);
                    for (var which : CASES) {
                        if (rule.speaksOf(which)) {
                            everybody().forEach((person, caller) -> {
                                var problem = wrongWith(endpoint, rule, which, person, caller);
                                if (!problem.isEmpty()) {
                                    wrong.add(
                                            endpoint + " [" + name + ", " + which + "] as " + person + ": " + problem);
                                }
                            });
                        }
                    }
                }));

        assertThat(wrong).isEmpty();
    }

    private String wrongWith(String endpoint, Rule rule, String which, String person, Caller caller) {
        var answer = fire(caller, endpoint, town.ids().get(which), rule.id(which));
        var leak = leaks(answer, person);
        if (!leak.isEmpty()) {
            return leak;
        }
        if (rule.isFree()) {
            return answer.statusCode() < 500 ? "" : "fails: " + answer.statusCode() + " " + answer.body();
        }
        if (rule.isNothing()) {
            return answer.statusCode() == 404 ? "" : "should be nothing (404), got " + answer.statusCode();
        }
        if (rule.allowed(which).contains(person)) {
            if (isPageNotBuiltHere(endpoint)) {
                return "";
            }
            var refused = NO.contains(answer.statusCode()) || isAskedToSignIn(answer);
            return refused || answer.statusCode() >= 500
                    ? "should be allowed, got " + answer.statusCode() + " " + answer.body()
                    : "";
        }
        if (person.equals("stranger")) {
            return answer.statusCode() == 401 || isAskedToSignIn(answer)
                    ? ""
                    : "should be asked to sign in, got " + answer.statusCode();
        }
        if (POLICY.rule("case").allowed(which).contains(person) && answer.statusCode() / 100 == 4) {
            // who knows of the case may be told why not
            return "";
        }
        if (rule.refusesOpenly()) {
            return answer.statusCode() == 403 ? "" : "should be refused (403), got " + answer.statusCode();
        }
        if (answer.statusCode() != 404) {
            return "should be unknown (404), got " + answer.statusCode() + " " + answer.body();
        }
        var unknown = fire(caller, endpoint, nothing(), UUID.randomUUID().toString());
        return answer.body().equals(unknown.body()) && unknown.statusCode() == 404
                ? ""
                : "differs from the answer for what does not exist: " + answer.body() + " / " + unknown.body();
    }

    /** A build without the browser part has no entry page to forward to; who may have it is tried on the same interface. */
    private static boolean isPageNotBuiltHere(String endpoint) {
        return !new ClassPathResource("static/app/index.html").exists()
                && PAGES.stream().anyMatch(page -> endpoint.equals(page) || endpoint.startsWith(page + "/"));
    }

    private static Map<String, String> nothing() {
        return Map.of("businessKey", "990100-CS-2026-9876");
    }

    /** Whatever was asked and whatever the status: no case that this person may not know of, and nothing an organ said to others. */
    private String leaks(HttpResponse<String> answer, String person) {
        for (var which : CASES) {
            var mayKnow = POLICY.rule("case").allowed(which).contains(person) || person.equals("auditor");
            var key = town.ids().get(which).get("businessKey");
            // an answer repeats the path that was asked for: that tells nobody anything
            var said = answer.body().replace("/cases/" + key, "");
            if (!mayKnow && said.contains(key)) {
                return "names the case " + key + ": " + answer.body();
            }
        }
        var reads = POLICY.rule("organization-file").allowed("city").contains(person)
                || POLICY.rule("organization-file").allowed("county").contains(person);
        return !reads && answer.body().contains(MatrixTown.SECRET + "统战意见")
                ? "tells an organ's opinion: " + answer.body()
                : "";
    }

    private static HttpResponse<String> fire(Caller caller, String endpoint, Map<String, String> ids, String named) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{businessKey}", ids.getOrDefault("businessKey", ""))
                .replace("{id}", ids.getOrDefault(named, named))
                .replace("start-lists/{procedure}", "start-lists/rectification")
                .replace("{procedure}", "cadre-selection")
                .replace("{kind}", "officials")
                .replace("{number}", "1")
                .replace("{subject}", "none")
                .replace("/**", "/liveness");
        if (path.endsWith("/attachments") || path.endsWith("/import") || path.startsWith("/api/imports")) {
            return caller.upload(path + (path.startsWith("/api/imports") ? "?dryRun=true" : ""), "a.csv", "x\n");
        }
        if (path.equals("/api/cards")) {
            path += "?ids=" + String.join(",", ids.values());
        }
        return caller.call(method.equals("ANY") ? "GET" : method, path, path.endsWith("/decision") ? DECISION : "{}");
    }

    private static boolean isAskedToSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").endsWith("/login");
    }

    @Test
    void files_of_the_pages_are_for_the_signed_in_and_the_sign_in_page_s_own_for_all() {
        POLICY.files().forEach((path, rule) -> {
            var stranger = everybody().get("stranger").get(path);
            assertThat(stranger.statusCode() == 200)
                    .as(path + " for a stranger: " + stranger.statusCode())
                    .isEqualTo(rule.equals("open"));
        });
    }

    @Test
    void a_clerk_who_guesses_ids_learns_nothing() {
        // given
        var guesser = everybody().get("outsider-clerk");
        var city = town.ids().get("city");

        // when / then: neither the body nor the headers tell a case that is there from one that is not
        for (var path : List.of(
                "/api/cases/%s",
                "/api/cases/%s/diagrams/cadre-selection", "/cases/%s", "/api/cases/%s/diagrams/candidate-vetting")) {
            var there = guesser.get(path.formatted(city.get("businessKey")));
            var notThere = guesser.get(path.formatted("990100-CS-2026-9876"));
            assertThat(there.statusCode()).as(path).isEqualTo(404);
            assertThat(there.body().replace(city.get("businessKey"), ""))
                    .as(path)
                    .isEqualTo(notThere.body().replace("990100-CS-2026-9876", ""));
            assertThat(there.headers().map().keySet())
                    .as(path)
                    .isEqualTo(notThere.headers().map().keySet());
        }
        assertThat(guesser.get("/api/cases?q=" + city.get("businessKey")).body())
                .contains("\"total\":0");
        assertThat(guesser.get("/api/cases?q=农业农村局").body()).contains("\"total\":0");
    }
}
