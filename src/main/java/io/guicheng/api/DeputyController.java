package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.handover.Deputies;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.CurrentActor;
import io.guicheng.organization.Seat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

/** Who stands in for whom, and the page of it. */
@Controller
@Tag(name = "转办与代理")
class DeputyController {

    private final CurrentActor current;
    private final Deputies deputies;
    private final Names names;
    private final Clock clock;

    DeputyController(CurrentActor current, Deputies deputies, Names names, Clock clock) {
        this.current = current;
        this.deputies = deputies;
        this.names = names;
        this.clock = clock;
    }

    /** A person to choose. */
    @Schema(name = "DeputyChoice")
    record Choice(String userId, @Nullable String name, String roleName) {}

    /** An organ with those who may be named. */
    record OrganChoices(
            String organ,
            @Nullable String organName,
            List<Choice> principals,
            List<Choice> deputies,
            @Schema(description = "最长天数") int longest) {}

    /** Something agreed. */
    @Schema(name = "DeputyRow")
    record Row(
            String id,
            @Nullable String organName,
            @Nullable String principal,
            @Nullable String deputy,
            LocalDate from,
            LocalDate until,
            String reason,
            @Schema(description = "今天有效") boolean inForce,
            @Schema(description = "本人是被代理人") boolean mine,
            @Schema(description = "本人是代理人") boolean forMe,
            boolean mayEnd) {}

    /** The whole page. */
    @Schema(name = "DeputyOverview")
    record Overview(String userId, LocalDate today, List<Row> agreed, List<OrganChoices> organs) {}

    /** What is asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeputyWish")
    record Wish(
            @Schema(example = "990100-organization") @Nullable
            String organ,

            @Schema(description = "被代理人；空为本人") @Nullable String principal,
            @Schema(example = "zzb.head") @Nullable String deputy,
            @Schema(example = "2026-12-01") @Nullable String from,
            @Schema(example = "2026-12-10") @Nullable String until,
            @Schema(example = "赴党校学习") @Nullable String reason) {}

    /** What came of it. */
    @Schema(name = "DeputyMade")
    record Made(String id) {}

    @GetMapping("/deputies")
    String page() {
        return CasePages.ENTRY;
    }

    @GetMapping("/api/deputies")
    @ResponseBody
    @Operation(summary = "代理安排", description = "与本人有关的；机关负责人、分管领导看本机关的")
    Overview overview() {
        var actor = current.get();
        return new Overview(
                actor.userId(),
                LocalDate.now(clock),
                deputies.agreed(actor).stream().map(one -> row(actor, one)).toList(),
                deputies.choices(actor).stream().map(this::choices).toList());
    }

    private Row row(Actor actor, Deputies.Agreed agreed) {
        var one = agreed.deputation();
        return new Row(
                one.id(),
                names.organ(one.organId()),
                names.person(one.principal()),
                names.person(one.deputy()),
                one.from(),
                one.until(),
                one.reason(),
                one.isInForce(LocalDate.now(clock)),
                one.principal().equals(actor.userId()),
                one.deputy().equals(actor.userId()),
                agreed.mayEnd());
    }

    private OrganChoices choices(Deputies.Choices choices) {
        return new OrganChoices(
                choices.organ().id(),
                choices.organ().name(),
                people(choices.principals()),
                people(choices.deputies()),
                choices.longest());
    }

    private List<Choice> people(List<Seat> seats) {
        return seats.stream()
                .map(seat -> new Choice(
                        seat.userId(), names.person(seat.userId()), seat.role().chinese()))
                .toList();
    }

    @PostMapping("/api/deputies")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "设定代理", description = "由本人或者本机关负责人、分管领导设定；到期自动终止")
    Made set(@RequestBody Wish wish) {
        return new Made(deputies.set(
                current.get(),
                new Deputies.Wish(
                        text(wish.organ()),
                        text(wish.principal()),
                        text(wish.deputy()),
                        day("from", "开始日期", wish.from()),
                        day("until", "结束日期", wish.until()),
                        text(wish.reason()))));
    }

    @PostMapping("/api/deputies/{id}/end")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "提前结束代理", description = "代理人正在代办的任务退回被代理人")
    void end(@PathVariable String id) {
        deputies.end(current.get(), id);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private static @Nullable LocalDate day(String field, String label, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            throw RefusedInput.of(field, "“" + label + "”不是有效的日期");
        }
    }
}
