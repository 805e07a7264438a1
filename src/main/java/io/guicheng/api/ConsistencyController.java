package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.consistency.ConsistencyRuns;
import io.guicheng.consistency.ConsistencyRuns.Run;
import io.guicheng.consistency.Finding;
import io.guicheng.consistency.Result;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.CurrentActor;
import io.guicheng.organization.Organizations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** Whether everything stored fits together, for auditors and those who run the server; for anybody else it is not there. */
@Controller
@Tag(name = "一致性检查", description = "审计员、系统管理员检查登记簿、案卷与流程是否相符；只列编号，不含办案内容")
class ConsistencyController {

    private final CurrentActor current;
    private final Organizations organizations;
    private final ConsistencyRuns runs;

    ConsistencyController(CurrentActor current, Organizations organizations, ConsistencyRuns runs) {
        this.current = current;
        this.organizations = organizations;
        this.runs = runs;
    }

    /** A check as its reader sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Check(
            @Schema(allowableValues = {"none", "running", "finished", "failed"})
            String state,

            @Schema(description = "已检查的项数") int done,
            @Schema(description = "全部项数") int total,
            @Schema(description = "正在检查的项目") @Nullable String checking,
            @Schema(description = "发起人") @Nullable String startedBy,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Schema(description = "没有完成的原因") @Nullable String failure,
            @Nullable List<Result.Checked> checks,
            @Nullable List<Finding> findings) {

        static Check of(Run run) {
            var result = run.result();
            var state = run.finishedAt() == null ? "running" : result == null ? "failed" : "finished";
            return new Check(
                    state,
                    run.done(),
                    run.total(),
                    run.checking().isEmpty() ? null : run.checking(),
                    run.startedBy(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.failure(),
                    result == null ? null : result.checks(),
                    result == null ? null : result.findings());
        }

        static Check none() {
            return new Check("none", 0, 0, null, null, null, null, null, null, null);
        }
    }

    @GetMapping("/consistency")
    String page() {
        try {
            reader();
        } catch (NotFound unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
        return "consistency";
    }

    @PostMapping(path = "/api/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "开始一致性检查", description = "在后台进行，不影响办理；已有一次在进行时返回那一次")
    Check start() {
        return Check.of(runs.start(reader().userId()));
    }

    @GetMapping(path = "/api/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Operation(summary = "最近一次一致性检查的进度和结果")
    Check latest() {
        reader();
        return runs.latest().map(Check::of).orElseGet(Check::none);
    }

    private Actor reader() {
        var actor = current.get();
        var roles = organizations.adminRoles(actor.userId());
        if (!roles.contains(AdminRole.AUDIT) && !roles.contains(AdminRole.SYSTEM)) {
            throw new NotFound("没有此页面");
        }
        return actor;
    }
}
