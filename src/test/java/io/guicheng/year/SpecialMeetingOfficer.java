package io.guicheng.year;

import io.guicheng.engine.OpenTask;
import io.guicheng.lifemeetings.SpecialMeetings;
import io.guicheng.support.CaseDriver;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Decides on the special meetings that the registers propose. */
final class SpecialMeetingOfficer implements Officer {

    private final CaseDriver city;
    private final SpecialMeetings proposals;
    private final Set<String> convened;
    private final Map<String, Integer> decided = new HashMap<>();

    /** @param convened bodies whose meeting is held; any other proposal is declined */
    SpecialMeetingOfficer(CaseDriver city, SpecialMeetings proposals, Set<String> convened) {
        this.city = city;
        this.proposals = proposals;
        this.convened = convened;
    }

    /** Proposals by the body they were about. */
    Map<String, Integer> decided() {
        return Map.copyOf(decided);
    }

    @Override
    public void does(OpenTask task, String userId) {
        city.handIn(userId, task, task.step().equals("proposeMeeting") ? draft() : decision(task));
    }

    private static Map<String, Object> draft() {
        return Map.of("theme", "以案为鉴、以案促改", "matters", "监督为什么失灵");
    }

    private Map<String, Object> decision(OpenTask task) {
        var body = proposals.get(task.caseKey()).bodyId();
        decided.merge(body, 1, Integer::sum);
        return convened.contains(body)
                ? Map.of("decision", "CONVENE")
                : Map.of("decision", "DECLINE", "note", "已在年度民主生活会中一并剖析");
    }
}
