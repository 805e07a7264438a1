package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.form.Work;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around a form: which task of which case, whose it is, and until when. */
@Component
class TaskContext {

    private final Names names;
    private final Lights lights;

    TaskContext(Names names, Lights lights) {
        this.names = names;
        this.lights = lights;
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
            @Nullable Csrf csrf) {}

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
                names.person(task.assignee()),
                mine,
                task.assignee() == null,
                task.assignee() != null && !mine,
                lights.dueOn(task),
                lights.of(task),
                lights.text(task),
                TaskRows.pageOf(work.caseKey()),
                csrf);
    }
}
