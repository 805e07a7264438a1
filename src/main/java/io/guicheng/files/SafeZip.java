package io.guicheng.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An archive that was looked through whole before anybody opens it: as many entries and as much content as a document has, names that
 * lead nowhere, nothing encrypted, nothing before or after it. Every entry is unpacked once into nothing, so the limits hold for what
 * is really in it and not for what it says of itself.
 */
public final class SafeZip {

    static final int MOST_ENTRIES = 5_000;
    static final long LARGEST_CONTENT = 200L * 1024 * 1024;
    /** What shrinks more than this is made to grow; sheets full of zeros reach about a hundred. */
    static final int HIGHEST_RATIO = 200;
    /** Below this much content no ratio is looked at. */
    static final long SMALL = 4L * 1024 * 1024;

    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private static final Pattern LEADS_OUT =
            Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|^[/\\\\]|^[A-Za-z]:|\\\\|\\p{Cntrl}");
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i).*\\.(exe|dll|scr|com|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|class|sh|app|reg|cpl|html?|svg|swf)");

    private final byte[] content;
    private final Map<String, Long> sizes;

    private SafeZip(byte[] content, Map<String, Long> sizes) {
        this.content = content;
        this.sizes = sizes;
    }

    /**
     * Looks through an archive.
     *
     * @throws UnsafeFile when it is none, is damaged, or holds what is not taken
     */
    public static SafeZip of(byte[] content) throws UnsafeFile {
        return of(content, LARGEST_CONTENT);
    }

    /**
     * The same for a reader that keeps what it unpacks.
     *
     * @param largest content of all entries together, in bytes
     */
    public static SafeZip of(byte[] content, long largest) throws UnsafeFile {
        if (content.length < END
                || end(content).filter(at -> isWhole(content, at)).isEmpty()) {
            throw new UnsafeFile("的压缩包不完整，或在压缩包之外另有内容");
        }
        var sizes = new LinkedHashMap<String, Long>();
        try (var zip = open(content)) {
            var left = largest;
            var seen = new HashSet<String>();
            for (var entry : Collections.list(zip.getEntries())) {
                check(entry, seen);
                var size = unpackIntoNothing(zip, entry, left);
                left -= size;
                sizes.put(entry.getName(), size);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnsafeFile("的压缩包已损坏");
        }
        return new SafeZip(content, sizes);
    }

    /** Whether the end of an archive stands at the end of this file, whatever it is at its beginning. */
    public static boolean endsAsArchive(byte[] content) {
        return end(content).isPresent();
    }

    /** The names of the entries, in their order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(sizes.keySet());
    }

    /** The content of an entry; empty when there is none of this name. */
    public Optional<byte[]> content(String name) throws UnsafeFile {
        if (!sizes.containsKey(name)) {
            return Optional.empty();
        }
        try (var zip = open(content);
                var input = zip.getInputStream(zip.getEntry(name))) {
            return Optional.of(input.readAllBytes());
        } catch (IOException e) {
            throw new UnsafeFile("的压缩包已损坏");
        }
    }

    /** Refuses markup with a document type anywhere in the archive. */
    public void refuseDocumentTypes() throws UnsafeFile {
        for (var name : names()) {
            var lower = name.toLowerCase(Locale.ROOT);
            if ((lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml"))) {
                SafeXml.refuseDocumentType(
                        new ByteArrayInputStream(content(name).orElseThrow()));
            }
        }
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder().setByteArray(content).get();
    }

    private static void check(ZipArchiveEntry entry, Set<String> seen) throws UnsafeFile {
        if (seen.size() >= MOST_ENTRIES) {
            throw new UnsafeFile("内含的文件过多");
        }
        var name = entry.getName();
        if (name.length() > 500 || LEADS_OUT.matcher(name).find() || entry.isUnixSymlink()) {
            throw new UnsafeFile("内含指向别处的路径");
        }
        if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            throw new UnsafeFile("内含重名的文件");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnsafeFile("内容被加密");
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw new UnsafeFile("使用了不支持的压缩方法");
        }
        if (PROGRAM.matcher(name).matches()) {
            throw new UnsafeFile("内含程序或网页");
        }
    }

    private static long unpackIntoNothing(ZipFile zip, ZipArchiveEntry entry, long left)
            throws IOException, UnsafeFile {
        var buffer = new byte[16 * 1024];
        var size = 0L;
        var packed = Math.max(1, entry.getCompressedSize());
        try (InputStream input = zip.getInputStream(entry)) {
            for (var read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                size += read;
                if (size > left || (size > SMALL && size / packed > HIGHEST_RATIO)) {
                    throw new UnsafeFile("解压后过大");
                }
            }
        }
        return size;
    }

    /** Where the end record stands, searched backwards over the longest comment there may be. */
    private static Optional<Integer> end(byte[] content) {
        var stop = Math.max(0, content.length - END - LONGEST_COMMENT);
        for (var at = content.length - END; at >= stop; at--) {
            if (content[at] == 'P'
                    && content[at + 1] == 'K'
                    && content[at + 2] == 5
                    && content[at + 3] == 6
                    && at + END + comment(content, at) <= content.length) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Whether the archive begins where the file does, and nothing follows its end but its own comment. */
    private static boolean isWhole(byte[] content, int at) {
        var directory = number(content, at + 12) + number(content, at + 16);
        return content[0] == 'P'
                && content[1] == 'K'
                && directory == at
                && at + END + comment(content, at) == content.length;
    }

    private static long number(byte[] content, int at) {
        return (content[at] & 0xFFL)
                | (content[at + 1] & 0xFFL) << 8
                | (content[at + 2] & 0xFFL) << 16
                | (content[at + 3] & 0xFFL) << 24;
    }

    private static int comment(byte[] content, int at) {
        return (content[at + 20] & 0xFF) | (content[at + 21] & 0xFF) << 8;
    }
}
