package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** An ended case has an outcome, one entry that says so, and nothing that still runs. */
final class EndedCases {

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "ended-cases",
            "已办结的案件确已办结",
            List.of(
                    new Rule("case_file", "案件已办结，却没有结果", """
                            select f.case_key, f.case_key from case_file f
                             where f.ended_at is not null and (f.outcome is null or f.outcome_text is null or f.outcome_text = '')"""),
                    new Rule("case_file", "案件没有办结时间，却有结果", """
                            select f.case_key, f.case_key from case_file f where f.ended_at is null and f.outcome is not null"""),
                    new Rule("act_ru_execution", "案件已办结，流程 %s 还在运行", """
                            select f.case_key, e.id_, p.key_
                              from case_file f
                              join act_ru_execution e on e.business_key_ = f.case_key and e.parent_id_ is null
                              join act_re_procdef p on p.id_ = e.proc_def_id_
                             where f.ended_at is not null"""),
                    new Rule("dossier_entry", "案卷中有 %s 条办结记录，应有 %s 条", """
                            select x.case_key, x.case_key, x.told, x.wanted
                              from (select f.case_key,
                                           (select count(*) from dossier_entry d where d.case_key = f.case_key and d.kind = 'ended') as told,
                                           case when f.ended_at is null then 0 else 1 end as wanted
                                      from case_file f) x
                             where x.told <> x.wanted""")));

    private EndedCases() {}
}
