package io.guicheng.api;

import io.guicheng.access.CaseAccess;
import io.guicheng.organization.CurrentActor;
import io.guicheng.suspension.Suspensions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suspending the counting of a case's deadlines, and letting it go on. */
@RestController
@RequestMapping("/api/cases/{businessKey}")
@Tag(name = "中止计算期限", description = "中止、恢复计算期限")
class SuspensionController {

    private final CurrentActor current;
    private final CaseAccess access;
    private final Suspensions suspensions;

    SuspensionController(CurrentActor current, CaseAccess access, Suspensions suspensions) {
        this.current = current;
        this.access = access;
        this.suspensions = suspensions;
    }

    /** Why counting stops or goes on. */
    @Schema(name = "SuspensionReason")
    record Reason(
            @Schema(example = "考察对象因病住院，暂时不能考察") @Nullable String reason) {}

    @PostMapping("/suspend-deadlines")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "中止计算期限", description = "主办机关负责人、分管领导写明理由，规则允许的环节和定时器停止计算期限；案件照常办理")
    void suspend(@PathVariable String businessKey, @RequestBody Reason body) {
        var actor = current.get();
        suspensions.suspend(actor, access.open(actor, businessKey).key(), text(body));
    }

    @PostMapping("/resume-deadlines")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "恢复计算期限", description = "中止期间的工作日不计入期限")
    void resume(@PathVariable String businessKey, @RequestBody Reason body) {
        var actor = current.get();
        suspensions.resume(actor, access.open(actor, businessKey).key(), text(body));
    }

    private static String text(Reason body) {
        return Objects.requireNonNullElse(body.reason(), "");
    }
}
