package io.guicheng.engine;

import io.guicheng.engine.Countersign.Outcome;
import io.guicheng.kernel.CaseKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Published in the transaction in which the answers at a step that several sign decide it, before the tasks of those go away who have not
 * answered.
 *
 * @param step {@code procedure.task}
 * @param rule the rule that was applied, in Chinese
 * @param parameter key of the parameter whose share was applied; null where there is none
 * @param unanswered how many have not answered; one after the other, only one of them has a task
 * @param spared the tasks that go away
 */
public record CountersignDecided(
        CaseKey caseKey,
        String step,
        String name,
        Outcome outcome,
        String rule,
        @Nullable String parameter,
        int agreed,
        int refused,
        int unanswered,
        List<Spared> spared) {

    public CountersignDecided {
        spared = List.copyOf(spared);
    }

    /**
     * A task that goes away undone.
     *
     * @param group the engine group it was offered to
     * @param assignee user id of who held it; null when nobody
     */
    public record Spared(
            String taskId, String group, @Nullable String assignee) {}
}
