package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.access.CaseAccess;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks as lists show them; the number of statements does not depend on the length of the list. */
@Component
class TaskRows {

    private final CaseAccess access;
    private final Models models;
    private final Names names;
    private final Lights lights;
    private final Subjects subjects;

    TaskRows(CaseAccess access, Models models, Names names, Lights lights, Subjects subjects) {
        this.access = access;
        this.models = models;
        this.names = names;
        this.lights = lights;
        this.subjects = subjects;
    }

    /** A line of the inbox. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "待办任务")
    record TaskRow(
            @Schema(example = "8f3c…") String id,
            @Schema(example = "考察") String name,
            @Schema(example = "candidate-vetting") String procedure,
            String procedureName,
            @Schema(example = "appraise") String step,
            @Schema(example = "450100-CS-2026-0007") String caseKey,
            String caseTitle,

            @Schema(description = "任务针对的干部；针对全案的没有", example = "张三") @Nullable
            String subject,

            @Nullable String organ,
            @Nullable String organName,
            @Nullable String assignee,
            @Nullable String assigneeName,
            Instant createdAt,
            @Nullable LocalDate dueOn,

            @Schema(allowableValues = {"green", "amber", "red", "held"})
            String light,

            @Schema(example = "余 3 个工作日") String lightText,
            String url) {}

    List<TaskRow> of(List<OpenTask> tasks, Actor actor) {
        var titles = access.titles(actor, tasks);
        var about = subjects.of(tasks);
        return tasks.stream().map(task -> row(task, titles, about)).toList();
    }

    private TaskRow row(OpenTask task, Map<CaseKey, String> titles, Map<String, String> about) {
        return new TaskRow(
                task.id(),
                task.name(),
                task.procedure(),
                models.nameOf(task.modelId()),
                task.step(),
                task.caseKey().value(),
                titles.getOrDefault(task.caseKey(), task.caseKey().value()),
                about.get(task.id()),
                task.organ(),
                names.organ(task.organ()),
                task.assignee(),
                names.holder(task),
                task.createdAt(),
                lights.dueOn(task),
                lights.of(task),
                lights.text(task),
                "/camunda/app/tasklist/default/#/?task=" + URLEncoder.encode(task.id(), StandardCharsets.UTF_8));
    }

    static String pageOf(CaseKey key) {
        return "/cases/" + key.value();
    }
}
