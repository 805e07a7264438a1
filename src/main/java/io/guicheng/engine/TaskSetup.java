package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.SeatRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives every task that opens its organ and its deadline, from what the model says about the step:
 *
 * <ul>
 *   <li>{@code organ}: kind of the organ that does it, or {@code organVariable}: name of the variable that holds an organ's id
 *   <li>{@code role}: only people with this role in the organ
 *   <li>{@code personVariable}: name of the variable that holds the user id of the one who does it, given by whoever decided so; where the
 *       variable is missing, and once the person cannot do it any more, it waits for the organ
 *   <li>{@code level}: {@code superior} for the organ of that kind one level up
 *   <li>{@code dueVariable}: name of the variable that holds the task's last day, where the case itself sets one
 * </ul>
 *
 * A step whose organ does not exist stops the transaction: a task that nobody gets must never come to be.
 */
@Component
class TaskSetup implements TaskListener {

    private final Organizations organizations;
    private final Models models;
    private final ObjectProvider<TaskDeadlines> deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskSetup(
            Organizations organizations,
            Models models,
            ObjectProvider<TaskDeadlines> deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organizations = organizations;
        this.models = models;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var properties = models.properties(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        var jurisdiction = CaseVariables.JURISDICTION.from(task);
        var organ = properties.containsKey("organVariable")
                ? organizations.organ((String) task.getVariable(properties.get("organVariable")))
                : OrganKind.ofKey(properties.getOrDefault("organ", ""))
                        .flatMap(kind -> "superior".equals(properties.get("level"))
                                ? organizations.superiorOrgan(jurisdiction, kind)
                                : organizations.organ(jurisdiction, kind));
        var group = organ.map(found -> SeatRole.ofKey(properties.getOrDefault("role", ""))
                        .map(found::group)
                        .orElse(found.id()))
                .orElseThrow(() -> new IllegalStateException(
                        "步骤“%s”在辖区 %s 没有承办机关，请先在组织机构中登记".formatted(task.getName(), jurisdiction)));
        task.addCandidateGroup(group);
        Optional.ofNullable(properties.get("personVariable"))
                .flatMap(name -> ProcessVariable.text(name).find(task))
                .ifPresent(task::setAssignee);
        var key = models.procedureOf(task.getProcessDefinitionId());
        announce(task, organ.orElseThrow().id(), group, key);

        deadlines.ifAvailable(plan -> {
            var today = LocalDate.now(clock);
            var deadline = properties.containsKey("dueVariable")
                    ? plan.on(
                            ProcessVariable.date(properties.get("dueVariable")).from(task), jurisdiction, today)
                    : plan.of(key, task.getTaskDefinitionKey(), jurisdiction, today);
            task.setDueDate(Date.from(deadline.dueAt()));
            task.setFollowUpDate(Date.from(deadline.soonFrom()));
        });
    }

    private void announce(DelegateTask task, String organ, String group, String procedure) {
        var key = task.getExecution().getProcessBusinessKey();
        if (key != null && CaseKey.looksLike(key)) {
            events.publishEvent(new TaskOffered(
                    CaseKey.of(key),
                    organ,
                    task.getId(),
                    group,
                    procedure + "." + task.getTaskDefinitionKey(),
                    task.getName()));
        }
    }
}
