package io.guicheng.handover;

import java.time.Instant;

/** Says whether somebody has begun to work on a task. Implemented where what people type is kept. */
@FunctionalInterface
public interface WorkBegun {

    boolean since(Instant at, String taskId, String userId);
}
