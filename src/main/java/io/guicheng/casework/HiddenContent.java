package io.guicheng.casework;

import io.guicheng.files.OfficeArchive;
import io.guicheng.files.SafeZip;
import io.guicheng.files.UnsafeFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file of a type that is taken may not have inside: programs, macros, another file. A file that passes is not thereby harmless;
 * what is looked for is what an office never needs and an attacker always does.
 */
final class HiddenContent {

    private static final Set<String> ARCHIVES = Set.of("docx", "xlsx", "ofd");
    private static final Set<String> OLE = Set.of("doc", "xls", "wps");
    private static final Set<String> TEXT = Set.of("txt", "csv");

    /** Names in a PDF that run something when it is opened, each letter plain or escaped. */
    private static final List<Pattern> PDF_ACTIONS = Stream.of("JavaScript", "Launch", "RichMedia")
            .map(HiddenContent::pdfName)
            .toList();

    /** Names in the directory of an old Office file, which are kept as UTF-16. */
    private static final List<byte[]> OLE_MACROS =
            List.of("_VBA_PROJECT", "VBA\0", "Macros\0", "\u0001Ole10Native").stream()
                    .map(name -> name.getBytes(StandardCharsets.UTF_16LE))
                    .toList();

    private HiddenContent() {}

    /** Throws what is wrong with a file whose beginning looks as its extension says. */
    static void refuse(String extension, byte[] content) throws UnsafeFile {
        if (ARCHIVES.contains(extension)) {
            OfficeArchive.refuse(extension, SafeZip.of(content));
            return;
        }
        if (SafeZip.endsAsArchive(content)) {
            throw new UnsafeFile("同时是一个压缩包");
        }
        if (extension.equals("pdf")) {
            refuseInPdf(content);
        } else if (OLE.contains(extension) && OLE_MACROS.stream().anyMatch(name -> holds(content, name))) {
            throw new UnsafeFile("含有宏或嵌入的程序，请去掉后重新上传");
        } else if (TEXT.contains(extension)) {
            refuseInText(content);
        } else if (extension.equals("png")) {
            refuseAfterEndOfPng(content);
        }
    }

    private static void refuseInPdf(byte[] content) throws UnsafeFile {
        var raw = new String(content, StandardCharsets.ISO_8859_1);
        if (!raw.startsWith("%PDF-")) {
            throw new UnsafeFile("的内容与扩展名不符");
        }
        if (PDF_ACTIONS.stream().anyMatch(name -> name.matcher(raw).find())) {
            throw new UnsafeFile("含有脚本或会启动程序，请打印为 PDF 后重新上传");
        }
    }

    private static Pattern pdfName(String name) {
        return Pattern.compile(name.chars()
                .mapToObj(letter -> "(?:%c|#(?i:%02x))".formatted(letter, letter))
                .collect(Collectors.joining("", "/", "\\b")));
    }

    private static void refuseInText(byte[] content) throws UnsafeFile {
        var marked = content.length > 1 && (content[0] & content[1] & 0xFE) == 0xFE;
        var charsets =
                marked ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        if (charsets.stream().noneMatch(charset -> isIn(charset, content))) {
            throw new UnsafeFile("不是文本");
        }
    }

    private static boolean isIn(Charset charset, byte[] content) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The last chunk of a picture; what stands after it no viewer shows. */
    private static void refuseAfterEndOfPng(byte[] content) throws UnsafeFile {
        var last = new byte[] {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
        if (content.length < last.length
                || !Arrays.equals(content, content.length - last.length, content.length, last, 0, last.length)) {
            throw new UnsafeFile("不完整，或在图片之后另有内容");
        }
    }

    private static boolean holds(byte[] content, byte[] name) {
        for (var at = 0; at <= content.length - name.length; at++) {
            if (Arrays.equals(content, at, at + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }
}
