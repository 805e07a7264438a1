package io.guicheng.engine;

/** Published in the transaction in which a task goes away without having been completed: its case was stopped. */
public record TaskDropped(String taskId) {}
