package io.guicheng.support.play;

import io.guicheng.support.CaseDriver;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is typed about a reminder, a written inquiry or another talk; everything happens today, by the engine's clock. */
public final class InterviewPlay {

    private final CaseDriver city;

    public InterviewPlay(CaseDriver city) {
        this.city = city;
    }

    public static Map<String, Object> proposal(String kind, String situation, String... officialIds) {
        return Map.of("kind", kind, "situation", situation, "officials", List.of(officialIds), "reason", "会议上反映的情况");
    }

    public static Map<String, Object> answer(LocalDate on) {
        var fields = new HashMap<String, Object>();
        fields.put("answeredOn", on.toString());
        fields.put("answer", "购房款为家庭积蓄");
        fields.put("endorser", "CHIEF");
        fields.put("endorsedBy", "某某");
        fields.put("endorsement", "已当面提醒如实报告个人有关事项");
        return fields;
    }

    public Map<String, Object> talk(String by) {
        var fields = new HashMap<String, Object>();
        fields.put("talkOn", city.today().toString());
        fields.put("talkBy", by);
        fields.put("content", "指出存在的问题");
        fields.put("attitude", "认识到问题，立即改正");
        fields.put("signature", "SIGNED");
        return fields;
    }

    public Map<String, Object> follow(String userId, String task, LocalDate on, String result, String proposal) {
        return Map.of(
                "followedOn",
                on.toString(),
                "result",
                result,
                "proposal",
                proposal,
                "note",
                "本人书面报告了改正情况",
                "report",
                city.pdf(userId, task, "书面报告"));
    }

    public static Map<String, Object> with(Map<String, Object> fields, String key, Object value) {
        var all = new HashMap<>(fields);
        all.put(key, value);
        return all;
    }
}
