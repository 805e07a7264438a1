package io.guicheng.handlings;

import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.PetitionFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of how petitions are handled. */
public interface Handlings {

    /** Begins the handling of a petition by an organ. */
    void open(CaseKey key, Intake intake);

    /** @throws io.guicheng.kernel.NotFound when the case has none */
    Handling get(CaseKey key);

    /** The latest handling of a petition; empty when nobody has taken it up. */
    Optional<Handling> ofPetition(String petitionId);

    void triage(CaseKey key, Triage triage);

    void handTo(CaseKey key, String organId);

    void notified(CaseKey key, LocalDate on, String means, String notice);

    void propose(CaseKey key, Proposal proposal);

    /** The way was approved. */
    void dispose(CaseKey key, String userId, LocalDate on);

    /** What was proposed goes back with a note. */
    void sendBack(CaseKey key, String note);

    /** Notes an inquiry, a first check or a review; nothing is ever changed or taken back. */
    void note(CaseKey key, Check check);

    /** What was done, in order. */
    List<Check> checks(CaseKey key);

    void determine(CaseKey key, Conclusion conclusion);

    /** The finding was approved. */
    void found(CaseKey key, String userId);

    /** The petition was closed, or went on to an investigation. */
    void conclude(CaseKey key, LocalDate on);

    void decideAccusation(CaseKey key, boolean confirmed, String note, @Nullable String documentNo, String userId);

    void feedBack(CaseKey key, Feedback feedback);

    /** What is known when a handling begins. */
    record Intake(
            String petitionId,
            String handlerOrgan,
            LocalDate receivedOn,
            @Nullable String cameFrom,
            boolean realName,
            @Nullable String newFacts) {}

    /** What the triage says of an accepted petition. */
    record Triage(
            @Nullable String topic,
            boolean chief,
            @Nullable String protection,
            String note,
            @Nullable LocalDate disposalDue) {}

    /** A way to dispose of a petition, as proposed. */
    record Proposal(
            String way,
            String grounds,
            LocalDate studiedOn,
            String studiedBy,
            @Nullable String projectNo,
            @Nullable String notAccepted,
            String proposedBy) {}

    /**
     * Something done to clear a petition.
     *
     * @param byWhom the team, the talker, or who signed an answer
     */
    record Check(Kind kind, LocalDate startedOn, @Nullable LocalDate endedOn, String byWhom, String result) {

        /** What was done. */
        public enum Kind {
            INQUIRY("函询"),
            TALK("谈话"),
            FIRST_CHECK("初步核实"),
            /** A member of the team did not sign the report, so the check before does not count. */
            NOT_SIGNED("核查报告未签名，退回重新核实"),
            REVIEW("复查");

            private final String chinese;

            Kind(String chinese) {
                this.chinese = chinese;
            }

            public String chinese() {
                return chinese;
            }
        }
    }

    /**
     * What is proposed as the outcome.
     *
     * @param finding null when nothing can be said yet
     */
    record Conclusion(
            @Nullable PetitionFinding finding,
            String grounds,
            @Nullable String followUp,
            boolean suspected,
            @Nullable String fabrication,
            @Nullable String intent,
            String determinedBy) {}

    /** What the reporter was told; without a day and a text for an anonymous one. */
    record Feedback(
            @Nullable LocalDate on,
            String means,
            @Nullable String text,
            @Nullable String objection) {}
}
