package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;

/**
 * Published in the transaction in which a task opens.
 *
 * @param organ id of the organ that has to do it
 * @param group the engine group it is offered to: the organ's own, or that of a role in it
 * @param step {@code procedure.task}
 */
public record TaskOffered(CaseKey caseKey, String organ, String taskId, String group, String step, String name) {}
