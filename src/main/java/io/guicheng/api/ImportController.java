package io.guicheng.api;

import io.guicheng.dataimport.CsvImport;
import io.guicheng.dataimport.Kind;
import io.guicheng.dataimport.Report;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.CurrentActor;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes CSV files for the registers from the head of a city's organization department, users from the security administrator too, and
 * those that a new site begins with from its system administrator until there is such a head; for anybody else it is not there.
 */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "导入", description = "登记簿的 CSV 导入")
class ImportController {

    private static final String CITY = "city";

    /** What makes the first organization department of a new site, which then does the rest. */
    private static final Set<Kind> FIRST_OF_ALL = EnumSet.of(Kind.JURISDICTIONS, Kind.ORGANS, Kind.USERS);

    private final CsvImport imports;
    private final CurrentActor current;
    private final Organizations organizations;

    ImportController(CsvImport imports, CurrentActor current, Organizations organizations) {
        this.imports = imports;
        this.current = current;
        this.organizations = organizations;
    }

    /** Answers 200 with the report of a dry run or a load, 422 with the report when a load was refused. */
    @PostMapping("/{kind}")
    @Operation(
            summary = "导入 CSV",
            description = "只限市级组织部门负责人，用户也可由安全管理员导入；还没有这样的人时，辖区、机关、用户由系统管理员导入；dryRun=true 时只检查，逐行列出错误，不写入任何内容")
    ResponseEntity<Report> load(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam MultipartFile file)
            throws IOException {
        // administrators are made by whoever sets up the server: this door must not be a way to become one
        var wanted = Kind.ofKey(kind)
                .filter(known -> known != Kind.ADMINISTRATORS)
                .filter(this::mayImport)
                .orElseThrow(() -> new NotFound("没有此页面"));
        var report = imports.run(wanted, file.getBytes(), dryRun);
        var refused = !dryRun && !report.badLines().isEmpty();
        return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(report);
    }

    private boolean mayImport(Kind kind) {
        var actor = current.get();
        return actor.seats().stream().anyMatch(this::leadsTheCity)
                || (kind == Kind.USERS && isSecurityAdministrator(actor))
                || (FIRST_OF_ALL.contains(kind) && isAdministratorOfANewSite(actor));
    }

    /** Never for the own account: the import refuses a seat for an administrator, and no password that exists is changed. */
    private boolean isSecurityAdministrator(Actor actor) {
        return organizations.adminRoles(actor.userId()).contains(AdminRole.SECURITY);
    }

    /** An administrator makes others' seats only as long as there is nobody else who could. */
    private boolean isAdministratorOfANewSite(Actor actor) {
        return organizations.adminRoles(actor.person().userId()).contains(AdminRole.SYSTEM)
                && organizations.people().stream()
                        .flatMap(person -> organizations.seatsOf(person.userId()).stream())
                        .noneMatch(this::leadsTheCity);
    }

    private boolean leadsTheCity(Seat seat) {
        return seat.role() == SeatRole.HEAD
                && seat.organ().kind() == OrganKind.ORGANIZATION
                && organizations
                        .jurisdiction(seat.organ().jurisdiction())
                        .filter(own -> own.level().equals(CITY))
                        .isPresent();
    }
}
