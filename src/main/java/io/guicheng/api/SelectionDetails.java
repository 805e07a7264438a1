package io.guicheng.api;

import io.guicheng.access.CaseSight;
import io.guicheng.casework.CaseFile;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Post;
import io.guicheng.registry.Posts;
import io.guicheng.registry.Quota;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Consent;
import io.guicheng.selection.Consents;
import io.guicheng.selection.MotionPost;
import io.guicheng.selection.Motions;
import io.guicheng.selection.Notice;
import io.guicheng.selection.Notices;
import io.guicheng.selection.Recommendations;
import io.guicheng.selection.SelectionVariables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a selection case shows: posts, candidates, meetings, notices, answers of the superior. */
@Component
class SelectionDetails implements CaseDetails {

    /** Steps whose papers are for all who prepare and attend the meeting. */
    private static final Set<String> SHARED = Set.of("cadre-selection", "deliberation", "appointment");

    private final Motions motions;
    private final Candidates candidates;
    private final Officials officials;
    private final Posts posts;
    private final Recommendations recommendations;
    private final Notices notices;
    private final Consents consents;
    private final Inbox inbox;
    private final CandidateViews candidateViews;
    private final MeetingViews meetingViews;
    private final Names names;

    SelectionDetails(
            Motions motions,
            Candidates candidates,
            Officials officials,
            Posts posts,
            Recommendations recommendations,
            Notices notices,
            Consents consents,
            Inbox inbox,
            CandidateViews candidateViews,
            MeetingViews meetingViews,
            Names names) {
        this.motions = motions;
        this.candidates = candidates;
        this.officials = officials;
        this.posts = posts;
        this.recommendations = recommendations;
        this.notices = notices;
        this.consents = consents;
        this.inbox = inbox;
        this.candidateViews = candidateViews;
        this.meetingViews = meetingViews;
        this.names = names;
    }

    @Override
    public boolean describes(String procedure) {
        return procedure.equals("cadre-selection");
    }

    @Override
    public boolean shared(String step) {
        var dot = step.indexOf('.');
        return dot > 0 && SHARED.contains(step.substring(0, dot));
    }

    @Override
    public Described describe(CaseFile file, CaseSight sight, List<OpenTask> tasks) {
        var key = file.key();
        var all = candidates.ofCase(key);
        var planned = motions.posts(key);
        var people = officials.find(mentioned(key, all));
        var known = posts.find(Stream.concat(
                        planned.stream().map(MotionPost::postId), all.stream().map(Candidate::postId))
                .distinct()
                .toList());
        var called = names(all, people, known);
        var subjects = inbox.texts(key, SelectionVariables.CANDIDATE);
        var meetings = meetingViews.of(key, sight, called);
        return new Described(
                new Details(
                        postViews(planned, known, sight),
                        candidateViews.of(file, all, people, known, sight, tasks, subjects, meetings),
                        meetings,
                        noticeViews(file, sight),
                        sight.everything() ? consentViews(file, called) : List.of(),
                        List.of()),
                called,
                subjects);
    }

    /** Everybody whose id can stand in a form of the case: proposed, recommended, nominated. */
    private Set<String> mentioned(CaseKey key, List<Candidate> all) {
        var ids = new HashSet<>(motions.proposed(key));
        recommendations.ofCase(key).forEach(round -> round.votes().forEach(vote -> ids.add(vote.officialId())));
        all.forEach(candidate -> ids.add(candidate.officialId()));
        return ids;
    }

    private static Map<String, String> names(
            List<Candidate> all, Map<String, Official> people, Map<String, Post> known) {
        var called = new HashMap<String, String>();
        called.put("case", "全案");
        people.values().forEach(official -> called.put(official.id(), official.name()));
        known.values().forEach(post -> called.put(post.id(), post.title()));
        all.forEach(candidate ->
                called.put(candidate.id(), called.getOrDefault(candidate.officialId(), candidate.officialId())));
        return called;
    }

    private List<PostView> postViews(List<MotionPost> planned, Map<String, Post> known, CaseSight sight) {
        var quotas = posts.quotas(
                known.values().stream().map(Post::organId).distinct().toList());
        return planned.stream()
                .map(one -> {
                    var post = known.get(one.postId());
                    return new PostView(
                            one.postId(),
                            post == null ? one.postId() : post.title(),
                            post == null ? null : post.level().chinese(),
                            one.seats(),
                            post == null ? null : quota(quotas, post),
                            sight.findings() && !one.findings().isBlank() ? one.findings() : null);
                })
                .toList();
    }

    private static @Nullable String quota(List<Quota> quotas, Post post) {
        return quotas.stream()
                .filter(quota -> quota.organId().equals(post.organId()) && quota.level() == post.level())
                .findFirst()
                .map(quota -> "领导职数核定 %d 名、已配 %d 名；编制核定 %d 名、已用 %d 名"
                        .formatted(
                                quota.approvedPosts(), quota.filledPosts(), quota.approvedStaff(), quota.filledStaff()))
                .orElse(null);
    }

    private List<NoticeView> noticeViews(CaseFile file, CaseSight sight) {
        var objections = sight.petitions() ? notices.objectionsOf(file.key()) : List.<Notice.Objection>of();
        return notices.ofCase(file.key()).stream()
                .map(notice -> new NoticeView(
                        notice.candidateId(),
                        notice.publishedOn(),
                        notice.lastDay(),
                        notice.place(),
                        notice.specialNote(),
                        objections.stream()
                                .filter(one -> one.candidateId().equals(notice.candidateId()))
                                .map(SelectionDetails::objection)
                                .toList()))
                .toList();
    }

    private static ObjectionView objection(Notice.Objection one) {
        var effect = switch (String.valueOf(one.effect())) {
            case "CONTINUE" -> "不影响任职";
            case "STOP" -> "影响任职";
            case "DEFER" -> "暂缓任职";
            default -> "";
        };
        var result = one.finding() == null ? null : effect.isEmpty() ? one.finding() : effect + "：" + one.finding();
        return new ObjectionView(one.receivedOn(), one.summary(), one.specific(), result);
    }

    private List<ConsentView> consentViews(CaseFile file, Map<String, String> called) {
        return consents.ofCase(file.key()).stream()
                .map(one -> consent(one, called))
                .toList();
    }

    private ConsentView consent(Consent one, Map<String, String> called) {
        return new ConsentView(
                one.subject(),
                one.subject().equals("case") ? "全案" : called.getOrDefault(one.subject(), one.subject()),
                one.answer().name(),
                one.answer().chinese(),
                one.reasons(),
                one.note(),
                String.valueOf(names.person(one.answeredBy())),
                one.answeredOn());
    }
}
