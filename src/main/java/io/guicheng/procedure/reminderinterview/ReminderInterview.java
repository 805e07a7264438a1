package io.guicheng.procedure.reminderinterview;

import io.guicheng.engine.ProcessVariable;
import java.time.LocalDate;

/** Everything the code may say about {@code processes/reminder-interview/reminder-interview.bpmn}. */
final class ReminderInterview {

    static final String KEY = "reminder-interview";

    static final String PREFIX = "RI";

    static final String KIND_TABLE = "reminder-interview.kind";

    static final String SITUATION_TABLE = "reminder-interview.situation";

    /** The message of another case that something calls for a talk, and what it carries. */
    static final String INTERVIEW_CALLED_FOR = "interviewCalledFor";

    static final ProcessVariable<String> CALLED_OFFICIAL = ProcessVariable.text("interviewOfficial");

    static final ProcessVariable<String> CALLED_SITUATION = ProcessVariable.text("interviewSituation");

    static final ProcessVariable<String> CALLED_ORGAN = ProcessVariable.text("interviewOrgan");

    static final ProcessVariable<String> OWNER_ORGAN = ProcessVariable.text("ownerOrgan");

    static final ProcessVariable<Approval> APPROVAL_LEVEL = ProcessVariable.decision("approvalLevel", Approval.class);

    static final ProcessVariable<Decision> APPROVAL_DECISION =
            ProcessVariable.decision("approvalDecision", Decision.class);

    static final ProcessVariable<Boolean> ANSWERED_IN_WRITING = ProcessVariable.flag("answeredInWriting");

    static final ProcessVariable<LocalDate> ANSWER_DUE = ProcessVariable.date("answerDue");

    static final ProcessVariable<Boolean> INQUIRE_AGAIN = ProcessVariable.flag("inquireAgain");

    static final ProcessVariable<Boolean> FOLLOW_UP_PLANNED = ProcessVariable.flag("followUpPlanned");

    /** The moment from which the follow-up is due, with its offset, as the engine's timer reads it. */
    static final ProcessVariable<String> FOLLOW_UP_AT = ProcessVariable.text("followUpAt");

    private ReminderInterview() {}

    /** Who approves: nobody, the head of the organ that handles the case, or the committee's secretary after the head. */
    enum Approval {
        NONE,
        HEAD,
        SECRETARY
    }

    /** What an approver decided. */
    enum Decision {
        APPROVED,
        /** Approved by the head, and handed on to the secretary. */
        SUBMITTED,
        RETURNED,
        DECLINED
    }
}
