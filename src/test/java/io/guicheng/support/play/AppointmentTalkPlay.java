package io.guicheng.support.play;

import io.guicheng.kernel.CaseKey;
import io.guicheng.support.CaseDriver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is typed about the talks with somebody newly appointed; everything happens today, by the engine's clock. */
public final class AppointmentTalkPlay {

    private final CaseDriver city;

    public AppointmentTalkPlay(CaseDriver city) {
        this.city = city;
    }

    public Map<String, Object> talk(String by, String... topics) {
        var fields = new HashMap<String, Object>();
        fields.put("talkOn", city.today().toString());
        fields.put("talkBy", by);
        fields.put("topics", List.of(topics));
        fields.put("content", "谈话要点若干");
        fields.put("attitude", "一定照办");
        fields.put("signature", "SIGNED");
        return fields;
    }

    public Map<String, Object> withRecord(String userId, String task, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("record", city.pdf(userId, task, "谈话记录"));
        return all;
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> gaps(CaseKey key) {
        return (List<Map<String, Object>>)
                city.data("zzb.clerk", key, "checkCoverage").get("gaps");
    }

    /** Every appointment without a talk has its reason. */
    public Map<String, Object> coverage(CaseKey key) {
        var rows = gaps(key).stream()
                .map(gap -> {
                    var row = new HashMap<>(gap);
                    row.put("reason", "系统启用前已谈");
                    return row;
                })
                .toList();
        return Map.of("gaps", rows, "confirmed", true);
    }
}
