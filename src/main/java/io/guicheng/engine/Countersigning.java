package io.guicheng.engine;

import io.guicheng.engine.Countersign.Answer;
import io.guicheng.engine.CountersignDecided.Spared;
import io.guicheng.engine.SigningRule.Tally;
import io.guicheng.kernel.CaseKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SequentialMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Counts the answers at a step that several sign ({@link Countersign}) and ends it with the one that decides. The counts belong to the
 * round: whoever comes to the step again begins anew.
 */
@Component
class Countersigning {

    private static final ProcessVariable<Integer> AGREED = ProcessVariable.count("countersignAgreed");
    private static final ProcessVariable<Integer> REFUSED = ProcessVariable.count("countersignRefused");

    private final ObjectProvider<CountersignShares> shares;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Countersigning(ObjectProvider<CountersignShares> shares, ApplicationEventPublisher events, Clock clock) {
        this.shares = shares;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a user task of a model that is being read a countersigned one.
     *
     * @param properties what the model says of it; checked before
     * @param body what the engine puts around the task's instances
     */
    void attach(Map<String, String> properties, ActivityImpl body, TaskDefinition task) {
        var behavior = (MultiInstanceActivityBehavior) body.getActivityBehavior();
        var oneByOne = behavior instanceof SequentialMultiInstanceActivityBehavior;
        var outcome = Countersign.outcomeOf(task.getKey());
        behavior.setCompletionConditionExpression(new IsDecided(outcome));
        body.addListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) round -> round.removeVariable(outcome.name()));
        // a step that nobody was asked to sign would be passed without an outcome
        body.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) round -> {
            if (!round.isCanceled() && outcome.find(round).isEmpty()) {
                throw new IllegalStateException(
                        "会签环节“%s”没有签署人".formatted(task.getNameExpression().getExpressionText()));
            }
        });
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, answered -> count(answered, properties, oneByOne));
    }

    private void count(DelegateTask task, Map<String, String> properties, boolean oneByOne) {
        var round = round((ExecutionEntity) task.getExecution());
        var agrees = Countersign.ANSWER.from(task) == Answer.AGREE;
        var tally = new Tally(
                AGREED.findHere(round).orElse(0) + (agrees ? 1 : 0),
                REFUSED.findHere(round).orElse(0) + (agrees ? 0 : 1),
                othersLeft(round, oneByOne));
        AGREED.setHere(round, tally.agreed());
        REFUSED.setHere(round, tally.refused());
        var rule = rule(properties, CaseVariables.JURISDICTION.from(task));
        rule.decide(tally).ifPresent(outcome -> {
            Countersign.outcomeOf(task.getTaskDefinitionKey()).setHere(around(round), outcome);
            var key = round.getProcessBusinessKey();
            if (key != null && CaseKey.looksLike(key)) {
                events.publishEvent(new CountersignDecided(
                        CaseKey.of(key),
                        round.getProcessDefinition().getKey() + "." + task.getTaskDefinitionKey(),
                        task.getName(),
                        outcome,
                        rule.inWords(),
                        properties.get(Countersign.SHARE),
                        tally.agreed(),
                        tally.refused(),
                        tally.open(),
                        spared(round, task.getId())));
            }
        });
    }

    private SigningRule rule(Map<String, String> properties, String jurisdiction) {
        var form = Objects.requireNonNull(properties.get(Countersign.FORM));
        return switch (form) {
            case "all" -> new SigningRule.Everybody("ends".equals(properties.get(Countersign.REFUSAL)));
            case "share" ->
                new SigningRule.Enough(shares.getObject()
                        .of(
                                Objects.requireNonNull(properties.get(Countersign.SHARE)),
                                jurisdiction,
                                LocalDate.now(clock)));
            case "one" -> new SigningRule.AnyOne();
            default -> throw new IllegalStateException("no such form: " + form);
        };
    }

    /**
     * How many have to answer after this one. Not read from how many there were when the round began: the engine keeps count of those who
     * came and went.
     */
    private static int othersLeft(ExecutionEntity round, boolean oneByOne) {
        return oneByOne
                ? number(round, MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES)
                        - number(round, MultiInstanceActivityBehavior.LOOP_COUNTER)
                        - 1
                : number(round, MultiInstanceActivityBehavior.NUMBER_OF_ACTIVE_INSTANCES) - 1;
    }

    private static int number(ExecutionEntity round, String variable) {
        return (Integer) Objects.requireNonNull(round.getVariableLocal(variable));
    }

    /** The execution around the instances, which holds the engine's counts. */
    private static ExecutionEntity round(ExecutionEntity execution) {
        var here = execution;
        while (!here.hasVariableLocal(MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES)) {
            here = Objects.requireNonNull(here.getParent(), "not in a multi-instance step");
        }
        return here;
    }

    /** The scope the step stands in: a case can go through the same step in several sub-processes at once. */
    private static ExecutionEntity around(ExecutionEntity round) {
        var here = round.getParent();
        while (!here.isScope()) {
            here = here.getParent();
        }
        return here;
    }

    private static List<Spared> spared(ExecutionEntity round, String answered) {
        return tasks(round)
                .filter(task -> !task.getId().equals(answered))
                .map(task -> new Spared(
                        task.getId(),
                        task.getCandidates().stream()
                                .map(IdentityLink::getGroupId)
                                .findFirst()
                                .orElse(""),
                        task.getAssignee()))
                .toList();
    }

    private static Stream<TaskEntity> tasks(ExecutionEntity execution) {
        return Stream.concat(
                execution.getTasks().stream(),
                execution.getExecutions().stream().flatMap(Countersigning::tasks));
    }

    /** What the engine asks after each answer. */
    private record IsDecided(ProcessVariable<?> outcome) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            return outcome.find(scope).isPresent();
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getExpressionText() {
            return outcome.name();
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
