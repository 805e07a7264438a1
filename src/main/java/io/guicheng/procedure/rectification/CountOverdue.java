package io.guicheng.procedure.rectification;

import io.guicheng.casework.Dossier;
import io.guicheng.clause.Parameters;
import io.guicheng.engine.CaseVariables;
import io.guicheng.kernel.CaseKey;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.rectifications.RectificationItems.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记一次逾期: a last day has passed without a result; at the second time the leader in charge talks with the unit's chief. */
@Component
class CountOverdue implements JavaDelegate {

    private final RectificationItems items;
    private final Parameters parameters;
    private final Dossier dossier;
    private final Clock clock;

    CountOverdue(RectificationItems items, Parameters parameters, Dossier dossier, Clock clock) {
        this.items = items;
        this.parameters = parameters;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = CaseKey.of(execution.getProcessBusinessKey());
        var today = LocalDate.now(clock);
        var times = items.countOverdue(key);
        var threshold =
                parameters.number("rectification.overdue_interview", CaseVariables.JURISDICTION.from(execution), today);
        var item = items.get(key);
        items.note(key, today, Event.Kind.OVERDUE, "第 %d 次逾期".formatted(times));
        dossier.append(
                key,
                new Dossier.Author(Dossier.Author.SERVER.userId(), item.overseerOrgan()),
                "rule",
                Rectification.KEY + ".countOverdue",
                Map.of("name", "记一次逾期", "逾期次数", times, "约谈的次数", threshold));
        // exactly once: a third time is supervised, not talked about again
        Rectification.INTERVIEW_DUE.set(execution, times == threshold);
        Rectification.INTERVIEW_SITUATION.set(execution, "RECTIFICATION_OVERDUE");
        Rectification.INTERVIEW_ORGAN.set(execution, item.overseerOrgan());
        var official = item.officialId();
        if (official != null) {
            Rectification.INTERVIEW_OFFICIAL.set(execution, official);
        }
    }
}
