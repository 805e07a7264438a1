package io.guicheng.selection;

import io.guicheng.form.Choice;
import io.guicheng.form.Facts;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Post;
import io.guicheng.registry.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a candidate is introduced in forms and pages, read from the registers. */
@Component
public class CandidateCards {

    private final Candidates candidates;
    private final Officials officials;
    private final Posts posts;
    private final Organizations organizations;
    private final Clock clock;

    CandidateCards(Candidates candidates, Officials officials, Posts posts, Organizations organizations, Clock clock) {
        this.candidates = candidates;
        this.officials = officials;
        this.posts = posts;
        this.organizations = organizations;
        this.clock = clock;
    }

    public Official official(Candidate candidate) {
        return officials.find(candidate.officialId()).orElseThrow(() -> new NotFound("干部不在登记簿中"));
    }

    public Post post(Candidate candidate) {
        return posts.find(candidate.postId()).orElseThrow(() -> new NotFound("职位不在登记簿中"));
    }

    public String name(String candidateId) {
        return official(candidates.get(candidateId)).name();
    }

    /** For example: 张三，拟任市农业农村局副局长. */
    public String line(String candidateId) {
        var candidate = candidates.get(candidateId);
        return official(candidate).name() + "，拟任" + post(candidate).title();
    }

    /** The block {@code facts} of a form: who the candidate is. */
    public Map<String, Object> facts(String candidateId) {
        var candidate = candidates.get(candidateId);
        var official = official(candidate);
        var post = post(candidate);

        return Facts.titled("人选情况")
                .with("人选", official.name() + "（" + official.id() + "）")
                .with("拟任职位", post.title() + "（" + post.level().chinese() + "）")
                .with("现任职务", currentPosts(official.id()))
                .with(
                        "出生年月",
                        "%d.%02d（%d 岁）"
                                .formatted(
                                        official.birthDate().getYear(),
                                        official.birthDate().getMonthValue(),
                                        Period.between(official.birthDate(), LocalDate.now(clock))
                                                .getYears()))
                .with("学历", official.education())
                .with("当前状态", candidate.state().chinese())
                .block();
    }

    /** Posts held now, in words. */
    public String currentPosts(String officialId) {
        return officials.postsInWords(officialId);
    }

    /** Name of an organ; its id when it has been dissolved since. */
    public String organ(String organId) {
        return organizations.organName(organId);
    }

    /** Candidates as options of a select. */
    public List<Map<String, Object>> options(List<Candidate> chosen) {
        return chosen.stream()
                .map(candidate -> Choice.of(candidate.id(), line(candidate.id())))
                .toList();
    }
}
