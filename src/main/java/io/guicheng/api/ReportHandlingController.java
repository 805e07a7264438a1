package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.intake.ReportHandling;
import io.guicheng.intake.ReportView;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came in by the page for the public, for the handling section: its content, its files, the answer. Not who sent it. */
@RestController
@RequestMapping("/api/reporters/petitions/{id}/report")
@Tag(name = "举报人保护")
class ReportHandlingController {

    private final CurrentActor current;
    private final ReportHandling handling;
    private final Names names;

    ReportHandlingController(CurrentActor current, ReportHandling handling, Names names) {
        this.current = current;
        this.handling = handling;
        this.names = names;
    }

    /** A report as the handling section reads it. */
    record HandledReport(
            String organ, LocalDate receivedOn, String state, List<Message> messages, List<ReportView.File> files) {

        @Override
        public String toString() {
            return "HandledReport[***]";
        }
    }

    /** What one of the two wrote; {@code by} is the handler. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            boolean fromReporter,
            LocalDate writtenOn,
            Map<String, String> texts,
            @Nullable String by) {

        @Override
        public String toString() {
            return "Message[***]";
        }
    }

    /** What is answered to the reporter. */
    record Answer(@Nullable String text) {}

    @GetMapping
    @Operation(summary = "网上举报的内容、附件和往来答复", description = "不含举报人信息；不是网上举报的为 404")
    ResponseEntity<HandledReport> read(@PathVariable String id) {
        var report = handling.read(current.get(), id).orElseThrow(() -> new NotFound("没有此举报件"));
        return unstored(report);
    }

    @PostMapping("/answers")
    @Operation(summary = "答复举报人", description = "举报人凭查询码查看")
    ResponseEntity<HandledReport> answer(@PathVariable String id, @RequestBody Answer answer) {
        return unstored(handling.answer(current.get(), id, Objects.requireNonNullElse(answer.text(), "")));
    }

    @GetMapping("/files/{number}")
    @Operation(summary = "下载举报附件")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int number) {
        var file = handling.file(current.get(), id, number);
        return Download.of(file.name(), MediaType.parseMediaType(file.contentType()), file.content());
    }

    private ResponseEntity<HandledReport> unstored(ReportView report) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new HandledReport(
                        report.organ(),
                        report.receivedOn(),
                        report.state(),
                        report.messages().stream()
                                .map(message -> new Message(
                                        message.fromReporter(),
                                        message.writtenOn(),
                                        message.texts(),
                                        names.person(message.userId())))
                                .toList(),
                        report.files()));
    }
}
