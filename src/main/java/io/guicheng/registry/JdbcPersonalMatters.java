package io.guicheng.registry;

import io.guicheng.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of personal-matters reports in the database. */
@Repository
class JdbcPersonalMatters implements PersonalMatters {

    private final JdbcClient jdbc;

    JdbcPersonalMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalMatter> latest(String officialId) {
        return jdbc.sql("""
                        select * from personal_matter
                        where official_id = :id
                            and report_year = (select max(report_year) from personal_matter where official_id = :id)
                        order by item""")
                .param("id", officialId)
                .query(JdbcPersonalMatters::matter)
                .list();
    }

    @Override
    public List<PersonalMatter> ofYear(String officialId, int year) {
        return jdbc.sql("select * from personal_matter where official_id = ? and report_year = ? order by item")
                .params(officialId, year)
                .query(JdbcPersonalMatters::matter)
                .list();
    }

    @Override
    public Set<String> reported(Collection<String> officialIds, int year) {
        return officialIds.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                "select distinct official_id from personal_matter where report_year = :year and official_id in (:ids)")
                        .param("year", year)
                        .param("ids", officialIds)
                        .query(String.class)
                        .set();
    }

    @Override
    @Transactional
    public void report(String officialId, int year, Map<String, String> items) {
        var before = ofYear(officialId, year).stream()
                .collect(Collectors.toMap(PersonalMatter::item, PersonalMatter::reported));
        items.forEach((item, reported) -> {
            if (!before.containsKey(item)) {
                jdbc.sql(
                                "insert into personal_matter (official_id, report_year, item, reported, amount) values (?, ?, ?, ?, 0)")
                        .params(officialId, year, item, reported)
                        .update();
            } else if (!reported.equals(before.get(item))) {
                jdbc.sql("""
                                update personal_matter set reported = ?, verified = null, amount = 0
                                where official_id = ? and report_year = ? and item = ?""").params(reported, officialId, year, item).update();
            }
        });
    }

    @Override
    @Transactional
    public void verify(String officialId, int year, String item, String verified, int amount) {
        var changed =
                jdbc.sql("""
                        update personal_matter set verified = ?, amount = ?
                        where official_id = ? and report_year = ? and item = ?""").params(verified, amount, officialId, year, item).update();
        if (changed == 0) {
            throw new NotFound("该干部 " + year + " 年的报告中没有此项：" + item);
        }
    }

    private static PersonalMatter matter(ResultSet row, int number) throws SQLException {
        return new PersonalMatter(
                row.getString("official_id"),
                row.getInt("report_year"),
                row.getString("item"),
                row.getString("reported"),
                row.getString("verified"),
                row.getInt("amount"));
    }
}
