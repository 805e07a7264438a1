package io.guicheng.api;

import static java.util.stream.Collectors.groupingBy;

import io.guicheng.access.CaseSight;
import io.guicheng.api.CaseDetails.CandidateView;
import io.guicheng.api.CaseDetails.CriterionView;
import io.guicheng.api.CaseDetails.DecisionView;
import io.guicheng.api.CaseDetails.GroundView;
import io.guicheng.api.CaseDetails.MeetingView;
import io.guicheng.api.CaseDetails.MustView;
import io.guicheng.casework.CaseFile;
import io.guicheng.engine.OpenTask;
import io.guicheng.registry.Official;
import io.guicheng.registry.Post;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Criterion;
import io.guicheng.selection.Must;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import io.guicheng.selection.Reason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Candidates as a reader may see them, against the four musts and the organs' opinions. */
@Component
class CandidateViews {

    private final Candidates candidates;
    private final Opinions opinions;
    private final OpinionViews opinionViews;
    private final Names names;

    CandidateViews(Candidates candidates, Opinions opinions, OpinionViews opinionViews, Names names) {
        this.candidates = candidates;
        this.opinions = opinions;
        this.opinionViews = opinionViews;
        this.names = names;
    }

    /** The four musts in the order of the rules. */
    private enum MustKind {
        ARCHIVE("archive", "干部档案必审"),
        PERSONAL("personal", "个人有关事项报告必核"),
        DISCIPLINE("discipline", "纪检监察机关意见必听"),
        PETITION("petition", "信访举报必查");

        private final String key;
        private final String label;

        MustKind(String key, String label) {
            this.key = key;
            this.label = label;
        }
    }

    List<CandidateView> of(
            CaseFile file,
            List<Candidate> all,
            Map<String, Official> people,
            Map<String, Post> posts,
            CaseSight sight,
            List<OpenTask> tasks,
            Map<String, String> subjects,
            List<MeetingView> meetings) {
        var criteria = candidates.criteriaOf(file.key());
        var reasons = candidates.reasonsOf(file.key());
        var musts = candidates.mustsOf(file.key());
        var given = opinions.latestOfCase(file.key()).stream().collect(groupingBy(Opinion::candidateId));
        var asked = tasks.stream()
                .filter(task -> subjects.containsKey(task.instanceId()))
                .collect(groupingBy(task -> String.valueOf(subjects.get(task.instanceId()))));
        return all.stream()
                .map(one -> {
                    var official = people.get(one.officialId());
                    var post = posts.get(one.postId());
                    return new CandidateView(
                            one.id(),
                            one.officialId(),
                            official == null ? one.officialId() : official.name(),
                            post == null ? one.postId() : post.title(),
                            sight.overall() ? one.state().name() : null,
                            sight.overall() ? one.state().chinese() : Lights.HIDDEN_TEXT,
                            sight.overall() ? light(one.state()) : Lights.HIDDEN,
                            musts(musts.getOrDefault(one.id(), List.of()), sight),
                            opinionViews.of(
                                    given.getOrDefault(one.id(), List.of()),
                                    asked.getOrDefault(one.id(), List.of()),
                                    sight),
                            criteria(criteria.getOrDefault(one.id(), List.of()), sight),
                            sight.everything() ? grounds(reasons.getOrDefault(one.id(), List.of())) : List.of(),
                            decision(one.id(), meetings));
                })
                .toList();
    }

    private static String light(CandidateState state) {
        return switch (state) {
            case VETTING -> Lights.MISSING;
            case EXCEPTION, DEFERRED -> Lights.AMBER;
            case TABLED, CARRIED, NOTICE, APPOINTED, PROBATION_PASSED -> Lights.GREEN;
            case OUT_QUALIFICATION, OUT_APPRAISAL, NOT_TABLED, NOT_CARRIED, NOT_APPOINTED, PROBATION_FAILED ->
                Lights.RED;
        };
    }

    private List<MustView> musts(List<Must> given, CaseSight sight) {
        return List.of(MustKind.values()).stream()
                .map(kind -> must(
                        kind,
                        given.stream()
                                .filter(one -> one.must().equals(kind.key))
                                .findFirst()
                                .orElse(null),
                        sight))
                .toList();
    }

    private MustView must(MustKind kind, @Nullable Must must, CaseSight sight) {
        var giver = must == null ? null : must.organId();
        var whole = switch (kind) {
            case ARCHIVE, PERSONAL -> sight.workOf(giver);
            case DISCIPLINE, PETITION -> sight.petitions();
        };
        var lightOnly = (kind == MustKind.ARCHIVE || kind == MustKind.PERSONAL) && sight.overall();
        if (!whole && !lightOnly) {
            return new MustView(kind.key, kind.label, Lights.HIDDEN, Lights.HIDDEN_TEXT, null, null);
        }
        if (must == null) {
            return new MustView(kind.key, kind.label, Lights.MISSING, null, null, null);
        }
        var light = switch (must.verdict()) {
            case "CLEAR" -> Lights.GREEN;
            case "MINOR" -> Lights.AMBER;
            default -> Lights.RED;
        };
        return new MustView(
                kind.key,
                kind.label,
                light,
                whole ? must.summary() : null,
                whole ? names.person(must.userId()) : null,
                must.givenOn());
    }

    private static List<CriterionView> criteria(List<Criterion> all, CaseSight sight) {
        return sight.overall()
                ? all.stream()
                        .map(one -> new CriterionView(
                                one.criterion(),
                                one.title(),
                                one.title(),
                                one.passed(),
                                sight.everything() ? one.figures() : null,
                                Timeline.split(one.clauses())))
                        .toList()
                : List.of();
    }

    private static List<GroundView> grounds(List<Reason> reasons) {
        return reasons.stream()
                .map(one -> new GroundView(one.text(), Timeline.split(one.clauses())))
                .toList();
    }

    /** The count of the newest meeting that voted about the candidate. */
    private static @Nullable DecisionView decision(String candidateId, List<MeetingView> meetings) {
        DecisionView newest = null;
        for (var meeting : meetings) {
            for (var count : meeting.counts()) {
                if (count.candidate().equals(candidateId)) {
                    newest = new DecisionView(
                            meeting.due(),
                            meeting.present(),
                            count.agree(),
                            count.disagree(),
                            count.defer(),
                            count.result());
                }
            }
        }
        return newest;
    }
}
