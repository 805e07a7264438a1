package io.guicheng.api;

import io.guicheng.intake.Proof;
import io.guicheng.intake.ReportDesk;
import io.guicheng.intake.ReportDraft;
import io.guicheng.intake.ReportKind;
import io.guicheng.intake.ReportView;
import io.guicheng.intake.TooBusy;
import io.guicheng.sealing.ReporterIdentity;
import io.guicheng.upload.MetadataCleaner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the page for the public asks. Codes and passes travel in bodies and headers, never in an address, and files come as bare bodies:
 * a form with parts would be laid down on the disk on its way in.
 */
@RestController
@RequestMapping("/api/report")
@Tag(name = "公众举报", description = "不需要账号；凭查询码查看")
class ReportController {

    private static final String PASS = "X-Report-Pass";

    private final ReportDesk desk;
    private final DataSize largest;

    ReportController(ReportDesk desk, @Value("${guicheng.attachments.max-size:20MB}") DataSize largest) {
        this.desk = desk;
        this.largest = largest;
    }

    /** What the page offers. */
    record Form(List<Place> places, List<Choice> kinds, List<Part> reporter, List<String> cleaned, long largestFile) {}

    /** A place and the organs that take reports there. */
    record Place(String code, String name, List<Choice> organs) {}

    /** One of several. */
    record Choice(String value, String label) {}

    /** A field about the reporter. */
    record Part(String key, String label, int longest) {}

    /** A report with the work done for it. */
    record Submission(@Nullable Proof proof, @Nullable ReportDraft report) {

        @Override
        public String toString() {
            return "Submission[***]";
        }
    }

    /** A receipt code with the work done for it. */
    record Opening(@Nullable Proof proof, @Nullable String code) {

        @Override
        public String toString() {
            return "Opening[***]";
        }
    }

    /** A further text. */
    record Addition(@Nullable String text) {

        @Override
        public String toString() {
            return "Addition[***]";
        }
    }

    /** What a reporter is given, once. */
    record Receipt(String code, String pass, String organ, LocalDate receivedOn) {

        @Override
        public String toString() {
            return "Receipt[***]";
        }
    }

    /** An opened report. */
    record Opened(String pass, ReportView report) {

        @Override
        public String toString() {
            return "Opened[***]";
        }
    }

    @GetMapping("/form")
    @Operation(summary = "可选的受理机关和问题类别")
    Form form() {
        return new Form(
                desk.places().stream()
                        .map(place -> new Place(
                                place.code(),
                                place.name(),
                                place.organs().stream()
                                        .map(organ -> new Choice(organ.kind().key(), organ.name()))
                                        .toList()))
                        .toList(),
                Arrays.stream(ReportKind.values())
                        .map(kind -> new Choice(kind.key(), kind.chinese()))
                        .toList(),
                Arrays.stream(ReporterIdentity.Part.values())
                        .map(part -> new Part(part.key(), part.chinese().replace("举报人", ""), part.longest()))
                        .toList(),
                MetadataCleaner.CLEANED.stream().sorted().toList(),
                largest.toBytes());
    }

    @PostMapping("/challenge")
    @Operation(summary = "安全验证的题目", description = "求一个文本，使 SHA-256(题目:文本) 开头有所要求个数的零位；一题一用，10 分钟有效")
    ReportDesk.Task challenge() {
        return desk.task();
    }

    @PostMapping
    @Operation(summary = "提交举报", description = "回执中的查询码只显示这一次")
    ResponseEntity<Receipt> submit(@RequestBody Submission sent) {
        var draft = Objects.requireNonNullElse(
                sent.report(), new ReportDraft(null, null, null, null, null, null, null, null, null, null));
        var receipt = desk.submit(draft, proof(sent.proof()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Receipt(receipt.code(), receipt.pass(), receipt.organ(), receipt.receivedOn()));
    }

    @PostMapping("/opening")
    @Operation(summary = "凭查询码查看")
    Opened open(@RequestBody Opening sent) {
        var pass = desk.open(Objects.requireNonNullElse(sent.code(), ""), proof(sent.proof()));
        return new Opened(pass, desk.view(pass));
    }

    @GetMapping("/view")
    @Operation(summary = "办理情况和往来内容")
    ReportView view(@RequestHeader(PASS) Unspoken pass) {
        return desk.view(pass.value());
    }

    @PostMapping("/messages")
    @Operation(summary = "补充内容")
    ReportView add(@RequestHeader(PASS) Unspoken pass, @RequestBody Addition sent) {
        return desk.add(pass.value(), Objects.requireNonNullElse(sent.text(), ""));
    }

    @PostMapping(path = "/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "补充附件", description = "文件名经百分号编码放在 X-File-Name；答复说明是否已去除作者、时间、地点等信息")
    ReportView.File attach(
            @RequestHeader(PASS) Unspoken pass, @RequestHeader(BareFile.NAME) Unspoken name, InputStream content)
            throws IOException {
        var file = BareFile.of(name, content, largest);
        return desk.attach(pass.value(), file.name(), file.content());
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooBusy(TooBusy problem) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", "120")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(429, "访问受限", Objects.requireNonNullElse(problem.getMessage(), "")));
    }

    private static Proof proof(@Nullable Proof sent) {
        return sent == null
                ? new Proof("", "")
                : new Proof(
                        Objects.requireNonNullElse(sent.challenge(), ""), Objects.requireNonNullElse(sent.nonce(), ""));
    }
}
