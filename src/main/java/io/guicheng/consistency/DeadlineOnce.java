package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** Everything that is due is due once: one task with one deadline and one organ for each step, one timer for each wait. */
final class DeadlineOnce {

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "deadline-once",
            "期限只有一个",
            List.of(
                    new Rule("act_ru_task", "任务 %s 没有期限或者没有临期日", """
                            select e.business_key_, t.id_, t.task_def_key_
                              from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                             where (t.due_date_ is null or t.follow_up_date_ is null)
                               and not exists (select 1 from held_deadline h where h.id = t.id_)"""),
                    new Rule("held_deadline", "任务 %s 的期限已中止计算，却仍有期限", """
                            select h.case_key, h.id, t.task_def_key_
                              from held_deadline h join act_ru_task t on t.id_ = h.id where t.due_date_ is not null"""),
                    new Rule("held_deadline", "期限停在中止状态，案件却没有中止", """
                            select h.case_key, h.id from held_deadline h
                             where not exists (select 1 from deadline_suspension s where s.case_key = h.case_key and s.ended_at is null)"""),
                    new Rule("act_ru_task", "任务 %s 有 %s 个承办机关，应有一个", """
                            select x.case_key, x.id_, x.step, x.organs
                              from (select e.business_key_ as case_key, t.id_, t.task_def_key_ as step,
                                           (select count(*) from act_ru_identitylink l
                                             where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as organs
                                      from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_) x
                             where x.organs <> 1"""),
                    new Rule("act_ru_task", "同一环节 %s、同一机关 %s、同一人选 %s 有 %s 个待办，各有各的期限", """
                            select e.business_key_, min(t.id_), t.task_def_key_, l.group_id_, coalesce(v.text_, '—'), count(*)
                              from act_ru_task t
                              join act_ru_execution e on e.id_ = t.proc_inst_id_
                              join act_re_procdef p on p.id_ = t.proc_def_id_
                              join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                              left join act_ru_variable v on v.execution_id_ = t.proc_inst_id_ and v.name_ = 'candidateId'
                              left join act_ru_variable m on m.execution_id_ = t.execution_id_ and m.text_ is not null
                               and exists (select 1 from act_ru_variable n where n.execution_id_ = t.execution_id_ and n.name_ = 'loopCounter')
                             group by e.business_key_, p.key_, t.task_def_key_, l.group_id_, coalesce(v.text_, '—'), coalesce(m.text_, '—')
                            having count(*) > 1"""),
                    new Rule("act_ru_job", "同一处等待有 %s 个定时器", """
                            select min(e.business_key_), min(j.id_), count(*)
                              from act_ru_job j
                              left join act_ru_execution e on e.id_ = j.process_instance_id_
                             where j.type_ = 'timer' and j.execution_id_ is not null
                             group by j.execution_id_, j.job_def_id_ having count(*) > 1"""),
                    new Rule("act_ru_job", "定时器所属的流程已不在运行", """
                            select j.process_def_key_, j.id_ from act_ru_job j
                             where j.execution_id_ is not null
                               and not exists (select 1 from act_ru_execution e where e.id_ = j.execution_id_)"""),
                    new Rule("act_hi_actinst", "正在等待期限的 %s 没有定时器", """
                            select p.business_key_, a.id_, a.act_id_
                              from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
                             where a.act_type_ = 'intermediateTimer' and a.end_time_ is null
                               and not exists (select 1 from act_ru_job j where j.type_ = 'timer' and j.execution_id_ = a.execution_id_)""")));

    private DeadlineOnce() {}
}
