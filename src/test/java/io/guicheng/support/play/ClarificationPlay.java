package io.guicheng.support.play;

import io.guicheng.form.StartForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.support.CaseDriver;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What careful people type while they clear somebody; everything happens today, by the engine's clock. */
public final class ClarificationPlay {

    public static final String KEY = "clarification";

    private final CaseDriver city;
    private final StartForms starts;

    public ClarificationPlay(CaseDriver city, StartForms starts) {
        this.city = city;
        this.starts = starts;
    }

    /** Somebody asks to be cleared. */
    public Map<String, Object> request(String userId, String petition) {
        var fields = new HashMap<String, Object>();
        fields.put("petitionId", petition);
        fields.put("requestedOn", city.today().toString());
        fields.put("request", "影响了职称评审，要求澄清");
        fields.put(
                "application",
                List.of(Map.of(
                        "id",
                        starts.upload(city.actor(userId), KEY, "申请.pdf", CaseDriver.pdf())
                                .id())));
        return fields;
    }

    public CaseKey begin(String userId, String petition) {
        return city.begin(userId, KEY, request(userId, petition));
    }

    public static Map<String, Object> confirmed() {
        var fields = new HashMap<String, Object>();
        fields.put("confirmed", "YES");
        fields.put("grounds", "派车单和行车记录相符");
        fields.put("accusation", "NO");
        return fields;
    }

    public static Map<String, Object> impact(String situation, String scope) {
        return Map.of(
                "onWork", "职称评审暂停",
                "onLife", "没有",
                "onReputation", "单位内有议论",
                "harmScope", scope,
                "situation", situation,
                "ground", "评审委员会的说明");
    }

    public Map<String, Object> wish(String userId, String task, String scope, String... ways) {
        var fields = new HashMap<String, Object>();
        fields.put("askedOn", city.today().toString());
        fields.put("wish", "AGREE");
        fields.put("wishedWays", List.of(ways));
        fields.put("wishedScope", scope);
        fields.put("wishNote", "请及时澄清");
        fields.put("reply", city.pdf(userId, task, "本人意见"));
        return fields;
    }

    /** Somebody who does not want it. */
    public Map<String, Object> declining(String userId, String task) {
        var fields = wish(userId, task, "");
        fields.put("wish", "DECLINE");
        return fields;
    }

    public static Map<String, Object> plan(String scope, String... ways) {
        var fields = new HashMap<String, Object>();
        fields.put("ways", List.of(ways));
        fields.put("scope", scope);
        var all = Set.of(ways);
        if (all.contains("WRITTEN")) {
            fields.put("letter", "反映你公车私用的问题，经核对派车单和行车记录，失实。");
        }
        if (all.contains("CIRCULAR")) {
            fields.put("circular", "反映其公车私用的问题失实。");
        }
        if (all.contains("MEETING") || all.contains("FACE")) {
            fields.put("arrangement", "在局机关干部大会上，由分管领导说明");
        }
        return fields;
    }

    /** The three approvals of a plan about somebody whom the city manages. */
    public void approve(CaseKey key) {
        city.done("jw.head", key, "reviewPlan", Map.of("decision", "APPROVE"));
        city.done("jw.leader", key, "endorsePlan", Map.of("decision", "APPROVE"));
        city.done("sw.head", key, "confirmPlan", Map.of("decision", "APPROVE"));
    }

    public Map<String, Object> letter(String userId, String task) {
        var fields = new HashMap<String, Object>();
        fields.put("letterNo", "云纪澄〔2026〕1 号");
        fields.put("issuedOn", city.today().toString());
        fields.put("receivedBy", "本人");
        fields.put("letter", city.pdf(userId, task, "澄清通知书"));
        return fields;
    }

    /** One of the other ways. */
    public Map<String, Object> act(String userId, String task) {
        return Map.of(
                "doneOn",
                city.today().toString(),
                "place",
                "局机关三楼会议室",
                "record",
                "全体干部参加，反应良好",
                "proof",
                city.pdf(userId, task, "签到"));
    }

    /** @param means how the reporter is told; NONE when nobody has to be */
    public Map<String, Object> feedback(String means) {
        var fields = new HashMap<String, Object>();
        fields.put("personOn", city.today().toString());
        fields.put("personOpinion", "满意");
        fields.put("means", means);
        if (!means.equals("NONE")) {
            fields.put("reporterOn", city.today().toString());
            fields.put("reporterText", "反映的问题失实，已经在一定范围澄清");
        }
        return fields;
    }

    /** @param help what is needed; empty for nothing */
    public static Map<String, Object> visit(LocalDate on, String help) {
        var fields = new HashMap<String, Object>();
        fields.put("visitedOn", on.toString());
        fields.put("workNow", "已经恢复");
        fields.put("lifeNow", "没有影响");
        fields.put("help", help.isEmpty() ? "NO" : "YES");
        fields.put("helpNote", help);
        return fields;
    }
}
