package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.Credentials;
import io.guicheng.organization.CurrentActor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's accounts follow the organization. */
class DerivedAccountsTest extends UnderAttack {

    @Autowired
    OrganizationEditor editor;

    @Autowired
    Credentials credentials;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityStart start;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_person_belongs_to_the_organ_to_the_role_in_it_and_to_the_staff() {
        assertThat(groups("zhang"))
                .containsExactlyInAnyOrder("staff", "990100-organization", "990100-organization-clerk");
        assertThat(identity.createGroupQuery()
                        .groupId("990100-organization-clerk")
                        .singleResult()
                        .getName())
                .isEqualTo("云泽市·组织部经办人");
        assertThat(groups("bot")).contains("integration");
        assertThat(groups("gone")).isEmpty();
        assertThat(groups("sys")).containsExactly("camunda-admin");
        assertThat(groups("sec")).containsExactly("security-admin");
    }

    @Test
    void a_change_of_seats_counts_at_once_and_a_change_taken_back_never_did() {
        // given
        editor.put(new Person("hu", "胡", null, true));
        editor.seat("hu", "990100-audit", SeatRole.CLERK);

        // when
        transaction.executeWithoutResult(status -> {
            editor.unseat("hu", "990100-audit", SeatRole.CLERK);
            editor.seat("hu", "990100-organization", SeatRole.HEAD);
        });

        // then
        assertThat(groups("hu")).containsExactlyInAnyOrder("staff", "990100-organization", "990100-organization-head");

        // when
        transaction.executeWithoutResult(status -> {
            editor.seat("hu", "990100-audit", SeatRole.CLERK);
            status.setRollbackOnly();
        });

        // then
        assertThat(groups("hu")).doesNotContain("990100-audit");
    }

    @Test
    void somebody_made_inactive_is_out_at_once() {
        // given
        editor.put(new Person("leaving", "即将离任", null, true));
        editor.seat("leaving", "990100-audit", SeatRole.CLERK);
        credentials.setInitialPassword("leaving", WalledServer.PASSWORD);
        var visitor = as("leaving");
        assertThat(visitor.get("/api/echo").statusCode()).isEqualTo(200);

        // when
        editor.put(new Person("leaving", "即将离任", null, false));

        // then
        assertThat(visitor.get("/api/echo").statusCode()).isEqualTo(401);
        assertThat(visitor.get(Visitor.ENGINE + "task?maxResults=5").statusCode())
                .isEqualTo(401);
        assertThat(groups("leaving")).isEmpty();
    }

    @Test
    void a_new_organ_has_its_groups() {
        // when
        editor.put(new Organ("990100-health", "990100", OrganKind.HEALTH, "卫健委"));

        // then
        assertThat(identity.createGroupQuery()
                        .groupIdIn(
                                "990100-health",
                                "990100-health-clerk",
                                "990100-health-head",
                                "990100-health-leader-in-charge")
                        .count())
                .isEqualTo(4);
    }

    @Test
    void synchronizing_again_writes_nothing() {
        // given
        var before = rows();

        // when
        start.run(null);
        start.afterEverything();

        // then
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void the_administrators_are_never_without_a_member_even_when_all_have_left() {
        // given
        editor.put(new Person("sys2", "第二管理员", null, true));
        editor.setAdminRoles("sys2", Set.of(AdminRole.SYSTEM));
        assertThat(groups("sys2")).containsExactly("camunda-admin");

        // when
        editor.setAdminRoles("sys2", Set.of());

        // then
        assertThat(groups("sys2")).isEmpty();
        assertThat(identity.createUserQuery()
                        .memberOfGroup("camunda-admin")
                        .userId(EngineAccounts.GUARD)
                        .count())
                .isEqualTo(1);
        assertThat(credentials.exists(EngineAccounts.GUARD)).isFalse();
    }

    @Test
    void an_initial_password_is_set_once_and_for_people_only() {
        assertThat(credentials.exists("zhang")).isTrue();
        assertThatThrownBy(() -> credentials.setInitialPassword("zhang", "another"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> credentials.setInitialPassword("nobody", "another"))
                .isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select pwd_ from act_id_user where id_ = 'zhang'")
                        .query(String.class)
                        .single())
                .doesNotContain(WalledServer.PASSWORD);
    }

    @Test
    void the_current_actor_is_the_signed_in_person_with_the_seats_of_now() {
        // given
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("zhang", null, List.of()));

        // when / then
        assertThat(currentActor.get().userId()).isEqualTo("zhang");
        assertThat(currentActor.get().sitsIn("990100-organization")).isTrue();
        SecurityContextHolder.clearContext();
        assertThatThrownBy(currentActor::get).isInstanceOf(NotFound.class);
    }

    @Test
    void the_three_administrators_are_kept_apart() {
        // given
        var sys = as("sys");
        var sec = as("sec");

        // when / then
        assertThat(sys.get("/camunda/api/admin/auth/user/default").body()).contains("cockpit", "admin");
        assertThat(sys.get("/camunda/api/admin/auth/user/default").body()).doesNotContain("tasklist");
        assertThat(sec.get("/camunda/api/admin/auth/user/default").body())
                .contains("admin")
                .doesNotContain("cockpit", "tasklist");
        assertThat(sec.get(Visitor.ENGINE + "process-instance?maxResults=5").statusCode())
                .isEqualTo(403);
        assertThat(sys.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/camunda/app/welcome/default/");
        for (var visitor : List.of(sys, sec)) {
            assertThat(visitor.post(
                                    Visitor.ENGINE + "user/create",
                                    "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"x\"}}")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(visitor.put(Visitor.ENGINE + "group/camunda-admin/members/zhang", "{}")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(visitor.delete(Visitor.ENGINE + "group/camunda-admin/members/" + EngineAccounts.GUARD)
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(visitor.post(
                                    Visitor.ENGINE + "authorization/create",
                                    "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"zhang\",\"resourceType\":7,\"resourceId\":\"*\"}")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(groups("zhang")).doesNotContain("camunda-admin");
    }

    @Test
    void five_wrong_passwords_lock_this_client_out_of_this_account_only() {
        // given
        editor.put(new Person("forgetful", "健忘者", null, true));
        editor.seat("forgetful", "990100-audit", SeatRole.CLERK);
        credentials.setInitialPassword("forgetful", WalledServer.PASSWORD);

        // when
        for (var i = 0; i < 5; i++) {
            Visitor.anonymous(port).login("forgetful", "wrong");
        }

        // then
        var answer = Visitor.anonymous(port).login("forgetful", WalledServer.PASSWORD);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?locked");
        assertThat(Visitor.anonymous(port).get("/login?locked").body()).contains("登录失败次数过多");
        assertThat(Visitor.basic(port, "forgetful", WalledServer.PASSWORD)
                        .get("/api/echo")
                        .statusCode())
                .isEqualTo(429);
        assertThat(as("li").get("/api/echo").statusCode()).isEqualTo(200);
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<Integer> rows() {
        return List.of("act_id_user", "act_id_group", "act_id_membership", "act_ru_authorization", "act_ru_filter")
                .stream()
                .map(table -> jdbc.sql("select coalesce(sum(rev), 0) + count(*) from (select "
                                + (table.equals("act_id_membership") ? "1" : "rev_") + " as rev from " + table + ") x")
                        .query(Integer.class)
                        .single())
                .toList();
    }
}
