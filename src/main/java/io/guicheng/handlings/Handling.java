package io.guicheng.handlings;

import io.guicheng.registry.PetitionFinding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one petition is handled.
 *
 * @param handlerOrgan id of the organ that handles it
 * @param receivedOn the day this organ got it: periods are counted from here
 * @param cameFrom the case of another organ that handed it over; null when nobody did
 * @param realName whether something of the reporter is kept, sealed
 * @param newFacts why a closed petition was taken up again
 * @param topic row of the table {@code petition-handling.topic}
 * @param chief whether it is about a chief: handled first
 * @param protection measures for the reporter or witnesses; null when none are needed
 * @param way row of the table {@code petition-handling.way}
 * @param proposedBy account of who proposed the way
 * @param finding what was proposed as the finding, and stands once it was approved; null for a petition that was not checked
 * @param followUp what follows from a true one
 * @param suspected whether the report may be a false accusation: another question than the finding
 * @param concludedOn the day on which the petition was closed, or went on to an investigation
 * @param accusation CONFIRM or DENY; null as long as nobody decided
 */
public record Handling(
        String caseKey,
        String petitionId,
        String handlerOrgan,
        LocalDate receivedOn,
        @Nullable String cameFrom,
        boolean realName,
        @Nullable String newFacts,
        @Nullable String topic,
        boolean chief,
        @Nullable String protection,
        @Nullable String triageNote,
        @Nullable String handedTo,
        @Nullable LocalDate notifiedOn,
        @Nullable String noticeMeans,
        @Nullable String notice,
        @Nullable LocalDate disposalDue,
        @Nullable String way,
        @Nullable String wayGrounds,
        @Nullable LocalDate studiedOn,
        @Nullable String studiedBy,
        @Nullable String projectNo,
        @Nullable String notAccepted,
        @Nullable String proposedBy,
        @Nullable String disposedBy,
        @Nullable LocalDate disposedOn,
        @Nullable String returnedNote,
        @Nullable PetitionFinding finding,
        @Nullable String findingGrounds,
        @Nullable String followUp,
        boolean suspected,
        @Nullable String fabrication,
        @Nullable String intent,
        @Nullable String determinedBy,
        @Nullable String foundBy,
        @Nullable LocalDate concludedOn,
        @Nullable String accusation,
        @Nullable String accusationNote,
        @Nullable String accusationNo,
        @Nullable String accusationBy,
        @Nullable LocalDate fedBackOn,
        @Nullable String feedbackMeans,
        @Nullable String feedback,
        @Nullable String objection) {}
