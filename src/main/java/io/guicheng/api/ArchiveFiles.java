package io.guicheng.api;

import io.guicheng.chain.Algorithm;
import io.guicheng.chain.ArchiveCheck;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is written as it goes, with a list of the digests of everything in it at its end. */
final class ArchiveFiles implements AutoCloseable {

    private static final int LONGEST = 80;

    private final ZipOutputStream zip;
    private final Map<String, String> digests = new LinkedHashMap<>();

    ArchiveFiles(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes the content of one file. */
    interface Content {

        void to(OutputStream out) throws IOException;
    }

    void add(String name, String text) throws IOException {
        add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = Algorithm.SHA_256.start();
        content.to(new DigestOutputStream(new Open(zip), digest));
        zip.closeEntry();
        digests.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        zip.putNextEntry(new ZipEntry(ArchiveCheck.DIGESTS));
        var list = new StringBuilder();
        digests.forEach(
                (name, digest) -> list.append(digest).append("  ").append(name).append('\n'));
        zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    /** A file name that every system can unpack and that stays in its folder, whatever the file was called. */
    static String safe(int number, String name) {
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var stem = name.substring(0, name.length() - extension.length());
        var clean = (stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem) + extension;
        return "%03d-%s"
                .formatted(number, clean.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]", "_"))
                .replaceAll("[. ]+$", "_");
    }

    /** The ZIP stays open when one file is done. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
