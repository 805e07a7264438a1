package io.guicheng.handover;

/**
 * Published in the transaction in which a task goes from one person to another who goes on with it: what the first has typed is not lost.
 *
 * @param from who had it
 * @param to who has it now
 */
public record TaskPassed(String taskId, String from, String to) {}
