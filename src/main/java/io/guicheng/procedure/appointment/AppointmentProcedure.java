package io.guicheng.procedure.appointment;

import io.guicheng.engine.ProcessVariable;

/** Everything the code may say about {@code processes/appointment/appointment.bpmn}. */
final class AppointmentProcedure {

    static final String KEY = "appointment";

    static final String EFFECT_TABLE = "appointment.objection-effect";

    static final ProcessVariable<NoticeStep> NOTICE_STEP = ProcessVariable.decision("noticeStep", NoticeStep.class);

    static final ProcessVariable<Boolean> OBJECTION_STANDS = ProcessVariable.flag("objectionStands");

    /** Whether the post is a chief's, who gets a talk of their own, and what that needs to know. */
    static final ProcessVariable<Boolean> CHIEF_APPOINTED = ProcessVariable.flag("chiefAppointed");

    static final ProcessVariable<String> APPOINTED_OFFICIAL = ProcessVariable.text("appointedOfficial");

    static final ProcessVariable<String> APPOINTED_POST = ProcessVariable.text("appointedPost");

    private AppointmentProcedure() {}

    /** Where a notice goes on. */
    enum NoticeStep {
        CHECK,
        CONTINUE,
        END
    }
}
