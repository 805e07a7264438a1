package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** One decision per vote, candidate and meeting, and the figures are those of the votes. */
final class DecisionOnce {

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "decision-once",
            "一次表决一个决定",
            List.of(
                    new Rule("selection_meeting_candidate", "人选 %s 在会议 %s 上有人表态，却没有表决结果", """
                            select m.case_key, s.meeting_id, s.candidate_id, s.meeting_id
                              from (select distinct meeting_id, candidate_id from selection_statement) s
                              join selection_meeting m on m.id = s.meeting_id
                             where not exists (select 1 from selection_meeting_candidate c
                                    where c.meeting_id = s.meeting_id and c.candidate_id = s.candidate_id)"""),
                    new Rule("selection_meeting", "会议已召开，却没有任何人选的表决结果", """
                            select m.case_key, m.id from selection_meeting m
                             where m.result = 'HELD'
                               and not exists (select 1 from selection_meeting_candidate c where c.meeting_id = m.id)"""),
                    new Rule("selection_meeting", "会议没有召开，却有表决结果", """
                            select m.case_key, m.id from selection_meeting m
                             where m.result in ('PLANNED', 'PUT_OFF')
                               and exists (select 1 from selection_meeting_candidate c where c.meeting_id = m.id)"""),
                    new Rule("selection_meeting_candidate", "人选 %s 的票数与各人表态不一致：同意 %s、不同意 %s、缓议 %s", """
                            select m.case_key, c.meeting_id, c.candidate_id, c.agree, c.disagree, c.defer
                              from selection_meeting_candidate c
                              join selection_meeting m on m.id = c.meeting_id
                             where c.agree <> (select count(*) from selection_statement s where s.meeting_id = c.meeting_id
                                                  and s.candidate_id = c.candidate_id and s.stance = 'AGREE')
                                or c.disagree <> (select count(*) from selection_statement s where s.meeting_id = c.meeting_id
                                                  and s.candidate_id = c.candidate_id and s.stance = 'DISAGREE')
                                or c.defer <> (select count(*) from selection_statement s where s.meeting_id = c.meeting_id
                                                  and s.candidate_id = c.candidate_id and s.stance = 'DEFER')"""),
                    new Rule("selection_statement", "委员 %s 没有到会或者应当回避，却对人选 %s 表态", """
                            select m.case_key, s.meeting_id, s.member_id, s.candidate_id
                              from selection_statement s
                              join selection_meeting m on m.id = s.meeting_id
                             where not exists (select 1 from selection_attendance a where a.meeting_id = s.meeting_id
                                                  and a.member_id = s.member_id and a.present)
                                or exists (select 1 from selection_recusal r where r.meeting_id = s.meeting_id
                                                  and r.candidate_id = s.candidate_id and r.member_id = s.member_id)"""),
                    new Rule("selection_meeting", "应到 %s 人、实到 %s 人，与签到不一致", """
                            select m.case_key, m.id, m.due, m.present
                              from selection_meeting m
                             where m.result in ('HELD', 'NO_QUORUM')
                               and (m.due <> (select count(*) from selection_attendance a where a.meeting_id = m.id)
                                 or m.present <> (select count(*) from selection_attendance a where a.meeting_id = m.id and a.present))"""),
                    new Rule("selection_candidate", "人选被决定了 %s 次", """
                            select k.case_key, k.id, count(*)
                              from selection_candidate k
                              join selection_meeting_candidate c on c.candidate_id = k.id
                             where c.result in ('CARRIED', 'NOT_CARRIED')
                             group by k.case_key, k.id having count(*) > 1"""),
                    new Rule("selection_candidate", "人选状态为 %s，却没有相应的表决结果", """
                            select k.case_key, k.id, k.state
                              from selection_candidate k
                             where (k.state in ('CARRIED', 'NOTICE', 'NOT_APPOINTED', 'APPOINTED', 'PROBATION_PASSED', 'PROBATION_FAILED')
                                    and not exists (select 1 from selection_meeting_candidate c where c.candidate_id = k.id and c.result = 'CARRIED'))
                                or (k.state = 'NOT_CARRIED'
                                    and not exists (select 1 from selection_meeting_candidate c where c.candidate_id = k.id and c.result = 'NOT_CARRIED'))
                                or (k.state = 'DEFERRED'
                                    and not exists (select 1 from selection_meeting_candidate c where c.candidate_id = k.id and c.result = 'DEFERRED'))"""),
                    new Rule("dossier_entry", "案卷中有 %s 次计票，登记簿中有 %s 次", """
                            select f.case_key, f.case_key, f.told, f.counted
                              from (select k.case_key,
                                           (select count(*) from dossier_entry d where d.case_key = k.case_key
                                               and d.kind = 'rule' and d.step = 'deliberation.countVotes') as told,
                                           (select count(*) from selection_meeting_candidate c
                                              join selection_meeting m on m.id = c.meeting_id where m.case_key = k.case_key) as counted
                                      from case_file k) f
                             where f.told <> f.counted""")));

    private DecisionOnce() {}
}
