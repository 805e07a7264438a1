package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

/** Who gets in, and what is said to those who do not. */
class EntranceTest extends UnderAttack {

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cases",
                "/cases/990100-CS-2026-0001",
                "/console/x",
                "/camunda",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/app/tasklist/locales/en.json",
                "/h2-console",
                "/actuator/env",
                "/actuator",
                "/actuator/heapdump",
                "/v3/api-docs",
                "/api/docs"
            })
    void a_page_leads_a_stranger_to_the_login_page(String path) {
        // when
        var answer = Visitor.anonymous(port).get(path);

        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/echo",
                "/api/openapi",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/filter",
                "/camunda/api/engine/engine",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/engine/default/task",
                "/engine-rest/deployment",
                "/engine-rest/user",
                "/forms/task.html"
            })
    void an_interface_answers_a_stranger_with_401_in_chinese(String path) {
        // when
        var answer = Visitor.anonymous(port).get(path);

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("尚未登录");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create/"})
    void nobody_creates_a_first_administrator_through_the_setup_endpoint(String path) {
        // given
        var newcomer =
                "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},\"credentials\":{\"password\":\"x\"}}";

        // when
        var stranger = Visitor.anonymous(port).post(path, newcomer);
        var administrator = as("sys").post(path, newcomer);

        // then
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(administrator.statusCode()).isEqualTo(403);
        assertThat(as("sys").get(Visitor.ENGINE + "user/mallory/profile").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_health_of_the_server_is_open_and_says_nothing_more() {
        // when
        var answer = Visitor.anonymous(port).get("/actuator/health");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void one_sign_in_opens_the_inbox_our_interface_and_the_engine_s() {
        // given
        var zhang = as("zhang");

        // when / then
        assertThat(zhang.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(zhang.get("/api/echo").body()).isEqualTo("zhang");
        assertThat(zhang.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"zhang\"", "tasklist")
                .doesNotContain("cockpit", "\"admin\"");
        assertThat(zhang.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void a_wrong_password_a_stranger_and_somebody_who_left_get_the_same_answer() {
        for (var user : new String[] {"wang", "nobody", "gone", "guicheng-system"}) {
            // when
            var password = user.equals("gone") ? WalledServer.PASSWORD : "wrong";
            var answer = Visitor.anonymous(port).login(user, password);

            // then
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
        }
        assertThat(Visitor.anonymous(port).get("/login?error").body()).contains("用户名或密码不正确");
    }

    @Test
    void while_the_server_starts_nobody_is_told_that_the_password_is_wrong() {
        // given accounts that have not moved in yet
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            // then
            assertThat(Visitor.anonymous(port).get("/login?error").body())
                    .contains("系统正在启动")
                    .doesNotContain("用户名或密码不正确");
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(Visitor.anonymous(port).get("/login").body()).doesNotContain("系统正在启动");
    }

    @Test
    void signing_in_gives_a_new_session_with_a_cookie_that_scripts_cannot_read() {
        // given
        var visitor = Visitor.anonymous(port);
        visitor.csrf();

        // when
        var cookie = visitor.login("zhang", WalledServer.PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("JSESSIONID"))
                .findFirst();

        // then
        assertThat(cookie).hasValueSatisfying(value -> assertThat(value).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void signing_out_through_tasklist_ends_the_session_everywhere() {
        // given
        var zhang = as("zhang");

        // when
        var answer = zhang.post("/camunda/api/admin/auth/user/default/logout", "");

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(zhang.get("/api/echo").statusCode()).isEqualTo(401);
        assertThat(zhang.get(Visitor.ENGINE + "task").statusCode()).isEqualTo(401);
    }

    @Test
    void the_engine_s_own_login_cannot_be_used_to_try_passwords() {
        // when
        var answer = as("zhang")
                .send(as("zhang")
                        .withToken(as("zhang").request("/camunda/api/admin/auth/user/default/login/tasklist"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=sys&password=" + WalledServer.PASSWORD)));

        // then
        assertThat(answer.statusCode()).isIn(403, 415);
    }

    @Test
    void a_change_without_the_token_is_refused() {
        // given
        var zhang = as("zhang");

        // when / then
        assertThat(zhang.postWithout("/api/echo", "{}").statusCode()).isEqualTo(403);
        assertThat(zhang.postWithout(Visitor.ENGINE + "filter/x/list?maxResults=5", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.anonymous(port).postWithout("/api/echo", "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_script_signs_each_request_with_name_and_password_and_needs_no_token() {
        // when / then
        assertThat(Visitor.basic(port, "zhang", WalledServer.PASSWORD)
                        .postWithout("/api/echo", "{}")
                        .body())
                .isEqualTo("zhang");
        assertThat(Visitor.basic(port, "zhang", "wrong").get("/api/echo").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.basic(port, "zhang", WalledServer.PASSWORD)
                        .get(Visitor.ENGINE + "task")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_engine_s_rest_interface_is_for_integration_accounts_only() {
        // when / then
        assertThat(Visitor.basic(port, "bot", WalledServer.PASSWORD)
                        .get("/engine-rest/task?maxResults=10")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Visitor.basic(port, "zhang", WalledServer.PASSWORD)
                        .get("/engine-rest/task?maxResults=10")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.basic(port, "sys", WalledServer.PASSWORD)
                        .get("/engine-rest/task?maxResults=10")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("bot").get("/engine-rest/task?maxResults=10").statusCode())
                .isEqualTo(401);
    }

    @Test
    void own_pages_run_no_inline_scripts_and_stand_in_no_frame() {
        // when
        var policy = Visitor.anonymous(port)
                .get("/login")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        // then
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void the_engine_s_pages_may_open_dialogs_and_printable_windows() {
        // when
        var page = as("zhang").get("/camunda/app/tasklist/default/");
        var policies = page.headers().allValues("Content-Security-Policy");

        // then
        assertThat(policies).hasSize(1);
        assertThat(policies.get(0)).contains("allow-modals allow-popups-to-escape-sandbox");
        var nonce = policies.get(0).replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
    }
}
