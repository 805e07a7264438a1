package io.guicheng.reporter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipInputStream;

/** Everything in an archive, and in the archives within it, as it is to be read: what is packed hides from a search for bytes. */
final class Unpacked {

    private static final byte[] PACKED = {'P', 'K', 3, 4};

    private Unpacked() {}

    /** The names of the entries, and their contents; an office document or a jar among them is opened as well. */
    static List<byte[]> of(byte[] archive) {
        var all = new ArrayList<byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.add(entry.getName().getBytes(StandardCharsets.UTF_8));
                var content = zip.readAllBytes();
                if (isPacked(content)) {
                    all.addAll(of(content));
                } else {
                    all.add(content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static boolean isPacked(byte[] content) {
        return content.length > PACKED.length && Arrays.equals(content, 0, PACKED.length, PACKED, 0, PACKED.length);
    }
}
