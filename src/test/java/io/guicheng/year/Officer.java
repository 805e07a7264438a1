package io.guicheng.year;

import io.guicheng.engine.OpenTask;

/** Does the tasks of one kind of procedure, each as its people do. */
interface Officer {

    /**
     * Does a task that is open now, or leaves it for another day.
     *
     * @param userId somebody of those whom the task is for
     */
    void does(OpenTask task, String userId);
}
