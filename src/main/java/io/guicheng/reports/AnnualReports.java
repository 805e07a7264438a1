package io.guicheng.reports;

import io.guicheng.kernel.CaseKey;
import io.guicheng.reports.ReportPlan.Selection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of yearly reports. */
public interface AnnualReports {

    void open(CaseKey key, String jurisdiction, int year, String circle, String meeting);

    /** The case of this year and circle that runs or has ended, unless it was stopped. */
    Optional<CaseKey> caseOf(String jurisdiction, int year, String circle);

    /** @throws io.guicheng.kernel.NotFound when the case has none */
    ReportPlan get(CaseKey key);

    /** Writes the plan with everybody whose report is due; replaces an earlier draft. */
    void plan(CaseKey key, Draft draft, List<Listed> subjects);

    void sendBack(CaseKey key, String note);

    /** @param drawId the draw that was begun; null when those on site are chosen */
    void approve(CaseKey key, String userId, LocalDate on, String decision, @Nullable String drawId);

    /** Who reports on site, with the reason. */
    void onSite(CaseKey key, Map<String, String> reasons);

    /** Everybody whose report is due, by id; one statement. */
    List<ReportSubject> subjects(CaseKey key);

    /** @throws io.guicheng.kernel.NotFound when this official's is not due in the case */
    ReportSubject subject(CaseKey key, String officialId);

    /** When each of these officials last reported on site; who never did is not in the map. One statement. */
    Map<String, LocalDate> lastOnSite(Collection<String> officialIds);

    void handIn(CaseKey key, String officialId, Text text, String userId, LocalDate on);

    /** Says why there can be no report. */
    void excuse(CaseKey key, String officialId, String reason, String userId, LocalDate on);

    /** @param points what is to be changed, one a line */
    void sendReportBack(CaseKey key, String officialId, String points);

    /** The report, or the reason why there is none, is accepted. */
    void accept(CaseKey key, String officialId, String userId, LocalDate on);

    void convene(CaseKey key, String ballotId);

    void hold(CaseKey key, LocalDate on, int present, List<Question> questions);

    /** Questions and answers, in order. */
    List<Question> questions(CaseKey key);

    void evaluate(CaseKey key, String officialId, Evaluation evaluation);

    void feedBack(CaseKey key, String officialId, String opinion, LocalDate on);

    void publish(CaseKey key, LocalDate on, String in, String how);

    /** @param missing reason by official, of those who have not reported */
    void summarize(CaseKey key, String summary, Map<String, String> missing);

    /** A plan as it is drafted. */
    record Draft(
            String rulebook,
            LocalDate reportDue,
            Selection selection,
            @Nullable Integer drawCount,
            String draftedBy) {}

    /** Somebody whose report is due. */
    record Listed(
            String officialId,
            String name,
            String post,
            String unit,
            String unitOrgan,
            String reportOrgan,
            boolean onSite,
            @Nullable String onSiteReason) {}

    /** A written report under its headings. */
    record Text(
            String politics,
            String partyDuty,
            String integrity,
            String virtue,
            String lowerChiefs,
            String organizationLife) {}

    /** What was asked at the meeting and answered there. */
    record Question(String officialId, String askedBy, String question, String answer) {}

    /** The papers on one person, by grade. */
    record Evaluation(int good, int fair, int plain, int poor, int abstained, int score, boolean low) {}
}
