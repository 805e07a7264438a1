package io.guicheng.procedure.inquiry;

import io.guicheng.engine.ProcessVariable;
import java.time.LocalDate;

/** Everything the code may say about {@code processes/inquiry/inquiry.bpmn}. */
final class InquiryProcedure {

    static final String KEY = "inquiry";

    static final String PREFIX = "IQ";

    static final String INQUIRER_TABLE = "inquiry.inquirer";

    static final String RESPONDENT_TABLE = "inquiry.respondent";

    static final ProcessVariable<String> RECEIVER_ORGAN = ProcessVariable.text("receiverOrgan");

    static final ProcessVariable<String> RESPONDENT_ORGAN = ProcessVariable.text("respondentOrgan");

    static final ProcessVariable<Boolean> INADMISSIBLE = ProcessVariable.flag("inadmissible");

    static final ProcessVariable<Boolean> REFUSAL_OVERRULED = ProcessVariable.flag("refusalOverruled");

    static final ProcessVariable<LocalDate> ANSWER_DUE = ProcessVariable.date("answerDue");

    /** The moment from which the superior is told that there is no answer, as the engine's timer reads it. */
    static final ProcessVariable<String> ANSWER_MISSED_AT = ProcessVariable.text("answerMissedAt");

    static final ProcessVariable<Verdict> BALLOT_VERDICT = ProcessVariable.decision("ballotVerdict", Verdict.class);

    static final ProcessVariable<Above> ABOVE_DECISION = ProcessVariable.decision("aboveDecision", Above.class);

    /** What the message carries that calls for a talk. */
    static final ProcessVariable<String> INTERVIEW_OFFICIAL = ProcessVariable.text("interviewOfficial");

    static final ProcessVariable<String> INTERVIEW_SITUATION = ProcessVariable.text("interviewSituation");

    static final ProcessVariable<String> INTERVIEW_ORGAN = ProcessVariable.text("interviewOrgan");

    private InquiryProcedure() {}

    /** What follows from an evaluation. */
    enum Verdict {
        SATISFIED,
        /** Another answer by the same one. */
        AGAIN,
        /** Another ballot about the same answer. */
        REPEAT,
        /** No further answer: the superior decides. */
        REPORT
    }

    /** What the superior decides. */
    enum Above {
        NOTED,
        INTERVIEW,
        ANSWER
    }
}
