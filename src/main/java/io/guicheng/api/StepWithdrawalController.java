package io.guicheng.api;

import io.guicheng.access.CaseAccess;
import io.guicheng.form.StepWithdrawals;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Taking back a completed step. */
@RestController
@Tag(name = "案件")
class StepWithdrawalController {

    private final CurrentActor current;
    private final CaseAccess access;
    private final StepWithdrawals withdrawals;

    StepWithdrawalController(CurrentActor current, CaseAccess access, StepWithdrawals withdrawals) {
        this.current = current;
        this.access = access;
        this.withdrawals = withdrawals;
    }

    /** Which step, and why. */
    @Schema(name = "StepToWithdraw")
    record Wish(
            @Schema(description = "已办结任务的编号") @Nullable String task,
            @Schema(example = "漏填了责任人") @Nullable String reason) {}

    /** What is open again. */
    @Schema(name = "StepWithdrawn")
    record Reopened(@Schema(description = "重新打开的任务") String task) {}

    @PostMapping("/api/cases/{businessKey}/withdraw-step")
    @Operation(summary = "撤回环节", description = "本人办结、后面还没有人办理的环节回到本人待办，填写的内容还在；只有允许撤回的环节可以")
    Reopened withdraw(@PathVariable String businessKey, @RequestBody Wish wish) {
        var actor = current.get();
        var key = access.open(actor, businessKey).key();
        return new Reopened(withdrawals.takeBack(actor, key, text(wish.task()), text(wish.reason())));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
