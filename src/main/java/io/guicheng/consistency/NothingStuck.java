package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** Whatever is open waits for somebody or something: a task, a timer, an incident an administrator sees. */
final class NothingStuck {

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "nothing-stuck",
            "没有停滞的案件",
            List.of(
                    new Rule("case_file", "案件未办结，却没有在运行的流程", """
                            select f.case_key, f.case_key from case_file f
                             where f.ended_at is null
                               and not exists (select 1 from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_
                                    where e.business_key_ = f.case_key and e.parent_id_ is null and p.key_ = f.procedure_key)"""),
                    new Rule("case_file", "案件未办结，却没有待办任务、定时器或异常等待处理", """
                            select f.case_key, f.case_key from case_file f
                             where f.ended_at is null
                               and exists (select 1 from act_ru_execution e where e.business_key_ = f.case_key)
                               and not exists (select 1 from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                                    where e.business_key_ = f.case_key)
                               and not exists (select 1 from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                                    where e.business_key_ = f.case_key)
                               and not exists (select 1 from act_ru_incident i join act_ru_execution e on e.id_ = i.proc_inst_id_
                                    where e.business_key_ = f.case_key)"""),
                    new Rule("act_ru_execution", "流程停在 %s，没有任何任务、定时器、消息或下级流程可以推动它", """
                            select r.business_key_, e.id_, coalesce(e.act_id_, '—')
                              from act_ru_execution e join act_ru_execution r on r.id_ = e.proc_inst_id_
                             where e.is_active_ = true
                               and not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_ or c.super_exec_ = e.id_)
                               and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)
                               and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_)
                               and not exists (select 1 from act_ru_event_subscr s where s.execution_id_ = e.id_)
                               and not exists (select 1 from act_ru_incident i where i.execution_id_ = e.id_)"""),
                    new Rule("act_ru_job", "作业已经不再重试，却没有登记异常", """
                            select e.business_key_, j.id_ from act_ru_job j
                              left join act_ru_execution e on e.id_ = j.process_instance_id_
                             where j.retries_ = 0 and j.process_instance_id_ is not null
                               and not exists (select 1 from act_ru_incident i where i.configuration_ = j.id_)"""),
                    new Rule("act_ru_task", "任务不属于任何在运行的流程", """
                            select null, t.id_ from act_ru_task t
                             where t.proc_inst_id_ is null
                                or not exists (select 1 from act_ru_execution e where e.id_ = t.proc_inst_id_)""")));

    private NothingStuck() {}
}
