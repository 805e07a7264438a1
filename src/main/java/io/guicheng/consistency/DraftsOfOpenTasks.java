package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** A draft belongs to a task that can still be done: what was typed for another would be kept for nobody. */
final class DraftsOfOpenTasks {

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "drafts-of-open-tasks", "草稿只属于待办任务", List.of(new Rule("task_draft", "草稿所属的任务已不在待办中", """
                    select null, d.task_id from task_draft d
                     where not exists (select 1 from act_ru_task t where t.id_ = d.task_id)""")));

    private DraftsOfOpenTasks() {}
}
