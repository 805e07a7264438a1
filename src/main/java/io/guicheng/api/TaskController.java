package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.InboxView;
import io.guicheng.form.NumberedRequests;
import io.guicheng.form.TaskForms;
import io.guicheng.kernel.RefusedInput;
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
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The inbox, and the forms of tasks. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "任务", description = "待办列表、任务表单、草稿、签收与办结")
class TaskController {

    /** Names the next task of the same case that waits for the same person. */
    static final String NEXT_TASK = "X-Next-Task";

    /** Number that a client gives to a request, so that it can be sent again without being done again. */
    static final String REQUEST_ID = "X-Request-Id";

    /** Says that the request had been done before, and this is its first answer once more. */
    static final String REPEATED = "X-Repeated";

    static final String REQUEST_ID_TEXT =
            "客户端给这次提交起的编号（8 至 64 个字母、数字或连字符）。没有收到答复时以同一编号重发：已经做过的不会再做，答复与第一次相同，并带 X-Repeated: true";

    private static final int LARGEST_PAGE = 100;
    private static final String FIELDS = """
            {"verdict": "CLEAR", "grounds": "经核，未发现不良反映。", "files": [{"id": "附件上传后返回的 id"}]}""";

    private final CurrentActor current;
    private final Inbox inbox;
    private final TaskForms forms;
    private final TaskRows rows;
    private final TaskContext context;
    private final NumberedRequests requests;

    TaskController(
            CurrentActor current,
            Inbox inbox,
            TaskForms forms,
            TaskRows rows,
            TaskContext context,
            NumberedRequests requests) {
        this.current = current;
        this.inbox = inbox;
        this.forms = forms;
        this.rows = rows;
        this.context = context;
        this.requests = requests;
    }

    /** One page of a view. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskPage(
            List<TaskRows.TaskRow> items,

            @Schema(description = "下一页的 after；没有时表示已到末页") @Nullable
            String next) {}

    /** How many tasks are in each view. */
    record TaskCounts(
            @Schema(description = "我的待办；1001 表示超过 1000") int mine, int organ, int soon, int overdue, int others) {}

    /** A form with its data. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FormAnswer(
            @Schema(description = "form-js 表单定义") JsonNode schema,
            @Schema(description = "登记簿中的数据和选项") Map<String, Object> data,
            @Schema(description = "本人上次未提交的内容") @Nullable Map<String, Object> draft,
            TaskContext.Context context) {}

    @GetMapping
    @Operation(summary = "待办列表", description = "每页按产生时间从新到旧")
    TaskPage page(
            @Parameter(description = "mine 我的待办、organ 本部门待办、soon 临期、overdue 逾期、others 已分派给他人")
                    @RequestParam(defaultValue = "mine")
                    String view,
            @Parameter(description = "上一页答复中的 next") @RequestParam(required = false) @Nullable String after,
            @Parameter(description = "每页条数，1 至 100") @RequestParam(defaultValue = "20") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw RefusedInput.of("size", "每页条数应为 1 至 " + LARGEST_PAGE);
        }
        var wanted = InboxView.ofKey(view).orElseThrow(() -> RefusedInput.of("view", "没有“" + view + "”这个待办列表"));
        var actor = current.get();
        var page = inbox.page(actor, wanted, after == null || after.isBlank() ? null : after, size);
        return new TaskPage(rows.of(page.tasks(), actor), page.next());
    }

    @GetMapping("/count")
    @Operation(summary = "各列表的任务数", description = "数到 1000 为止，1001 表示更多")
    TaskCounts count() {
        var counts = new LinkedHashMap<>(inbox.counts(current.get()));
        return new TaskCounts(
                counts.getOrDefault(InboxView.MINE, 0),
                counts.getOrDefault(InboxView.ORGAN, 0),
                counts.getOrDefault(InboxView.SOON, 0),
                counts.getOrDefault(InboxView.OVERDUE, 0),
                counts.getOrDefault(InboxView.OTHERS, 0));
    }

    @GetMapping("/{id}/form")
    @Operation(summary = "任务表单", description = "表单定义、登记簿数据、本人草稿和任务情况")
    FormAnswer form(@PathVariable String id, HttpServletRequest request) {
        var actor = current.get();
        var form = forms.form(actor, id);
        return new FormAnswer(form.schema(), form.data(), form.draft(), context.of(form.work(), Csrf.of(request)));
    }

    @RequestMapping(
            path = "/{id}/draft",
            method = {RequestMethod.POST, RequestMethod.PUT})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "保存草稿", description = "不作校验；只有本人看得到，办结后删除")
    void draft(@PathVariable String id, @RequestBody Typed typed) {
        forms.draft(current.get(), id, typed.fields());
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "签收任务")
    void claim(@PathVariable String id) {
        forms.claim(current.get(), id);
    }

    @PostMapping("/{id}/complete")
    @Operation(
            summary = "办结任务",
            description = "校验、写登记簿、写案卷、推进流程在同一事务中：要么全部成功，要么什么也不留下",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "表单各字段的值",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = @ExampleObject(value = FIELDS))))
    @ApiResponse(
            responseCode = "204",
            description = "已办结",
            headers = @Header(name = NEXT_TASK, description = "同一案件中本人的下一个任务"))
    @ApiResponse(
            responseCode = "422",
            description = "填写有误，errors 逐项指出",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "不能办理（已由他人签收、应当回避等）",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    ResponseEntity<Void> complete(
            @PathVariable String id,
            @RequestBody Typed typed,
            @Parameter(description = REQUEST_ID_TEXT) @RequestHeader(name = REQUEST_ID, required = false) @Nullable
                    String requestId) {
        var actor = current.get();
        var done = requests.once(
                actor,
                requestId,
                "complete " + id,
                () -> forms.complete(actor, id, typed.fields()).orElse(""));
        var answer = ResponseEntity.noContent();
        if (!done.answer().isEmpty()) {
            answer.header(NEXT_TASK, done.answer());
        }
        if (done.repeated()) {
            answer.header(REPEATED, "true");
        }
        return answer.build();
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传附件", description = "字段名 file；类型按内容识别，默认不超过 20 MB")
    FileAnswer upload(
            @PathVariable String id, @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        return FileAnswer.of(forms.upload(current.get(), id, FileAnswer.name(file), FileAnswer.content(file)));
    }
}
