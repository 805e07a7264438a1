package io.guicheng.procedure.prereview;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.Decisions;
import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Posts;
import io.guicheng.registry.Quota;
import io.guicheng.selection.MotionPost;
import io.guicheng.selection.Motions;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compares the posts of a motion with the establishment register (三超两乱; S1-5.4a, S1-5.4b). */
@Component
class EstablishmentCheck {

    private static final String TABLE = PreReview.KEY + ".excess";

    private final Motions motions;
    private final Posts posts;
    private final Decisions decisions;
    private final Dossier dossier;

    EstablishmentCheck(Motions motions, Posts posts, Decisions decisions, Dossier dossier) {
        this.motions = motions;
        this.posts = posts;
        this.decisions = decisions;
        this.dossier = dossier;
    }

    /** Writes the findings for every post; answers whether any appointment would exceed. */
    boolean judge(CaseKey key, List<String> irregular) {
        var excess = false;
        for (var wanted : motions.posts(key)) {
            var findings = findings(key, wanted, irregular.contains(wanted.postId()));
            motions.judge(key, wanted.postId(), String.join("；", findings), !findings.isEmpty());
            excess |= !findings.isEmpty();
        }
        return excess;
    }

    private List<String> findings(CaseKey key, MotionPost wanted, boolean irregular) {
        var post = posts.find(wanted.postId()).orElseThrow();
        var quota = posts.quota(post.organId(), post.level());
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("unapproved", quota.isEmpty());
        inputs.put(
                "overStaff",
                quota.map(one -> one.filledStaff() > one.approvedStaff()).orElse(false));
        inputs.put(
                "overPosts",
                quota.map(one -> one.filledPosts() + wanted.seats() > one.approvedPosts())
                        .orElse(false));
        inputs.put(
                "overRanks",
                quota.map(one -> one.filledRanks() > one.approvedRanks()).orElse(false));
        inputs.put(
                "overLevel",
                quota.map(one -> post.level().rank() > one.organLevel().rank()).orElse(false));
        inputs.put("irregular", irregular);
        var fired = decisions.evaluate(TABLE, inputs);
        var entry = new LinkedHashMap<String, Object>(inputs);
        entry.put("post", wanted.postId());
        entry.put("fired", fired.stream().map(rule -> rule.rule()).toList());
        dossier.append(key, Dossier.Author.SERVER, "rule", TABLE, entry);
        return fired.stream()
                .map(rule -> rule.text("finding")
                        + quota.map(EstablishmentCheck::figures).orElse(""))
                .toList();
    }

    private static String figures(Quota quota) {
        return "（编制 %d/%d，领导职数 %d/%d，职级职数 %d/%d）"
                .formatted(
                        quota.filledStaff(),
                        quota.approvedStaff(),
                        quota.filledPosts(),
                        quota.approvedPosts(),
                        quota.filledRanks(),
                        quota.approvedRanks());
    }
}
