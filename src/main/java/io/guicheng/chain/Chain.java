package io.guicheng.chain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The digests that chain entries together. There is no second implementation of them anywhere. */
public final class Chain {

    /** What stands before the first entry of a case and before the first link of a jurisdiction. */
    public static final String START = "0".repeat(64);

    /** Bytes of a salt: nobody finds a short content by trying. */
    public static final int SALT_BYTES = 32;

    private Chain() {}

    /** What the digest of an entry keeps of its content: without the salt nobody can tell what it was. */
    public static String commitment(Algorithm algorithm, String salt, String content) {
        var digest = algorithm.start();
        // the salt has a fixed length, so no two pairs can read the same when joined
        digest.update(HexFormat.of().parseHex(salt));
        return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Digest of an entry.
     *
     * @param before digest of the entry before it in the same case, or {@link #START}
     */
    public static String hash(ChainEntry entry, String before) {
        if (entry.format() == ChainEntry.PLAIN) {
            return plain(entry, before);
        }
        var fields = entry.header();
        fields.put("before", before);
        return entry.algorithm().hex(Json.canonical(fields));
    }

    private static String plain(ChainEntry entry, String before) {
        // a list in JSON, so that no two different entries can read the same when joined
        return entry.algorithm()
                .hex(Json.canonical(List.of(
                        before,
                        entry.caseKey(),
                        String.valueOf(entry.seq()),
                        entry.at(),
                        entry.userId(),
                        entry.organ() == null ? "" : entry.organ(),
                        entry.kind(),
                        entry.step(),
                        entry.content() == null ? "" : entry.content())));
    }

    /**
     * Digest of an entry's place in the chain of its jurisdiction.
     *
     * @param before the link before it, or {@link #START}
     * @param seq its number in that chain, from 1
     */
    public static String link(ChainEntry entry, String before, long seq) {
        return link(entry.algorithm(), entry.caseKey(), entry.seq(), entry.hash(), before, seq);
    }

    static String link(Algorithm algorithm, String caseKey, int entrySeq, String entryHash, String before, long seq) {
        return algorithm.hex(Json.canonical(List.of(before, seq, caseKey, entrySeq, entryHash)));
    }

    /** SHA-256 of the attachments of an entry; in format 1 they stand in its content only. */
    public static List<String> files(ChainEntry entry) {
        var content = entry.content();
        if (entry.format() != ChainEntry.PLAIN || content == null || !content.contains("\"sha256\"")) {
            return entry.files();
        }
        var files = new ArrayList<String>();
        if (Json.read(content) instanceof Map<?, ?> map && map.get("attachments") instanceof List<?> list) {
            list.forEach(one -> {
                if (one instanceof Map<?, ?> file && file.get("sha256") instanceof String digest) {
                    files.add(digest);
                }
            });
        }
        return files;
    }
}
