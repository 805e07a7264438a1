package io.guicheng.procedure.cadreselection;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Post;
import io.guicheng.registry.Posts;
import io.guicheng.selection.MotionPost;
import io.guicheng.selection.Motions;
import io.guicheng.selection.Recommendation;
import io.guicheng.selection.Recommendations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 民主推荐 (procedures.md §1 step 3): a meeting and talks, each with its voters and the votes per person. */
@Component
class RecordRecommendation implements Step {

    private final Motions motions;
    private final Recommendations recommendations;
    private final Officials officials;
    private final Posts posts;
    private final Parameters parameters;

    RecordRecommendation(
            Motions motions, Recommendations recommendations, Officials officials, Posts posts, Parameters parameters) {
        this.motions = motions;
        this.recommendations = recommendations;
        this.officials = officials;
        this.posts = posts;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return CadreSelection.KEY;
    }

    @Override
    public String task() {
        return "recordRecommendation";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "postOptions",
                motions.posts(work.caseKey()).stream()
                        .map(post -> Choice.of(
                                post.postId(),
                                posts.find(post.postId()).map(Post::title).orElse(post.postId())))
                        .toList(),
                "officialOptions",
                officials.ofJurisdiction(work.jurisdiction()).stream()
                        .map(official -> Choice.person(official.id(), official.name()))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var problems = new Problems();
        var rounds = new ArrayList<Recommendation>();
        rounds.add(round(work, input, "talks", Recommendation.Kind.TALKS, problems));
        if (input.flag("meetingExempt")) {
            problems.addIf(input.text("exemptReason").isEmpty(), input.path("exemptReason"), "不开会议推荐的，“免会议推荐理由”必须填写");
        } else {
            rounds.add(round(work, input, "meeting", Recommendation.Kind.MEETING, problems));
        }
        problems.refuse();
        rounds.forEach(round -> recommendations.write(work.caseKey(), round));
        return Map.of();
    }

    private Recommendation round(Work work, Input input, String prefix, Recommendation.Kind kind, Problems problems) {
        var name = kind.chinese();
        var heldOn = input.date(prefix + "HeldOn");
        problems.addIf(heldOn.isEmpty(), input.path(prefix + "HeldOn"), "“" + name + "日期”必须填写");
        heldOn.ifPresent(day ->
                problems.addIf(day.isAfter(work.today()), input.path(prefix + "HeldOn"), "“" + name + "日期”不能晚于今天"));
        var due = input.count(prefix + "Due");
        var present = input.count(prefix + "Present");
        problems.addIf(due < 1, input.path(prefix + "Due"), "“" + name + "应参加人数”必须填写");
        problems.addIf(present < 1, input.path(prefix + "Present"), "“" + name + "实参加人数”必须填写");
        problems.addIf(present > due, input.path(prefix + "Present"), "“" + name + "实参加人数”不能多于应参加的 " + due + " 人");
        if (kind == Recommendation.Kind.MEETING) {
            var quorum = parameters.share("selection.recommendation_meeting_quorum", work.jurisdiction(), work.today());
            problems.addIf(
                    present <= due && !quorum.isReachedBy(present, due),
                    input.path(prefix + "Present"),
                    "“" + name + "实参加人数”不足应参加的 " + quorum + "，推荐会不能举行");
        }
        var votes = votes(work, input, prefix, present, problems);
        return new Recommendation(kind, heldOn.orElse(work.today()), due, present, votes);
    }

    private List<Recommendation.Votes> votes(Work work, Input input, String prefix, int present, Problems problems) {
        var wanted =
                motions.posts(work.caseKey()).stream().map(MotionPost::postId).toList();
        var seen = new HashSet<String>();
        var rows = input.rows(prefix + "Votes");
        problems.addIf(rows.isEmpty(), input.path(prefix + "Votes"), "至少填写一名被推荐人的得票");
        return rows.stream()
                .map(row -> {
                    var official = row.text("officialId");
                    var post = row.text("postId");
                    var count = row.count("votes");
                    problems.addIf(officials.find(official).isEmpty(), row.path("officialId"), "“被推荐人”不在干部登记簿中");
                    problems.addIf(!wanted.contains(post), row.path("postId"), "“推荐职位”不是本次动议的职位");
                    problems.addIf(count > present, row.path("votes"), "“得票”不能多于实参加的 " + present + " 人");
                    problems.addIf(!seen.add(official + " " + post), row.path("officialId"), "同一人同一职位的得票重复填写");
                    return new Recommendation.Votes(official, post, count);
                })
                .toList();
    }
}
