package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Preparation;
import io.guicheng.lifemeetings.Preparation.Talk;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 学习和谈心谈话: every pair of members has talked. */
@Component
class RecordTalks implements Step {

    private final LifeMeetings meetings;
    private final MeetingFacts facts;

    RecordTalks(LifeMeetings meetings, MeetingFacts facts) {
        this.meetings = meetings;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "recordTalks";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "民主生活会"),
                "talks",
                pairs(work.caseKey()).entrySet().stream()
                        .map(pair -> Map.<String, Object>of("id", pair.getKey(), "names", pair.getValue()))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var due = pairs(work.caseKey());
        var missing = new HashSet<>(due.keySet());
        var problems = new Problems();
        for (var row : input.rows("talks")) {
            problems.addIf(!missing.remove(row.text("id")), row.path("names"), "“谈话双方”不在应当谈话的名单里，或者重复");
            problems.addIf(row.day("talkedOn").isAfter(work.today()), row.path("talkedOn"), "“谈话日期”不能晚于今天");
        }
        due.forEach((pair, names) -> problems.addIf(missing.contains(pair), "talks", names + " 没有谈心谈话记录"));
        problems.refuse();
        meetings.study(work.caseKey(), input.text("study"));
        meetings.talks(
                work.caseKey(),
                input.rows("talks").stream()
                        .map(row -> new Talk(row.text("id"), row.day("talkedOn"), row.text("note")))
                        .toList());
        return Map.of();
    }

    /** Every two members, by the pair's name, in their ranking order. */
    private Map<String, String> pairs(CaseKey key) {
        var members = meetings.members(key);
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                pairs.put(
                        Preparation.pair(
                                members.get(i).officialId(), members.get(j).officialId()),
                        members.get(i).name() + "—" + members.get(j).name());
            }
        }
        return pairs;
    }
}
