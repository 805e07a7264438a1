package io.guicheng.support.play;

import io.guicheng.kernel.CaseKey;
import io.guicheng.support.CaseDriver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a unit and the organs above it type before, at and after a democratic life meeting; everything happens today, by the engine's clock. */
public final class MeetingPlay {

    public static final String KEY = "democratic-life-meeting";

    private final CaseDriver city;

    public MeetingPlay(CaseDriver city) {
        this.city = city;
    }

    public static Map<String, Object> plan(LocalDate on) {
        var fields = new HashMap<String, Object>();
        fields.put("theme", "学思想、强党性、转作风");
        fields.put("agenda", "学习、征求意见、谈心谈话、对照检查");
        fields.put("plannedOn", on.toString());
        return fields;
    }

    public void submitPlan(CaseKey key, String unit, LocalDate on) {
        city.done(unit, key, "submitPlan", task -> {
            var fields = plan(on);
            fields.put("plan", city.pdf(unit, task, "方案"));
            return fields;
        });
    }

    public static Map<String, Object> opinions(String about) {
        return Map.of(
                "scope",
                "机关干部、基层站所、服务对象",
                "opinions",
                List.of(
                        Map.of("about", about, "givenBy", "基层站所座谈会", "opinion", "开会多、下乡少，办事找不着人"),
                        Map.of("about", "BODY", "givenBy", "上级组织部门转来", "opinion", "惠农政策宣传不够")));
    }

    /** Every pair has talked today. */
    public Map<String, Object> talks(CaseKey key, String unit) {
        var talks = rows(city.data(unit, key, "recordTalks"), "talks");
        talks.forEach(row -> {
            row.put("talkedOn", city.today().toString());
            row.put("note", "相互提醒，坦诚交换意见");
        });
        return new HashMap<>(Map.of("study", "集中学习三次", "talks", talks));
    }

    /** What the registers know, all of it to be explained. */
    public Map<String, Object> points(CaseKey key) {
        return new HashMap<>(Map.of("points", rows(city.data("jw.clerk", key, "listPoints"), "points")));
    }

    public void prepare(CaseKey key, String unit) {
        city.done(unit, key, "gatherOpinions", opinions("BODY"));
        city.done(unit, key, "recordTalks", talks(key, unit));
        city.done("jw.clerk", key, "listPoints", points(key));
    }

    public Map<String, Object> materials(CaseKey key, String unit, String task) {
        var data = city.data(unit, key, "submitMaterials");
        var materials = rows(data, "materials");
        materials.forEach(row -> row.put("file", city.pdf(unit, task, "对照检查材料")));
        var points = rows(data, "points");
        points.forEach(row -> row.put("explanation", "已在材料第三部分逐项说明"));
        return new HashMap<>(Map.of("materials", materials, "points", points));
    }

    public void submitMaterials(CaseKey key, String unit) {
        city.done(unit, key, "submitMaterials", task -> materials(key, unit, task));
    }

    /**
     * Everything is clear and fit but what is sent back.
     *
     * @param returned what is said to those whose material is sent back
     */
    public Map<String, Object> verdicts(CaseKey key, String user, String step, Map<String, String> returned) {
        var data = city.data(user, key, step);
        var points = rows(data, "points");
        points.forEach(row -> row.put("clear", "YES"));
        var materials = rows(data, "materials");
        materials.forEach(row -> {
            var note = returned.get(String.valueOf(row.get("id")));
            row.put("verdict", note == null ? "FIT" : "UNFIT");
            row.put("note", note == null ? "" : note);
        });
        return new HashMap<>(Map.of("points", points, "materials", materials));
    }

    public static Map<String, Object> supervision(boolean county) {
        var fields = new HashMap<String, Object>();
        fields.put("supervisors", List.of(Map.of("person", "zzb.clerk"), Map.of("person", "jw.clerk")));
        if (county) {
            fields.put("guide", "990100-C-03");
        }
        return fields;
    }

    /** A meeting of which so many came, the first of them the chief, and everything is as it should be. */
    public Map<String, Object> record(CaseKey key, int present) {
        var data = city.data("zzb.clerk", key, "recordMeeting");
        var attendance = rows(data, "attendance");
        var criticisms = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < attendance.size(); i++) {
            var row = attendance.get(i);
            if (i >= present) {
                row.putAll(Map.of("present", "NO", "absence", "因公外出"));
                continue;
            }
            row.putAll(Map.of("present", "YES", "speakingOrder", i + 1, "selfCriticism", "对照检查，剖析原因"));
            criticisms.add(new HashMap<>(Map.of(
                    "by", attendance.get((i + 1) % present).get("id"),
                    "on", row.get("id"),
                    "criticism", "抓落实的韧劲不够")));
        }
        var assessment = rows(data, "assessment");
        assessment.forEach(row -> row.put("met", "YES"));
        var fields = new HashMap<String, Object>();
        fields.put("heldOn", city.today().toString());
        fields.put("attendance", attendance);
        fields.put("criticisms", criticisms);
        fields.put("assessment", assessment);
        return fields;
    }

    /** So many came, and nothing else is recorded. */
    public Map<String, Object> putOff(CaseKey key, int present) {
        var fields = record(key, present);
        rows(fields, "attendance").forEach(row -> {
            row.remove("speakingOrder");
            row.remove("selfCriticism");
        });
        fields.remove("criticisms");
        rows(fields, "assessment").forEach(row -> row.remove("met"));
        return fields;
    }

    public void hold(CaseKey key, Map<String, Object> fields) {
        city.done("zzb.clerk", key, "recordMeeting", task -> {
            fields.put("records", city.pdf("zzb.clerk", task, "会议记录"));
            return fields;
        });
    }

    /** One problem of the list that is to be put right. */
    public static Map<String, Object> item(String member, LocalDate dueOn) {
        return Map.of("problem", "深入基层不够", "member", member, "dueOn", dueOn.toString());
    }

    /** @param items rows of {@link #item} */
    public Map<String, Object> report(String unit, String task, List<Map<String, Object>> items) {
        var fields = new HashMap<String, Object>();
        fields.put("report", city.pdf(unit, task, "情况报告"));
        fields.put("minutes", city.pdf(unit, task, "会议记录"));
        fields.put("recipients", List.of("ORGANIZATION", "DISCIPLINE"));
        fields.put("items", items);
        fields.put("publication", "在本系统内通报");
        return fields;
    }

    /** The rows of a grid, to be filled in. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> rows(Map<String, Object> data, String key) {
        var rows = (List<Map<String, Object>>) data.get(key);
        if (rows.stream().allMatch(HashMap.class::isInstance) && rows instanceof ArrayList) {
            return rows;
        }
        var copies = new ArrayList<Map<String, Object>>();
        rows.forEach(row -> copies.add(new HashMap<>(row)));
        return copies;
    }

    public static Map<String, Object> row(List<Map<String, Object>> rows, String id) {
        return rows.stream().filter(row -> id.equals(row.get("id"))).findFirst().orElseThrow();
    }
}
