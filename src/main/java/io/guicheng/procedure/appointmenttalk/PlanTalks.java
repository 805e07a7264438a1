package io.guicheng.procedure.appointmenttalk;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.Decisions;
import io.guicheng.kernel.CaseKey;
import io.guicheng.talks.AppointmentTalk;
import io.guicheng.talks.AppointmentTalks;
import io.guicheng.talks.Talker;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the table which talks this appointment needs, and enters them as due. */
@Component
class PlanTalks implements JavaDelegate {

    private final Appointee appointee;
    private final AppointmentTalks talks;
    private final Decisions decisions;
    private final Dossier dossier;

    PlanTalks(Appointee appointee, AppointmentTalks talks, Decisions decisions, Dossier dossier) {
        this.appointee = appointee;
        this.talks = talks;
        this.decisions = decisions;
        this.dossier = dossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = CaseKey.of(execution.getProcessBusinessKey());
        var official = AppointmentTalkProcedure.OFFICIAL.from(execution);
        var since = AppointmentTalkProcedure.APPOINTED_ON.from(execution);
        var tenure = appointee.since(official, since).orElseThrow();
        var inputs = Map.<String, Object>of("chief", tenure.chief());
        var due = decisions.evaluate(AppointmentTalkProcedure.TALKERS_TABLE, inputs);
        due.forEach(rule -> talks.plan(new AppointmentTalk(
                key.value(),
                rule.text("talk"),
                official,
                tenure.postId(),
                tenure.title(),
                since,
                talkers(rule.text("talkers")),
                null,
                null,
                null,
                null,
                null,
                null)));
        dossier.append(
                key,
                Dossier.Author.SERVER,
                "rule",
                AppointmentTalkProcedure.TALKERS_TABLE,
                Map.of(
                        "inputs",
                        inputs,
                        "fired",
                        due.stream().map(Decisions.Fired::rule).toList()));
        AppointmentTalkProcedure.INTEGRITY_TALK_DUE.set(
                execution, due.stream().anyMatch(rule -> rule.text("talk").equals(AppointmentTalk.INTEGRITY)));
    }

    private static List<Talker.Capacity> talkers(String names) {
        return Arrays.stream(names.split(" ", -1)).map(Talker.Capacity::valueOf).toList();
    }
}
