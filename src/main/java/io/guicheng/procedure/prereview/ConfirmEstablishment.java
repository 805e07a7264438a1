package io.guicheng.procedure.prereview;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.registry.Post;
import io.guicheng.registry.Posts;
import io.guicheng.registry.Quota;
import io.guicheng.selection.MotionPost;
import io.guicheng.selection.Motions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 编办 confirms what the establishment register says about each post, or corrects it (procedures.md §1 step 1). */
@Component
class ConfirmEstablishment implements Step {

    private static final List<String> FIGURES =
            List.of("approvedStaff", "filledStaff", "approvedPosts", "filledPosts", "approvedRanks", "filledRanks");

    private final Motions motions;
    private final Posts posts;

    ConfirmEstablishment(Motions motions, Posts posts) {
        this.motions = motions;
        this.posts = posts;
    }

    @Override
    public String procedure() {
        return PreReview.KEY;
    }

    @Override
    public String task() {
        return "confirmEstablishment";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var wanted = motions.posts(work.caseKey());
        var findings = Facts.titled("系统按编制台账核对的结果");
        wanted.forEach(post -> findings.with(
                title(post) + " × " + post.seats(),
                post.excess() ? post.findings() : "不超编制、职数和规格",
                Facts.Light.of(!post.excess())));
        return Map.of(
                "findings",
                findings.block(),
                "quotas",
                wanted.stream().map(this::row).toList());
    }

    private String title(MotionPost wanted) {
        return posts.find(wanted.postId()).map(Post::title).orElse(wanted.postId());
    }

    private Map<String, Object> row(MotionPost wanted) {
        var row = new HashMap<String, Object>(Map.of("id", wanted.postId(), "post", title(wanted), "irregular", false));
        quota(wanted.postId()).ifPresent(quota -> {
            row.put("approvedStaff", quota.approvedStaff());
            row.put("filledStaff", quota.filledStaff());
            row.put("approvedPosts", quota.approvedPosts());
            row.put("filledPosts", quota.filledPosts());
            row.put("approvedRanks", quota.approvedRanks());
            row.put("filledRanks", quota.filledRanks());
        });
        return row;
    }

    private Optional<Quota> quota(String postId) {
        return posts.find(postId).flatMap(post -> posts.quota(post.organId(), post.level()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var correct = "correct".equals(input.text("decision"));
        var problems = new Problems();
        problems.addIf(correct && input.text("note").isEmpty(), input.path("note"), "更正台账的，“说明”必须写明依据");
        var rows = input.rows("quotas");
        var wanted =
                motions.posts(work.caseKey()).stream().map(MotionPost::postId).toList();
        problems.addIf(
                !rows.stream().map(row -> row.text("id")).toList().equals(wanted),
                input.path("quotas"),
                "“编制职数”须逐个职位核对，不能增减行");
        problems.refuse();
        for (var row : rows) {
            var changed = FIGURES.stream().anyMatch(figure -> row.count(figure) != figure(row.text("id"), figure));
            problems.addIf(changed && !correct, row.path("approvedPosts"), "数字与台账不同，请选择“更正台账”并写明依据");
        }
        problems.refuse();
        if (correct) {
            rows.forEach(this::correct);
        }
        return PreReview.IRREGULAR_POSTS.as(rows.stream()
                .filter(row -> row.flag("irregular"))
                .map(row -> row.text("id"))
                .toList());
    }

    private int figure(String postId, String figure) {
        return quota(postId)
                .map(quota -> switch (figure) {
                    case "approvedStaff" -> quota.approvedStaff();
                    case "filledStaff" -> quota.filledStaff();
                    case "approvedPosts" -> quota.approvedPosts();
                    case "filledPosts" -> quota.filledPosts();
                    case "approvedRanks" -> quota.approvedRanks();
                    default -> quota.filledRanks();
                })
                .orElse(0);
    }

    private void correct(Input row) {
        quota(row.text("id"))
                .ifPresent(quota -> posts.correctQuota(new Quota(
                        quota.organId(),
                        quota.level(),
                        row.count("approvedStaff"),
                        row.count("filledStaff"),
                        row.count("approvedPosts"),
                        row.count("filledPosts"),
                        row.count("approvedRanks"),
                        row.count("filledRanks"),
                        quota.organLevel())));
    }
}
