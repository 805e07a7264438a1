package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.ArrayList;
import java.util.List;

/** What the registers of cases name exists in the registers of people, posts and organs. */
final class RegisterReferences {

    static final SqlInvariant INVARIANT = new SqlInvariant("register-references", "登记簿所引用的都存在", rules());

    private RegisterReferences() {}

    private static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        rules.add(missing("selection_candidate", "case_key", "id", "official_id", "official", "id", "干部"));
        rules.add(missing("selection_candidate", "case_key", "id", "post_id", "post", "id", "职位"));
        rules.add(missing("selection_post", "case_key", "case_key", "post_id", "post", "id", "职位"));
        rules.add(missing("selection_proposed", "case_key", "case_key", "official_id", "official", "id", "干部"));
        rules.add(missing(
                "selection_recommendation_vote", "case_key", "case_key", "official_id", "official", "id", "干部"));
        rules.add(missing("case_subject", "case_key", "case_key", "official_id", "official", "id", "干部"));
        rules.add(missing("case_organ", "case_key", "case_key", "organ_id", "organ", "id", "机关"));
        rules.add(missing("case_file", "case_key", "case_key", "owner_organ", "organ", "id", "机关"));
        rules.add(missing("case_file", "case_key", "case_key", "jurisdiction", "jurisdiction", "code", "辖区"));
        rules.add(missing("selection_opinion", "null", "candidate_id", "organ_id", "organ", "id", "机关"));
        rules.add(missing("selection_opinion", "null", "candidate_id", "user_id", "person", "user_id", "用户"));
        rules.add(missing("selection_added_organ", "null", "candidate_id", "organ_id", "organ", "id", "机关"));
        rules.add(missing("added_signer", "case_key", "task_id", "organ_id", "organ", "id", "机关"));
        rules.add(missing("added_signer", "case_key", "task_id", "added_by", "person", "user_id", "用户"));
        rules.add(missing("post", "null", "id", "organ_id", "organ", "id", "机关"));
        rules.add(missing("establishment", "null", "organ_id", "organ_id", "organ", "id", "机关"));
        rules.add(missing("integrity_entry", "case_key", "id", "case_key", "case_file", "case_key", "案件"));
        // a case that another called for, or that a register proposed, was opened by the server itself
        rules.add(new Rule("case_file", "所引用的用户 %s 不存在", """
                select c.case_key, c.case_key, c.initiator from case_file c
                 where c.initiator <> 'system'
                   and not exists (select 1 from person p where p.user_id = c.initiator)"""));
        rules.add(new Rule("selection_candidate", "人选的职位 %s 不在本案动议之内", """
                select k.case_key, k.id, k.post_id from selection_candidate k
                 where not exists (select 1 from selection_post p where p.case_key = k.case_key and p.post_id = k.post_id)"""));
        rules.add(new Rule("selection_candidate", "人选 %s 没有登记为本案所涉干部", """
                select k.case_key, k.id, k.official_id from selection_candidate k
                 where not exists (select 1 from case_subject s where s.case_key = k.case_key and s.official_id = k.official_id)"""));
        rules.add(new Rule("person", "用户对应的干部 %s 不存在", """
                select null, p.user_id, p.official_id from person p
                 where p.official_id is not null and not exists (select 1 from official o where o.id = p.official_id)"""));
        return List.copyOf(rules);
    }

    private static Rule missing(
            String table, String caseKey, String id, String column, String register, String registerId, String what) {
        return new Rule(
                table,
                "所引用的" + what + " %s 不存在",
                "select t.%s, t.%s, t.%s from %s t where not exists (select 1 from %s r where r.%s = t.%s)"
                        .formatted(caseKey, id, column, table, register, registerId, column)
                        .replace("select t.null", "select null"));
    }
}
