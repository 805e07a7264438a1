package io.guicheng.api;

import io.guicheng.access.CaseAccess;
import io.guicheng.directreports.DirectReports;
import io.guicheng.directreports.Letter;
import io.guicheng.directreports.LetterDraft;
import io.guicheng.directreports.LetterFile;
import io.guicheng.directreports.ReceivedLetters;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.CurrentActor;
import io.guicheng.upload.MetadataCleaner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Direct reports: the page of their authors, who find their own and nobody else's, and the files of a letter for those who received it. Texts
 * travel in bodies and files as bare bodies, as at the public's desk, so that neither an address nor a temporary file holds them.
 */
@Controller
@Tag(name = "班子成员直报", description = "报告人只看到自己的直报件；接收人按案件查看")
class DirectReportController {

    private final CurrentActor current;
    private final DirectReports reports;
    private final ReceivedLetters letters;
    private final CaseAccess access;
    private final DataSize largest;
    private final Clock clock;

    DirectReportController(
            CurrentActor current,
            DirectReports reports,
            ReceivedLetters letters,
            CaseAccess access,
            @Value("${guicheng.attachments.max-size:20MB}") DataSize largest,
            Clock clock) {
        this.current = current;
        this.reports = reports;
        this.letters = letters;
        this.access = access;
        this.largest = largest;
        this.clock = clock;
    }

    /** The whole page. */
    @Schema(name = "DirectReportPage")
    record Overview(
            LocalDate today,
            @Schema(description = "本人可以直报的事项") List<DirectReports.Kind> kinds,
            @Schema(description = "本人的直报件") List<Own> mine,
            @Schema(description = "能去除作者等信息的文件类型") List<String> cleaned,
            long largestFile) {

        @Override
        public String toString() {
            return "Overview[***]";
        }
    }

    /** A letter as its author finds it again. */
    @Schema(name = "OwnDirectReport")
    record Own(
            String id,
            String number,
            String organ,
            LocalDate handedInOn,
            String kind,
            String subject,
            String facts,
            @Nullable LocalDate raisedOn,
            String raising,
            String alsoTo,
            List<LetterFile> files,
            @Nullable LocalDate receivedOn,
            String receipt,
            @Nullable LocalDate answeredOn,
            String feedback) {

        @Override
        public String toString() {
            return "Own[***]";
        }
    }

    /** What came of handing in. */
    @Schema(name = "DirectReportReceipts")
    record HandedIn(List<DirectReports.Receipt> receipts) {}

    /** The same entry for everybody: what is there is asked by the page. */
    @GetMapping("/direct-reports")
    String page() {
        return CasePages.ENTRY;
    }

    @GetMapping("/api/direct-reports")
    @ResponseBody
    @Operation(summary = "本人可以直报的事项和本人的直报件")
    ResponseEntity<Overview> overview() {
        var actor = current.get();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Overview(
                        LocalDate.now(clock),
                        reports.kinds(actor),
                        reports.mine(actor).stream()
                                .map(DirectReportController::own)
                                .toList(),
                        MetadataCleaner.CLEANED.stream().sorted().toList(),
                        largest.toBytes()));
    }

    private static Own own(DirectReports.Own own) {
        Letter letter = own.letter();
        return new Own(
                own.receipt().id(),
                own.receipt().number(),
                own.receipt().organ(),
                own.receipt().handedInOn(),
                letter.kindName(),
                letter.subjectName(),
                letter.facts(),
                letter.raisedOn(),
                letter.raising(),
                letter.alsoTo(),
                own.files(),
                own.receivedOn(),
                own.receiptText(),
                own.answeredOn(),
                own.answered());
    }

    @PostMapping("/api/direct-reports")
    @ResponseBody
    @Operation(summary = "提交直报件", description = "直接送达接收机关的负责人；同一编号重复提交只算一件")
    ResponseEntity<HandedIn> handIn(@RequestBody LetterDraft draft) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new HandedIn(reports.handIn(current.get(), draft)));
    }

    @PostMapping(path = "/api/direct-reports/{id}/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseBody
    @Operation(summary = "为本人的直报件补充附件", description = "文件名经百分号编码放在 X-File-Name")
    LetterFile attach(@PathVariable String id, @RequestHeader(BareFile.NAME) Unspoken name, InputStream content)
            throws IOException {
        var file = BareFile.of(name, content, largest);
        return reports.attach(current.get(), id, file.name(), file.content());
    }

    @GetMapping("/api/cases/{businessKey}/direct-report/files")
    @ResponseBody
    @Operation(summary = "直报件的附件", description = "接收机关负责人和经其交办的人")
    List<LetterFile> files(@PathVariable String businessKey) {
        return letters.files(access.open(current.get(), businessKey).key());
    }

    @GetMapping("/api/cases/{businessKey}/direct-report/files/{number}")
    @Operation(summary = "下载直报件的附件", description = "接收机关负责人和经其交办的人")
    ResponseEntity<byte[]> file(@PathVariable String businessKey, @PathVariable int number) {
        var sight = access.open(current.get(), businessKey);
        if (!sight.everything()) {
            throw new NotFound("没有此附件");
        }
        var file = letters.file(sight.key(), number);
        return Download.of(file.name(), MediaType.parseMediaType(file.contentType()), file.content());
    }
}
