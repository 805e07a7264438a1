package io.guicheng.procedure.cadreselection;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Recusal;
import io.guicheng.form.Choice;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Post;
import io.guicheng.registry.Posts;
import io.guicheng.registry.Quota;
import io.guicheng.selection.Motion;
import io.guicheng.selection.MotionPost;
import io.guicheng.selection.Motions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 分析研判和动议 (procedures.md §1 step 1). */
@Component
class DraftMotion implements Step {

    private final Motions motions;
    private final Officials officials;
    private final Posts posts;
    private final Organizations organizations;
    private final Cases cases;
    private final Recusal recusal;

    DraftMotion(
            Motions motions,
            Officials officials,
            Posts posts,
            Organizations organizations,
            Cases cases,
            Recusal recusal) {
        this.motions = motions;
        this.officials = officials;
        this.posts = posts;
        this.organizations = organizations;
        this.cases = cases;
        this.recusal = recusal;
    }

    @Override
    public String procedure() {
        return CadreSelection.KEY;
    }

    @Override
    public String task() {
        return "draftMotion";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var data = new HashMap<String, Object>();
        data.put("postOptions", postOptions(work.jurisdiction()));
        data.put("officialOptions", officialOptions(work.jurisdiction()));
        data.put("organOptions", organOptions(work.jurisdiction()));
        motions.find(work.caseKey()).ifPresent(motion -> {
            data.put("analysis", motion.analysis());
            data.put("scope", motion.scope());
            data.put("method", motion.method());
            data.put("restructuring", motion.restructuring());
            data.put("chiefLeaving", motion.chiefLeaving());
            data.put("leap", motion.leap());
            data.put("withoutRecommendation", motion.withoutRecommendation());
            data.put("extraOrgans", motion.extraOrgans());
            data.put(
                    "posts",
                    motions.posts(work.caseKey()).stream().map(DraftMotion::row).toList());
            data.put(
                    "proposed",
                    motions.proposed(work.caseKey()).stream()
                            .map(official -> Map.of("officialId", official))
                            .toList());
            data.put("findings", findings(work));
        });
        return data;
    }

    private Map<String, Object> findings(Work work) {
        var findings = Facts.titled("上次预审意见");
        motions.posts(work.caseKey()).stream()
                .filter(MotionPost::excess)
                .forEach(post -> findings.with(title(post.postId()), post.findings(), Facts.Light.RED));
        return findings.block();
    }

    private static Map<String, Object> row(MotionPost post) {
        return Map.of("postId", post.postId(), "seats", post.seats(), "conditions", post.conditions());
    }

    private List<Map<String, Object>> postOptions(String jurisdiction) {
        var all = posts.ofJurisdiction(jurisdiction);
        var quotas = posts.quotas(all.stream().map(Post::organId).distinct().toList());
        return all.stream()
                // several posts of an organ bear the same title: the number tells them apart
                .map(post -> Choice.of(
                        post.id(),
                        "%s（%s，%s，职数 %s）"
                                .formatted(post.title(), post.id(), post.level().chinese(), seats(post, quotas))))
                .toList();
    }

    private static String seats(Post post, List<Quota> quotas) {
        return quotas.stream()
                .filter(quota -> quota.organId().equals(post.organId()) && quota.level() == post.level())
                .findFirst()
                .map(quota -> quota.filledPosts() + "/" + quota.approvedPosts())
                .orElse("未核定");
    }

    private List<Map<String, Object>> officialOptions(String jurisdiction) {
        return officials.ofJurisdiction(jurisdiction).stream()
                .map(official -> Choice.person(official.id(), official.name()))
                .toList();
    }

    private List<Map<String, Object>> organOptions(String jurisdiction) {
        return organizations.organsOf(jurisdiction).stream()
                .map(organ -> Choice.of(organ.id(), organ.name()))
                .toList();
    }

    private String title(String postId) {
        return posts.find(postId).map(Post::title).orElse(postId);
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var problems = new Problems();
        var chosenPosts = checkPosts(work, input, problems);
        var proposed = checkOfficials(work, input, problems);
        input.chosen("extraOrgans")
                .forEach(organ -> problems.addIf(
                        organizations
                                .organ(organ)
                                .filter(found -> found.jurisdiction().equals(work.jurisdiction()))
                                .isEmpty(),
                        input.path("extraOrgans"),
                        "“增加征求意见的机关”中有不属于本辖区的机关"));
        problems.refuse();
        motions.write(
                work.caseKey(),
                new Motion(
                        input.text("analysis"),
                        input.text("scope"),
                        input.text("method"),
                        input.flag("restructuring"),
                        input.flag("chiefLeaving"),
                        input.flag("leap"),
                        input.flag("withoutRecommendation"),
                        input.chosen("extraOrgans")),
                chosenPosts,
                proposed);
        proposed.forEach(official -> cases.concerns(work.caseKey(), official));
        return Map.of();
    }

    private List<MotionPost> checkPosts(Work work, Input input, Problems problems) {
        var seen = new HashSet<String>();
        var rows = input.rows("posts");
        var known = posts.find(rows.stream().map(row -> row.text("postId")).toList());
        return rows.stream()
                .map(row -> {
                    var id = row.text("postId");
                    problems.addIf(
                            Optional.ofNullable(known.get(id))
                                    .filter(post -> post.jurisdiction().equals(work.jurisdiction()))
                                    .isEmpty(),
                            row.path("postId"),
                            "“拟任职位”不在本辖区的职位登记簿中");
                    problems.addIf(!seen.add(id), row.path("postId"), "“拟任职位”重复");
                    return new MotionPost(id, row.count("seats"), row.text("conditions"), "", false);
                })
                .toList();
    }

    private List<String> checkOfficials(Work work, Input input, Problems problems) {
        var own = work.actor().person().officialId();
        var rows = input.rows("proposed");
        var known =
                officials.find(rows.stream().map(row -> row.text("officialId")).toList());
        return rows.stream()
                .map(row -> {
                    var id = row.text("officialId");
                    problems.addIf(
                            Optional.ofNullable(known.get(id))
                                    .filter(official -> official.jurisdiction().equals(work.jurisdiction()))
                                    .isEmpty(),
                            row.path("officialId"),
                            "“意向人选”不在本辖区的干部登记簿中");
                    problems.addIf(
                            own != null && recusal.related(own, id),
                            row.path("officialId"),
                            "“意向人选”是经办人本人或亲属，应当回避，请由他人办理");
                    return id;
                })
                .toList();
    }
}
