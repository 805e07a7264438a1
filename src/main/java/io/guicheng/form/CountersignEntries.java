package io.guicheng.form;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.Countersign.Outcome;
import io.guicheng.engine.CountersignDecided;
import io.guicheng.engine.CountersignDecided.Spared;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells in the dossier how a step that several sign was decided, and whose answer was not waited for. */
@Component
class CountersignEntries {

    private final Dossier dossier;
    private final Organizations organizations;

    CountersignEntries(Dossier dossier, Organizations organizations) {
        this.dossier = dossier;
        this.organizations = organizations;
    }

    @EventListener
    void decided(CountersignDecided event) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", event.name());
        told.put("结果", event.outcome() == Outcome.CARRIED ? "通过" : "未通过");
        told.put("规则", event.rule());
        if (event.parameter() != null) {
            told.put("参数", event.parameter());
        }
        told.put("同意", event.agreed());
        told.put("不同意", event.refused());
        told.put("未答复", event.unanswered());
        dossier.append(event.caseKey(), Dossier.Author.SERVER, "countersigned", event.step(), told);
        event.spared().forEach(task -> spared(event, task));
    }

    /** On behalf of the organ whose task it was, so that it reads where the task has gone. */
    private void spared(CountersignDecided event, Spared task) {
        var organ = organizations.organOfGroup(task.group());
        var holder = task.assignee();
        dossier.append(
                event.caseKey(),
                new Dossier.Author(
                        Dossier.Author.SERVER.userId(), organ.map(Organ::id).orElse(null)),
                "signature-spared",
                event.step(),
                Map.of(
                        "name",
                        event.name(),
                        "task",
                        task.taskId(),
                        "原待签",
                        holder == null
                                ? organ.map(Organ::name).orElse(task.group())
                                : organizations.personName(holder)));
    }
}
