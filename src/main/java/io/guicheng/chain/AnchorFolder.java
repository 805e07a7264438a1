package io.guicheng.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder of anchors, one file each: {@code anchor-00000012.txt}. Under the signed lines stands the list of links it covers, bound by
 * the roots, so that a changed or missing entry can be named and not only noticed.
 */
public final class AnchorFolder {

    private static final Pattern NAME = Pattern.compile("anchor-(\\d{8})\\.txt");

    /** Between the signed lines and the list. */
    public static final String LIST = "entries";

    private final Path folder;
    private final List<Anchor> anchors;
    private final @Nullable Fault fault;

    private AnchorFolder(Path folder, List<Anchor> anchors, @Nullable Fault fault) {
        this.folder = folder;
        this.anchors = anchors;
        this.fault = fault;
    }

    /** A line of the list. */
    public record Line(String jurisdiction, long link, String caseKey, int seq, String hash) {

        /** As it stands in the file. */
        public String text() {
            return "%s %d %s %d %s\n".formatted(jurisdiction, link, caseKey, seq, hash);
        }

        static Line of(String text) {
            var words = text.split(" ", -1);
            if (words.length != 5) {
                throw new IllegalArgumentException("not a line of an anchor: " + text);
            }
            return new Line(words[0], Long.parseLong(words[1]), words[2], Integer.parseInt(words[3]), words[4]);
        }
    }

    public static String fileName(int number) {
        return "anchor-%08d.txt".formatted(number);
    }

    /**
     * Reads the signed lines of all anchors of a folder and checks that each follows the one before and bears the signature of one key.
     *
     * @param key the public key that must have signed (X.509 in Base64); null for that of the first anchor
     */
    public static AnchorFolder read(Path folder, @Nullable String key) throws IOException {
        var anchors = new ArrayList<Anchor>();
        var names = new TreeSet<String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> NAME.matcher(name).matches())
                        .forEach(names::add);
            }
        }
        for (var name : names) {
            var wrong = add(folder.resolve(name), name, anchors, key);
            if (wrong != null) {
                return new AnchorFolder(folder, anchors, new Fault("", 0, "锚定文件 " + name + "：" + wrong));
            }
        }
        return new AnchorFolder(folder, anchors, null);
    }

    private static @Nullable String add(Path file, String name, List<Anchor> anchors, @Nullable String key)
            throws IOException {
        Anchor anchor;
        try {
            anchor = Anchor.parse(signedLines(file));
        } catch (IllegalArgumentException e) {
            return "内容无法识别";
        }
        var last = anchors.isEmpty() ? null : anchors.get(anchors.size() - 1);
        if (anchor.number() != anchors.size() + 1 || !name.equals(fileName(anchor.number()))) {
            return "前面缺少第 " + (anchors.size() + 1) + " 号锚定文件";
        }
        if (!anchor.previous().equals(last == null ? Chain.START : last.digest())) {
            return "与前一个锚定文件不衔接";
        }
        if (!anchor.key().equals(key != null ? key : last == null ? anchor.key() : last.key())) {
            return "不是用规定的密钥签名的（密钥指纹 " + anchor.fingerprint() + "）";
        }
        if (!anchor.authentic()) {
            return "签名不正确";
        }
        anchors.add(anchor);
        return null;
    }

    private static String signedLines(Path file) throws IOException {
        var text = new StringBuilder();
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null && !line.equals(LIST); line = lines.readLine()) {
                text.append(line).append('\n');
            }
        } catch (java.nio.charset.MalformedInputException e) {
            throw new IllegalArgumentException("not text", e);
        }
        return text.toString();
    }

    /** The anchors that can be relied on, the oldest first. */
    public List<Anchor> anchors() {
        return List.copyOf(anchors);
    }

    /** The first file that cannot be relied on. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    public Optional<Anchor> last() {
        return anchors.isEmpty() ? Optional.empty() : Optional.of(anchors.get(anchors.size() - 1));
    }

    /** The newest anchor that speaks of this jurisdiction. */
    public Optional<Anchor.Head> head(String jurisdiction) {
        for (int i = anchors.size() - 1; i >= 0; i--) {
            var head = anchors.get(i).head(jurisdiction);
            if (head.isPresent()) {
                return head;
            }
        }
        return Optional.empty();
    }

    /** The oldest anchor that covers a link. */
    public Optional<Anchor> covering(String jurisdiction, long link) {
        return anchors.stream()
                .filter(anchor -> anchor.head(jurisdiction)
                        .filter(head -> head.from() <= link && link <= head.to())
                        .isPresent())
                .findFirst();
    }

    /**
     * The listed links of one jurisdiction in one anchor.
     *
     * @throws IllegalArgumentException when the list is not the one that was signed
     */
    public List<Line> lines(Anchor anchor, String jurisdiction) {
        var head = anchor.head(jurisdiction).orElseThrow();
        var lines = new ArrayList<Line>();
        try (var reader = Files.newBufferedReader(folder.resolve(fileName(anchor.number())), StandardCharsets.UTF_8)) {
            skip(reader);
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(jurisdiction + " ")) {
                    lines.add(Line.of(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var hashes = lines.stream().map(Line::hash).toList();
        var whole = hashes.size() == head.to() - head.from() + 1
                && lines.get(0).link() == head.from()
                && hashes.get(hashes.size() - 1).equals(head.hash())
                && Merkle.root(anchor.algorithm(), hashes).equals(head.root());
        if (!whole) {
            throw new IllegalArgumentException("list of " + fileName(anchor.number()) + " was changed");
        }
        return lines;
    }

    private static void skip(BufferedReader reader) throws IOException {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals(LIST)) {
                return;
            }
        }
    }
}
