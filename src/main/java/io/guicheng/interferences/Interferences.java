package io.guicheng.interferences;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of interference. */
public interface Interferences {

    /** Enters what was recorded. */
    void open(CaseKey key, Report report);

    /** @throws io.guicheng.kernel.NotFound when the case has none */
    Interference get(CaseKey key);

    /**
     * Notes the assessment; an earlier note of return is gone.
     *
     * @throws io.guicheng.kernel.NotFound when the case has none
     */
    void assess(CaseKey key, Assessment assessment);

    void sendBack(CaseKey key, String note);

    /** Approved, with what is done about it in words. */
    void approve(CaseKey key, String userId, LocalDate on, String handling);

    /** The petition that was made of it. */
    void clue(CaseKey key, String petitionId);

    /** The proposal of accountability went out. */
    void deliver(CaseKey key, String to, LocalDate on);

    /** Whoever reported was told the outcome. */
    void told(CaseKey key, LocalDate on, String how);

    /** How many this organ handles in each field since a day, the most frequent first, those that were none left out. One statement. */
    List<FieldCount> byField(String receiverOrgan, LocalDate since);

    /** How many others this organ handles about the same official since a day, those that were none left out. */
    int others(CaseKey key, String receiverOrgan, @Nullable String officialId, LocalDate since);

    /** A field and how many there are in it. */
    record FieldCount(String field, int count) {}

    /** What was recorded; the components as in {@link Interference}. */
    record Report(
            String receiverOrgan,
            boolean own,
            String capacity,
            @Nullable String interferer,
            @Nullable String interfererName,
            @Nullable String relatedOfficial,
            String field,
            LocalDate happenedOn,
            String manner,
            String request,
            String response,
            LocalDate reportDue,
            LocalDate reportedOn,
            boolean unitTold,
            @Nullable String lateReason,
            @Nullable String approached,
            @Nullable String foundBy) {}

    /** What the receiving organ makes of it; the components as in {@link Interference}. */
    record Assessment(
            String result,
            boolean focus,
            String assessment,
            @Nullable String clueSummary,
            String duty,
            @Nullable String proposal,
            String assessedBy) {}
}
