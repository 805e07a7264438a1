package io.guicheng.api;

import io.guicheng.access.CaseAccess;
import io.guicheng.access.CaseSight;
import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditKind;
import io.guicheng.audit.AuditLog;
import io.guicheng.document.CaseDocuments;
import io.guicheng.document.CaseDocuments.Offer;
import io.guicheng.document.Documents;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The official documents of a case, made anew from the registers at each request. */
@RestController
@RequestMapping("/api/cases/{businessKey}/documents")
@Tag(name = "文书", description = "由登记簿生成的公文，PDF 和 DOCX")
class DocumentController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final CurrentActor current;
    private final CaseAccess access;
    private final ObjectProvider<CaseDocuments> sorts;
    private final Documents documents;
    private final AuditLog log;

    DocumentController(
            CurrentActor current,
            CaseAccess access,
            ObjectProvider<CaseDocuments> sorts,
            Documents documents,
            AuditLog log) {
        this.current = current;
        this.access = access;
        this.sorts = sorts;
        this.documents = documents;
        this.log = log;
    }

    /** A document of the case, and what it still lacks. */
    record DocumentView(
            String kind,
            String subject,
            @Schema(example = "任前公示") String title,
            String about,
            @Schema(description = "还缺少的内容；为空时可以下载") List<String> missing) {}

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "文书列表", description = "本人有权查看的文书；缺少内容的写明缺少什么")
    List<DocumentView> list(@PathVariable String businessKey) {
        return offers(access.open(current.get(), businessKey)).stream()
                .map(offer -> new DocumentView(
                        offer.kind(),
                        offer.subject(),
                        documents.title(offer.kind()),
                        offer.about(),
                        documents.missing(offer.kind(), offer.values())))
                .toList();
    }

    @GetMapping("/{kind}/{subject}.pdf")
    @Transactional(readOnly = true)
    @Operation(summary = "下载 PDF", description = "字体已嵌入")
    ResponseEntity<byte[]> pdf(
            @PathVariable String businessKey, @PathVariable String kind, @PathVariable String subject) {
        var made = made(businessKey, kind, subject);
        return Download.of(made.name() + ".pdf", MediaType.APPLICATION_PDF, documents.pdf(made.filled()));
    }

    @GetMapping("/{kind}/{subject}.docx")
    @Transactional(readOnly = true)
    @Operation(summary = "下载 DOCX", description = "可用 WPS 和 Word 打开")
    ResponseEntity<byte[]> docx(
            @PathVariable String businessKey, @PathVariable String kind, @PathVariable String subject) {
        var made = made(businessKey, kind, subject);
        return Download.of(made.name() + ".docx", DOCX, documents.docx(made.filled()));
    }

    private record Made(String name, Documents.Filled filled) {}

    private Made made(String businessKey, String kind, String subject) {
        var sight = access.open(current.get(), businessKey);
        var offer = offers(sight).stream()
                .filter(one -> one.kind().equals(kind) && one.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new NotFound("文书不存在，或者无权查看"));
        var filled = documents.fill(kind, offer.values());
        log.record(AuditEvent.of(
                AuditKind.CONFIDENTIAL_READ,
                sight.reader().userId(),
                sight.key().value(),
                "下载文书：" + filled.title()));
        return new Made(filled.title() + "（" + offer.about() + "）", filled);
    }

    private List<Offer> offers(CaseSight sight) {
        return sorts.stream()
                .filter(sort -> sort.knows(sight.file().procedure()))
                .flatMap(sort -> sort.of(sight.file()).stream())
                .filter(offer -> offer.organ() == null ? sight.everything() : sight.workOf(offer.organ()))
                .toList();
    }
}
