package io.guicheng.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a document that is an archive (DOCX, XLSX, OFD) may not have inside: macros, other programs' files, what is fetched from elsewhere. */
public final class OfficeArchive {

    private static final Pattern MACROS =
            Pattern.compile("(?i)vbaProject|vbaData|activeX|macrosheets|customUI|attachedToolbars");
    private static final Pattern EMBEDDED = Pattern.compile("(?i)embeddings/.*\\.(bin|ole)$");

    private static final Pattern RELATIONSHIP = Pattern.compile("<[^<>]*Relationship\\b[^<>]*>");
    private static final Pattern EXTERNAL = Pattern.compile("TargetMode\\s*=\\s*[\"']External[\"']");
    /** A template, picture or sheet that is fetched when the document is opened; a link to click is none. */
    private static final Pattern FETCHED = Pattern.compile(
            "Type\\s*=\\s*[\"'][^\"']*/(attachedTemplate|oleObject|frame|subDocument|image|externalLink\\w*)[\"']");

    private OfficeArchive() {}

    /**
     * Refuses a document that is not what its extension says, or that does something when it is opened.
     *
     * @param extension {@code docx}, {@code xlsx} or {@code ofd}
     */
    public static void refuse(String extension, SafeZip archive) throws UnsafeFile {
        var names = archive.names();
        if (!names.containsAll(needed(extension))) {
            throw new UnsafeFile("的内容与扩展名不符");
        }
        var types = text(archive.content("[Content_Types].xml").orElse(new byte[0]));
        if (names.stream().anyMatch(name -> MACROS.matcher(name).find())
                || types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new UnsafeFile("含有宏，请另存为不含宏的文件后重新上传");
        }
        if (names.stream().anyMatch(name -> EMBEDDED.matcher(name).find())) {
            throw new UnsafeFile("嵌入了其他程序的文件，请去掉后重新上传");
        }
        archive.refuseDocumentTypes();
        for (var name : names) {
            if (name.endsWith(".rels")) {
                refuseFetching(text(archive.content(name).orElseThrow()));
            }
        }
    }

    private static List<String> needed(String extension) {
        return switch (extension) {
            case "docx" -> List.of("[Content_Types].xml", "word/document.xml");
            case "xlsx" -> List.of("[Content_Types].xml", "xl/workbook.xml");
            default -> List.of("OFD.xml");
        };
    }

    private static void refuseFetching(String relationships) throws UnsafeFile {
        var found = RELATIONSHIP.matcher(relationships);
        while (found.find()) {
            var one = found.group();
            if (EXTERNAL.matcher(one).find() && FETCHED.matcher(one).find()) {
                throw new UnsafeFile("打开时会读取外部内容，请去掉外部链接的模板、图片或数据后重新上传");
            }
        }
    }

    /** Markup as it may be searched: one of two encodings is all that the formats allow. */
    private static String text(byte[] markup) {
        var wide = markup.length > 1
                && ((markup[0] == (byte) 0xFF && markup[1] == (byte) 0xFE)
                        || (markup[0] == (byte) 0xFE && markup[1] == (byte) 0xFF)
                        || markup[0] == 0
                        || markup[1] == 0);
        return new String(markup, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }
}
