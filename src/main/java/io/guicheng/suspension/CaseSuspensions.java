package io.guicheng.suspension;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.clause.Parameters;
import io.guicheng.engine.HeldDeadlines;
import io.guicheng.engine.HeldDeadlines.Moved;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.TypedText;
import io.guicheng.organization.Actor;
import io.guicheng.organization.SeatRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CaseSuspensions implements Suspensions {

    private static final int LONGEST_REASON = 500;

    private final Cases cases;
    private final Dossier dossier;
    private final HeldDeadlines deadlines;
    private final SuspensionTable table;
    private final Parameters parameters;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseSuspensions(
            Cases cases,
            Dossier dossier,
            HeldDeadlines deadlines,
            SuspensionTable table,
            Parameters parameters,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.dossier = dossier;
        this.deadlines = deadlines;
        this.table = table;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Suspension> current(CaseKey key) {
        return table.current(key);
    }

    @Override
    @Transactional(readOnly = true)
    public Situation situation(Actor actor, CaseFile file, List<OpenTask> open) {
        if (!file.running()) {
            return new Situation(null, false, false);
        }
        var current = table.current(file.key()).orElse(null);
        var leads = leads(actor, file);
        return new Situation(current, leads && current == null && someCouldStop(file, open), leads && current != null);
    }

    private boolean someCouldStop(CaseFile file, List<OpenTask> open) {
        var now = clock.instant();
        var may = allowed(file);
        return open.stream().anyMatch(task -> task.runs(now) && may.test(task.procedure(), task.step()));
    }

    @Override
    public void suspend(Actor actor, CaseKey key, String reason) {
        var file = ledBy(actor, key);
        if (table.current(key).isPresent()) {
            throw new Refused("期限已经中止计算，不必再次中止");
        }
        var text = TypedText.required("reason", "理由", reason, LONGEST_REASON);
        var held = deadlines.hold(key, allowed(file));
        if (held.isEmpty()) {
            throw new Refused("目前没有可以中止的期限：规则没有允许，或者已经逾期");
        }
        table.begin(key, actor.userId(), text);
        record(actor, file, "deadlines-suspended", Map.of("name", "中止计算期限", "reason", text, "范围", names(held)));
    }

    @Override
    public void resume(Actor actor, CaseKey key, String reason) {
        var file = ledBy(actor, key);
        if (table.current(key).isEmpty()) {
            throw new Refused("期限没有中止计算，不必恢复");
        }
        var text = TypedText.required("reason", "理由", reason, LONGEST_REASON);
        var today = LocalDate.now(clock);
        var moved = deadlines.release(key, file.jurisdiction(), (heldOn, lastDay) -> later(heldOn, today, lastDay));
        table.end(key, actor.userId(), text);
        moved.forEach(one -> events.publishEvent(new DeadlineMoved(key, one.procedure(), one.step(), one.to())));
        record(actor, file, "deadlines-resumed", Map.of("name", "恢复计算期限", "reason", text, "期限", days(moved)));
    }

    @Override
    public void follow(CaseKey key) {
        if (table.current(key).isPresent()) {
            deadlines.hold(key, allowed(cases.find(key).orElseThrow()));
        }
    }

    /** As many working days later as lie behind the day on which it was held. */
    private LocalDate later(LocalDate heldOn, LocalDate today, LocalDate lastDay) {
        var lost = lost(heldOn, today);
        return lost == 0 ? lastDay : workingDays.due(lastDay, lost).date();
    }

    /** A year whose calendar is late is counted by its weekdays, as deadlines are, so that counting can always go on. */
    private int lost(LocalDate heldOn, LocalDate today) {
        var days = 0;
        for (var day = next(heldOn); !day.isAfter(today); day = next(day)) {
            days++;
        }
        return days;
    }

    private LocalDate next(LocalDate day) {
        return workingDays.due(day, 1).date();
    }

    private BiPredicate<String, String> allowed(CaseFile file) {
        var today = LocalDate.now(clock);
        return (procedure, node) -> parameters.flag("suspension." + procedure + "." + node, file.jurisdiction(), today);
    }

    private CaseFile ledBy(Actor actor, CaseKey key) {
        var file = cases.find(key, actor).orElseThrow(() -> new NotFound("案件不存在，或者无权查看"));
        if (!file.running()) {
            throw new Refused("案件已经办结，没有期限可以中止或恢复");
        }
        if (!leads(actor, file)) {
            throw new Refused("只有主办机关的负责人、分管领导可以中止、恢复计算期限");
        }
        table.hold(key);
        return file;
    }

    private static boolean leads(Actor actor, CaseFile file) {
        return actor.seats().stream()
                .anyMatch(seat -> seat.organ().id().equals(file.ownerOrgan())
                        && (seat.role() == SeatRole.HEAD || seat.role() == SeatRole.LEADER_IN_CHARGE));
    }

    private static String names(List<String> held) {
        return held.stream().distinct().collect(Collectors.joining("、"));
    }

    private static String days(List<Moved> moved) {
        return moved.isEmpty()
                ? "没有待办的环节须顺延"
                : moved.stream()
                        .map(one -> one.name() + " " + one.from() + " 顺延至 " + one.to())
                        .collect(Collectors.joining("；"));
    }

    private void record(Actor actor, CaseFile file, String kind, Map<String, String> content) {
        dossier.append(
                file.key(),
                Dossier.Author.of(actor, file.ownerOrgan()),
                kind,
                file.procedure() + ".deadlines",
                content);
    }
}
