package io.guicheng.registry;

import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of officials in the database. */
@Repository
class JdbcOfficials implements Officials {

    private final JdbcClient jdbc;

    JdbcOfficials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Official> find(String officialId) {
        return jdbc.sql("select * from official where id = ?")
                .params(officialId)
                .query(JdbcOfficials::official)
                .optional();
    }

    @Override
    public Map<String, Official> find(Collection<String> officialIds) {
        var found = new HashMap<String, Official>();
        if (!officialIds.isEmpty()) {
            jdbc.sql("select * from official where id in (:ids)")
                    .param("ids", officialIds)
                    .query(JdbcOfficials::official)
                    .list()
                    .forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    @Override
    public List<Official> search(String jurisdiction, String text, int limit) {
        var pattern = "%" + literally(text.trim()) + "%";
        return jdbc.sql("""
                        select * from official
                        where jurisdiction_code = :jurisdiction
                            and (name like :text escape '!' or lower(id) like :lower escape '!')
                        order by id
                        fetch first :limit rows only""")
                .param("jurisdiction", jurisdiction)
                .param("text", pattern)
                .param("lower", pattern.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query(JdbcOfficials::official)
                .list();
    }

    @Override
    public List<Official> ofJurisdiction(String jurisdiction) {
        return jdbc.sql("select * from official where jurisdiction_code = ? order by id")
                .params(jurisdiction)
                .query(JdbcOfficials::official)
                .list();
    }

    @Override
    public List<Tenure> tenures(String officialId) {
        return jdbc.sql("select * from tenure where official_id = ? order by held_since desc, id desc")
                .params(officialId)
                .query(JdbcOfficials::tenure)
                .list();
    }

    @Override
    public Map<String, List<Tenure>> held(Collection<String> officialIds) {
        return officialIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from tenure where held_until is null and official_id in (:ids)"
                                + " order by held_since desc, id desc")
                        .param("ids", officialIds)
                        .query(JdbcOfficials::tenure)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Tenure::officialId));
    }

    @Override
    public List<Tenure> chiefs(String jurisdiction) {
        return jdbc.sql("select t.* from tenure t join post p on p.id = t.post_id where p.jurisdiction_code = ?"
                        + " and t.chief and t.held_until is null order by p.organ_id, t.post_id")
                .params(jurisdiction)
                .query(JdbcOfficials::tenure)
                .list();
    }

    @Override
    public List<Tenure> chiefPosts(Collection<String> officialIds) {
        return officialIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from tenure where official_id in (:officials) and chief and held_until is null"
                                + " order by official_id, id")
                        .param("officials", officialIds)
                        .query(JdbcOfficials::tenure)
                        .list();
    }

    @Override
    public List<Sanction> sanctions(String officialId) {
        return jdbc.sql("select * from sanction where official_id = ? order by decided_on desc, id desc")
                .params(officialId)
                .query((row, number) -> new Sanction(
                        row.getString("official_id"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    @Override
    public List<ArchiveItem> archive(String officialId) {
        return jdbc.sql("select * from archive_item where official_id = ? order by item")
                .params(officialId)
                .query((row, number) -> new ArchiveItem(
                        row.getString("official_id"),
                        row.getString("item"),
                        row.getString("in_file"),
                        row.getString("in_register")))
                .list();
    }

    @Override
    @Transactional
    public void resolveArchiveItem(String officialId, String item, String agreedValue) {
        var changed = jdbc.sql(
                        "update archive_item set in_file = ?, in_register = ? where official_id = ? and item = ?")
                .params(agreedValue, agreedValue, officialId, item)
                .update();
        if (changed == 0) {
            throw new NotFound("该干部档案中没有此项：" + item);
        }
    }

    @Override
    public Set<String> relatives(String officialId) {
        return jdbc.sql("""
                        select relative_id from official_relative where official_id = :id
                        union
                        select official_id from official_relative where relative_id = :id""").param("id", officialId).query(String.class).set();
    }

    @Override
    @Transactional
    public void appoint(String officialId, Post post, LocalDate since, boolean replace) {
        var held = held(officialId);
        if (held.stream().anyMatch(tenure -> post.id().equals(tenure.postId()))) {
            throw new Refused("该干部已任“" + post.title() + "”，不能重复任职");
        }
        if (replace) {
            freePlaces("select post_id from tenure where official_id = ? and held_until is null", officialId);
            jdbc.sql("""
                            update tenure set held_until = ?, on_probation = false
                            where official_id = ? and held_until is null""").params(since, officialId).update();
        }
        jdbc.sql("""
                        insert into tenure (official_id, post_id, title, post_level, chief, held_since, on_probation)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        officialId,
                        post.id(),
                        post.title(),
                        post.level().name(),
                        post.level().isChief(),
                        since,
                        post.probation())
                .update();
    }

    @Override
    @Transactional
    public void endProbation(String officialId, String postId, LocalDate on, boolean passed) {
        if (!passed) {
            freePlaces("""
                    select post_id from tenure
                    where official_id = ? and post_id = ? and held_until is null and on_probation""", officialId, postId);
        }
        var changed = passed
                ? jdbc.sql("""
                                update tenure set on_probation = false
                                where official_id = ? and post_id = ? and held_until is null and on_probation""").params(officialId, postId).update()
                : jdbc.sql("""
                                update tenure set on_probation = false, held_until = ?
                                where official_id = ? and post_id = ? and held_until is null and on_probation""").params(on, officialId, postId).update();
        if (changed == 0) {
            throw new NotFound("该干部没有正在试用期的此职务");
        }
    }

    /** A post that is given up counts no longer as filled in the establishment of its organ. */
    private void freePlaces(String postsGivenUp, Object... values) {
        var posts = jdbc.sql(postsGivenUp).params(values).query(String.class).list();
        for (var postId : posts) {
            if (postId != null) {
                jdbc.sql("""
                                update establishment set filled_posts = filled_posts - 1
                                where filled_posts > 0
                                    and organ_id = (select organ_id from post where id = :post)
                                    and post_level = (select post_level from post where id = :post)""").param("post", postId).update();
            }
        }
    }

    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static Official official(ResultSet row, int number) throws SQLException {
        return new Official(
                row.getString("id"),
                row.getString("name"),
                row.getString("jurisdiction_code"),
                row.getString("gender"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("work_start", LocalDate.class),
                row.getObject("party_joined", LocalDate.class),
                row.getString("education"),
                row.getDouble("grassroots_years"),
                row.getInt("training_hours"),
                row.getDouble("party_school_months"),
                row.getString("last_appraisal"),
                row.getBoolean("spouse_abroad"),
                row.getBoolean("leader_relative"),
                row.getString("health"));
    }

    private static Tenure tenure(ResultSet row, int number) throws SQLException {
        return new Tenure(
                row.getString("official_id"),
                row.getString("post_id"),
                row.getString("title"),
                PostLevel.valueOf(row.getString("post_level")),
                row.getBoolean("chief"),
                row.getObject("held_since", LocalDate.class),
                row.getObject("held_until", LocalDate.class),
                row.getBoolean("on_probation"));
    }
}
