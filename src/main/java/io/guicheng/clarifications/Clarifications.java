package io.guicheng.clarifications;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of clarifications. */
public interface Clarifications {

    void open(CaseKey key, Occasion occasion);

    /** @throws io.guicheng.kernel.NotFound when the case has none */
    Clarification get(CaseKey key);

    /** Everything that was done about one petition, the first one first. */
    List<Clarification> ofPetition(String petitionId);

    void confirm(CaseKey key, Confirmation confirmation);

    void decideAccusation(CaseKey key, boolean confirmed, String note, @Nullable String documentNo);

    void assess(CaseKey key, Assessment assessment);

    void wish(CaseKey key, Wish wish);

    /**
     * A plan.
     *
     * @param approvalsStand whether those who approved the earlier one need not do so again
     */
    void plan(CaseKey key, Plan plan, boolean approvalsStand);

    void review(CaseKey key, String userId);

    void approve(CaseKey key, String userId);

    /** The last approval. */
    void confirmPlan(CaseKey key, String userId, LocalDate on);

    void sendBack(CaseKey key, String note);

    void letter(CaseKey key, String number);

    /** Notes that one of the ways was done; nothing is ever changed or taken back. */
    void note(CaseKey key, Act act);

    /** What was done, in order. */
    List<Act> acts(CaseKey key);

    void feedBack(CaseKey key, Feedback feedback);

    void followUp(CaseKey key, LocalDate visitedOn, String workNow, String lifeNow, @Nullable String help);

    /**
     * Why there is a clarification.
     *
     * @param calledBy the case that found the petition unfounded; null when the person asked
     */
    record Occasion(
            String petitionId,
            String officialId,
            @Nullable String calledBy,
            @Nullable LocalDate requestedOn,
            @Nullable String request) {}

    /** Whether the report is ruled out, and whether it may be more than unfounded. */
    record Confirmation(
            boolean confirmed,
            String grounds,
            boolean suspected,
            @Nullable String fabrication,
            @Nullable String intent,
            String confirmedBy) {}

    /** What harm was done, and whether that asks for a clarification. */
    record Assessment(
            String onWork,
            String onLife,
            String onReputation,
            Scope harmScope,
            String situation,
            String outcome,
            String ground,
            String assessedBy) {}

    /** What the person wants. */
    record Wish(
            LocalDate askedOn,
            String wish,
            List<String> ways,
            @Nullable Scope scope,
            @Nullable String note) {}

    /** How it is to be done. */
    record Plan(
            List<String> ways,
            Scope scope,
            String letter,
            @Nullable String circular,
            @Nullable String arrangement,
            String draftedBy) {}

    /** One way, done. */
    record Act(String way, LocalDate doneOn, String place, String record) {}

    /** What person and reporter were told, and what the person says of it. */
    record Feedback(
            LocalDate personOn,
            String personOpinion,
            String reporterMeans,
            @Nullable LocalDate reporterOn,
            @Nullable String reporterText,
            LocalDate followUpOn) {}
}
