package io.guicheng.support.play;

import io.guicheng.support.CaseDriver;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What is typed about an item that is to be put right. */
public final class RectificationPlay {

    private final CaseDriver city;

    public RectificationPlay(CaseDriver city) {
        this.city = city;
    }

    public static Map<String, Object> plan(LocalDate on) {
        return Map.of("responsible", "办公室主任", "measures", "逐项清理，限期补齐", "plannedOn", on.toString());
    }

    public static Map<String, Object> extension(LocalDate until) {
        return Map.of("action", "EXTEND", "extendUntil", until.toString(), "extendReason", "设备采购周期长");
    }

    public static Map<String, Object> supervision(LocalDate until) {
        return Map.of("note", "请抓紧整改", "newDue", until.toString());
    }

    public Map<String, Object> result(String userId, String task) {
        return Map.of("action", "REPORT", "result", "票据已经补齐", "proof", city.pdf(userId, task, "票据"));
    }

    public static Map<String, Object> review(String decision) {
        var fields = new HashMap<String, Object>();
        fields.put("decision", decision);
        fields.put("chiefOrganized", "YES");
        fields.put("note", "经核对佐证材料");
        return fields;
    }
}
