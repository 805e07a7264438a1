package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.casework.CaseFile;
import io.guicheng.dataimport.SheetLines;
import io.guicheng.engine.Models;
import io.guicheng.form.NumberedRequests;
import io.guicheng.form.StartLists;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Cases begun by a list, one line one case. */
@Controller
@Tag(name = "发起", description = "可发起的流程、发起表单与立案")
class StartListController {

    private static final int MOST_LINES = 1000;

    /** By which spreadsheet programs know that a text file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CurrentActor current;
    private final StartLists lists;
    private final Models models;
    private final NumberedRequests requests;

    StartListController(CurrentActor current, StartLists lists, Models models, NumberedRequests requests) {
        this.current = current;
        this.lists = lists;
        this.models = models;
        this.requests = requests;
    }

    /** A procedure one may start by a list. */
    record Listed(@Schema(example = "rectification") String procedure, String name) {}

    /** What a list looks like. */
    record ListForm(String procedure, String procedureName, List<StartLists.Column> columns) {}

    /** A case that was opened. */
    record Opened(String businessKey, String title, String url) {

        private static Opened of(CaseFile file) {
            return new Opened(file.key().value(), file.title(), TaskRows.pageOf(file.key()));
        }
    }

    /**
     * What came of a list.
     *
     * @param cases how many lines it has
     * @param opened the new cases; missing after a dry run, and when this very request had been done before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listing(
            int cases,
            List<StartLists.Wrong> wrong,
            @Nullable List<Opened> opened) {}

    @GetMapping("/api/start-lists")
    @ResponseBody
    @Operation(summary = "可从表格发起的流程")
    List<Listed> startable() {
        return lists.startable(current.get()).stream()
                .map(procedure -> new Listed(procedure, models.name(procedure)))
                .toList();
    }

    @GetMapping("/api/start-lists/{procedure}")
    @ResponseBody
    @Operation(summary = "表格的列", description = "与发起表单相同；附件在各案件的环节中上传")
    ListForm form(@PathVariable String procedure) {
        var columns = lists.columns(current.get(), procedure);
        return new ListForm(procedure, models.name(procedure), columns);
    }

    @GetMapping("/api/start-lists/{procedure}/template")
    @Operation(summary = "空白表格", description = "CSV，只有列名一行")
    ResponseEntity<byte[]> template(@PathVariable String procedure) {
        var headings = lists.columns(current.get(), procedure).stream()
                .map(StartLists.Column::label)
                .collect(Collectors.joining(","));
        return Download.of(
                models.name(procedure) + "-批量发起.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                (BYTE_ORDER_MARK + headings + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/api/start-lists/{procedure}")
    @ResponseBody
    @Operation(summary = "从表格立案", description = "XLSX 或 CSV，第一行是列名，一行一个案件；有一行不对就一件也不立；dryRun=true 时只检查，逐行列出错误")
    @ApiResponse(responseCode = "422", description = "逐行列出错误，没有立案")
    ResponseEntity<Listing> open(
            @PathVariable String procedure,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @Parameter(description = TaskController.REQUEST_ID_TEXT)
                    @RequestHeader(name = TaskController.REQUEST_ID, required = false)
                    @Nullable
                    String requestId) {
        var actor = current.get();
        lists.columns(actor, procedure);
        var lines = SheetLines.of(FileAnswer.content(file), MOST_LINES);
        var checked = lists.check(actor, procedure, lines);
        if (dryRun || !checked.wrong().isEmpty()) {
            return ResponseEntity.status(dryRun ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(new Listing(checked.cases(), checked.wrong(), null));
        }
        var opened = new ArrayList<Opened>();
        var done = requests.once(actor, requestId, "start list " + procedure, () -> {
            lists.open(actor, procedure, lines).forEach(one -> opened.add(Opened.of(one)));
            return String.valueOf(opened.size());
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Listing(checked.cases(), List.of(), done.repeated() ? null : opened));
    }

    /** The page, which asks for the rest itself. */
    @GetMapping("/start-lists/{procedure}")
    String page(@PathVariable String procedure) {
        return CasePages.ENTRY;
    }
}
