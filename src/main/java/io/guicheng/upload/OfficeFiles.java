package io.guicheng.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs a Word or Excel file anew with empty descriptions, without the names of those who wrote, changed or commented, and with its
 * pictures painted anew.
 */
final class OfficeFiles {

    private static final int MOST_ENTRIES = 5_000;
    private static final long LARGEST = 200_000_000;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final Map<String, String> EMPTY = Map.of(
            "docProps/core.xml",
            HEAD
                    + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
            "docProps/app.xml",
            HEAD + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
            "docProps/custom.xml",
            HEAD + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>",
            "word/people.xml",
            HEAD + "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>");

    private static final Pattern TEXT = Pattern.compile("(word|xl)/.*\\.xml");
    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpe?g)", Pattern.CASE_INSENSITIVE);

    /** Who wrote it, in notes, tracked changes, revisions and shared workbooks. */
    private static final Pattern AUTHOR = Pattern.compile(
            "(\\b(?:w:author|w:initials|w:userId|userId|userName|displayName|lastModifiedBy|w15:author|providerId)=)(\"[^\"]*\"|'[^']*')");

    private static final Pattern AUTHORS = Pattern.compile("<author>[^<]*</author>");

    private OfficeFiles() {}

    static byte[] clean(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(content));
                var to = new ZipOutputStream(out)) {
            var entries = 0;
            var left = LARGEST;
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new IOException("too many parts");
                }
                var part = from.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= part.length;
                if (left < 0) {
                    throw new IOException("too large unpacked");
                }
                var fresh = new ZipEntry(entry.getName());
                // the day on which each part was packed says when the file was made
                fresh.setTime(0);
                to.putNextEntry(fresh);
                to.write(part(entry.getName(), part));
                to.closeEntry();
            }
            if (entries == 0) {
                throw new IOException("no parts");
            }
        }
        return out.toByteArray();
    }

    private static byte[] part(String name, byte[] content) throws IOException {
        var empty = EMPTY.get(name);
        if (empty != null) {
            return empty.getBytes(StandardCharsets.UTF_8);
        }
        if (TEXT.matcher(name).matches()) {
            var text = new String(content, StandardCharsets.UTF_8);
            var unsigned =
                    AUTHORS.matcher(AUTHOR.matcher(text).replaceAll("$1\"\"")).replaceAll("<author></author>");
            return unsigned.equals(text) ? content : unsigned.getBytes(StandardCharsets.UTF_8);
        }
        return PICTURE.matcher(name).matches() ? Pictures.repaint(content) : content;
    }
}
