package io.guicheng.registry;

import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The registers of posts and of establishment in the database. */
@Repository
class JdbcPosts implements Posts {

    private final JdbcClient jdbc;

    JdbcPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Post> find(String postId) {
        return jdbc.sql("select * from post where id = ?")
                .params(postId)
                .query(JdbcPosts::post)
                .optional();
    }

    @Override
    public Map<String, Post> find(Collection<String> postIds) {
        var found = new HashMap<String, Post>();
        if (!postIds.isEmpty()) {
            jdbc.sql("select * from post where id in (:ids)")
                    .param("ids", postIds)
                    .query(JdbcPosts::post)
                    .list()
                    .forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    @Override
    public List<Post> ofJurisdiction(String jurisdiction) {
        return jdbc.sql("select * from post where jurisdiction_code = ? order by id")
                .params(jurisdiction)
                .query(JdbcPosts::post)
                .list();
    }

    @Override
    public Optional<Quota> quota(String organId, PostLevel level) {
        return jdbc.sql("select * from establishment where organ_id = ? and post_level = ?")
                .params(organId, level.name())
                .query(JdbcPosts::quota)
                .optional();
    }

    @Override
    public List<Quota> quotas(Collection<String> organIds) {
        return organIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from establishment where organ_id in (:organs) order by organ_id, post_level")
                        .param("organs", organIds)
                        .query(JdbcPosts::quota)
                        .list();
    }

    @Override
    @Transactional
    public void correctQuota(Quota corrected) {
        var changed = jdbc.sql("""
                        update establishment
                        set approved_staff = ?, filled_staff = ?, approved_posts = ?, filled_posts = ?, approved_ranks = ?,
                            filled_ranks = ?, organ_level = ?
                        where organ_id = ? and post_level = ?""")
                .params(
                        corrected.approvedStaff(),
                        corrected.filledStaff(),
                        corrected.approvedPosts(),
                        corrected.filledPosts(),
                        corrected.approvedRanks(),
                        corrected.filledRanks(),
                        corrected.organLevel().name(),
                        corrected.organId(),
                        corrected.level().name())
                .update();
        if (changed == 0) {
            throw noQuota(corrected.organId(), corrected.level());
        }
    }

    @Override
    @Transactional
    public void fill(String organId, PostLevel level) {
        // one statement decides: of two cases that want the last place only one gets it
        var changed = jdbc.sql("""
                        update establishment set filled_posts = filled_posts + 1
                        where organ_id = ? and post_level = ? and filled_posts < approved_posts""").params(organId, level.name()).update();
        if (changed == 0) {
            if (quota(organId, level).isEmpty()) {
                throw noQuota(organId, level);
            }
            throw new Refused("该机关的" + level.chinese() + "领导职数已满，不得超职数配备");
        }
    }

    private static NotFound noQuota(String organId, PostLevel level) {
        return new NotFound("该机关没有" + level.chinese() + "的编制职数：" + organId);
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getString("id"),
                row.getString("jurisdiction_code"),
                row.getString("organ_id"),
                row.getString("title"),
                PostLevel.valueOf(row.getString("post_level")),
                row.getBoolean("probation"));
    }

    private static Quota quota(ResultSet row, int number) throws SQLException {
        return new Quota(
                row.getString("organ_id"),
                PostLevel.valueOf(row.getString("post_level")),
                row.getInt("approved_staff"),
                row.getInt("filled_staff"),
                row.getInt("approved_posts"),
                row.getInt("filled_posts"),
                row.getInt("approved_ranks"),
                row.getInt("filled_ranks"),
                PostLevel.valueOf(row.getString("organ_level")));
    }
}
