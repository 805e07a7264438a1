package io.guicheng.procedure.prereview;

import static io.guicheng.selection.SelectionVariables.PRE_REVIEW_OUTCOME;

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
        return Map.of(
                "findings",
                Map.of(
                        "title",
                        "编办确认的超出情形",
                        "items",
                        motions.posts(work.caseKey()).stream()
                                .filter(MotionPost::excess)
                                .map(post -> Map.of(
                                        "label",
                                        posts.find(post.postId())
                                                .map(Post::title)
                                                .orElse(post.postId()),
                                        "value",
                                        post.findings(),
                                        "light",
                                        "red"))
                                .toList()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        return PRE_REVIEW_OUTCOME.as(
                "return".equals(input.text("choice")) ? PreReviewOutcome.RETURNED : PreReviewOutcome.NOT_STARTED);
    }
}
