package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.WholeApplication;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The headers of every kind of answer, refusals and failures included. */
@WholeApplication
class HeadersTest {

    /** What each answer carries, whoever gives it. */
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Permitted-Cross-Domain-Policies", "none");

    private static final String ENGINE = Visitor.ENGINE;

    @LocalServerPort
    int port;

    /** An answer of every kind: who asks, what, and the status. */
    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(null, "/login", 200),
                new Kind(null, "/", 302),
                new Kind(null, "/cases", 302),
                new Kind(null, "/ui/site.css", 200),
                new Kind(null, "/ui/nothing.css", 404),
                new Kind(null, "/error", 404),
                new Kind(null, "/actuator/health", 200),
                new Kind(null, "/actuator/env", 302),
                new Kind(null, "/api/session", 401),
                new Kind(null, "/engine-rest/task", 401),
                new Kind(null, "/camunda/api/engine/engine", 401),
                new Kind(null, "/camunda/app/tasklist/default/", 302),
                new Kind(null, "/camunda/api/admin/setup/default/user/create", 403),
                new Kind(null, "//login", 400),
                new Kind(null, "/login;a=b", 400),
                new Kind(null, "/a%2fb", 400),
                new Kind(null, "/api/%00", 400),
                new Kind("zzb.clerk", "/", 302),
                new Kind("zzb.clerk", "/api/session", 200),
                new Kind("zzb.clerk", "/api/cases", 200),
                new Kind("zzb.clerk", "/api/nothing", 404),
                new Kind("zzb.clerk", "/api/attachments/nothing", 404),
                new Kind("zzb.clerk", "/api/openapi", 200),
                new Kind("zzb.clerk", "/api/swagger-ui/index.html", 200),
                new Kind("zzb.clerk", "/nothing", 404),
                new Kind("zzb.clerk", "/forms/task.html", 200),
                new Kind("zzb.clerk", "/camunda/app/tasklist/default/", 200),
                new Kind("zzb.clerk", "/camunda/app/tasklist/locales/zh.json", 200),
                new Kind("zzb.clerk", "/camunda/app/nothing.js", 404),
                new Kind("zzb.clerk", "/camunda/nothing", 404),
                new Kind("zzb.clerk", ENGINE + "filter?maxResults=5", 200),
                new Kind("zzb.clerk", ENGINE + "task/nothing", 404),
                new Kind("zzb.clerk", ENGINE + "deployment", 403),
                new Kind("zzb.clerk", ENGINE + "task?maxResults=9&createdAfter=x", 400),
                new Kind("xtgl", "/camunda/app/cockpit/default/", 200),
                new Kind("xtgl", "/camunda/api/cockpit/plugin/base/default/nothing", 404));
    }

    record Kind(String user, String path, int status) {
        @Override
        public String toString() {
            return status + " " + path + (user == null ? "" : " for " + user);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_answer_carries_every_header(Kind kind) {
        // when
        var answer = (kind.user == null ? Visitor.anonymous(port) : as(kind.user)).get(kind.path);

        // then
        assertThat(answer.statusCode()).isEqualTo(kind.status);
        assertCarriesAll(answer);
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as("not without TLS, where browsers ignore it")
                .isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void refused_methods_and_contents_carry_them_too() {
        // given
        var clerk = as("zzb.clerk");

        // when / then
        assertCarriesAll(clerk.send(clerk.request("/cases").DELETE()));
        assertCarriesAll(clerk.postWithout("/api/tasks/x/complete", "{}"));
        assertCarriesAll(clerk.post(ENGINE + "filter/x/list?maxResults=1", "{"));
        assertCarriesAll(Visitor.anonymous(port).postWithout("/login", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/api/cases", "/api/openapi", "/login", "/forms/task.html"})
    void what_was_answered_to_somebody_is_kept_by_no_browser_and_no_proxy(String path) {
        assertThat(as("zzb.clerk").get(path).headers().allValues("Cache-Control"))
                .singleElement()
                .satisfies(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void data_may_do_nothing_even_where_a_browser_is_led_to_show_it() {
        assertThat(policy(as("zzb.clerk").get("/api/session")))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/nothing", "/error"})
    void plain_pages_run_no_inline_script_no_inline_style_and_write_no_markup(String path) {
        assertThat(directives(policy(Visitor.anonymous(port).get(path.equals("/nothing") ? "/ui/nothing" : path))))
                .containsEntry("default-src", "'none'")
                .containsEntry("script-src", "'self'")
                .containsEntry("style-src", "'self'")
                .containsEntry("base-uri", "'none'")
                .containsEntry("form-action", "'self'")
                .containsEntry("frame-ancestors", "'none'")
                .containsEntry("require-trusted-types-for", "'script'")
                .containsEntry("trusted-types", "'none'");
    }

    @Test
    void the_pages_made_of_bundles_run_our_files_only() {
        assertThat(directives(policy(as("zzb.clerk").get("/cases"))))
                .containsEntry("default-src", "'none'")
                .containsEntry("script-src", "'self'")
                .containsEntry("base-uri", "'none'")
                .containsEntry("frame-ancestors", "'none'");
    }

    @Test
    void the_engine_s_pages_run_what_carries_the_nonce_of_this_answer() {
        // when
        var clerk = as("zzb.clerk");
        var one = clerk.get("/camunda/app/tasklist/default/");
        var other = clerk.get("/camunda/app/tasklist/default/");

        // then
        for (var page : List.of(one, other)) {
            var directives = directives(policy(page));
            assertThat(directives).containsEntry("default-src", "'none'").containsEntry("object-src", "'none'");
            assertThat(directives.get("script-src"))
                    .matches("'nonce-[\\w-]+' 'strict-dynamic' 'unsafe-eval'")
                    .doesNotContain("https:")
                    .doesNotContain("'unsafe-inline'");
        }
        assertThat(policy(one)).isNotEqualTo(policy(other));
    }

    private Visitor as(String user) {
        return Visitor.signedIn(port, user, "demo-1234");
    }

    private static void assertCarriesAll(HttpResponse<?> answer) {
        ALWAYS.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(answer.headers().allValues("Permissions-Policy"))
                .singleElement()
                .satisfies(value -> assertThat(value).contains("camera=()", "geolocation=()", "microphone=()"));
        assertThat(policy(answer)).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    private static String policy(HttpResponse<?> answer) {
        var policies = answer.headers().allValues("Content-Security-Policy");
        assertThat(policies).as("one policy").hasSize(1);
        return policies.get(0);
    }

    private static Map<String, String> directives(String policy) {
        return Stream.of(policy.split(";"))
                .map(String::strip)
                .filter(directive -> directive.contains(" "))
                .collect(Collectors.toMap(
                        directive -> directive.substring(0, directive.indexOf(' ')),
                        directive ->
                                directive.substring(directive.indexOf(' ') + 1).strip()));
    }
}
