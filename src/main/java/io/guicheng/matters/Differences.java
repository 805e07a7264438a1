package io.guicheng.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reported against verified, item by item: what both the vetting of a candidate and a check on the register put into the one table that
 * classifies ({@code candidate-vetting.personal-matters}).
 */
public final class Differences {

    private final List<String> items = new ArrayList<>();
    private int amount;

    /**
     * Compares one item.
     *
     * @param difference in 万元; 0 where the item is no property
     * @return false for a difference in money where the words agree: one of the two was mistyped
     */
    public boolean add(String item, String reported, String verified, int difference) {
        if (verified.equals(reported)) {
            return difference == 0;
        }
        items.add(item);
        amount += difference;
        return true;
    }

    public boolean none() {
        return items.isEmpty();
    }

    /** The inputs of the table. */
    public Map<String, Object> inputs(boolean concealed) {
        return Map.of("omissions", items.size(), "amount", amount, "concealed", concealed);
    }

    /** For example {@code ：房产、股票基金，差额 260 万元}; empty when nothing differs. */
    public String inWords() {
        return none() ? "" : "：" + String.join("、", items) + "，差额 " + amount + " 万元";
    }
}
