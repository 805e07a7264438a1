package io.guicheng.support.play;

import static io.guicheng.support.CaseDriver.CLEAN;

import io.guicheng.kernel.CaseKey;
import io.guicheng.support.CaseDriver;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What careful people type while they handle a petition; everything happens today, by the engine's clock. */
public final class PetitionPlay {

    public static final String KEY = "petition-handling";

    private final CaseDriver city;

    public PetitionPlay(CaseDriver city) {
        this.city = city;
    }

    /** Begins the handling of a petition that the register holds. */
    public static Map<String, Object> taken(String petitionId) {
        return Map.of("entry", "EXISTING", "petitionId", petitionId);
    }

    /** A letter about somebody who may be promoted, received two days ago, with the name of who wrote it. */
    public Map<String, Object> letter() {
        var fields = new HashMap<String, Object>();
        fields.put("entry", "NEW");
        fields.put("source", "LETTER");
        fields.put("receivedOn", city.today().minusDays(2).toString());
        fields.put("officialId", CLEAN);
        fields.put("summary", "反映其公车私用，附有时间地点");
        fields.put("specific", true);
        fields.put("checkable", true);
        fields.put("reporterName", "封清和");
        fields.put("reporterPhone", "13812340000");
        fields.put("reporterAddress", "云泽市柳荫巷 7 号");
        return fields;
    }

    /** Accepted as specific and checkable, about the same official as {@link #letter}. */
    public static Map<String, Object> accepted(String topic) {
        var fields = new HashMap<String, Object>();
        fields.put("decision", "ACCEPT");
        fields.put("officialId", CLEAN);
        fields.put("specific", true);
        fields.put("checkable", true);
        fields.put("topic", topic);
        fields.put("protection", "NONE");
        fields.put("note", "属于本机关管辖");
        return fields;
    }

    public static Map<String, Object> accepted(@Nullable String official, String topic) {
        var fields = accepted(topic);
        fields.put("officialId", official == null ? "" : official);
        return fields;
    }

    /** A double of another petition about the same official. */
    public static Map<String, Object> merging(@Nullable String official, String into) {
        var fields = accepted(official, "");
        fields.put("decision", "MERGE");
        fields.put("mergeInto", into);
        return fields;
    }

    /** A petition that another organ has to handle. */
    public static Map<String, Object> handing(String organ, boolean unknown) {
        var fields = accepted("");
        fields.put("decision", "HAND_OVER");
        fields.put("handTo", organ);
        if (unknown) {
            fields.remove("officialId");
        }
        return fields;
    }

    public Map<String, Object> notice(String means) {
        var fields = new HashMap<String, Object>();
        fields.put("notifiedOn", city.today().toString());
        fields.put("means", means);
        fields.put("notice", "您反映的问题已经受理");
        return fields;
    }

    public Map<String, Object> disposal(String way) {
        var fields = new HashMap<String, Object>();
        fields.put("way", way);
        fields.put("grounds", "经集体研究认为合适");
        fields.put("studiedOn", city.today().toString());
        fields.put("studiedBy", "案管室、信访室");
        return fields;
    }

    public void dispose(CaseKey key, String way) {
        city.done("jw.clerk", key, "proposeDisposal", disposal(way));
        city.done("jw.head", key, "approveDisposal", Map.of("decision", "APPROVE"));
    }

    /** @param answered the day of a written answer; null for a talk */
    public Map<String, Object> inquiry(String userId, String task, String mode, @Nullable LocalDate answered) {
        var fields = new HashMap<String, Object>();
        fields.put("mode", mode);
        fields.put("startedOn", city.today().toString());
        fields.put("answeredOn", answered == null ? "" : answered.toString());
        fields.put("result", "本人作了说明");
        fields.put("record", city.pdf(userId, task, "谈话记录"));
        return fields;
    }

    public Map<String, Object> checked(String userId, String task, String... team) {
        var fields = new HashMap<String, Object>();
        fields.put(
                "team",
                List.of(team).stream()
                        .map(name -> Map.of("name", name, "duty", "监督检查室"))
                        .toList());
        fields.put("startedOn", city.today().toString());
        fields.put("endedOn", city.today().toString());
        fields.put("result", "调取派车单核对");
        fields.put("signed", true);
        fields.put("record", city.pdf(userId, task, "核查报告"));
        return fields;
    }

    public void check(CaseKey key) {
        city.done("jw.clerk", key, "firstCheck", task -> checked("jw.clerk", task, "甲", "乙"));
    }

    public static Map<String, Object> conclusion(String finding) {
        var fields = new HashMap<String, Object>();
        fields.put("finding", finding);
        fields.put("grounds", "派车单和行车记录相符");
        return fields;
    }

    public static Map<String, Object> unfounded() {
        var fields = conclusion("UNFOUNDED");
        fields.put("ruledOut", true);
        fields.put("accusation", "NO");
        return fields;
    }

    /** Unfounded, and perhaps made up on purpose. */
    public static Map<String, Object> suspected() {
        var fields = unfounded();
        fields.put("accusation", "SUSPECTED");
        fields.put("fabrication", "票据系伪造");
        fields.put("intent", "为争夺岗位使其受到追责");
        return fields;
    }

    /** What the superior says of a suspected false accusation. */
    public static Map<String, Object> accusation(String decision, String documentNo) {
        return Map.of("decision", decision, "note", "经集体研究", "documentNo", documentNo);
    }

    public Map<String, Object> feedback(String means) {
        var fields = new HashMap<String, Object>();
        fields.put("means", means);
        fields.put("fedBackOn", city.today().toString());
        fields.put("feedback", "经核查，反映的问题失实");
        return fields;
    }

    /** From the register to the end of a named petition that a talk shows to be unfounded. */
    public void unfound(CaseKey key) {
        city.done("jw.clerk", key, "triage", accepted("OTHER"));
        city.done("jw.clerk", key, "notifyReporter", notice("PHONE"));
        dispose(key, "INTERVIEW");
        city.done("jw.clerk", key, "inquire", task -> inquiry("jw.clerk", task, "TALK", null));
        city.done("jw.clerk", key, "determine", unfounded());
        city.done("jw.head", key, "approveFinding", Map.of("decision", "APPROVE"));
        city.done("jw.clerk", key, "giveFeedback", feedback("PHONE"));
    }
}
