package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.access.CaseSight;
import io.guicheng.access.SharedSteps;
import io.guicheng.casework.CaseFile;
import io.guicheng.engine.OpenTask;
import io.guicheng.form.CasePanels;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one sort of case shows on its page beyond what all cases show. A bean per sort; a sort without one shows nothing more. */
interface CaseDetails extends SharedSteps {

    /**
     * What this reader may see. The number of statements must not depend on how much there is to see.
     *
     * @param tasks the open tasks of the case
     */
    Described describe(CaseFile file, CaseSight sight, List<OpenTask> tasks);

    /**
     * The details with what the generic part needs to write about them.
     *
     * @param names what ids in forms are called: candidates, officials, posts
     * @param subjects instance id → id of the candidate its tasks are about
     */
    record Described(Details details, Map<String, String> names, Map<String, String> subjects) {

        static final Described NOTHING = new Described(Details.of(List.of()), Map.of(), Map.of());
    }

    /** The sections of the page. */
    record Details(
            List<PostView> posts,
            List<CandidateView> candidates,
            List<MeetingView> meetings,
            List<NoticeView> notices,
            List<ConsentView> consents,
            List<CasePanels.Panel> panels) {

        /** Of a procedure that describes its cases in sections of facts and tables. */
        static Details of(List<CasePanels.Panel> panels) {
            return new Details(List.of(), List.of(), List.of(), List.of(), List.of(), panels);
        }
    }

    /** A post to be filled. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostView(
            String id,
            String title,
            @Nullable String level,
            int seats,
            @Nullable String quota,
            @Nullable String findings) {}

    /** A candidate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CandidateView(
            String id,
            String officialId,
            String name,
            String post,
            @Nullable String state,
            String stateText,

            @Schema(allowableValues = {"green", "amber", "red", "missing", "hidden"})
            String light,

            List<MustView> musts,
            List<OpinionView> opinions,
            List<CriterionView> qualification,
            List<GroundView> grounds,
            @Nullable DecisionView decision) {}

    /** One of the four musts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MustView(
            @Schema(allowableValues = {"archive", "personal", "discipline", "petition"})
            String key,

            String label,
            String light,
            @Nullable String summary,
            @Nullable String who,
            @Nullable LocalDate at) {}

    /** An organ's opinion. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpinionView(
            String organ,
            String organId,
            String organName,
            String light,
            @Nullable String verdict,
            @Nullable String grounds,
            @Nullable String who,
            @Nullable LocalDate at,
            @Nullable LocalDate validUntil,
            boolean outdated) {}

    /** One qualification. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CriterionView(
            String key,
            String criterion,
            String title,
            boolean passed,
            @Nullable String figures,
            List<String> clauses) {}

    /** One reason of a 不上会. */
    record GroundView(String text, List<String> clauses) {}

    /** The count of the last vote about a candidate. */
    record DecisionView(int due, int present, int agree, int disagree, int defer, String result) {}

    /** A meeting. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeetingView(
            String id,
            LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            int due,
            int present,
            @Nullable Boolean quorum,
            String result,
            @Nullable String note,
            List<AttendanceView> attendance,
            List<StatementView> statements,
            List<CountView> counts) {}

    /** Who came. */
    record AttendanceView(String member, boolean present, String note) {}

    /** What a member stated, and as the how many-th. */
    record StatementView(String candidate, String member, String stance, String stanceText, int order) {}

    /** The count about one candidate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CountView(
            String candidate,
            int agree,
            int disagree,
            int defer,
            String result,
            @Nullable String newProblem) {}

    /** A pre-appointment notice. */
    record NoticeView(
            String candidate,
            LocalDate from,
            LocalDate to,
            String place,
            String specialNote,
            List<ObjectionView> objections) {}

    /** An objection to an appointment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObjectionView(
            LocalDate receivedOn,
            String summary,
            boolean specific,
            @Nullable String result) {}

    /** The superior's answer to a report. */
    record ConsentView(
            String subject,
            String subjectName,
            String answer,
            String answerText,
            String reasons,
            String note,
            String who,
            LocalDate at) {}
}
