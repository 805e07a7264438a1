package io.guicheng.procedure.cadreselection;

import static io.guicheng.selection.SelectionVariables.CANDIDATES_TO_VET;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Recusal;
import io.guicheng.clause.Parameters;
import io.guicheng.form.Choice;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Post;
import io.guicheng.registry.Posts;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Motion;
import io.guicheng.selection.MotionPost;
import io.guicheng.selection.Motions;
import io.guicheng.selection.Recommendation;
import io.guicheng.selection.Recommendations;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 确定考察对象 (procedures.md §1 step 4): who is vetted, out of those recommended. */
@Component
class NominateCandidates implements Step {

    private static final String NOTHING_AGAINST = "none";

    private final Motions motions;
    private final Recommendations recommendations;
    private final Candidates candidates;
    private final Officials officials;
    private final Posts posts;
    private final Cases cases;
    private final Recusal recusal;
    private final Parameters parameters;

    NominateCandidates(
            Motions motions,
            Recommendations recommendations,
            Candidates candidates,
            Officials officials,
            Posts posts,
            Cases cases,
            Recusal recusal,
            Parameters parameters) {
        this.motions = motions;
        this.recommendations = recommendations;
        this.candidates = candidates;
        this.officials = officials;
        this.posts = posts;
        this.cases = cases;
        this.recusal = recusal;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return CadreSelection.KEY;
    }

    @Override
    public String task() {
        return "nominateCandidates";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var rounds = recommendations.ofCase(work.caseKey());
        var votes = rounds.stream().flatMap(round -> round.votes().stream()).toList();
        var wanted = motions.posts(work.caseKey());
        var people = candidateOptions(work, votes);
        var titles = posts.find(Stream.concat(
                        votes.stream().map(Recommendation.Votes::postId),
                        wanted.stream().map(MotionPost::postId))
                .distinct()
                .toList());
        var rows = rounds.stream()
                .flatMap(round -> round.votes().stream()
                        .map(vote -> List.of(
                                round.kind().chinese(),
                                round.heldOn().toString(),
                                name(people, vote.officialId()),
                                title(titles, vote.postId()),
                                vote.votes() + "/" + round.present())))
                .toList();
        return Map.of(
                "results",
                Facts.titled("民主推荐结果（仅作参考，不简单以票取人）")
                        .table(List.of("方式", "日期", "被推荐人", "职位", "得票"), rows)
                        .block(),
                "officialOptions",
                people.values().stream()
                        .map(one -> Choice.person(one.id(), one.name()))
                        .toList(),
                "postOptions",
                wanted.stream()
                        .map(post -> Choice.of(post.postId(), title(titles, post.postId())))
                        .toList());
    }

    /** Those recommended; everybody the department manages where the motion does without recommendation. */
    private Map<String, Official> candidateOptions(Work work, List<Recommendation.Votes> votes) {
        var exempt =
                motions.find(work.caseKey()).map(Motion::withoutRecommendation).orElse(false);
        if (exempt) {
            return byId(officials.ofJurisdiction(work.jurisdiction()));
        }
        var found = officials.find(
                votes.stream().map(Recommendation.Votes::officialId).distinct().toList());
        // in the order of the results
        return byId(votes.stream()
                .map(vote -> found.get(vote.officialId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static Map<String, Official> byId(List<Official> list) {
        var people = new LinkedHashMap<String, Official>();
        list.forEach(one -> people.put(one.id(), one));
        return people;
    }

    private static String name(Map<String, Official> people, String officialId) {
        return Optional.ofNullable(people.get(officialId)).map(Official::name).orElse(officialId);
    }

    private static String title(Map<String, Post> titles, String postId) {
        return Optional.ofNullable(titles.get(postId)).map(Post::title).orElse(postId);
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var problems = new Problems();
        var rows = input.rows("candidates");
        var known = new Known(
                officials.find(rows.stream().map(row -> row.text("officialId")).toList()),
                motions.posts(work.caseKey()).stream().map(MotionPost::postId).toList(),
                motions.find(work.caseKey()).map(Motion::withoutRecommendation).orElse(false),
                new HashSet<>());
        rows.forEach(row -> check(work, row, known, problems));
        problems.refuse();
        var ids = rows.stream()
                .map(row -> {
                    cases.concerns(work.caseKey(), row.text("officialId"));
                    return candidates
                            .nominate(work.caseKey(), row.text("officialId"), row.text("postId"))
                            .id();
                })
                .toList();
        return CANDIDATES_TO_VET.as(ids);
    }

    /** What all rows are checked against, read once. */
    private record Known(
            Map<String, Official> people, List<String> posts, boolean withoutRecommendation, Set<String> seen) {}

    private void check(Work work, Input row, Known known, Problems problems) {
        var official = row.text("officialId");
        var post = row.text("postId");
        var found = Optional.ofNullable(known.people().get(official))
                .filter(one -> one.jurisdiction().equals(work.jurisdiction()));
        problems.addIf(found.isEmpty(), row.path("officialId"), "“考察对象”不在本辖区的干部登记簿中");
        problems.addIf(!known.seen().add(official), row.path("officialId"), "“考察对象”重复");
        problems.addIf(!known.posts().contains(post), row.path("postId"), "“拟任职位”不是本次动议的职位");
        problems.addIf(!NOTHING_AGAINST.equals(row.text("situation")), row.path("situation"), "有不得列为考察对象情形的人，不能列为考察对象");
        var own = work.actor().person().officialId();
        problems.addIf(
                own != null && found.isPresent() && recusal.related(own, official),
                row.path("officialId"),
                "“考察对象”是经办人本人或亲属，应当回避，请由他人办理");
        if (!known.withoutRecommendation()) {
            checkRecommendation(work, row, official, post, problems);
        }
    }

    /** A result counts for a year from its day, that day a year later included (rules.md §1.3). */
    private void checkRecommendation(Work work, Input row, String official, String post, Problems problems) {
        var recommendedOn = recommendations.recommendedOn(work.caseKey(), official, post);
        if (recommendedOn.isEmpty()) {
            problems.add(row.path("officialId"), "“考察对象”未经民主推荐到该职位");
            return;
        }
        var validity = parameters.period("selection.recommendation_validity", work.jurisdiction(), work.today());
        var lastDay = recommendedOn.get().plus(validity);
        problems.addIf(
                work.today().isAfter(lastDay), row.path("officialId"), "“考察对象”的推荐结果已于 " + lastDay + " 后失效，须重新推荐");
    }
}
