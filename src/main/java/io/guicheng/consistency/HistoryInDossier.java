package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** The engine's history, what runs, and the dossier (from which the case page's timeline is read) tell the same story. */
final class HistoryInDossier {

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "history-in-dossier",
            "时间线、流程历史与案卷一致",
            List.of(
                    new Rule("dossier_entry", "%s 办理的环节 %s：流程历史中办结 %s 次，案卷中 %s 次", """
                            select x.case_key, x.case_key, x.user_id, x.step, sum(x.done), sum(x.told)
                              from (select p.business_key_ as case_key, t.assignee_ as user_id,
                                           t.proc_def_key_ || '.' || t.task_def_key_ as step, 1 as done, 0 as told
                                      from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                                      join case_file f on f.case_key = p.business_key_
                                     where t.delete_reason_ = 'completed'
                                    union all
                                    select d.case_key, d.user_id, d.step, 0, 1 from dossier_entry d where d.kind = 'completed') x
                             group by x.case_key, x.user_id, x.step having sum(x.done) <> sum(x.told)"""),
                    new Rule("act_hi_actinst", "流程经过了用户环节 %s，却没有相应的任务记录", """
                            select p.business_key_, a.id_, a.proc_def_key_ || '.' || a.act_id_
                              from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
                             where a.act_type_ = 'userTask'
                               and not exists (select 1 from act_hi_taskinst t where t.id_ = a.task_id_)"""),
                    new Rule("act_hi_taskinst", "任务 %s 在流程经过的环节中没有记录", """
                            select p.business_key_, t.id_, t.proc_def_key_ || '.' || t.task_def_key_
                              from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                             where not exists (select 1 from act_hi_actinst a where a.task_id_ = t.id_)"""),
                    new Rule("act_ru_task", "待办任务 %s 在流程历史中没有记录，或者历史中已经结束", """
                            select e.business_key_, t.id_, t.task_def_key_
                              from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                             where not exists (select 1 from act_hi_taskinst h where h.id_ = t.id_ and h.end_time_ is null)"""),
                    new Rule("act_hi_taskinst", "流程历史中未结束的任务 %s 已不在待办中", """
                            select p.business_key_, h.id_, h.task_def_key_
                              from act_hi_taskinst h join act_hi_procinst p on p.id_ = h.proc_inst_id_
                             where h.end_time_ is null and not exists (select 1 from act_ru_task t where t.id_ = h.id_)"""),
                    new Rule("act_hi_procinst", "流程历史中未结束的实例 %s 并不在运行", """
                            select p.business_key_, p.id_, p.proc_def_key_ from act_hi_procinst p
                             where p.end_time_ is null and not exists (select 1 from act_ru_execution e where e.id_ = p.id_)"""),
                    new Rule("act_ru_execution", "实例在运行，流程历史中却没有，或者已经结束", """
                            select e.business_key_, e.id_ from act_ru_execution e
                             where e.parent_id_ is null
                               and not exists (select 1 from act_hi_procinst p where p.id_ = e.id_ and p.end_time_ is null)"""),
                    new Rule("case_file", "案卷中有 %s 条发起记录，流程 %s 的实例有 %s 个，各应有一个", """
                            select f.case_key, f.case_key, f.told, f.procedure_key, f.begun
                              from (select k.case_key, k.procedure_key,
                                           (select count(*) from dossier_entry d where d.case_key = k.case_key and d.kind = 'started') as told,
                                           (select count(*) from act_hi_procinst p where p.business_key_ = k.case_key
                                               and p.proc_def_key_ = k.procedure_key and p.super_process_instance_id_ is null) as begun
                                      from case_file k) f
                             where f.told <> 1 or f.begun <> 1"""),
                    new Rule("act_hi_procinst", "实例 %s 不属于任何登记的案件", """
                            select p.business_key_, p.id_, p.proc_def_key_ from act_hi_procinst p
                             where not exists (select 1 from case_file f where f.case_key = p.business_key_)"""),
                    new Rule("dossier_entry", "案卷序号不连续：%s 条，首号 %s，末号 %s", """
                            select d.case_key, d.case_key, count(*), min(d.seq), max(d.seq)
                              from dossier_entry d group by d.case_key
                            having min(d.seq) <> 1 or max(d.seq) <> count(*)""")));

    private HistoryInDossier() {}
}
