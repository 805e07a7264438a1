package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** Case numbers run from 1 to the last one given, without a gap. */
final class NumbersWithoutGaps {

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "numbers-without-gaps",
            "案件编号不空不重",
            List.of(
                    new Rule("case_number", "已编到 %s 号，登记的案件有 %s 件", """
                            select x.prefix_, x.prefix_, x.last_number, x.cases
                              from (select n.jurisdiction || '-' || n.prefix || '-' || n.number_year as prefix_, n.last_number,
                                           (select count(*) from case_file f
                                             where f.case_key like n.jurisdiction || '-' || n.prefix || '-' || n.number_year || '-%') as cases
                                      from case_number n) x
                             where x.last_number <> x.cases"""),
                    new Rule("case_file", "编号 %s 大于已编的末号 %s", """
                            select f.case_key, f.case_key, f.case_key, n.last_number
                              from case_file f
                              join case_number n on f.case_key like n.jurisdiction || '-' || n.prefix || '-' || n.number_year || '-%'
                             where cast(substring(f.case_key from char_length(n.jurisdiction || '-' || n.prefix || '-' || n.number_year || '-') + 1)
                                        as integer) not between 1 and n.last_number"""),
                    new Rule("case_file", "案件编号不在编号登记之内", """
                            select f.case_key, f.case_key from case_file f
                             where not exists (select 1 from case_number n
                                    where f.case_key like n.jurisdiction || '-' || n.prefix || '-' || n.number_year || '-%')""")));

    private NumbersWithoutGaps() {}
}
