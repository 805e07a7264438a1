package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a sign-in lasts, and how many there are of an account. */
class SessionsTest extends UnderAttack {

    private static final Duration IDLE = Duration.ofMinutes(30);

    @Autowired
    WalledServer.MovableUptime uptime;

    @Test
    void somebody_who_left_the_desk_is_signed_out_although_tasklist_goes_on_asking() {
        // given
        var zhang = as("zhang");
        assertThat(zhang.get("/api/echo").body()).isEqualTo("zhang");
        var list = Visitor.ENGINE + "filter?maxResults=5";

        // when: nobody is there, but the list is refreshed
        for (var minutes = 10; minutes <= 20; minutes += 10) {
            pass(Duration.ofMinutes(10));
            assertThat(zhang.get(list).statusCode()).as(minutes + " minutes").isEqualTo(200);
        }
        pass(Duration.ofMinutes(11));

        // then
        assertThat(zhang.get(list).statusCode()).isEqualTo(401);
        assertThat(zhang.get("/api/echo").statusCode()).isEqualTo(401);
    }

    @Test
    void somebody_who_works_stays_signed_in() {
        // given
        var zhang = as("zhang");

        // when / then
        for (var quarters = 0; quarters < 20; quarters++) {
            assertThat(zhang.get("/api/echo").body()).isEqualTo("zhang");
            pass(IDLE.dividedBy(2));
        }
    }

    @Test
    void the_name_of_a_session_from_before_the_sign_in_is_worth_nothing_after_it() {
        // given: an attacker who made the victim use a session that he knows
        var victim = Visitor.anonymous(port);
        victim.csrf();
        var known = victim.cookie("JSESSIONID");

        // when
        victim.login("zhang", WalledServer.PASSWORD);

        // then
        assertThat(victim.cookie("JSESSIONID")).isNotEqualTo(known);
        var attacker = Visitor.anonymous(port);
        assertThat(attacker.send(attacker.request("/api/echo")
                                .header("Cookie", "JSESSIONID=" + known)
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_account_that_signs_in_once_more_than_it_may_loses_its_oldest_session() {
        // given
        var sessions = IntStream.range(0, 6).mapToObj(number -> as("wang")).toList();

        // when / then
        assertThat(sessions.get(0).get("/api/echo").statusCode()).isEqualTo(401);
        assertThat(sessions.get(0).get("/api/echo").statusCode()).isEqualTo(401);
        sessions.subList(1, 6)
                .forEach(one -> assertThat(one.get("/api/echo").body()).isEqualTo("wang"));
    }

    @Test
    void a_supplanted_session_says_so() {
        // given
        var first = as("li");
        IntStream.range(0, 5).forEach(number -> as("li"));

        // when / then
        assertThat(first.get("/api/echo").body()).contains("已在别处登录");
    }

    private void pass(Duration time) {
        uptime.pass(time);
    }
}
