package io.guicheng.year;

import static io.guicheng.support.play.MeetingPlay.item;
import static io.guicheng.support.play.MeetingPlay.opinions;
import static io.guicheng.support.play.MeetingPlay.rows;
import static io.guicheng.support.play.MeetingPlay.supervision;

import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.LeadershipBody;
import io.guicheng.lifemeetings.LifeMeeting;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.play.MeetingPlay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Prepares, holds and follows up life meetings; one is put off for want of members, one is held again. */
final class MeetingOfficer implements Officer {

    /** Notice that a plan must give before the meeting, and a day. */
    private static final int LEAD = 16;

    private final CaseDriver city;
    private final MeetingPlay play;
    private final LifeMeetings meetings;
    private final Map<CaseKey, LocalDate> planned = new HashMap<>();
    private final Set<String> putOff = new HashSet<>();
    private final Set<String> unfit = new HashSet<>();

    /**
     * @param putOff the body of which too few come the first time
     * @param unfit the body whose members criticize nobody the first time
     */
    MeetingOfficer(CaseDriver city, LifeMeetings meetings, String putOff, String unfit) {
        this.city = city;
        this.play = new MeetingPlay(city);
        this.meetings = meetings;
        this.putOff.add(putOff);
        this.unfit.add(unfit);
    }

    /** Opens the yearly meeting of a body. */
    CaseKey begin(String body, LocalDate on) {
        var key = city.begin("zzb.clerk", MeetingPlay.KEY, Map.of("body", body, "year", on.getYear()));
        planned.put(key, on);
        return key;
    }

    @Override
    public void does(OpenTask task, String userId) {
        var key = task.caseKey();
        var meeting = meetings.get(key);
        if (task.step().equals("recordMeeting") && city.today().isBefore(Objects.requireNonNull(meeting.plannedOn()))) {
            return;
        }
        city.handIn(userId, task, fields(task, userId, meeting));
    }

    private Map<String, Object> fields(OpenTask task, String userId, LifeMeeting meeting) {
        var key = task.caseKey();
        return switch (task.step()) {
            case "submitPlan" -> plan(task, userId);
            case "approvePlan" -> Map.of("decision", "APPROVE", "theme", "学思想、强党性、转作风");
            case "gatherOpinions" -> opinions("BODY");
            case "recordTalks" -> play.talks(key, userId);
            case "listPoints" -> play.points(key);
            case "submitMaterials" -> play.materials(key, userId, task.id());
            case "reviewByOrganization", "reviewByDiscipline" -> play.verdicts(key, userId, task.step(), Map.of());
            case "arrangeSupervision" -> supervision(isCounty(meeting));
            case "recordMeeting" -> held(task, userId, meeting);
            case "reschedule" -> Map.of("plannedOn", later(3), "reason", "人数不足");
            case "orderAgain" -> Map.of("plannedOn", later(14), "demands", "重新查摆、重新开展批评");
            case "reportMeeting" -> play.report(userId, task.id(), items(key));
            case "reviewProgress" -> Map.of("note", "已经逐项核对");
            default -> throw new AssertionError("nobody expected " + task.step());
        };
    }

    private Map<String, Object> plan(OpenTask task, String userId) {
        var earliest = city.today().plusDays(LEAD);
        var wanted = planned.getOrDefault(task.caseKey(), earliest);
        var fields = MeetingPlay.plan(wanted.isBefore(earliest) ? earliest : wanted);
        fields.put("plan", city.pdf(userId, task.id(), "方案"));
        return fields;
    }

    private Map<String, Object> held(OpenTask task, String userId, LifeMeeting meeting) {
        var key = task.caseKey();
        var members = meetings.members(key).size();
        var fields = putOff.remove(meeting.bodyId()) ? play.putOff(key, members / 2) : play.record(key, members);
        if (unfit.remove(meeting.bodyId())) {
            rows(fields, "assessment").stream()
                    .filter(row -> row.get("id").equals("MUTUAL_CRITICISM"))
                    .forEach(row -> row.putAll(Map.of("met", "NO", "note", "以工作建议代替批评")));
            fields.put("correction", "当场指出，责令重新开展批评");
        }
        fields.put("records", city.pdf(userId, task.id(), "会议记录"));
        return fields;
    }

    /** Two problems, of the chief and of another. */
    private List<Map<String, Object>> items(CaseKey key) {
        return meetings.members(key).stream()
                .limit(2)
                .map(LeadershipBody.Member::officialId)
                .map(member -> item(member, city.today().plusDays(100)))
                .toList();
    }

    private static boolean isCounty(LifeMeeting meeting) {
        return meeting.bodyId().endsWith("-committee");
    }

    private String later(int days) {
        return city.today().plusDays(days).toString();
    }
}
