package io.guicheng.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The links of one jurisdiction as the anchors list them, read along with the database; one anchor's list in memory at a time. */
final class AnchoredLinks {

    private final @Nullable AnchorFolder folder;
    private final String jurisdiction;
    private final Deque<Anchor> left = new ArrayDeque<>();
    private final Deque<AnchorFolder.Line> list = new ArrayDeque<>();

    /** Listed, but passed over by the database. */
    private final Map<Long, AnchorFolder.Line> absent = new HashMap<>();

    private final List<Fault> faults = new ArrayList<>();
    private String name = "";
    private boolean differed;

    AnchoredLinks(@Nullable AnchorFolder folder, String jurisdiction) {
        this.folder = folder;
        this.jurisdiction = jurisdiction;
        if (folder != null) {
            folder.anchors().stream()
                    .filter(anchor -> anchor.head(jurisdiction).isPresent())
                    .forEach(left::add);
        }
    }

    /** Compares a link of the database with the listed one. */
    @Nullable
    Fault differs(long link, ChainEntry entry, String hash) {
        for (var line = peek(); line != null && line.link() <= link; line = peek()) {
            list.remove();
            if (line.link() < link) {
                absent.put(line.link(), line);
            } else if (!differed && !line.hash().equals(hash)) {
                differed = true;
                var same = line.caseKey().equals(entry.caseKey()) && line.seq() == entry.seq();
                return new Fault(
                        line.caseKey(),
                        line.seq(),
                        same
                                ? "与库外锚定（" + name + "）不符：锚定之后被改写，链被重新计算过"
                                : "库外锚定（" + name + "）记有这一条，现在同一位置是案件 " + entry.caseKey() + " 第 " + entry.seq()
                                        + " 条：被删除或换过，链被重新计算过");
            }
        }
        return null;
    }

    /** The next listed link that the database has not reached; null when there is none. */
    AnchorFolder.@Nullable Line next() {
        var line = peek();
        if (line != null) {
            list.remove();
            absent.put(line.link(), line);
        }
        return line;
    }

    /** A listed link that the database passed over. */
    AnchorFolder.@Nullable Line line(long link) {
        return absent.get(link);
    }

    /** Lists that are not the ones that were signed. */
    List<Fault> faults() {
        return faults;
    }

    /** How many links the anchors cover. */
    long covered() {
        return folder == null
                ? 0
                : folder.head(jurisdiction).map(Anchor.Head::to).orElse(0L);
    }

    private AnchorFolder.@Nullable Line peek() {
        while (list.isEmpty() && !left.isEmpty() && folder != null) {
            var anchor = left.remove();
            name = AnchorFolder.fileName(anchor.number());
            try {
                list.addAll(folder.lines(anchor, jurisdiction));
            } catch (IllegalArgumentException e) {
                faults.add(new Fault("", 0, "锚定文件 " + name + " 中辖区 " + jurisdiction + " 的清单被改动"));
            }
        }
        return list.peek();
    }
}
