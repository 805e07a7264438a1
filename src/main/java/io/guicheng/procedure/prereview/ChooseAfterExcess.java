package io.guicheng.procedure.prereview;

import static io.guicheng.selection.SelectionVariables.PRE_REVIEW_OUTCOME;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.registry.Post;
import io.guicheng.registry.Posts;
import io.guicheng.selection.MotionPost;
import io.guicheng.selection.Motions;
import io.guicheng.selection.SelectionVariables.PreReviewOutcome;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A motion that exceeds the establishment goes back or ends 不予启动; it never goes on (S1-5.4b). */
@Component
class ChooseAfterExcess implements Step {

    private final Motions motions;
    private final Posts posts;

    ChooseAfterExcess(Motions motions, Posts posts) {
        this.motions = motions;
        this.posts = posts;
    }

    @Override
    public String procedure() {
        return PreReview.KEY;
    }

    @Override
    public String task() {
        return "chooseAfterExcess";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var findings = Facts.titled("编办确认的超出情形");
        motions.posts(work.caseKey()).stream()
                .filter(MotionPost::excess)
                .forEach(post -> findings.with(
                        posts.find(post.postId()).map(Post::title).orElse(post.postId()),
                        post.findings(),
                        Facts.Light.RED));
        return Map.of("findings", findings.block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        return PRE_REVIEW_OUTCOME.as(
                "return".equals(input.text("choice")) ? PreReviewOutcome.RETURNED : PreReviewOutcome.NOT_STARTED);
    }
}
