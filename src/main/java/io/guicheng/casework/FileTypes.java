package io.guicheng.casework;

import io.guicheng.files.UnsafeFile;
import io.guicheng.kernel.RefusedInput;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Which files are taken: by what they are, not only by what they are called. */
@Component
public class FileTypes {

    private static final Set<String> OFFICE_ZIP =
            Set.of("application/zip", "application/x-tika-ooxml", "application/vnd.openxmlformats");

    /** Extension → what the first bytes must look like. */
    private static final Map<String, Set<String>> TAKEN = Map.ofEntries(
            Map.entry("pdf", Set.of("application/pdf")),
            Map.entry("ofd", Set.of("application/zip")),
            Map.entry("docx", OFFICE_ZIP),
            Map.entry("xlsx", OFFICE_ZIP),
            Map.entry("doc", Set.of("application/x-tika-msoffice", "application/msword")),
            Map.entry("xls", Set.of("application/x-tika-msoffice", "application/vnd.ms-excel")),
            Map.entry("wps", Set.of("application/x-tika-msoffice", "application/vnd.ms-works")),
            Map.entry("txt", Set.of("text/plain")),
            Map.entry("csv", Set.of("text/plain", "text/csv")),
            Map.entry("jpg", Set.of("image/jpeg")),
            Map.entry("jpeg", Set.of("image/jpeg")),
            Map.entry("png", Set.of("image/png")),
            Map.entry("mp3", Set.of("audio/mpeg")),
            Map.entry("m4a", Set.of("audio/mp4", "video/mp4", "application/mp4", "video/quicktime")),
            Map.entry("wav", Set.of("audio/vnd.wave", "audio/x-wav", "audio/wav")),
            Map.entry("mp4", Set.of("video/mp4", "application/mp4", "video/quicktime")));

    private final DataSize maximum;

    FileTypes(@Value("${guicheng.attachments.max-size:20MB}") DataSize maximum) {
        this.maximum = maximum;
    }

    /**
     * The content type to serve the file with.
     *
     * @throws RefusedInput when it is empty, too large or of a type that is not taken; the field is {@code file}
     */
    public String check(String name, byte[] content) {
        if (content.length == 0) {
            throw RefusedInput.of("file", "附件“" + name + "”是空文件");
        }
        if (content.length > maximum.toBytes()) {
            throw RefusedInput.of("file", "附件“" + name + "”超过 " + maximum.toMegabytes() + " MB 的上限");
        }
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var looksLike = Detector.TIKA.detect(content);
        if (!TAKEN.getOrDefault(extension, Set.of()).contains(looksLike)) {
            throw RefusedInput.of("file", "附件“" + name + "”的类型不被接受：可上传 PDF、OFD、Word、Excel、WPS、文本、图片、录音和录像，且内容须与扩展名相符");
        }
        try {
            HiddenContent.refuse(extension, content);
        } catch (UnsafeFile e) {
            throw RefusedInput.of("file", "附件“" + name + "”" + e.reason());
        }
        return looksLike;
    }

    /** Knows some thousand types: read at the first upload, not at the start. */
    private static final class Detector {

        static final Tika TIKA = new Tika();
    }
}
