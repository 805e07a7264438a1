package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** Every opinion that somebody gave is in the register, once. */
final class OpinionKept {

    private static final String GIVEN_TASKS = """
            select p.business_key_ as case_key, v.text_ as candidate_id, o.text_ as organ_id, count(*) as given
              from act_hi_taskinst t
              join act_hi_procinst p on p.id_ = t.proc_inst_id_
              join act_hi_varinst v on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'candidateId' and v.execution_id_ = t.proc_inst_id_
              join act_hi_varinst o on o.proc_inst_id_ = t.proc_inst_id_ and o.name_ = 'organId' and o.execution_id_ = t.execution_id_
             where t.proc_def_key_ = 'candidate-vetting' and t.task_def_key_ = 'giveOpinion' and t.delete_reason_ = 'completed'
             group by p.business_key_, v.text_, o.text_""";

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "opinion-kept",
            "意见不丢失",
            List.of(
                    new Rule("selection_opinion", "机关 %s 对人选办结了 %s 次意见，登记簿中有 %s 条", """
                            select g.case_key, g.candidate_id, g.organ_id, g.given,
                                   (select count(*) from selection_opinion o where o.candidate_id = g.candidate_id and o.organ_id = g.organ_id)
                              from (%s) g
                             where g.given <> (select count(*) from selection_opinion o
                                    where o.candidate_id = g.candidate_id and o.organ_id = g.organ_id)""".formatted(GIVEN_TASKS)),
                    new Rule("selection_opinion", "人选共有 %s 条意见，办结的意见和纪检监察机关回复共 %s 次", """
                            select x.case_key, x.id, x.kept, x.given
                              from (select k.case_key, k.id,
                                           (select count(*) from selection_opinion o where o.candidate_id = k.id) as kept,
                                           (select count(*) from act_hi_taskinst t
                                              join act_hi_varinst v on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'candidateId'
                                                   and v.execution_id_ = t.proc_inst_id_
                                             where v.text_ = k.id and t.proc_def_key_ = 'candidate-vetting'
                                               and t.task_def_key_ = 'giveOpinion' and t.delete_reason_ = 'completed')
                                         + (select count(*) from act_hi_procinst p
                                              join act_hi_varinst v on v.proc_inst_id_ = p.id_ and v.name_ = 'candidateId'
                                                   and v.execution_id_ = p.id_
                                             where v.text_ = k.id and p.proc_def_key_ = 'integrity-opinion'
                                               and p.end_act_id_ = 'replied') as given
                                      from selection_candidate k) x
                             where x.kept <> x.given"""),
                    new Rule("selection_opinion", "机关 %s 的意见序号不连续：%s 条，末号 %s", """
                            select k.case_key, o.candidate_id, o.organ_id, count(*), max(o.seq)
                              from selection_opinion o
                              join selection_candidate k on k.id = o.candidate_id
                             group by k.case_key, o.candidate_id, o.organ_id
                            having count(*) <> max(o.seq) or min(o.seq) <> 1"""),
                    new Rule("selection_consent", "报审答复的序号不连续：%s 条，末号 %s", """
                            select c.case_key, c.subject, count(*), max(c.seq)
                              from selection_consent c group by c.case_key, c.subject
                            having count(*) <> max(c.seq) or min(c.seq) <> 1""")));

    private OpinionKept() {}
}
