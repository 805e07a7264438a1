package io.guicheng.chain;

/**
 * Something that does not fit.
 *
 * @param caseKey the case; empty when it cannot be told any more
 * @param seq the first entry that does not fit; 0 when it concerns no single entry
 * @param what a sentence in Chinese
 */
public record Fault(String caseKey, int seq, String what) {

    @Override
    public String toString() {
        if (caseKey.isEmpty()) {
            return what;
        }
        return seq == 0 ? "案件 " + caseKey + "：" + what : "案件 " + caseKey + " 第 " + seq + " 条：" + what;
    }
}
