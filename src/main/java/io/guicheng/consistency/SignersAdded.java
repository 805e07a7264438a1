package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** Who was added to a step, or taken off again, is told in the dossier; an added task was there, and nobody who answered was taken off. */
final class SignersAdded {

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "signers-added",
            "加签、减签有据",
            List.of(
                    told("signer-added", "加签", "true"),
                    told("signer-removed", "减签", "s.removed_at is not null"),
                    new Rule("added_signer", "加签的任务 %s 不在流程历史中", """
                            select s.case_key, s.task_id, s.step from added_signer s
                             where not exists (select 1 from act_hi_taskinst t where t.id_ = s.task_id)"""),
                    new Rule("added_signer", "已经减签的任务 %s 仍在待办中，或者已经办结", """
                            select s.case_key, s.task_id, s.step
                              from added_signer s join act_hi_taskinst t on t.id_ = s.task_id
                             where s.removed_at is not null and (t.end_time_ is null or t.delete_reason_ = 'completed')""")));

    private SignersAdded() {}

    private static Rule told(String kind, String what, String condition) {
        return new Rule("added_signer", what + " %s 次，案卷中 %s 次", """
                select x.case_key, x.case_key, sum(x.done), sum(x.told)
                  from (select s.case_key, 1 as done, 0 as told from added_signer s where %s
                        union all
                        select d.case_key, 0, 1 from dossier_entry d where d.kind = '%s') x
                 group by x.case_key having sum(x.done) <> sum(x.told)""".formatted(condition, kind));
    }
}
