package io.guicheng.api;

import io.guicheng.handover.Handovers;
import io.guicheng.organization.CurrentActor;
import io.guicheng.organization.Seat;
import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Giving a task to somebody else, and what undoes it. */
@RestController
@RequestMapping("/api/tasks/{id}")
@Tag(name = "转办与代理", description = "转办、委派、交回、撤回、接手，以及代理安排")
class HandoverController {

    private final CurrentActor current;
    private final Handovers handovers;
    private final Names names;

    HandoverController(CurrentActor current, Handovers handovers, Names names) {
        this.current = current;
        this.handovers = handovers;
        this.names = names;
    }

    /** Somebody who could be chosen. */
    @Schema(name = "TaskReceiver")
    record Receiver(String userId, @Nullable String name, String roleName) {}

    /** Those who could be. */
    record ReceiversView(
            @Schema(description = "可以转办给") List<Receiver> colleagues,
            @Schema(description = "可以委派给") List<Receiver> helpers) {}

    /** To whom and why. */
    record Gift(
            @Schema(example = "zzb.head") @Nullable String to,
            @Schema(example = "本人外出学习") @Nullable String reason) {}

    /** What was done about it. */
    @Schema(name = "DelegationAnswer")
    record Answer(@Schema(example = "已核对三份材料") @Nullable String answer) {}

    @GetMapping("/receivers")
    @Operation(summary = "可以接收任务的人", description = "同一机关中可以办理该任务的人；应当回避的不在其中")
    ReceiversView receivers(@PathVariable String id) {
        var receivers = handovers.receivers(current.get(), id);
        return new ReceiversView(rows(receivers.colleagues()), rows(receivers.helpers()));
    }

    private List<Receiver> rows(List<Seat> seats) {
        return seats.stream()
                .map(seat -> new Receiver(
                        seat.userId(), names.person(seat.userId()), seat.role().chinese()))
                .toList();
    }

    @PostMapping("/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "转办", description = "交由同一机关、同一岗位的人员办理；对方开始办理之前可以撤回")
    void handOver(@PathVariable String id, @RequestBody Gift gift) {
        handovers.handOver(current.get(), id, text(gift.to()), text(gift.reason()));
    }

    @PostMapping("/delegate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "委派", description = "请本机关人员协助填写，交回后由本人办结")
    void delegate(@PathVariable String id, @RequestBody Gift gift) {
        handovers.delegate(current.get(), id, text(gift.to()), text(gift.reason()));
    }

    @PostMapping("/give-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "交回委派的任务", description = "已填写的内容一并交回")
    void giveBack(@PathVariable String id, @RequestBody Answer answer) {
        handovers.giveBack(current.get(), id, text(answer.answer()));
    }

    @PostMapping("/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤回转办或委派", description = "转办在对方开始办理之前、委派在交回之前可以撤回")
    void takeBack(@PathVariable String id) {
        handovers.takeBack(current.get(), id);
    }

    @PostMapping("/take-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "接手", description = "原办理人不能继续办理、由本人代理，或者代理人为本人办理的任务")
    void takeOver(@PathVariable String id) {
        handovers.takeOver(current.get(), id);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
