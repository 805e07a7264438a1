package io.guicheng.chain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a dossier as the chain sees it.
 *
 * @param format 1: the content stands in the digest itself (until version 0.1); 2: a salted commitment to it does
 * @param at ISO 8601 in UTC
 * @param role role of the user in the organ; null when none
 * @param onBehalfOf user id of the person for whom somebody else, or the server, acted; null when nobody
 * @param model process definition, {@code key:version}
 * @param form digest of the form's schema
 * @param clauses catalogue ids, separated by blanks
 * @param files SHA-256 of every attachment handed in
 * @param content canonical JSON; null once erased
 * @param salt hexadecimal; null in format 1 and once erased
 * @param commitment digest of salt and content; null in format 1
 * @param link place in the chain of the jurisdiction
 */
public record ChainEntry(
        int format,
        Algorithm algorithm,
        String caseKey,
        int seq,
        String at,
        String userId,
        @Nullable String organ,
        @Nullable String role,
        @Nullable String onBehalfOf,
        String kind,
        String step,
        @Nullable String model,
        @Nullable String form,
        String clauses,
        List<String> files,
        @Nullable String content,
        @Nullable String salt,
        @Nullable String commitment,
        String hash,
        @Nullable Link link) {

    /** Entries whose content stands in the digest itself. */
    public static final int PLAIN = 1;

    /** Entries whose content stands beside the digest, behind a salted commitment. */
    public static final int COMMITTED = 2;

    /** Kind of the entry that records an erasure; its content names the erased entry in {@code seq}. */
    public static final String ERASURE = "erased";

    /** Place in the chain of the jurisdiction. */
    public record Link(long seq, String hash) {}

    /** The same entry with its digest. */
    public ChainEntry withHash(String digest) {
        return new ChainEntry(
                format,
                algorithm,
                caseKey,
                seq,
                at,
                userId,
                organ,
                role,
                onBehalfOf,
                kind,
                step,
                model,
                form,
                clauses,
                files,
                content,
                salt,
                commitment,
                digest,
                link);
    }

    /** The same entry at its place in the chain of the jurisdiction. */
    public ChainEntry withLink(Link place) {
        return new ChainEntry(
                format,
                algorithm,
                caseKey,
                seq,
                at,
                userId,
                organ,
                role,
                onBehalfOf,
                kind,
                step,
                model,
                form,
                clauses,
                files,
                content,
                salt,
                commitment,
                hash,
                place);
    }

    /** GB/T 2260 code of the case's jurisdiction. */
    public String jurisdiction() {
        var dash = caseKey.indexOf('-');
        return dash < 0 ? caseKey : caseKey.substring(0, dash);
    }

    /** The same entry without its content, for a reader for whom the content is not. */
    public ChainEntry withoutContent() {
        return new ChainEntry(
                format,
                algorithm,
                caseKey,
                seq,
                at,
                userId,
                organ,
                role,
                onBehalfOf,
                kind,
                step,
                model,
                form,
                clauses,
                files,
                null,
                null,
                commitment,
                hash,
                link);
    }

    /**
     * The line of an archive.
     *
     * @param before digest of the entry before
     * @param linkBefore digest of the link before
     * @param withheld whether the content was left out because it is not for the reader of the archive
     */
    public String line(String before, @Nullable String linkBefore, boolean withheld) {
        var fields = header();
        fields.put("before", before);
        fields.put("hash", hash);
        fields.put("salt", salt);
        fields.put("content", content == null ? null : new Json.Raw(content));
        fields.put("withheld", withheld ? Boolean.TRUE : null);
        if (link != null) {
            fields.put("linkSeq", link.seq());
            fields.put("linkBefore", linkBefore);
            fields.put("linkHash", link.hash());
        }
        return Json.canonical(fields);
    }

    /** Everything the digest covers, except the digest of the entry before. */
    Map<String, @Nullable Object> header() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("format", format);
        fields.put("algorithm", algorithm.key());
        fields.put("case", caseKey);
        fields.put("seq", seq);
        fields.put("at", at);
        fields.put("user", userId);
        fields.put("organ", organ);
        fields.put("role", role);
        fields.put("onBehalfOf", onBehalfOf);
        fields.put("kind", kind);
        fields.put("step", step);
        fields.put("model", model);
        fields.put("form", form);
        fields.put("clauses", clauses);
        fields.put("files", files);
        fields.put("commitment", commitment);
        return fields;
    }

    /**
     * Reads the line of an archive.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Line parse(String line) {
        var raw = Json.members(line);
        var fields = new HashMap<String, @Nullable Object>();
        raw.forEach((key, value) -> {
            if (!key.equals("content")) {
                fields.put(key, Json.read(value));
            }
        });
        var linkHash = text(fields, "linkHash");
        var entry = new ChainEntry(
                number(fields, "format").intValue(),
                Algorithm.of(must(fields, "algorithm")),
                must(fields, "case"),
                number(fields, "seq").intValue(),
                must(fields, "at"),
                must(fields, "user"),
                text(fields, "organ"),
                text(fields, "role"),
                text(fields, "onBehalfOf"),
                must(fields, "kind"),
                must(fields, "step"),
                text(fields, "model"),
                text(fields, "form"),
                must(fields, "clauses"),
                fields.get("files") instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(),
                raw.get("content"),
                text(fields, "salt"),
                text(fields, "commitment"),
                must(fields, "hash"),
                linkHash == null ? null : new Link(number(fields, "linkSeq"), linkHash));
        return new Line(entry, text(fields, "linkBefore"), Boolean.TRUE.equals(fields.get("withheld")));
    }

    /** An entry with the link before its own, as an archive holds them. */
    record Line(ChainEntry entry, @Nullable String linkBefore, boolean withheld) {}

    private static Long number(Map<String, @Nullable Object> fields, String key) {
        if (fields.get(key) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("no number " + key);
    }

    private static @Nullable String text(Map<String, @Nullable Object> fields, String key) {
        return fields.get(key) instanceof String text ? text : null;
    }

    private static String must(Map<String, @Nullable Object> fields, String key) {
        if (fields.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text " + key);
    }
}
