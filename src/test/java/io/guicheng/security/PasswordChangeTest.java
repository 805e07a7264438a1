package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.kernel.Refused;
import io.guicheng.organization.Credentials;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords that somebody else has set, that are weak, that are old, that come again. */
class PasswordChangeTest extends StrictSite {

    private static int number;

    private static final String OWN = "Mine-alone-26";

    @Autowired
    OrganizationEditor editor;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    private String user;

    @BeforeEach
    void somebody_new() {
        user = "newcomer" + number++;
        editor.put(new Person(user, "新来的", null, true));
        editor.seat(user, WalledServer.CITY + "-audit", SeatRole.CLERK);
        credentials.setInitialPassword(user, WalledServer.PASSWORD);
    }

    @Test
    void somebody_whose_password_was_set_by_another_changes_it_before_anything_else() {
        // given
        var visitor = Visitor.anonymous(port);
        visitor.login(user, WalledServer.PASSWORD);

        // when / then: nothing else is open
        for (var path : List.of("/", "/cases", "/camunda/app/tasklist/default/")) {
            assertThat(location(visitor.get(path))).as(path).endsWith("/password");
        }
        for (var path : List.of("/api/echo", Visitor.ENGINE + "filter?maxResults=5")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(visitor.get(path).body()).contains("请先修改密码");
        }
        assertThat(Visitor.basic(port, user, WalledServer.PASSWORD)
                        .get("/api/echo")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/password").body()).contains("他人为您设置的", "不少于 12 个字符");

        // when
        var changed = visitor.changePassword(WalledServer.PASSWORD, OWN, OWN);

        // then: signed out, and everything is open with the new one
        assertThat(location(changed)).endsWith("/login?changed");
        assertThat(visitor.get("/api/echo").statusCode()).isEqualTo(401);
        assertThat(Visitor.signedIn(port, user, OWN).get("/api/echo").body()).isEqualTo(user);
        assertThat(Visitor.basic(port, user, OWN).get("/api/echo").body()).isEqualTo(user);
        assertThat(location(Visitor.anonymous(port).login(user, WalledServer.PASSWORD)))
                .endsWith("?error");
    }

    @Test
    void a_change_ends_all_other_sessions_of_the_account() {
        // given
        var one = settled(user);
        var own = "Own-" + user.hashCode() + "-choice";
        var elsewhere = Visitor.signedIn(port, user, own);

        // when
        one.changePassword(own, OWN, OWN);

        // then
        assertThat(elsewhere.get("/api/echo").statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_old_password_a_weak_one_and_a_slip_are_told_at_their_field() {
        // given
        var visitor = Visitor.anonymous(port);
        visitor.login(user, WalledServer.PASSWORD);

        // when / then
        assertThat(visitor.changePassword("wrong", OWN, OWN).body()).contains("现在的密码不正确");
        assertThat(visitor.changePassword(WalledServer.PASSWORD, OWN, OWN + "x").body())
                .contains("两次输入的新密码不一致");
        assertThat(visitor.changePassword(WalledServer.PASSWORD, "abcdefgh", "abcdefgh")
                        .body())
                .contains("密码少于 12 个字符时");
        assertThat(visitor.changePassword(WalledServer.PASSWORD, user + "-X9", user + "-X9")
                        .body())
                .contains("不得含有用户名");
        assertThat(visitor.changePassword(WalledServer.PASSWORD, "Password@2026", "Password@2026")
                        .body())
                .contains("常见的密码");
        assertThat(visitor.changePassword(WalledServer.PASSWORD, WalledServer.PASSWORD, WalledServer.PASSWORD)
                        .body())
                .contains("不得与现在的密码");
        // and what was typed does not come back
        assertThat(visitor.changePassword("wrong", OWN, OWN).body()).doesNotContain(OWN);
    }

    @Test
    void a_password_does_not_come_again_before_the_history_has_passed() {
        // given
        var own = "Own-" + user.hashCode() + "-choice";
        settled(user).changePassword(own, OWN + "-2", OWN + "-2");

        // when
        var again = Visitor.signedIn(port, user, OWN + "-2").changePassword(OWN + "-2", own, own);

        // then
        assertThat(again.body()).contains("不得与现在的密码或最近用过的密码相同");
    }

    @Test
    void guessing_the_old_password_on_the_page_is_slowed_down_as_at_the_door() {
        // given
        var visitor = Visitor.anonymous(port);
        visitor.login(user, WalledServer.PASSWORD);

        // when
        for (var i = 0; i < 5; i++) {
            visitor.changePassword("wrong" + i, OWN, OWN);
        }

        // then
        assertThat(visitor.changePassword(WalledServer.PASSWORD, OWN, OWN).body())
                .contains("错误次数过多");
    }

    @Test
    void an_old_password_is_changed_at_the_next_sign_in() {
        // given
        settled(user);
        var own = "Own-" + user.hashCode() + "-choice";
        assertThat(Visitor.signedIn(port, user, own).get("/api/echo").body()).isEqualTo(user);

        // when: half a year later
        jdbc.sql("update own_password set chosen_at = ? where user_id = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofDays(181))), user)
                .update();

        // then
        var visitor = Visitor.signedIn(port, user, own);
        assertThat(location(visitor.get("/"))).endsWith("/password");
        assertThat(visitor.get("/password").body()).contains("密码已到期");
    }

    @Test
    void a_password_that_an_administrator_resets_is_strong_and_has_to_be_changed_again() {
        // given
        settled(user);
        var security = settled("sec");
        var page = Visitor.ENGINE + "user/" + user + "/credentials";
        var owner = "\"authenticatedUserPassword\":\"Own-" + "sec".hashCode() + "-choice\"";

        // when / then
        for (var weak : List.of("short1A", "abcdefgh", "Password@2026", user + "-X9")) {
            assertThat(security.put(page, "{\"password\":\"" + weak + "\"," + owner + "}")
                            .statusCode())
                    .as(weak)
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(security.put(page, "{\"password\":\"Reset-2026-pw\"," + owner + "}")
                        .statusCode())
                .isEqualTo(204);
        var visitor = Visitor.anonymous(port);
        visitor.login(user, "Reset-2026-pw");
        assertThat(location(visitor.get("/"))).endsWith("/password");
    }

    @Test
    void nobody_is_given_a_weak_password_to_begin_with() {
        // given
        editor.put(new Person("weakling", "甲", null, true));

        // when / then
        assertThatThrownBy(() -> credentials.setInitialPassword("weakling", "12345678"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void hashes_are_slow_salted_and_none_is_another_s() {
        // given
        var hashes = jdbc.sql("select pwd_ from act_id_user where pwd_ is not null and coalesce(salt_, '') <> 'salt'")
                .query(String.class)
                .list();

        // then
        assertThat(hashes)
                .hasSizeGreaterThan(3)
                .doesNotHaveDuplicates()
                .allSatisfy(hash -> assertThat(hash).startsWith("{PBKDF2-SHA512}"));
    }

    @Test
    void a_hash_that_the_engine_made_before_goes_on_working() {
        // given: SHA-512 of password and salt, as on a server before this version
        var old = new Sha512HashDigest().encrypt(OWN + "salt");
        jdbc.sql("update act_id_user set pwd_ = ?, salt_ = 'salt' where id_ = ?")
                .params("{SHA-512}" + old, user)
                .update();

        // when / then
        assertThat(location(Visitor.anonymous(port).login(user, OWN))).doesNotContain("/login");
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
