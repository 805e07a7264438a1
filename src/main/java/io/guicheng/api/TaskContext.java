package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.engine.OpenTask;
import io.guicheng.form.StraightReturns;
import io.guicheng.form.Work;
import io.guicheng.handover.Handovers;
import io.guicheng.handover.Handovers.Act;
import io.guicheng.handover.Handovers.Situation;
import io.guicheng.signers.Signers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around a form: which task of which case, whose it is, and until when. */
@Component
class TaskContext {

    private final Names names;
    private final Lights lights;
    private final Handovers handovers;
    private final StraightReturns returns;
    private final Signers signers;
    private final SignerViews signerViews;

    TaskContext(
            Names names,
            Lights lights,
            Handovers handovers,
            StraightReturns returns,
            Signers signers,
            SignerViews signerViews) {
        this.names = names;
        this.lights = lights;
        this.handovers = handovers;
        this.returns = returns;
        this.signers = signers;
        this.signerViews = signerViews;
    }

    /** The surroundings of a form. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TaskContext", description = "任务情况")
    record Context(
            String taskId,
            String name,
            String procedure,
            String step,
            String caseKey,
            String caseTitle,
            @Nullable String organ,
            @Nullable String assignee,
            @Schema(description = "由本人签收") boolean mine,
            @Schema(description = "尚无人签收，可以签收") boolean claimable,
            @Schema(description = "已由他人签收，只能看") boolean readOnly,
            @Nullable LocalDate dueOn,
            String light,
            String lightText,
            String caseUrl,
            @Schema(description = "本人对该任务可以做的转办、委派等") Passing passing,

            @Schema(description = "被退回、改好后直接回到退回人的，写明回到哪里") @Nullable
            String straightBack,

            @Schema(description = "加签的，写明由谁加签、理由") @Nullable String added,

            @Nullable Csrf csrf) {}

    /** What can be done about whose task it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TaskPassing", description = "转办、委派、交回、撤回、接手")
    record Passing(
            boolean handOver,
            boolean delegate,
            boolean giveBack,
            boolean takeBack,
            boolean takeOver,
            @Schema(description = "任务怎样到了现办理人手里") @Nullable String note) {}

    Context of(Work work, @Nullable Csrf csrf) {
        var task = work.task();
        var mine = work.actor().userId().equals(task.assignee());
        return new Context(
                task.id(),
                task.name(),
                task.procedure(),
                task.step(),
                work.caseKey().value(),
                work.file().title(),
                names.organ(task.organ()),
                names.holder(task),
                mine,
                task.assignee() == null,
                task.assignee() != null && !mine,
                lights.dueOn(task),
                lights.of(task),
                lights.text(task),
                TaskRows.pageOf(work.caseKey()),
                passing(handovers.of(work.actor(), task), work.actor().userId()),
                straightBack(task),
                signerViews.added(signers.added(List.of(task)).get(task.id())),
                csrf);
    }

    private Passing passing(Situation situation, String reader) {
        return new Passing(
                situation.handOver(),
                situation.delegate(),
                situation.giveBack(),
                situation.takeBack(),
                situation.takeOver(),
                note(situation.last(), reader));
    }

    private @Nullable String straightBack(OpenTask task) {
        var back = returns.of(List.of(task)).get(task.id());
        return back == null
                ? null
                : "由%s退回，改好后直接回到“%s”，不再经过：%s。改动涉及这些环节的，仍逐级送办。"
                        .formatted(names.person(back.userId()), back.name(), String.join("、", back.passedOver()));
    }

    private @Nullable String note(@Nullable Act act, String reader) {
        if (act == null) {
            return null;
        }
        var from = names.person(act.from());
        var to = act.to().equals(reader) ? "您" : names.person(act.to());
        var answer = act.answer();
        return switch (act.kind()) {
            case HANDED_OVER -> "由" + from + "转办给" + to + "：" + act.reason();
            case DELEGATED ->
                answer == null
                        ? "由" + from + "委派给" + to + "：" + act.reason()
                        : names.person(act.to()) + "已交回：" + answer;
            case TAKEN_OVER -> from == null ? null : "由" + to + "从" + from + "接手：" + act.reason();
        };
    }
}
