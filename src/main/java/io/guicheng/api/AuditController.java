package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.access.DossierAudit;
import io.guicheng.audit.AuditEntry;
import io.guicheng.audit.AuditKind;
import io.guicheng.audit.AuditTrail;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the auditor reads and verifies; for everybody else it is not there. Nothing can be changed here. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "审计", description = "仅审计员：审计日志的查询、导出，案卷校验")
class AuditController {

    private static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 100;

    /** Lines of one export; whoever needs more exports by days. */
    private static final int LONGEST_EXPORT = 100_000;

    private final CurrentActor current;
    private final AuditTrail trail;
    private final DossierAudit dossiers;
    private final Names names;

    AuditController(CurrentActor current, AuditTrail trail, DossierAudit dossiers, Names names) {
        this.current = current;
        this.trail = trail;
        this.dossiers = dossiers;
        this.names = names;
    }

    /** An entry in words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            long id,
            Instant at,
            String kind,
            String kindText,
            @Nullable String userId,
            @Nullable String userName,
            @Nullable String address,
            String target,
            String rule,
            String detail) {}

    /** A page of the log. */
    record RowPage(List<Row> items, long total, int page, int size, List<Kind> kinds) {}

    /** A sort of entry, for the filter. */
    record Kind(String name, String text) {}

    /** Result of a verification: nothing of what is in the dossier. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verified(
            String businessKey,
            int entries,
            boolean verified,
            @Nullable Integer firstBad,
            Instant verifiedAt) {}

    @GetMapping
    @Operation(summary = "审计日志", description = "登录、被拒绝的访问及其规则、用户与角色变更、保密内容查阅、模型部署；从新到旧")
    RowPage page(
            @Parameter(description = "类别，空为全部") @RequestParam(defaultValue = "") String kind,
            @Parameter(description = "账号，空为全部") @RequestParam(defaultValue = "") String user,
            @Parameter(description = "对象、规则或说明中的文字") @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Parameter(description = "页码，从 0 起") @RequestParam(defaultValue = "0") int page) {
        if (page < 0) {
            throw RefusedInput.of("page", "页码应从 0 起");
        }
        var found = trail.page(current.get(), search(kind, user, q, from, to), page, PAGE);
        return new RowPage(
                found.items().stream().map(this::row).toList(),
                found.total(),
                page,
                PAGE,
                Arrays.stream(AuditKind.values())
                        .map(one -> new Kind(one.name(), one.chinese()))
                        .toList());
    }

    @GetMapping(path = "/export", produces = "text/csv")
    @Operation(summary = "导出审计日志", description = "CSV，UTF-8；以等号等开头的内容前加单引号，表格软件不会当作公式。导出本身也记入日志")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        var csv = new AuditCsv();
        trail.export(current.get(), search(kind, user, q, from, to), LONGEST_EXPORT, entry -> csv.add(row(entry)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-log.csv\"")
                .body(csv.bytes());
    }

    @PostMapping("/dossiers/{businessKey}/verify")
    @Operation(summary = "校验案卷", description = "重算案卷的链；只答复条数和首个不符的条目，不含案卷内容")
    Verified verify(@PathVariable String businessKey) {
        var check = dossiers.verify(current.get(), businessKey);
        return new Verified(businessKey, check.entries(), check.firstBad() == null, check.firstBad(), check.at());
    }

    private static AuditTrail.Search search(
            String kind, String user, String q, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (q.length() > LONGEST_SEARCH || user.length() > LONGEST_SEARCH) {
            throw RefusedInput.of("q", "查找内容不能超过 " + LONGEST_SEARCH + " 个字");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw RefusedInput.of("to", "“截止日期”不能早于“开始日期”");
        }
        var wanted = kind.isEmpty()
                ? null
                : AuditKind.ofName(kind).orElseThrow(() -> RefusedInput.of("kind", "没有“" + kind + "”这个类别"));
        return new AuditTrail.Search(wanted, user, q, from, to);
    }

    private Row row(AuditEntry entry) {
        var userId = entry.userId();
        return new Row(
                entry.id(),
                entry.at(),
                entry.kind().name(),
                entry.kind().chinese(),
                userId,
                userId == null ? "系统" : names.person(userId),
                entry.address(),
                entry.target(),
                entry.rule(),
                entry.detail());
    }
}
