package io.guicheng.procedure.personalmattersreport;

import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.matters.MatterCollection;
import io.guicheng.matters.MatterCollections;
import io.guicheng.matters.MatterDebtor;
import io.guicheng.matters.MatterDebtor.State;
import io.guicheng.procedure.personalmattersreport.PersonalMattersReport.Collecting;
import io.guicheng.reminder.Reminders;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 收交和催报: how many have handed in, a reminder to all others in one step, and the end of the collection with everybody accounted for. */
@Component
class CollectReports implements Step {

    private static final String INBOX = "/camunda/app/tasklist/";

    private final MatterCollections collections;
    private final CollectionFacts facts;
    private final Reminders reminders;

    CollectReports(MatterCollections collections, CollectionFacts facts, Reminders reminders) {
        this.collections = collections;
        this.facts = facts;
        this.reminders = reminders;
    }

    @Override
    public String procedure() {
        return PersonalMattersReport.KEY;
    }

    @Override
    public String task() {
        return "collectReports";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var collection = collections.get(work.caseKey());
        var debtors = collections.debtors(work.caseKey());
        var progress = CollectionFacts.progress(debtors);
        var accounts = facts.accounts(debtors);
        var times = reminders.times(collection.about());
        var due = collection.dueOn();
        return Map.of(
                "facts",
                Facts.titled("收交进度")
                        .with(
                                progress.label(),
                                progress.value(),
                                progress.light().equals("green") ? Light.GREEN : Light.AMBER)
                        .with("截止", due.toString(), work.today().isAfter(due) ? Light.RED : Light.GREEN)
                        .with("等待受理", count(debtors, State.SUBMITTED) + " 份")
                        .block(),
                "missing",
                owed(debtors).stream().map(one -> row(one, accounts, times)).toList());
    }

    private static Map<String, Object> row(MatterDebtor one, Map<String, String> accounts, Map<String, Integer> times) {
        var account = accounts.get(one.officialId());
        var reminded = account == null ? "没有账号，请电话通知" : "已提醒 %d 次".formatted(times.getOrDefault(account, 0));
        return Map.of(
                "id",
                one.officialId(),
                "name",
                one.name(),
                "post",
                one.post(),
                "state",
                one.state().chinese() + "，" + reminded,
                "reason",
                "");
    }

    private static List<MatterDebtor> owed(List<MatterDebtor> debtors) {
        return debtors.stream().filter(one -> one.state().owed()).toList();
    }

    private static long count(List<MatterDebtor> debtors, State state) {
        return debtors.stream().filter(one -> one.state() == state).count();
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var collection = collections.get(work.caseKey());
        var debtors = collections.debtors(work.caseKey());
        if (input.text("action").equals("REMIND")) {
            remind(work, collection, owed(debtors));
            return PersonalMattersReport.COLLECTION.as(Collecting.REMINDED);
        }
        var reasons = reasons(work, input, collection, debtors);
        collections.close(work.caseKey(), work.today(), reasons);
        reminders.settle(collection.about());
        var filed = debtors.stream().anyMatch(one -> one.countyHead() && one.state() == State.ENTERED);
        return PersonalMattersReport.COLLECTION.as(filed ? Collecting.FILE : Collecting.CLOSED);
    }

    private void remind(Work work, MatterCollection collection, List<MatterDebtor> owed) {
        var accounts = facts.accounts(owed).values();
        if (accounts.isEmpty()) {
            throw new Refused(owed.isEmpty() ? "没有要催报的人：都已经提交" : "没有交的人都没有账号，请电话通知");
        }
        reminders.remind(
                work.caseKey(),
                collection.about(),
                "请报告 %d 年度个人有关事项，截止 %s".formatted(collection.reportYear(), collection.dueOn()),
                INBOX,
                accounts,
                work.actor());
    }

    /** Nobody is left out in silence: who has not handed in is named with the reason, and only after the last day. */
    private static Map<String, String> reasons(
            Work work, Input input, MatterCollection collection, List<MatterDebtor> debtors) {
        var problems = new Problems();
        var waiting = count(debtors, State.SUBMITTED);
        problems.addIf(waiting > 0, "action", "还有 %d 份报告没有受理，不能截止".formatted(waiting));
        var owed = owed(debtors);
        problems.addIf(
                !owed.isEmpty() && !work.today().isAfter(collection.dueOn()),
                "action",
                "截止日 %s 之前还有 %d 人没有交，不能截止".formatted(collection.dueOn(), owed.size()));
        problems.refuse();
        var rows = input.rows("missing").stream()
                .collect(Collectors.toMap(row -> row.text("id"), Function.identity(), (one, other) -> one));
        var reasons = new HashMap<String, String>();
        var named = new HashSet<>(rows.keySet());
        for (var one : owed) {
            var row = rows.get(one.officialId());
            named.remove(one.officialId());
            var reason = row == null ? "" : row.text("reason");
            problems.addIf(reason.isEmpty(), row == null ? "missing" : row.path("reason"), one.name() + "没有交报告的原因必须写明");
            reasons.put(one.officialId(), reason);
        }
        problems.addIf(!named.isEmpty(), "missing", "名单已有变化，请重新打开后再办");
        problems.refuse();
        return reasons;
    }
}
