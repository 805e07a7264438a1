package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** An appointment stands once in every register it changes, and the establishment has room for everybody it counts. */
final class AppointmentOnce {

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "appointment-once",
            "任职与编制职数相符",
            List.of(
                    new Rule("selection_appointment", "人选状态为 %s，与任职登记不符", """
                            select k.case_key, k.id, k.state from selection_candidate k
                             where case when k.state in ('APPOINTED', 'PROBATION_PASSED', 'PROBATION_FAILED') then 1 else 0 end
                                   <> (select count(*) from selection_appointment a where a.candidate_id = k.id)"""),
                    new Rule("tenure", "干部 %s 因任职应有一条任期，登记了 %s 条", """
                            select x.case_key, x.id, x.official_id, x.held
                              from (select k.case_key, k.id, k.official_id,
                                           (select count(*) from tenure t where t.official_id = k.official_id
                                               and t.post_id = k.post_id and t.held_since = a.decided_on) as held
                                      from selection_appointment a join selection_candidate k on k.id = a.candidate_id) x
                             where x.held <> 1"""),
                    new Rule("integrity_entry", "干部 %s 的廉政档案中，本案的任职应有一条，登记了 %s 条", """
                            select x.case_key, x.id, x.official_id, x.told
                              from (select k.case_key, k.id, k.official_id,
                                           (select count(*) from integrity_entry e where e.official_id = k.official_id
                                               and e.case_key = k.case_key and e.kind = '任职') as told
                                      from selection_appointment a join selection_candidate k on k.id = a.candidate_id) x
                             where x.told <> 1"""),
                    new Rule("establishment", "机关 %s 的职数或编制数为负", """
                            select null, e.organ_id, e.organ_id from establishment e
                             where e.approved_staff < 0 or e.filled_staff < 0 or e.approved_posts < 0
                                or e.filled_posts < 0 or e.approved_ranks < 0 or e.filled_ranks < 0"""),
                    new Rule("establishment", "登记簿中现任 %s 人，实配领导职数只有 %s", """
                            select null, x.organ_id, x.held, x.filled_posts
                              from (select e.organ_id, e.filled_posts,
                                           (select count(*) from tenure t join post p on p.id = t.post_id
                                             where p.organ_id = e.organ_id and p.post_level = e.post_level and t.held_until is null) as held
                                      from establishment e) x
                             where x.held > x.filled_posts""")));

    private AppointmentOnce() {}
}
