package io.guicheng.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.dataimport.BadLine;
import io.guicheng.dataimport.Kind;
import io.guicheng.dataimport.Report;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import io.guicheng.support.Database;
import io.guicheng.support.Registers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class ImportControllerTest {

    private static final Organ CITY_ORGANIZATION =
            new Organ("990100-organization", "990100", OrganKind.ORGANIZATION, "市委组织部");
    private static final Organ COUNTY_ORGANIZATION =
            new Organ("990121-organization", "990121", OrganKind.ORGANIZATION, "县委组织部");
    private static final Organ CITY_DISCIPLINE =
            new Organ("990100-discipline", "990100", OrganKind.DISCIPLINE, "市纪委监委");

    private final List<Kind> run = new ArrayList<>();
    private final MockMultipartFile file = new MockMultipartFile("file", "机关.csv".getBytes(UTF_8));
    private Registers registers;

    @BeforeEach
    void two_levels_of_jurisdictions() {
        registers = Registers.on(Database.H2);
        var editor = registers.get(OrganizationEditor.class);
        editor.put(new Jurisdiction("990100", "云泽市", "city", null));
        editor.put(new Jurisdiction("990121", "青禾县", "county", "990100"));
    }

    @AfterEach
    void close() {
        registers.close();
    }

    @Test
    void the_head_of_the_citys_organization_department_imports() throws IOException {
        var answer = controller(new Report(3, 3, List.of()), CITY_ORGANIZATION, SeatRole.HEAD)
                .load("organs", false, file);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo(new Report(3, 3, List.of()));
        assertThat(run).containsExactly(Kind.ORGANS);
    }

    @Test
    void a_refused_load_is_422_and_the_same_as_a_dry_run_200() throws IOException {
        var report = new Report(3, 0, List.of(new BadLine(2, "名称", "“名称”不能为空")));
        var controller = controller(report, CITY_ORGANIZATION, SeatRole.HEAD);

        assertThat(controller.load("organs", false, file).getStatusCode().value())
                .isEqualTo(422);
        assertThat(controller.load("organs", true, file).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void for_anybody_else_it_is_not_there() {
        for (var controller : List.of(
                controller(CITY_ORGANIZATION, SeatRole.CLERK),
                controller(CITY_ORGANIZATION, SeatRole.LEADER_IN_CHARGE),
                controller(COUNTY_ORGANIZATION, SeatRole.HEAD),
                controller(CITY_DISCIPLINE, SeatRole.HEAD))) {
            assertThatThrownBy(() -> controller.load("organs", true, file)).isInstanceOf(NotFound.class);
        }
        assertThat(run).isEmpty();
    }

    @Test
    void nobody_becomes_an_administrator_through_this_door() {
        var controller = controller(CITY_ORGANIZATION, SeatRole.HEAD);

        assertThatThrownBy(() -> controller.load("administrators", false, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> controller.load("passwords", false, file)).isInstanceOf(NotFound.class);
        assertThat(run).isEmpty();
    }

    @Test
    void the_security_administrator_imports_users_and_nothing_else() throws IOException {
        var editor = registers.get(OrganizationEditor.class);
        editor.put(new Person("u", "某人", null, true));
        editor.setAdminRoles("u", EnumSet.of(AdminRole.SECURITY));
        var controller = controller(CITY_DISCIPLINE, SeatRole.CLERK);

        controller.load("users", false, file);

        for (var kind : List.of("jurisdictions", "organs", "officials", "administrators")) {
            assertThatThrownBy(() -> controller.load(kind, false, file)).isInstanceOf(NotFound.class);
        }
        assertThat(run).containsExactly(Kind.USERS);
    }

    @Test
    void the_system_administrator_of_a_new_site_imports_what_it_begins_with() throws IOException {
        var editor = registers.get(OrganizationEditor.class);
        editor.put(new Person("u", "某人", null, true));
        editor.setAdminRoles("u", EnumSet.of(AdminRole.SYSTEM));
        var controller = controller(CITY_DISCIPLINE, SeatRole.CLERK);

        controller.load("jurisdictions", false, file);
        controller.load("organs", false, file);
        controller.load("users", false, file);

        assertThatThrownBy(() -> controller.load("officials", false, file)).isInstanceOf(NotFound.class);
        assertThat(run).containsExactly(Kind.JURISDICTIONS, Kind.ORGANS, Kind.USERS);

        // from then on it is the organization department's
        editor.put(CITY_ORGANIZATION);
        editor.put(new Person("head", "某部长", null, true));
        editor.seat("head", CITY_ORGANIZATION.id(), SeatRole.HEAD);
        assertThatThrownBy(() -> controller.load("users", false, file)).isInstanceOf(NotFound.class);
    }

    private ImportController controller(Organ organ, SeatRole role) {
        return controller(new Report(0, 0, List.of()), organ, role);
    }

    private ImportController controller(Report answer, Organ organ, SeatRole role) {
        var actor = new Actor(new Person("u", "某人", null, true), List.of(new Seat("u", organ, role)));
        return new ImportController(
                (kind, csv, dryRun) -> {
                    run.add(kind);
                    return answer;
                },
                () -> actor,
                registers.get(Organizations.class));
    }
}
