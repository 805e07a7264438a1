package io.guicheng.registry;

import io.guicheng.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
