package io.guicheng.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.support.CaseDriver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a careful person writes into the form of each step, from what the form shows. */
final class Filling {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] WAV = "RIFF$\0\0\0WAVEfmt \20\0\0\0\1\0\1\0@\37\0\0\200>\0\0\2\0\20\0data\0\0\0\0"
            .getBytes(StandardCharsets.ISO_8859_1);

    private final Desk desk;
    private final String user;
    private final String task;
    private final String caseKey;
    private final JsonNode data;
    private final LocalDate today;

    Filling(Desk desk, String user, JsonNode row, JsonNode data, LocalDate today) {
        this.desk = desk;
        this.user = user;
        this.task = row.path("id").asText();
        this.caseKey = row.path("caseKey").asText();
        this.data = data;
        this.today = today;
    }

    /** The fields; null for a step that this town never meets. */
    @Nullable
    Map<String, Object> of(String step) throws IOException, InterruptedException {
        var day = today.toString();
        return switch (step) {
            case "draftMotion" -> CaseDriver.motion(post());
            case "confirmEstablishment" -> Map.of("quotas", value("quotas"), "decision", "confirm");
            case "chooseAfterExcess" -> Map.of("choice", "stop", "reason", "职数已满");
            case "recordRecommendation" -> recommendation();
            case "nominateCandidates" -> nomination();
            case "requestException" -> Map.of("choice", "DROP", "reason", "不宜破格");
            case "appraise" -> appraisal();
            case "auditArchive" -> items("resolution", "file");
            case "verifyPersonalMatters" -> items("verified", null);
            case "draftReply" -> Map.of("verdict", "CLEAR", "grounds", "", "heardLocal", "所在单位纪检机构无不同意见");
            case "signFirst", "signSecond" -> Map.of("decision", "sign");
            case "checkPetitions" -> Map.of("judgement", "none", "checked", true);
            case "giveOpinion" -> Map.of("verdict", "CLEAR", "grounds", "");
            case "confirmNotTabled" -> Map.of("decision", "close");
            case "consult" ->
                Map.of(
                        "consulted",
                        List.of(Map.of("person", "市委书记", "position", "书记", "on", day, "view", "AGREE")),
                        "note",
                        "意见一致");
            case "prepareMeeting" -> Map.of("plannedOn", day, "agenda", "讨论干部任免");
            case "holdMeeting" -> meeting();
            case "publishNotice" -> Map.of("place", "云泽日报", "publishedOn", day, "achievements", "工作实绩突出");
            case "receiveObjections" -> Map.of("action", "CLOSE");
            case "issueAppointment" -> Map.of("documentNo", "云任〔2026〕1号", "effectiveOn", day);
            case "holdTalk" ->
                Map.of(
                        "talkOn",
                        day,
                        "talkBy",
                        "组织部部长",
                        "topics",
                        List.of("POLITICS", "DUTY", "INTEGRITY"),
                        "content",
                        "廉洁从政要求");
            case "fileCase" ->
                Map.of(
                        "approvalForm", pdf(),
                        "publicNotice", pdf(),
                        "appointmentNotice", pdf(),
                        "minutes", pdf(),
                        "note", "齐备");
            case "assessProbation" -> Map.of("assessedOn", day, "result", "PASS", "grounds", "合格", "report", pdf());
            default -> null;
        };
    }

    /** Cases with even numbers are about one post, the others about another: each has one place left. */
    private String post() {
        return even() ? CaseDriver.VACANT_POST : "990100-P-0003";
    }

    private String official() {
        return even() ? CaseDriver.CLEAN : CaseDriver.ALSO_CLEAN;
    }

    private boolean even() {
        return (caseKey.charAt(caseKey.length() - 1) - '0') % 2 == 0;
    }

    private Map<String, Object> recommendation() {
        var votes = List.of(Map.of("officialId", official(), "postId", post(), "votes", 30));
        var day = today.minusDays(5).toString();
        return Map.of(
                "talksHeldOn",
                day,
                "talksDue",
                40,
                "talksPresent",
                36,
                "talksVotes",
                votes,
                "meetingHeldOn",
                day,
                "meetingDue",
                40,
                "meetingPresent",
                36,
                "meetingVotes",
                votes);
    }

    private Map<String, Object> nomination() {
        return Map.of(
                "candidates",
                List.of(Map.of("officialId", official(), "postId", post(), "situation", "none")),
                "reason",
                "综合日常了解、推荐情况和岗位匹配");
    }

    private Map<String, Object> appraisal() throws IOException, InterruptedException {
        var fields = new HashMap<String, Object>();
        fields.put("team", List.of(Map.of("name", "甲"), Map.of("name", "乙")));
        fields.put("noticeOn", today.minusDays(20).toString());
        fields.put("fromDay", today.minusDays(5).toString());
        fields.put("untilDay", today.minusDays(2).toString());
        fields.put("talks", 12);
        fields.put("mattersHandedOn", today.minusDays(4).toString());
        fields.put("strengths", "政治素质好，熟悉业务");
        fields.put("shortcomings", "有时急躁");
        fields.put("gates", List.of("politics", "conduct", "ability", "style", "integrity"));
        fields.put("conclusion", "fit");
        fields.put("note", "");
        fields.put("material", pdf());
        return fields;
    }

    /** The rows of the form, with what is still empty filled in. */
    private Map<String, Object> items(String column, @Nullable String value) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : data.path("items")) {
            var fields = new HashMap<String, Object>();
            row.fields().forEachRemaining(field -> fields.put(field.getKey(), plain(field.getValue())));
            if ("".equals(fields.get(column))) {
                fields.put(column, value == null ? fields.get("reported") : value);
                if (value != null) {
                    fields.put("evidence", "经查阅入职审批表核准");
                }
            }
            rows.add(fields);
        }
        return Map.of("items", rows);
    }

    private Map<String, Object> meeting() throws IOException, InterruptedException {
        var members = data.path("members");
        var attendance = new ArrayList<Map<String, Object>>();
        members.forEach(
                member -> attendance.add(Map.of("member", member.path("id").asText(), "present", true)));
        var statements = new ArrayList<Map<String, Object>>();
        for (var candidate : data.path("candidates")) {
            var order = 0;
            // the chair, who is the first of the list, speaks last
            for (var i = 1; i <= members.size(); i++) {
                var member = members.get(i % members.size());
                if (!names(member.path("recusedFor"))
                        .contains(candidate.path("id").asText())) {
                    order++;
                    statements.add(Map.of(
                            "candidate",
                            candidate.path("id").asText(),
                            "member",
                            member.path("id").asText(),
                            "stance",
                            "agree",
                            "order",
                            order));
                }
            }
        }
        var fields = new HashMap<String, Object>();
        fields.put("held", "HELD");
        fields.put("heldOn", today.toString());
        fields.put("meeting", Map.of("attendance", attendance, "statements", statements));
        fields.put("method", "BALLOT");
        fields.put("newProblems", List.of());
        fields.put("recording", desk.upload(user, task, "会议录音.wav", WAV));
        fields.put("minutes", pdf());
        return fields;
    }

    private List<Map<String, Object>> pdf() throws IOException, InterruptedException {
        return desk.upload(user, task, "材料.pdf", PDF);
    }

    private static List<String> names(JsonNode list) {
        var names = new ArrayList<String>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    private Object value(String field) {
        return plain(data.path(field));
    }

    private static Object plain(JsonNode node) {
        return Desk.JSON.convertValue(node, Object.class);
    }
}
