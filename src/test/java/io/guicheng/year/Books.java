package io.guicheng.year;

import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read from the tables themselves, before the year and after it. */
final class Books {

    private final JdbcClient jdbc;
    private final Officials officials;

    Books(JdbcClient jdbc, Officials officials) {
        this.jdbc = jdbc;
        this.officials = officials;
    }

    /** @param from a table, with a condition or without */
    long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    /** Open tasks of everybody, the oldest first. */
    List<String> openTasks() {
        return jdbc.sql("select id_ from act_ru_task order by create_time_, id_")
                .query(String.class)
                .list();
    }

    /** All cases there are. */
    List<CaseKey> cases() {
        return jdbc.sql("select case_key from case_file order by case_key").query(String.class).list().stream()
                .map(CaseKey::of)
                .toList();
    }

    /** How many cases ended where, by procedure and end event. */
    Map<String, Long> outcomes() {
        var outcomes = new TreeMap<String, Long>();
        jdbc.sql("select procedure_key, outcome, count(*) from case_file group by procedure_key, outcome")
                .query(row -> {
                    outcomes.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
                });
        return outcomes;
    }

    /** The petitions that the register has in hand, but for one; what is being investigated is past the handling. */
    List<String> openPetitions(String but) {
        return jdbc.sql("select id from petition where petition_state not in ('CLOSED', 'MERGED', 'INVESTIGATION')"
                        + " and id <> ? order by id")
                .param(but)
                .query(String.class)
                .list();
    }

    /** Officials about whom nobody has reported anything yet: three of the city, then one of a county. */
    List<Official> reportable() {
        var ofCity = reportable("id like '990100-%' and id between '990100-G-0022' and '990100-G-0800'")
                .iterator();
        var ofCounties = reportable("id not like '990100-%'").iterator();
        var mixed = new ArrayList<Official>();
        while (ofCity.hasNext()) {
            mixed.add(mixed.size() % 4 == 3 && ofCounties.hasNext() ? ofCounties.next() : ofCity.next());
        }
        return mixed;
    }

    /** Without those who have an account, or a relative with one. */
    private List<Official> reportable(String which) {
        return jdbc
                .sql("select id from official where " + which
                        + " and id not in (select official_id from person where official_id is not null)"
                        + " and id not in (select official_id from official_relative)"
                        + " and id not in (select relative_id from official_relative)"
                        + " and id not in (select official_id from petition) order by substring(id, 10), id")
                .query(String.class)
                .list()
                .stream()
                .map(id -> officials.find(id).orElseThrow())
                .toList();
    }
}
