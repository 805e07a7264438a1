package io.guicheng.procedure.interferencerecord;

import io.guicheng.engine.ProcessVariable;

/** Everything the code may say about {@code processes/interference-record/interference-record.bpmn}. */
final class InterferenceRecord {

    static final String KEY = "interference-record";

    static final String PREFIX = "IR";

    static final String FIELD_TABLE = "interference-record.field";

    static final String RECEIVER_TABLE = "interference-record.receiver";

    static final String HANDLING_TABLE = "interference-record.handling";

    static final ProcessVariable<String> RECEIVER_ORGAN = ProcessVariable.text("receiverOrgan");

    static final ProcessVariable<Boolean> HANDLING_RETURNED = ProcessVariable.flag("handlingReturned");

    static final ProcessVariable<Boolean> ACCOUNTABILITY_DUE = ProcessVariable.flag("accountabilityDue");

    /** Whether there is somebody to tell: whoever was approached reported it. */
    static final ProcessVariable<Boolean> RECORDER_KNOWN = ProcessVariable.flag("recorderKnown");

    /** Whether somebody is talked with, and what the message that says so carries. */
    static final ProcessVariable<Boolean> INTERVIEW_DUE = ProcessVariable.flag("interviewDue");

    static final ProcessVariable<String> INTERVIEW_OFFICIAL = ProcessVariable.text("interviewOfficial");

    static final ProcessVariable<String> INTERVIEW_SITUATION = ProcessVariable.text("interviewSituation");

    static final ProcessVariable<String> INTERVIEW_ORGAN = ProcessVariable.text("interviewOrgan");

    /** Whether it becomes a clue, and what the message that says so carries. */
    static final ProcessVariable<Boolean> CLUE_DUE = ProcessVariable.flag("clueDue");

    static final ProcessVariable<String> HANDED_PETITION = ProcessVariable.text("handedPetition");

    static final ProcessVariable<String> HANDED_ORGAN = ProcessVariable.text("handedOrgan");

    private InterferenceRecord() {}
}
