package io.guicheng.year;

import static io.guicheng.support.play.ReportYear.LINXI;
import static io.guicheng.support.play.ReportYear.QINGHE;

import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.rectifications.RectificationOrders;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.play.ReportYear;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects, evaluates and follows up the reports of the six county secretaries; 青禾's is found wanting. */
final class ReportOfficer implements Officer {

    private final CaseDriver city;
    private final ReportYear year;
    private final RectificationOrders orders;
    private final Set<CaseKey> reminded = new HashSet<>();
    private boolean returned;

    ReportOfficer(CaseDriver city, ReportYear year, RectificationOrders orders) {
        this.city = city;
        this.year = year;
        this.orders = orders;
    }

    @Override
    public void does(OpenTask task, String userId) {
        var key = task.caseKey();
        switch (task.step()) {
            case "superviseReports" -> {
                // once, while some unit owes its report; then it waits until all are in
                if (!city.openSteps(key).contains("submitWritten") || !reminded.add(key)) {
                    return;
                }
            }
            case "confirmFeedback" -> {
                if (orders.of(key).stream().anyMatch(one -> one.passedOn() == null)) {
                    return;
                }
            }
            case "recordPlenary" -> year.count(key, Map.of(QINGHE, List.of(0, 1, 3, 2), LINXI, List.of(5, 2, 0, 0)));
            default -> {}
        }
        city.handIn(userId, task, fields(task, userId));
    }

    private Map<String, Object> fields(OpenTask task, String userId) {
        var key = task.caseKey();
        return switch (task.step()) {
            case "draftReportPlan" -> {
                var fields = new HashMap<>(year.plan(key, QINGHE, LINXI));
                fields.put("plan", city.pdf(userId, task.id(), "方案"));
                yield fields;
            }
            case "approveReportPlan" -> year.approval(userId, task.id());
            case "submitWritten" -> year.written(userId, task.id());
            case "reviewWritten" -> review();
            case "convenePlenary" -> ReportYear.roll(7);
            case "recordPlenary" -> year.record(task.id(), city.today(), QINGHE, LINXI);
            case "sendFeedback" -> year.feedback(key);
            case "publishReports" -> year.publication(task.id(), "两委委员");
            case "confirmFeedback" -> Map.of("decision", "CONFIRMED");
            case "summarizeYear" -> Map.of("missing", List.of(), "summary", "三述工作总结");
            case "superviseReports" -> Map.of();
            default -> throw new AssertionError("nobody expected " + task.step());
        };
    }

    /** The first is sent back, all others pass. */
    private Map<String, Object> review() {
        if (returned) {
            return Map.of("decision", "PASS", "points", List.of());
        }
        returned = true;
        return Map.of("decision", "RETURN", "points", List.of(Map.of("point", "没有写家风")));
    }
}
