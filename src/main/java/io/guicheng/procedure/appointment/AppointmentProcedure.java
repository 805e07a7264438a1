package io.guicheng.procedure.appointment;

import io.guicheng.engine.ProcessVariable;

/** Everything the code may say about {@code processes/appointment/appointment.bpmn}. */
final class AppointmentProcedure {

    static final String KEY = "appointment";

    static final String EFFECT_TABLE = "appointment.objection-effect";

    static final ProcessVariable<NoticeStep> NOTICE_STEP = ProcessVariable.decision("noticeStep", NoticeStep.class);

    static final ProcessVariable<Boolean> OBJECTION_STANDS = ProcessVariable.flag("objectionStands");

    private AppointmentProcedure() {}

    /** Where a notice goes on. */
    enum NoticeStep {
        CHECK,
        CONTINUE,
        END
    }
}
