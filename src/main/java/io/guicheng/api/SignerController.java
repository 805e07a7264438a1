package io.guicheng.api;

import io.guicheng.access.CaseAccess;
import io.guicheng.organization.CurrentActor;
import io.guicheng.signers.Signers;
import io.guicheng.signers.Signers.Place;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking one organ more in a step that asks several at once, and taking one off again. */
@RestController
@RequestMapping("/api/cases/{businessKey}")
@Tag(name = "加签与减签", description = "在同时征求几个机关意见的环节加签、减签")
class SignerController {

    private final CurrentActor current;
    private final CaseAccess access;
    private final Signers signers;

    SignerController(CurrentActor current, CaseAccess access, Signers signers) {
        this.current = current;
        this.access = access;
        this.signers = signers;
    }

    /** An organ that may be asked. */
    @Schema(name = "AskableOrgan")
    record Askable(String id, String name) {}

    /** Whom to ask where, and why. */
    @Schema(name = "SignerToAdd")
    record Addition(
            @Schema(description = "案件全貌 signing 中的 instance") @Nullable
            String instance,

            @Schema(example = "giveOpinion") @Nullable String step,
            @Schema(example = "990100-finance") @Nullable String organ,

            @Schema(example = "人选分管过财政资金，须听取财政部门意见") @Nullable
            String reason) {}

    /** What was opened. */
    @Schema(name = "SignerAdded")
    record Opened(@Schema(description = "加签机关的任务") String task) {}

    /** Whom to take off, and why. */
    @Schema(name = "SignerToRemove")
    record Removal(
            @Schema(description = "加签机关的任务") @Nullable String task,
            @Schema(example = "该机关与人选没有工作关系") @Nullable String reason) {}

    @GetMapping("/signers")
    @Operation(summary = "可以加签的机关", description = "模型允许、本轮还没有征求、有人可以办理的机关；不能加签的人得到空的名单")
    List<Askable> askable(
            @PathVariable String businessKey,
            @Parameter(description = "案件全貌 signing 中的 instance") @RequestParam(defaultValue = "") String instance,
            @RequestParam(defaultValue = "") String step) {
        var actor = current.get();
        var key = access.open(actor, businessKey).key();
        return signers.askable(actor, key, new Place(instance, step)).stream()
                .map(organ -> new Askable(organ.id(), organ.name()))
                .toList();
    }

    @PostMapping("/add-signer")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "加签", description = "再征求一个机关的意见；期限从加签之日起按该环节的规定计算，答复前环节不结束")
    Opened add(@PathVariable String businessKey, @RequestBody Addition wish) {
        var actor = current.get();
        var key = access.open(actor, businessKey).key();
        var place = new Place(text(wish.instance()), text(wish.step()));
        return new Opened(signers.add(actor, key, place, text(wish.organ()), text(wish.reason())));
    }

    @PostMapping("/remove-signer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "减签", description = "不再征求加签的机关；按规定征求的、已经开始办理的、最后一个没有答复的不能减")
    void remove(@PathVariable String businessKey, @RequestBody Removal wish) {
        var actor = current.get();
        var key = access.open(actor, businessKey).key();
        signers.remove(actor, key, text(wish.task()), text(wish.reason()));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
