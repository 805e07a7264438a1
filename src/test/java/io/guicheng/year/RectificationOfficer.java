package io.guicheng.year;

import static io.guicheng.support.play.RectificationPlay.extension;
import static io.guicheng.support.play.RectificationPlay.plan;
import static io.guicheng.support.play.RectificationPlay.review;
import static io.guicheng.support.play.RectificationPlay.supervision;

import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.rectifications.RectificationItem;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.play.RectificationPlay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has problems put right: of twelve, one is late once, one twice, one needs more time, one is sent back, one is published. */
final class RectificationOfficer implements Officer {

    /** How an item goes. */
    enum Fate {
        IN_TIME,
        LATE_ONCE,
        LATE_TWICE,
        EXTENDED,
        RETURNED,
        TYPICAL
    }

    private static final List<Fate> TWELVE = List.of(
            Fate.IN_TIME,
            Fate.LATE_ONCE,
            Fate.IN_TIME,
            Fate.EXTENDED,
            Fate.IN_TIME,
            Fate.LATE_TWICE,
            Fate.IN_TIME,
            Fate.RETURNED,
            Fate.IN_TIME,
            Fate.TYPICAL,
            Fate.IN_TIME,
            Fate.IN_TIME);

    private final CaseDriver city;
    private final RectificationPlay play;
    private final RectificationItems items;
    private final Map<CaseKey, Fate> fates = new HashMap<>();
    private final Map<CaseKey, Integer> returns = new HashMap<>();

    RectificationOfficer(CaseDriver city, RectificationItems items) {
        this.city = city;
        this.play = new RectificationPlay(city);
        this.items = items;
    }

    /** How each item went. */
    Map<CaseKey, Fate> fates() {
        return Map.copyOf(fates);
    }

    @Override
    public void does(OpenTask task, String userId) {
        var key = task.caseKey();
        var item = items.get(key);
        var fate = fates.computeIfAbsent(key, ignored -> TWELVE.get(fates.size() % TWELVE.size()));
        if (task.step().equals("reportResult") && !isTime(fate, item)) {
            return;
        }
        city.handIn(userId, task, fields(task, userId, item, fate));
    }

    private boolean isTime(Fate fate, RectificationItem item) {
        return switch (fate) {
            case LATE_ONCE -> item.overdue() == 1;
            case LATE_TWICE -> item.overdue() == 2;
            default -> !city.today().isBefore(item.dueOn().minusDays(30));
        };
    }

    private Map<String, Object> fields(OpenTask task, String userId, RectificationItem item, Fate fate) {
        return switch (task.step()) {
            case "planMeasures" -> plan(item.dueOn().minusDays(3));
            case "reportResult" ->
                fate == Fate.EXTENDED && item.extensions() == 0
                        ? extension(item.dueOn().plusDays(30))
                        : play.result(userId, task.id());
            case "approveExtension" -> Map.of("decision", "GRANT", "note", "设备采购周期长");
            case "superviseOverdue" -> supervision(city.today().plusDays(15));
            case "reviewResult" -> verdict(task.caseKey(), fate);
            case "publishCase" ->
                Map.of(
                        "publishedOn",
                        city.today().toString(),
                        "scope",
                        "全市党政机关",
                        "publication",
                        "关于某单位整改不力的通报",
                        "document",
                        city.pdf(userId, task.id(), "通报"));
            default -> throw new AssertionError("nobody expected " + task.step());
        };
    }

    private Map<String, Object> verdict(CaseKey key, Fate fate) {
        if (fate == Fate.RETURNED && returns.merge(key, 1, Integer::sum) == 1) {
            var fields = review("RETURN");
            fields.put("points", List.of(Map.of("point", "票据没有补齐")));
            fields.put("newDue", city.today().plusDays(40).toString());
            return fields;
        }
        var fields = review("PASS");
        fields.put("typical", fate == Fate.TYPICAL);
        return fields;
    }
}
