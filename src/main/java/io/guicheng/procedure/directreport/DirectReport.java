package io.guicheng.procedure.directreport;

import io.guicheng.engine.ProcessVariable;

/** Everything the code may say about {@code processes/direct-report/direct-report.bpmn}. */
final class DirectReport {

    static final String KEY = "direct-report";

    static final String PREFIX = "DR";

    static final String KIND_TABLE = "direct-report.kind";

    static final String DISPOSAL_TABLE = "direct-report.disposal";

    static final ProcessVariable<String> RECEIVER_ORGAN = ProcessVariable.text("receiverOrgan");

    /** Whether somebody is to find out about the facts first, and the user id of who. */
    static final ProcessVariable<Boolean> VERIFICATION_DUE = ProcessVariable.flag("verificationDue");

    static final ProcessVariable<String> VERIFIER = ProcessVariable.text("verifier");

    /** Whether the chief of the committee at the receiver's level is told. */
    static final ProcessVariable<Boolean> CHIEF_DUE = ProcessVariable.flag("chiefDue");

    /** Whether somebody is talked with, and what the message that says so carries: for the moment in which it is thrown and no longer. */
    static final ProcessVariable<Boolean> INTERVIEW_DUE = ProcessVariable.flag("interviewDue");

    static final ProcessVariable<String> INTERVIEW_OFFICIAL = ProcessVariable.text("interviewOfficial");

    static final ProcessVariable<String> INTERVIEW_SITUATION = ProcessVariable.text("interviewSituation");

    static final ProcessVariable<String> INTERVIEW_ORGAN = ProcessVariable.text("interviewOrgan");

    /** Whether it becomes a clue, and what the message that says so carries; as above. */
    static final ProcessVariable<Boolean> CLUE_DUE = ProcessVariable.flag("clueDue");

    static final ProcessVariable<String> HANDED_PETITION = ProcessVariable.text("handedPetition");

    static final ProcessVariable<String> HANDED_ORGAN = ProcessVariable.text("handedOrgan");

    private DirectReport() {}
}
