package io.guicheng.chain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Verifies an exported case, as a folder or as the ZIP file itself; nothing is unpacked. */
public final class ArchiveCheck {

    /** One entry a line. */
    public static final String ENTRIES = "entries.jsonl";

    /** Folder of the attachments. */
    public static final String ATTACHMENTS = "attachments";

    /** Folder of the signed lines of the anchors that cover the case. */
    public static final String ANCHORS = "anchors";

    /** Per anchored entry its number, the number of the anchor, and the path to the root in it. */
    public static final String PROOFS = "anchors/proofs.txt";

    /** Digests of all other files, in the form of sha256sum. */
    public static final String DIGESTS = "SHA256SUMS";

    /** Kind of the entry that every export begins with writing, and therefore ends with. */
    public static final String EXPORT = "exported";

    private final Path root;
    private final @Nullable String key;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Integer, ChainEntry> entries = new HashMap<>();
    private String caseKey = "";
    private int erased;
    private int withheld;
    private int anchored;
    private String anchoredAt = "";
    private String fingerprint = "";

    private ArchiveCheck(Path root, @Nullable String key) {
        this.root = root;
        this.key = key;
    }

    /**
     * What was found.
     *
     * @param anchored entries that stand in a signed anchor
     * @param anchoredAt time of the newest of these anchors; empty when none
     * @param fingerprint of the key that signed them; empty when none
     */
    public record Report(
            String caseKey,
            int entries,
            int erased,
            int withheld,
            int anchored,
            String anchoredAt,
            String fingerprint,
            List<Fault> faults) {

        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /**
     * Verifies.
     *
     * @param archive the ZIP file or the folder it was unpacked to
     * @param key the public key that must have signed the anchors (X.509 in Base64); null to believe the one in them
     * @throws IOException when it cannot be read, or is no exported case at all
     */
    public static Report of(Path archive, @Nullable String key) throws IOException {
        if (Files.isDirectory(archive)) {
            return new ArchiveCheck(archive, key).run();
        }
        try (var zip = FileSystems.newFileSystem(archive, (ClassLoader) null)) {
            return new ArchiveCheck(zip.getPath("/"), key).run();
        } catch (ProviderNotFoundException e) {
            throw new IOException("not a ZIP file: " + archive, e);
        }
    }

    private Report run() throws IOException {
        entries();
        if (entries.isEmpty()) {
            throw new IOException("no entries in the archive");
        }
        attachments();
        proofs();
        digests();
        return new Report(
                caseKey, entries.size(), erased, withheld, anchored, anchoredAt, fingerprint, List.copyOf(faults));
    }

    private void entries() throws IOException {
        CaseChain chain = null;
        ChainEntry last = null;
        try (var lines = Files.newBufferedReader(root.resolve(ENTRIES))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var expected = chain == null ? 1 : chain.last() + 1;
                ChainEntry.Line read;
                try {
                    read = ChainEntry.parse(line);
                } catch (IllegalArgumentException e) {
                    faults.add(new Fault(caseKey, expected, "这一行无法识别"));
                    break;
                }
                last = read.entry();
                if (chain == null) {
                    caseKey = last.caseKey();
                    chain = new CaseChain(caseKey);
                }
                entry(read, line, chain);
            }
        }
        if (chain == null || last == null) {
            return;
        }
        var end = chain.end();
        if (end != null && faults.stream().noneMatch(fault -> fault.seq() <= end.seq())) {
            faults.add(0, end);
        }
        erased = chain.erased();
        if (faults.isEmpty() && !last.kind().equals(EXPORT)) {
            faults.add(new Fault(caseKey, last.seq() + 1, "缺少这一条：导出的案卷以导出记录结尾，末尾被截去"));
        }
    }

    private void entry(ChainEntry.Line read, String line, CaseChain chain) {
        var entry = read.entry();
        var before = chain.head();
        var fault = chain.accept(entry, read.withheld());
        var link = entry.link();
        var linkBefore = read.linkBefore();
        if (fault == null && !entry.line(before, linkBefore, read.withheld()).equals(line)) {
            fault = new Fault(caseKey, entry.seq(), "这一行被改动");
        }
        if (fault == null
                && link != null
                && linkBefore != null
                && !Chain.link(entry, linkBefore, link.seq()).equals(link.hash())) {
            fault = new Fault(caseKey, entry.seq(), "与辖区链的摘要不符");
        }
        if (fault != null && faults.isEmpty()) {
            faults.add(fault);
        }
        withheld += read.withheld() ? 1 : 0;
        entries.put(entry.seq(), entry);
    }

    private void attachments() throws IOException {
        var present = new HashSet<String>();
        var folder = root.resolve(ATTACHMENTS);
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    present.add(digest(file));
                }
            }
        }
        entries.values().stream()
                .filter(entry -> entry.content() != null)
                .sorted(Comparator.comparingInt(ChainEntry::seq))
                .forEach(entry -> Chain.files(entry).stream()
                        .filter(file -> !present.contains(file))
                        .forEach(file -> faults.add(new Fault(caseKey, entry.seq(), "附件缺失或被改动，其 SHA-256 应为 " + file))));
    }

    private static String digest(Path file) throws IOException {
        var digest = Algorithm.SHA_256.start();
        var buffer = new byte[65536];
        try (InputStream content = Files.newInputStream(file)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void proofs() throws IOException {
        var file = root.resolve(PROOFS);
        if (!Files.exists(file)) {
            return;
        }
        var anchors = new HashMap<Integer, Anchor>();
        for (var line : Files.readAllLines(file)) {
            var words = line.split(" ", -1);
            try {
                proof(
                        Integer.parseInt(words[0]),
                        anchor(Integer.parseInt(words[1]), anchors),
                        List.of(words).subList(2, words.length));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                faults.add(new Fault(caseKey, 0, "锚定证明无法识别：" + line));
            }
        }
    }

    private Anchor anchor(int number, Map<Integer, Anchor> known) throws IOException {
        var anchor = known.get(number);
        if (anchor == null) {
            anchor = Anchor.parse(Files.readString(
                    root.resolve(ANCHORS).resolve(AnchorFolder.fileName(number)), StandardCharsets.UTF_8));
            known.put(number, anchor);
            if (!anchor.authentic() || (key != null && !key.equals(anchor.key()))) {
                faults.add(new Fault(caseKey, 0, "锚定文件 " + AnchorFolder.fileName(number) + " 的签名不正确"));
            }
            fingerprint = anchor.fingerprint();
        }
        return anchor;
    }

    private void proof(int seq, Anchor anchor, List<String> path) {
        var entry = entries.get(seq);
        var link = entry == null ? null : entry.link();
        if (entry == null || link == null) {
            throw new IllegalArgumentException("no entry " + seq);
        }
        var root = anchor.head(entry.jurisdiction()).map(Anchor.Head::root).orElse("");
        if (Merkle.climb(anchor.algorithm(), link.hash(), path).equals(root)) {
            anchored++;
            anchoredAt = anchor.at().compareTo(anchoredAt) > 0 ? anchor.at() : anchoredAt;
        } else {
            faults.add(new Fault(caseKey, seq, "不在锚定文件 " + AnchorFolder.fileName(anchor.number()) + " 中：锚定之后被改写"));
        }
    }

    /** What is not in the chain, such as the readable story, is held together by a list of digests. */
    private void digests() throws IOException {
        var listed = new HashSet<String>();
        for (var line : Files.readAllLines(root.resolve(DIGESTS))) {
            var name = line.length() > 66 ? line.substring(66) : "";
            listed.add(name);
            var file = inside(name);
            if (file == null || !Files.isRegularFile(file)) {
                faults.add(new Fault(caseKey, 0, "文件“" + name + "”缺失"));
            } else if (!digest(file).equals(line.substring(0, 64))) {
                faults.add(new Fault(caseKey, 0, "文件“" + name + "”被改动"));
            }
        }
        if (!listed.contains(ENTRIES)) {
            faults.add(new Fault(caseKey, 0, "摘要清单里没有“" + ENTRIES + "”"));
        }
    }

    /** A file of the archive; null when the name is none, or leads out of it. */
    private @Nullable Path inside(String name) {
        try {
            var file = root.resolve(name).normalize();
            return name.isEmpty() || !file.startsWith(root.normalize()) ? null : file;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
