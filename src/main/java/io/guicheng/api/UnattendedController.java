package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.handover.Unattended;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tasks for which there is nobody: for the owners of the cases and the system administrator. */
@Controller
@Tag(name = "转办与代理")
class UnattendedController {

    private final CurrentActor current;
    private final Unattended unattended;
    private final Names names;

    UnattendedController(CurrentActor current, Unattended unattended, Names names) {
        this.current = current;
        this.unattended = unattended;
        this.names = names;
    }

    /** A task that waits for nobody. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnattendedTask")
    record Row(
            String caseKey,
            @Schema(description = "系统管理员看不到环节") @Nullable String step,
            @Nullable String organ,
            Instant since,
            @Nullable String url) {}

    @GetMapping("/unattended")
    String page() {
        return CasePages.ENTRY;
    }

    @GetMapping("/api/unattended")
    @ResponseBody
    @Operation(summary = "无人可办的任务", description = "本机关主办的案件中的；系统管理员看全部的案号、机关和岗位，看不到环节")
    List<Row> list() {
        return unattended.forReader(current.get()).stream()
                .map(waiting -> new Row(
                        waiting.caseKey().value(),
                        waiting.readable() ? waiting.step() : null,
                        names.organ(waiting.group()),
                        waiting.since(),
                        waiting.readable() ? TaskRows.pageOf(waiting.caseKey()) : null))
                .toList();
    }
}
