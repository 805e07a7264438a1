package io.guicheng.procedure.appointmenttalk;

import io.guicheng.engine.ProcessVariable;
import java.time.LocalDate;

/** Everything the code may say about {@code processes/appointment-talk/appointment-talk.bpmn}. */
final class AppointmentTalkProcedure {

    static final String KEY = "appointment-talk";

    static final String PREFIX = "AT";

    static final String TALKERS_TABLE = "appointment-talk.talkers";

    static final String TOPICS_TABLE = "appointment-talk.topics";

    /** The message of an appointment that makes somebody a chief, and what it carries. */
    static final String CHIEF_APPOINTED = "chiefAppointed";

    static final ProcessVariable<String> APPOINTED_OFFICIAL = ProcessVariable.text("appointedOfficial");

    static final ProcessVariable<String> APPOINTED_POST = ProcessVariable.text("appointedPost");

    /** The official to talk with, and the day from which the post is held. */
    static final ProcessVariable<String> OFFICIAL = ProcessVariable.text("officialId");

    static final ProcessVariable<LocalDate> APPOINTED_ON = ProcessVariable.date("appointedOn");

    static final ProcessVariable<Boolean> INTEGRITY_TALK_DUE = ProcessVariable.flag("integrityTalkDue");

    private AppointmentTalkProcedure() {}
}
