package io.guicheng.procedure.petitionhandling;

import io.guicheng.engine.ProcessVariable;
import java.time.LocalDate;
import java.util.List;

/** Everything the code may say about {@code processes/petition-handling/petition-handling.bpmn}. */
final class PetitionHandling {

    static final String KEY = "petition-handling";

    static final String PREFIX = "PH";

    static final String SOURCE_TABLE = "petition-handling.source";

    static final String TOPIC_TABLE = "petition-handling.topic";

    static final String WAY_TABLE = "petition-handling.way";

    /** The message with which an organ hands a petition to another one, and what it carries. */
    static final String HANDED_OVER = "petitionHandedOver";

    static final ProcessVariable<String> HANDED_PETITION = ProcessVariable.text("handedPetition");

    static final ProcessVariable<String> HANDED_ORGAN = ProcessVariable.text("handedOrgan");

    static final ProcessVariable<String> HANDLER_ORGAN = ProcessVariable.text("handlerOrgan");

    /** The organ whose leader decides about a false accusation. */
    static final ProcessVariable<String> ACCUSATION_ORGAN = ProcessVariable.text("accusationOrgan");

    static final ProcessVariable<TriageOutcome> TRIAGE_OUTCOME =
            ProcessVariable.decision("triageOutcome", TriageOutcome.class);

    static final ProcessVariable<Boolean> REAL_NAME = ProcessVariable.flag("realName");

    static final ProcessVariable<Disposal> DISPOSAL = ProcessVariable.decision("disposal", Disposal.class);

    static final ProcessVariable<FindingOutcome> FINDING_OUTCOME =
            ProcessVariable.decision("findingOutcome", FindingOutcome.class);

    /** User ids of the members of the team who sign the report of a first check here, and of each of them. */
    static final ProcessVariable<List<String>> CHECK_TEAM = ProcessVariable.ids("checkTeam");

    static final ProcessVariable<String> CHECK_MEMBER = ProcessVariable.text("checkMember");

    /** Whether there are any: who has no account signs on paper. */
    static final ProcessVariable<Boolean> MEMBERS_SIGN = ProcessVariable.flag("membersSign");

    static final ProcessVariable<LocalDate> TRIAGE_DUE = ProcessVariable.date("triageDue");

    static final ProcessVariable<LocalDate> NOTICE_DUE = ProcessVariable.date("noticeDue");

    static final ProcessVariable<LocalDate> DISPOSAL_DUE = ProcessVariable.date("disposalDue");

    static final ProcessVariable<LocalDate> CHECK_DUE = ProcessVariable.date("checkDue");

    static final ProcessVariable<LocalDate> FEEDBACK_DUE = ProcessVariable.date("feedbackDue");

    /** Whether somebody may have to be cleared, and what the message that says so carries. */
    static final ProcessVariable<Boolean> CLARIFICATION_DUE = ProcessVariable.flag("clarificationDue");

    static final ProcessVariable<String> CLEARED_PETITION = ProcessVariable.text("clearedPetition");

    static final ProcessVariable<String> CLEARED_OFFICIAL = ProcessVariable.text("clearedOfficial");

    static final ProcessVariable<String> CLEARED_ORGAN = ProcessVariable.text("clearedOrgan");

    private PetitionHandling() {}

    /** What the triage decided. */
    enum TriageOutcome {
        ACCEPTED,
        MERGED,
        HANDED_OVER
    }

    /** The way that was approved, or that none was. */
    enum Disposal {
        RETURNED,
        INTERVIEW,
        FIRST_CHECK,
        PENDING,
        DISMISSED,
        NOT_ACCEPTED
    }

    /** What became of a proposed finding. */
    enum FindingOutcome {
        RETURNED,
        /** Nothing can be found yet: another way of handling is chosen. */
        ANEW,
        /** Unfounded, and perhaps worse: whoever may decide that does. */
        ACCUSATION,
        DECIDED
    }
}
