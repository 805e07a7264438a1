package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Too much, too often, too slowly, and from an address that is claimed. */
class LimitsTest extends StrictSite {

    @Test
    void costly_requests_are_few_a_minute_and_others_go_on() {
        // given
        var li = settled("li");
        var costly = 0;
        var answer = li.get("/api/cases/none/archive");
        while (costly < 10 && answer.statusCode() != 429) {
            costly++;
            answer = li.get("/api/cases/none/archive");
        }

        // then: half of the account's six for one session
        assertThat(costly).as(answer.statusCode() + answer.body()).isEqualTo(3);
        var refused = li.get("/api/cases/none/archive");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("操作过于频繁");
        assertThat(li.get("/api/echo").body()).isEqualTo("li");

        // when: a minute later
        uptime.pass(Duration.ofMinutes(1));

        // then
        assertThat(li.get("/api/cases/none/archive").statusCode()).isNotEqualTo(429);
    }

    @Test
    void a_stream_of_requests_is_stopped_and_nobody_else_is() {
        // given
        var wang = settled("wang");
        var zhang = settled("zhang");
        uptime.pass(Duration.ofMinutes(1));

        // when
        var answered = 0;
        while (answered < 1000 && wang.get("/api/echo").statusCode() == 200) {
            answered++;
        }

        // then: half of the account's four hundred for one session, and what flowed in meanwhile
        assertThat(answered).isBetween(200, 400);
        assertThat(zhang.get("/api/echo").body()).isEqualTo("zhang");
    }

    @Test
    void what_is_remembered_of_clients_is_bounded() throws Exception {
        // given
        var limits = new RateLimits(() -> Duration.ZERO, 5, 5);
        for (var i = 0; i < RateLimits.REMEMBERED + 5_000; i++) {
            var request = new MockHttpServletRequest("GET", "/login");
            request.setRemoteAddr("10." + (i >> 16) + "." + ((i >> 8) & 255) + "." + (i & 255));

            // when
            limits.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {});
        }

        // then
        assertThat(limits.size()).isLessThanOrEqualTo(RateLimits.REMEMBERED);
    }

    @Test
    void a_form_that_drips_in_is_given_up() throws IOException {
        // given
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(("POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 100000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var start = System.nanoTime();

            // when: a byte now and then
            var gone = false;
            for (var i = 0; i < 100 && !gone; i++) {
                try {
                    out.write('a');
                    out.flush();
                    Thread.sleep(100);
                    gone = socket.getInputStream().available() > 0;
                } catch (IOException closed) {
                    gone = true;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }

            // then
            assertThat(gone).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        }
    }

    @Test
    void a_form_of_too_many_or_too_large_parameters_is_refused() {
        // given
        var visitor = Visitor.anonymous(port);

        // when / then
        for (var form : new String[] {"a=1&".repeat(2000), "username=" + "x".repeat(400_000)}) {
            var answer = visitor.send(visitor.request("/login")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            assertThat(answer.statusCode()).isBetween(302, 413);
            assertThat(answer.body()).doesNotContain("Exception");
        }
    }

    @Test
    void an_address_that_the_client_claims_through_the_proxy_does_not_count() {
        // given: a proxy on this machine, a client at 10.1.1.1 that claims another address each time
        for (var i = 0; i < 5; i++) {
            login("bot", "wrong", "172.16.0." + i + ", 10.1.1.1");
        }

        // when / then: its own address is locked, whatever it claims, and only that
        assertThat(location(login("bot", WalledServer.PASSWORD, "192.168.9.9, 10.1.1.1")))
                .endsWith("?locked");
        assertThat(location(login("bot", WalledServer.PASSWORD, "10.1.1.1"))).endsWith("?locked");
        assertThat(location(login("bot", WalledServer.PASSWORD, "10.2.2.2"))).doesNotContain("/login");
    }

    @Test
    void an_attack_from_many_addresses_neither_locks_the_victim_out_nor_ends_his_session() {
        // given
        var victim = settled("sys");
        var own = "Own-" + "sys".hashCode() + "-choice";

        // when
        for (var i = 0; i < 60; i++) {
            login("sys", "wrong", "10.77.0." + i);
        }

        // then
        assertThat(victim.get("/api/echo").body()).isEqualTo("sys");
        assertThat(location(login("sys", own, "10.88.0.1"))).doesNotContain("/login");
    }

    private HttpResponse<String> login(String user, String password, String forwardedFor) {
        var visitor = Visitor.anonymous(port);
        visitor.forwardedFor(forwardedFor);
        return visitor.login(user, password);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
