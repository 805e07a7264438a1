package io.guicheng.organization;

import static io.guicheng.organization.OrganKind.DISCIPLINE;
import static io.guicheng.organization.OrganKind.ORGANIZATION;
import static io.guicheng.organization.SeatRole.CLERK;
import static io.guicheng.organization.SeatRole.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.OrganizationChanged.Subject;
import io.guicheng.support.Database;
import io.guicheng.support.Registers;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganizationsTest {

    private static final Jurisdiction CITY = new Jurisdiction("990100", "云泽市", "city", null);
    private static final Jurisdiction COUNTY = new Jurisdiction("990121", "青禾县", "county", "990100");
    private static final Organ CITY_ORGANIZATION =
            new Organ("990100-organization", "990100", ORGANIZATION, "中共云泽市委组织部");
    private static final Organ COUNTY_ORGANIZATION =
            new Organ("990121-organization", "990121", ORGANIZATION, "中共青禾县委组织部");
    private static final Person CLERK_LI = new Person("zzb.clerk", "李闻", null, true);

    @ParameterizedTest
    @EnumSource
    void what_was_put_is_read_back(Database database) {
        try (var registers = Registers.on(database)) {
            // given
            var organizations = registers.get(Organizations.class);
            var member = new CommitteeMember("m1", "990100", "周明远", "市委书记", "990100-G-0001", true, 1);

            // when
            fill(registers.get(OrganizationEditor.class));
            registers.get(OrganizationEditor.class).put(member);

            // then
            assertThat(organizations.jurisdictions()).containsExactly(CITY, COUNTY);
            assertThat(organizations.jurisdiction("990121")).contains(COUNTY);
            assertThat(organizations.organ("990121", ORGANIZATION)).contains(COUNTY_ORGANIZATION);
            assertThat(organizations.organ("990100-organization")).contains(CITY_ORGANIZATION);
            assertThat(organizations.organsOf("990100")).containsExactly(CITY_ORGANIZATION);
            assertThat(organizations.person("zzb.clerk")).contains(CLERK_LI);
            assertThat(organizations.people()).containsExactly(CLERK_LI);
            assertThat(organizations.seatsOf("zzb.clerk"))
                    .containsExactly(new Seat("zzb.clerk", CITY_ORGANIZATION, CLERK));
            assertThat(organizations.seatsIn("990100-organization")).hasSize(1);
            assertThat(organizations.committee("990100")).containsExactly(member);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_unknown_is_answered_empty(Database database) {
        try (var registers = Registers.on(database)) {
            var organizations = registers.get(Organizations.class);

            assertThat(organizations.jurisdiction("000000")).isEmpty();
            assertThat(organizations.organ("990100", DISCIPLINE)).isEmpty();
            assertThat(organizations.superiorOrgan("000000", DISCIPLINE)).isEmpty();
            assertThat(organizations.seatsOf("nobody")).isEmpty();
            assertThat(organizations.seatsIn("nowhere")).isEmpty();
            assertThat(organizations.committee("000000")).isEmpty();
            assertThat(organizations.adminRoles("nobody")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_superior_of_a_county_is_the_city_and_of_the_city_itself(Database database) {
        try (var registers = Registers.on(database)) {
            fill(registers.get(OrganizationEditor.class));
            var organizations = registers.get(Organizations.class);

            assertThat(organizations.superiorOrgan("990121", ORGANIZATION)).contains(CITY_ORGANIZATION);
            assertThat(organizations.superiorOrgan("990100", ORGANIZATION)).contains(CITY_ORGANIZATION);
        }
    }

    @ParameterizedTest
    @EnumSource
    void somebody_inactive_holds_no_seat_and_no_admin_role_until_active_again(Database database) {
        try (var registers = Registers.on(database)) {
            // given
            var editor = registers.get(OrganizationEditor.class);
            var organizations = registers.get(Organizations.class);
            fill(editor);
            editor.put(new Person("auditor", "申计", null, true));
            editor.setAdminRoles("auditor", Set.of(AdminRole.AUDIT));

            // when
            editor.put(new Person("zzb.clerk", "李闻", null, false));
            editor.put(new Person("auditor", "申计", null, false));

            // then
            assertThat(organizations.seatsOf("zzb.clerk")).isEmpty();
            assertThat(organizations.seatsIn("990100-organization")).isEmpty();
            assertThat(organizations.adminRoles("auditor")).isEmpty();

            // when
            editor.put(CLERK_LI);
            editor.put(new Person("auditor", "申计", null, true));

            // then
            assertThat(organizations.seatsOf("zzb.clerk")).hasSize(1);
            assertThat(organizations.adminRoles("auditor")).containsExactly(AdminRole.AUDIT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_holds_two_administrators_roles_nor_one_beside_a_seat(Database database) {
        try (var registers = Registers.on(database)) {
            // given
            var editor = registers.get(OrganizationEditor.class);
            fill(editor);
            editor.put(new Person("admin", "管理者", null, true));
            editor.setAdminRoles("admin", Set.of(AdminRole.SYSTEM));

            // when / then
            assertThatThrownBy(() -> editor.setAdminRoles("admin", Set.of(AdminRole.SYSTEM, AdminRole.SECURITY)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("不得由一人兼任");
            assertThatThrownBy(() -> editor.seat("admin", "990100-organization", HEAD))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("不得在机关任职");
            assertThatThrownBy(() -> editor.setAdminRoles("zzb.clerk", Set.of(AdminRole.AUDIT)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("不得兼任管理员");
            editor.put(new Person("zzb.clerk", "李闻", null, false));
            assertThatThrownBy(() -> editor.setAdminRoles("zzb.clerk", Set.of(AdminRole.AUDIT)))
                    .isInstanceOf(Refused.class);
            assertThat(registers.get(Organizations.class).adminRoles("admin")).containsExactly(AdminRole.SYSTEM);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_change_is_published_once_and_what_changes_nothing_is_not(Database database) {
        try (var registers = Registers.on(database)) {
            // given
            var editor = registers.get(OrganizationEditor.class);
            fill(editor);
            registers.changes().clear();

            // when
            editor.seat("zzb.clerk", "990100-organization", CLERK);
            editor.unseat("zzb.clerk", "990121-organization", CLERK);
            editor.removeCommitteeMember("nobody");
            editor.seat("zzb.clerk", "990100-organization", HEAD);
            editor.unseat("zzb.clerk", "990100-organization", CLERK);
            editor.setAdminRoles("zzb.clerk", Set.of());

            // then
            assertThat(registers.changes())
                    .containsExactly(
                            new OrganizationChanged(Subject.SEAT, "zzb.clerk"),
                            new OrganizationChanged(Subject.SEAT, "zzb.clerk"),
                            new OrganizationChanged(Subject.ADMIN_ROLE, "zzb.clerk"));
            assertThat(registers.get(Organizations.class).seatsOf("zzb.clerk"))
                    .containsExactly(new Seat("zzb.clerk", CITY_ORGANIZATION, HEAD));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_parent_organ_or_person_is_refused(Database database) {
        try (var registers = Registers.on(database)) {
            var editor = registers.get(OrganizationEditor.class);
            fill(editor);

            assertThatThrownBy(() -> editor.put(new Jurisdiction("990199", "无名县", "county", "000000")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> editor.put(new Organ("000000-audit", "000000", OrganKind.AUDIT, "审计局")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> editor.seat("zzb.clerk", "990100-audit", CLERK))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> editor.seat("nobody", "990100-organization", CLERK))
                    .isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_sees_its_own_changes_and_a_rollback_leaves_none(Database database) {
        try (var registers = Registers.on(database)) {
            // given
            var editor = registers.get(OrganizationEditor.class);
            var organizations = registers.get(Organizations.class);
            fill(editor);

            // when
            assertThatThrownBy(() -> registers.inTransaction(() -> {
                        editor.put(new Person("xfj.head", "冯晓", null, true));
                        assertThat(organizations.person("xfj.head")).isPresent();
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessage("changed my mind");

            // then
            assertThat(organizations.person("xfj.head")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void another_node_learns_of_a_change_within_half_a_minute(Database database) {
        var shared = database.fresh();
        try (var here = Registers.on(shared);
                var there = Registers.on(shared)) {
            // given
            fill(here.get(OrganizationEditor.class));
            var organizations = there.get(Organizations.class);
            assertThat(organizations.people()).hasSize(1);

            // when
            here.get(OrganizationEditor.class).put(new Person("xfj.head", "冯晓", null, true));

            // then
            assertThat(here.get(Organizations.class).people()).hasSize(2);
            assertThat(organizations.people()).as("from memory").hasSize(1);
            there.clock().advance(Duration.ofSeconds(30));
            assertThat(organizations.people()).as("after the check").hasSize(2);
        }
    }

    private static void fill(OrganizationEditor editor) {
        editor.put(CITY);
        editor.put(COUNTY);
        editor.put(CITY_ORGANIZATION);
        editor.put(COUNTY_ORGANIZATION);
        editor.put(CLERK_LI);
        editor.seat("zzb.clerk", "990100-organization", CLERK);
    }
}
