package io.guicheng.procedure.rectification;

import io.guicheng.engine.ProcessVariable;
import java.time.LocalDate;

/** Everything the code may say about {@code processes/rectification/rectification.bpmn}. */
final class Rectification {

    static final String KEY = "rectification";

    static final String PREFIX = "RC";

    /** The message of another case that has entered an order, and the id of the order that it carries. */
    static final String CALLED_FOR = "rectificationCalledFor";

    static final ProcessVariable<String> ORDER = ProcessVariable.text("rectificationOrder");

    static final String SOURCE_TABLE = "rectification.source";

    static final ProcessVariable<String> UNIT_ORGAN = ProcessVariable.text("unitOrgan");

    static final ProcessVariable<String> OVERSEER_ORGAN = ProcessVariable.text("overseerOrgan");

    /** The last day of the report, as the inbox shows it. */
    static final ProcessVariable<LocalDate> DUE = ProcessVariable.date("rectificationDue");

    /** The moment from which it is overdue, with its offset, as the engine's timers read it. */
    static final ProcessVariable<String> OVERDUE_AT = ProcessVariable.text("overdueAt");

    static final ProcessVariable<Boolean> INTERVIEW_DUE = ProcessVariable.flag("interviewDue");

    static final ProcessVariable<String> INTERVIEW_OFFICIAL = ProcessVariable.text("interviewOfficial");

    static final ProcessVariable<String> INTERVIEW_SITUATION = ProcessVariable.text("interviewSituation");

    static final ProcessVariable<String> INTERVIEW_ORGAN = ProcessVariable.text("interviewOrgan");

    static final ProcessVariable<Boolean> EXTENSION_ASKED = ProcessVariable.flag("extensionAsked");

    static final ProcessVariable<Boolean> RETURNED = ProcessVariable.flag("rectificationReturned");

    static final ProcessVariable<Boolean> TYPICAL = ProcessVariable.flag("typicalCase");

    static final ProcessVariable<Boolean> SYSTEMIC = ProcessVariable.flag("systemicCase");

    private Rectification() {}
}
