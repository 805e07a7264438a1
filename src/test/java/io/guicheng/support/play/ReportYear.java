package io.guicheng.support.play;

import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Count;
import io.guicheng.ballot.Counting;
import io.guicheng.kernel.CaseKey;
import io.guicheng.reports.AnnualReports;
import io.guicheng.support.CaseDriver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plays a year of the demo city's six county secretaries: of 青禾's office somebody has an account, of the other counties nobody. */
public final class ReportYear {

    public static final String QINGHE = "990100-G-0079";
    public static final String LINXI = "990100-G-0090";
    public static final String WANGXIU = "990100-G-0099";
    public static final List<String> SECRETARIES =
            List.of(QINGHE, LINXI, WANGXIU, "990100-G-0108", "990100-G-0117", "990100-G-0126");

    private final CaseDriver city;
    private final AnnualReports reports;
    private final Ballots ballots;
    private final Counting counting;

    public ReportYear(CaseDriver city, AnnualReports reports, Ballots ballots, Counting counting) {
        this.city = city;
        this.reports = reports;
        this.ballots = ballots;
        this.counting = counting;
    }

    public static Map<String, Object> start(String year) {
        return new HashMap<>(Map.of("year", year, "circle", "SECRETARIES", "meeting", "PLENARY"));
    }

    public CaseKey begun() {
        return city.begin("jw.clerk", "three-reports", start("2026"));
    }

    /** The form as the register fills it, with these chosen for the meeting; none: lots are drawn. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> plan(CaseKey key, String... onSite) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : (List<Map<String, Object>>)
                city.data("jw.clerk", key, "draftReportPlan").get("subjects")) {
            var copy = new HashMap<>(row);
            var chosen = List.of(onSite).contains(String.valueOf(row.get("id")));
            copy.put("onSite", chosen);
            copy.put("reason", chosen ? "信访反映较多" : "");
            rows.add(copy);
        }
        var fields = new HashMap<String, Object>();
        fields.put("rulebook", "云泽市述责述廉工作办法（云纪发〔2026〕3 号）");
        fields.put("reportDue", city.today().plusDays(14).toString());
        fields.put("selection", onSite.length == 0 ? "DRAWN" : "CHOSEN");
        if (onSite.length == 0) {
            fields.put("drawCount", 2);
        }
        fields.put("subjects", rows);
        return fields;
    }

    public void draft(CaseKey key, Map<String, Object> fields) {
        city.done("jw.clerk", key, "draftReportPlan", task -> {
            fields.put("plan", city.pdf("jw.clerk", task, "方案"));
            return fields;
        });
    }

    public void approve(CaseKey key) {
        city.done("jw.head", key, "approveReportPlan", task -> approval("jw.head", task));
    }

    public Map<String, Object> approval(String userId, String task) {
        return Map.of(
                "decision", "APPROVE",
                "meeting", "市纪委常委会第 21 次会议",
                "minutes", city.pdf(userId, task, "纪要"));
    }

    public CaseKey planned(String... onSite) {
        var key = begun();
        draft(key, plan(key, onSite));
        approve(key);
        return key;
    }

    public void submit(String userId, CaseKey key) {
        city.done(userId, key, "submitWritten", task -> written(userId, task));
    }

    public Map<String, Object> written(String userId, String task) {
        var fields = new HashMap<String, Object>();
        fields.put("action", "SUBMIT");
        fields.put("politics", "严守政治纪律和政治规矩");
        fields.put("partyDuty", "履行第一责任人责任");
        fields.put("integrity", "廉洁自律");
        fields.put("virtue", "以德润身");
        fields.put("lowerChiefs", "约谈乡镇党委书记 6 人次");
        fields.put("organizationLife", "参加支部组织生活 11 次");
        fields.put("signed", city.pdf(userId, task, "报告"));
        return fields;
    }

    public void pass(CaseKey key) {
        city.done("jw.head", key, "reviewWritten", Map.of("decision", "PASS", "points", List.of()));
    }

    /** Everybody who has not yet: 青禾 by its own office, the others recorded by the discipline organ. */
    public void allWritten(CaseKey key) {
        while (!city.openSteps(key).contains("convenePlenary")) {
            var steps = city.open(key);
            if (steps.stream().anyMatch(task -> task.step().equals("reviewWritten"))) {
                pass(key);
            } else {
                var task = steps.stream()
                        .filter(one -> one.step().equals("submitWritten"))
                        .findFirst()
                        .orElseThrow();
                submit(String.valueOf(task.organ()).startsWith("990121") ? "xwb.clerk.qh" : "jw.clerk", key);
            }
        }
    }

    public static Map<String, Object> roll(int size) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= size; i++) {
            rows.add(Map.of("name", "市纪委委员" + i, "unit", "市纪委委员", "officialId", ""));
        }
        return new HashMap<>(Map.of("roll", rows, "tellers", List.of("zzb.clerk", "bb.clerk")));
    }

    public void convene(CaseKey key) {
        city.done("jw.clerk", key, "convenePlenary", roll(7));
    }

    public String ballot(CaseKey key) {
        return String.valueOf(reports.get(key).ballotId());
    }

    /** Seven papers, counted alike by both tellers; the votes of each person in the order 好, 较好, 一般, 差, the rest abstentions. */
    public void count(CaseKey key, Map<String, List<Integer>> votes) {
        var id = ballot(key);
        counting.issue(id, city.actor("jw.clerk"), 7);
        for (var teller : List.of("zzb.clerk", "bb.clerk")) {
            counting.enter(id, city.actor(teller), sheet(7, votes));
        }
        ballots.close(id, city.actor("jw.clerk"));
    }

    public static Count sheet(int papers, Map<String, List<Integer>> votes) {
        var cells = new LinkedHashMap<String, Map<String, Integer>>();
        var empty = new LinkedHashMap<String, Integer>();
        votes.forEach((official, figures) -> {
            cells.put(
                    official,
                    Map.of(
                            "good",
                            figures.get(0),
                            "fair",
                            figures.get(1),
                            "plain",
                            figures.get(2),
                            "poor",
                            figures.get(3)));
            empty.put(
                    official,
                    papers - figures.stream().mapToInt(Integer::intValue).sum());
        });
        return new Count(papers, papers, 0, 0, cells, empty);
    }

    public Map<String, Object> record(String task, LocalDate heldOn, String... onSite) {
        var questions = new ArrayList<Map<String, Object>>();
        for (var official : onSite) {
            questions.add(Map.of("subject", official, "askedBy", "市纪委委员3", "question", "巡察整改为何逾期？", "answer", "已逐项对账"));
        }
        var fields = new HashMap<String, Object>();
        fields.put("action", "RECORD");
        fields.put("heldOn", heldOn.toString());
        fields.put("present", 7);
        fields.put("questions", questions);
        fields.put("minutes", city.pdf("jw.clerk", task, "全会记录"));
        return fields;
    }

    /** Up to the feedback, 青禾 low and 临溪 good. */
    public CaseKey evaluated() {
        var key = planned(QINGHE, LINXI);
        allWritten(key);
        convene(key);
        count(key, Map.of(QINGHE, List.of(0, 1, 3, 2), LINXI, List.of(5, 2, 0, 0)));
        city.done("jw.clerk", key, "recordPlenary", task -> record(task, city.today(), QINGHE, LINXI));
        return key;
    }

    /** A letter and a point for everybody whose report was accepted. */
    public Map<String, Object> feedback(CaseKey key) {
        @SuppressWarnings("unchecked")
        var letters = ((List<Map<String, Object>>)
                        city.data("jw.clerk", key, "sendFeedback").get("letters"))
                .stream()
                        .map(row -> {
                            var copy = new HashMap<>(row);
                            copy.put("opinion", "总体较好，基层监督要加强");
                            return (Map<String, Object>) copy;
                        })
                        .toList();
        var points = letters.stream()
                .map(row -> Map.<String, Object>of(
                        "subject",
                        String.valueOf(row.get("id")),
                        "point",
                        "对乡镇一把手监督偏软",
                        "dueOn",
                        city.today().plusDays(60).toString()))
                .toList();
        return new HashMap<>(Map.of("letters", letters, "points", points));
    }

    public Map<String, Object> publication(String task, String scope) {
        return new HashMap<>(Map.of(
                "publishedOn",
                city.today().toString(),
                "scope",
                scope,
                "how",
                "内网公开",
                "proof",
                city.pdf("jw.clerk", task, "公开材料")));
    }
}
