package io.guicheng.engine;

/** Published in the transaction in which a task goes away without having been completed: its case was stopped or moved, or others have decided the step. */
public record TaskDropped(String taskId) {}
