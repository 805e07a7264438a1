package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** A draw by lot is committed to, sealed and done once, and the dossier tells each of it once. */
final class DrawnOnce {

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "drawn-once",
            "抽签只做一次",
            List.of(
                    told("draw-committed", "d.id is not null", "发起"),
                    told("draw-fixed", "d.population is not null", "封存名单"),
                    told("draw-done", "d.record is not null", "抽出结果"),
                    new Rule("draw", "抽签结果、摘要和时间应当同时登记", """
                            select d.case_key, d.id from draw d
                             where (d.record is null and (d.record_digest is not null or d.drawn_at is not null))
                                or (d.record is not null and (d.record_digest is null or d.drawn_at is null or d.population is null))""")));

    private DrawnOnce() {}

    private static Rule told(String kind, String done, String what) {
        return new Rule("draw", "登记" + what + "的抽签有 %s 次，案卷中有 %s 次", """
                select x.case_key, x.case_key, x.done, x.told
                  from (select f.case_key,
                               (select count(*) from draw d where d.case_key = f.case_key and (CONDITION)) as done,
                               (select count(*) from dossier_entry e where e.case_key = f.case_key and e.kind = 'KIND') as told
                          from case_file f) x
                 where x.done <> x.told""".replace("CONDITION", done)
                .replace("KIND", kind));
    }
}
