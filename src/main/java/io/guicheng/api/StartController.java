package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.engine.Models;
import io.guicheng.form.NumberedRequests;
import io.guicheng.form.StartForms;
import io.guicheng.form.TaskForms;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The beginnings of cases. */
@RestController
@Tag(name = "发起", description = "可发起的流程、发起表单与立案")
class StartController {

    private final CurrentActor current;
    private final StartForms starts;
    private final TaskForms tasks;
    private final Models models;
    private final NumberedRequests requests;

    StartController(
            CurrentActor current, StartForms starts, TaskForms tasks, Models models, NumberedRequests requests) {
        this.current = current;
        this.starts = starts;
        this.tasks = tasks;
        this.models = models;
        this.requests = requests;
    }

    /** A procedure one may start. */
    record Startable(@Schema(example = "cadre-selection") String procedure, String name) {}

    /** A start form with its data. */
    record StartFormAnswer(JsonNode schema, Map<String, Object> data, StartContext context) {}

    /** The surroundings of a start form. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StartContext(
            String procedure,
            String procedureName,
            @Nullable Csrf csrf) {}

    /** The case that was opened; {@code id} is what Tasklist reads. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opened(
            @Schema(example = "450100-CS-2026-0007") String businessKey,
            String id,
            String title,
            String url,
            @Nullable String nextTask) {}

    @GetMapping("/api/start")
    @Operation(summary = "可发起的流程")
    List<Startable> startable() {
        return starts.startable(current.get()).stream()
                .map(procedure -> new Startable(procedure, models.name(procedure)))
                .toList();
    }

    @GetMapping("/api/start/{procedure}/form")
    @Operation(summary = "发起表单")
    StartFormAnswer form(@PathVariable String procedure, HttpServletRequest request) {
        var form = starts.form(current.get(), key(procedure));
        return new StartFormAnswer(
                form.schema(), form.data(), new StartContext(key(procedure), form.procedureName(), Csrf.of(request)));
    }

    @PostMapping("/api/cases/{procedure}")
    @Operation(
            summary = "立案",
            description = "按发起表单的字段开立案件并启动流程；要么全部成功，要么什么也不留下",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "发起表单各字段的值",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = @ExampleObject(value = "{\"title\": \"市直部门领导班子调整\"}"))))
    @ApiResponse(
            responseCode = "201",
            description = "已立案",
            headers = @Header(name = TaskController.NEXT_TASK, description = "本人的第一个任务"))
    @ApiResponse(
            responseCode = "422",
            description = "填写有误，errors 逐项指出",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    ResponseEntity<Opened> start(
            @PathVariable String procedure,
            @RequestBody Typed typed,
            @Parameter(description = TaskController.REQUEST_ID_TEXT)
                    @RequestHeader(name = TaskController.REQUEST_ID, required = false)
                    @Nullable
                    String requestId) {
        var actor = current.get();
        var opened = requests.openOnce(
                actor, requestId, key(procedure), () -> starts.start(actor, key(procedure), typed.fields()));
        var file = opened.file();
        var next = tasks.next(actor, file.key());
        var url = TaskRows.pageOf(file.key());
        var answer = ResponseEntity.created(URI.create("/api" + url));
        next.ifPresent(task -> answer.header(TaskController.NEXT_TASK, task));
        if (opened.repeated()) {
            answer.header(TaskController.REPEATED, "true");
        }
        var key = file.key().value();
        return answer.body(new Opened(key, key, file.title(), url, next.orElse(null)));
    }

    @PostMapping(path = "/api/start/{procedure}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传发起表单的附件", description = "字段名 file；立案时归入案件")
    FileAnswer upload(
            @PathVariable String procedure,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        return FileAnswer.of(
                starts.upload(current.get(), key(procedure), FileAnswer.name(file), FileAnswer.content(file)));
    }

    /**
     * Tasklist knows procedures by the engine's definition id, {@code cadre-selection:1:…}, of which nothing but the last part is left where
     * the whole would be too long for the engine; everybody else by their key.
     */
    private String key(String procedure) {
        var colon = procedure.indexOf(':');
        if (colon >= 0) {
            return procedure.substring(0, colon);
        }
        return starts.known(procedure)
                ? procedure
                : models.procedureIfModel(procedure).orElse(procedure);
    }
}
