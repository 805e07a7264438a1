package io.guicheng.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.casework.FileTypes;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.sealing.Vault;
import io.guicheng.upload.MetadataCleaner;
import io.guicheng.upload.SentName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a report says and what came with it, sealed piece by piece. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportStore {

    private static final int LONGEST_MESSAGE = 5_000;
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReportTables tables;
    private final ReportLimits limits;
    private final FileTypes types;
    private final MetadataCleaner cleaner;
    private final Vault vault;
    private final Clock clock;

    ReportStore(
            ReportTables tables,
            ReportLimits limits,
            FileTypes types,
            MetadataCleaner cleaner,
            Vault vault,
            Clock clock) {
        this.tables = tables;
        this.limits = limits;
        this.types = types;
        this.cleaner = cleaner;
        this.vault = vault;
        this.clock = clock;
    }

    /** The first message: the report itself. */
    void begin(String reportId, Map<String, String> texts) {
        write(reportId, 0, texts, null);
    }

    /**
     * Adds what the reporter, or the handler named, has to say.
     *
     * @throws RefusedInput when it is empty, too long or one too many; the field is {@code text}
     */
    void add(String reportId, String text, @Nullable String handler) {
        var told = text.strip();
        if (told.isEmpty()) {
            throw RefusedInput.of("text", handler == null ? "“补充内容”不能为空" : "“答复”不能为空");
        }
        if (told.codePointCount(0, told.length()) > LONGEST_MESSAGE) {
            throw RefusedInput.of("text", "内容过长，最多 " + LONGEST_MESSAGE + " 个字，可以分几次提交");
        }
        tables.lock(reportId);
        var seq = tables.messages(reportId).size();
        if (seq >= limits.messages()) {
            throw RefusedInput.of("text", "此件已有 " + seq + " 条内容，不能再补充");
        }
        write(reportId, seq, Map.of(handler == null ? "补充内容" : "答复", told), handler);
    }

    private void write(String reportId, int seq, Map<String, String> texts, @Nullable String handler) {
        try {
            vault.put(ReportTables.messageId(reportId, seq), JSON.writeValueAsBytes(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("message cannot be written", e);
        }
        tables.insert(reportId, new ReportTables.Message(seq, handler == null, today(), handler));
    }

    /**
     * Keeps a file after looking at what it is and taking its metadata out.
     *
     * @throws RefusedInput as {@link FileTypes#check}; the field is {@code file}
     */
    ReportView.File attach(String reportId, String name, byte[] content) {
        var sent = SentName.of(name);
        var clean = sent.value();
        var type = types.check(sent.neutral(), content);
        var kept = cleaner.clean(clean, content);
        tables.lock(reportId);
        var seq = tables.files(reportId).size();
        if (seq >= limits.files()) {
            throw RefusedInput.of("file", "附件最多 " + limits.files() + " 个");
        }
        var file = new ReportTables.StoredFile(seq, type, kept.content().length, kept.cleaned(), today());
        tables.insert(reportId, file);
        vault.put(ReportTables.fileId(reportId, seq), kept.content());
        vault.put(ReportTables.nameId(reportId, seq), clean.getBytes(StandardCharsets.UTF_8));
        return new ReportView.File(seq, clean, file.size(), file.cleaned(), file.addedOn());
    }

    List<ReportView.Message> messages(String reportId) {
        return tables.messages(reportId).stream()
                .map(message -> new ReportView.Message(
                        message.fromReporter(), message.writtenOn(), texts(reportId, message.seq()), message.userId()))
                .toList();
    }

    List<ReportView.File> files(String reportId) {
        return tables.files(reportId).stream()
                .map(file -> new ReportView.File(
                        file.seq(), name(reportId, file.seq()), file.size(), file.cleaned(), file.addedOn()))
                .toList();
    }

    /** @throws NotFound when there is none of this number */
    ReportView.Download download(String reportId, int seq) {
        var file = tables.files(reportId).stream()
                .filter(one -> one.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new NotFound("没有此附件"));
        return new ReportView.Download(
                name(reportId, seq), file.contentType(), opened(ReportTables.fileId(reportId, seq)));
    }

    private String name(String reportId, int seq) {
        return new String(opened(ReportTables.nameId(reportId, seq)), StandardCharsets.UTF_8);
    }

    private Map<String, String> texts(String reportId, int seq) {
        try {
            return JSON.readValue(opened(ReportTables.messageId(reportId, seq)), TEXTS);
        } catch (IOException e) {
            throw new IllegalStateException("sealed message cannot be read");
        }
    }

    private byte[] opened(String id) {
        return vault.open(id).orElseThrow(() -> new NotFound("此内容已经销毁"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
