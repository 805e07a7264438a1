package io.guicheng.procedure.specialdemocraticlifemeeting;

import io.guicheng.engine.ProcessVariable;

/** Everything the code may say about {@code processes/special-democratic-life-meeting/special-democratic-life-meeting.bpmn}. */
final class SpecialDemocraticLifeMeeting {

    static final String KEY = "special-democratic-life-meeting";

    static final String PREFIX = "SM";

    static final String TRIGGER_TABLE = "special-democratic-life-meeting.trigger";

    static final ProcessVariable<Decision> DECISION = ProcessVariable.decision("specialDecision", Decision.class);

    private SpecialDemocraticLifeMeeting() {}

    /** What came of a proposal. */
    enum Decision {
        CONVENE,
        RETURN,
        DECLINE
    }
}
