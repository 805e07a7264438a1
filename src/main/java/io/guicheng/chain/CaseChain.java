package io.guicheng.chain;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Verifies the entries of one case, handed over one after the other. */
public final class CaseChain {

    private final String caseKey;
    private final Map<Integer, Fault> withoutContent = new TreeMap<>();
    private String before = Chain.START;
    private int last;
    private int erased;
    private @Nullable Fault first;

    public CaseChain(String caseKey) {
        this.caseKey = caseKey;
    }

    /**
     * Takes the next entry.
     *
     * @return what is wrong with it; null when it fits, or when the case was found broken before
     */
    public @Nullable Fault accept(ChainEntry entry) {
        return accept(entry, false);
    }

    /**
     * Takes the next entry of an archive.
     *
     * @param withheld whether its content was left out because it is not for the reader; of format 1 nothing can be verified then
     */
    @Nullable
    Fault accept(ChainEntry entry, boolean withheld) {
        var fault = first == null ? check(entry, withheld) : null;
        if (first == null) {
            first = fault;
        }
        before = entry.hash();
        last = entry.seq();
        return fault;
    }

    private @Nullable Fault check(ChainEntry entry, boolean withheld) {
        var expected = last + 1;
        if (!entry.caseKey().equals(caseKey)) {
            return new Fault(caseKey, expected, "记录写着别的案号 " + entry.caseKey());
        }
        if (entry.seq() != expected) {
            return new Fault(caseKey, expected, "缺少这一条（此处是第 " + entry.seq() + " 条）");
        }
        var content = entry.content();
        if (withheld && entry.format() == ChainEntry.PLAIN) {
            return null;
        }
        if (entry.format() == ChainEntry.COMMITTED) {
            var fault = withheld ? null : committed(entry, content);
            if (fault != null) {
                return fault;
            }
        } else if (entry.format() != ChainEntry.PLAIN || content == null) {
            return new Fault(caseKey, expected, "记录的格式 " + entry.format() + " 不正确，或者内容缺失");
        } else if (entry.salt() != null
                || entry.commitment() != null
                || entry.role() != null
                || entry.onBehalfOf() != null
                || entry.model() != null
                || entry.form() != null
                || !entry.clauses().isEmpty()
                || !entry.files().isEmpty()) {
            return new Fault(caseKey, expected, "旧格式的记录里出现了不属于它的内容");
        }
        if (!Chain.hash(entry, before).equals(entry.hash())) {
            return new Fault(caseKey, expected, "记录与其摘要不符：某一项被改动，或者前一条被换过");
        }
        if (entry.kind().equals(ChainEntry.ERASURE) && content != null) {
            erase(content);
        }
        return null;
    }

    private @Nullable Fault committed(ChainEntry entry, @Nullable String content) {
        var commitment = entry.commitment();
        var salt = entry.salt();
        if (commitment == null) {
            return new Fault(caseKey, entry.seq(), "内容承诺缺失");
        }
        if (content == null) {
            withoutContent.put(entry.seq(), new Fault(caseKey, entry.seq(), "内容缺失，而且没有清除记录"));
            return null;
        }
        try {
            if (salt == null
                    || !Chain.commitment(entry.algorithm(), salt, content).equals(commitment)) {
                return new Fault(caseKey, entry.seq(), "内容或者随机数被改动，与承诺不符");
            }
        } catch (IllegalArgumentException notHex) {
            return new Fault(caseKey, entry.seq(), "随机数被改动，与承诺不符");
        }
        return null;
    }

    private void erase(String content) {
        try {
            if (Json.read(content) instanceof Map<?, ?> map
                    && map.get("seq") instanceof Long seq
                    && withoutContent.remove(seq.intValue()) != null) {
                erased++;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("an erasure of " + caseKey + " cannot be read", e);
        }
    }

    /** After the last entry: the first fault of the case, also one that only the end brings to light; null when all fits. */
    public @Nullable Fault end() {
        var missing = withoutContent.values().stream().findFirst().orElse(null);
        return missing != null && (first == null || missing.seq() < first.seq()) ? missing : first;
    }

    /** Number of the last entry taken. */
    public int last() {
        return last;
    }

    /** Digest of the last entry taken. */
    public String head() {
        return before;
    }

    /** How many entries were lawfully erased: their content is gone, the chain holds. */
    public int erased() {
        return erased;
    }
}
