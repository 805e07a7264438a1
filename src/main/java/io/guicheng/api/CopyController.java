package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.access.CaseAccess;
import io.guicheng.handover.Copies;
import io.guicheng.handover.Urgings;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Urging those for whom a step waits, and telling others of a case. */
@Controller
@Tag(name = "催办与抄送", description = "催办、抄送、已阅")
class CopyController {

    private final CurrentActor current;
    private final CaseAccess access;
    private final Copies copies;
    private final Urgings urgings;
    private final Names names;

    CopyController(CurrentActor current, CaseAccess access, Copies copies, Urgings urgings, Names names) {
        this.current = current;
        this.access = access;
        this.copies = copies;
        this.urgings = urgings;
        this.names = names;
    }

    /** Why it is urgent. */
    @Schema(name = "UrgeNote")
    record Note(@Schema(example = "明天上会需要") @Nullable String note) {}

    /** What came of it. */
    record Urged(@Schema(description = "该任务第几次催办") int times) {}

    /** Somebody who could be told. */
    @Schema(name = "CopyReceiver")
    record Receiver(String userId, @Nullable String name, String organName) {}

    /** Somebody who was. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CopySent")
    record Sent(
            @Nullable String from,
            @Nullable String to,
            String note,
            Instant at,
            @Nullable Instant readAt) {}

    /** Both. */
    record CaseCopies(List<Sent> sent, List<Receiver> receivers) {}

    /** Whom to tell. */
    @Schema(name = "CopyWish")
    record Wish(@Nullable List<String> to, @Nullable String note) {}

    /** What somebody was told of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Received(
            String id,
            String caseKey,
            String title,
            @Nullable String from,
            String note,
            Instant at,
            @Nullable Instant readAt,
            String url) {}

    @PostMapping("/api/cases/{businessKey}/tasks/{id}/urge")
    @ResponseBody
    @Operation(summary = "催办", description = "案件发起人和主办机关的人员催办他人的任务；同一任务每天一次，计次数")
    Urged urge(@PathVariable String businessKey, @PathVariable String id, @RequestBody Note note) {
        var actor = current.get();
        var sight = access.open(actor, businessKey);
        var shown = sight.tasks().stream()
                .anyMatch(task -> task.id().equals(id) && sight.shows(task, names.organId(task.organ())));
        if (!shown) {
            throw new NotFound("任务不存在或已办结");
        }
        return new Urged(urgings.urge(actor, sight.key(), id, text(note.note())));
    }

    @GetMapping("/api/cases/{businessKey}/copies")
    @ResponseBody
    @Operation(summary = "案件的抄送", description = "抄送过谁、是否已阅，还可以抄送谁")
    CaseCopies ofCase(@PathVariable String businessKey) {
        var actor = current.get();
        var key = access.open(actor, businessKey).key();
        return new CaseCopies(
                copies.of(key).stream()
                        .map(copy -> new Sent(
                                names.person(copy.from()),
                                names.person(copy.to()),
                                copy.note(),
                                copy.sentAt(),
                                copy.readAt()))
                        .toList(),
                copies.receivers(actor, key).stream()
                        .map(seat -> new Receiver(
                                seat.userId(),
                                names.person(seat.userId()),
                                seat.organ().name()))
                        .toList());
    }

    @PostMapping("/api/cases/{businessKey}/copies")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "抄送", description = "只能抄送本来有权查看案件的人")
    void send(@PathVariable String businessKey, @RequestBody Wish wish) {
        var actor = current.get();
        var key = access.open(actor, businessKey).key();
        copies.send(actor, key, Objects.requireNonNullElse(wish.to(), List.of()), text(wish.note()));
    }

    @GetMapping("/copies")
    String page() {
        return CasePages.ENTRY;
    }

    @GetMapping("/api/copies")
    @ResponseBody
    @Operation(summary = "抄送我的", description = "未阅的在前，最多一百件")
    List<Received> mine() {
        return copies.mine(current.get()).stream()
                .map(copy -> new Received(
                        copy.id(),
                        copy.caseKey().value(),
                        copy.title(),
                        names.person(copy.from()),
                        copy.note(),
                        copy.sentAt(),
                        copy.readAt(),
                        TaskRows.pageOf(copy.caseKey())))
                .toList();
    }

    @PostMapping("/api/copies/{id}/read")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "已阅")
    void read(@PathVariable String id) {
        copies.read(current.get(), id);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
