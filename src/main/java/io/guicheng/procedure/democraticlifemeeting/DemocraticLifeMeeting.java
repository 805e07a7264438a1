package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.engine.ProcessVariable;
import io.guicheng.lifemeetings.Sitting;
import java.time.LocalDate;
import java.util.List;

/** Everything the code may say about {@code processes/democratic-life-meeting/democratic-life-meeting.bpmn}. */
final class DemocraticLifeMeeting {

    static final String KEY = "democratic-life-meeting";

    static final String PREFIX = "LM";

    static final String POINTS_TABLE = "democratic-life-meeting.points";

    static final String ASSESSMENT_TABLE = "democratic-life-meeting.assessment";

    /** The message of a proposal that was accepted. */
    static final String SPECIAL_CALLED = "specialMeetingCalled";

    /** The message of the year's plan, and the body that it carries. */
    static final String ANNUAL_PLANNED = "annualMeetingPlanned";

    static final ProcessVariable<String> PLANNED_BODY = ProcessVariable.text("plannedBody");

    static final ProcessVariable<String> UNIT_ORGAN = ProcessVariable.text("unitOrgan");

    static final ProcessVariable<Boolean> PLAN_RETURNED = ProcessVariable.flag("planReturned");

    static final ProcessVariable<Boolean> MATERIALS_RETURNED = ProcessVariable.flag("materialsReturned");

    static final ProcessVariable<Sitting.Result> MEETING_RESULT =
            ProcessVariable.decision("meetingResult", Sitting.Result.class);

    /** The last day of the record, some working days after the day the meeting is planned for. */
    static final ProcessVariable<LocalDate> RECORD_DUE = ProcessVariable.date("recordDue");

    /** The last day of the report, as the inbox shows it. */
    static final ProcessVariable<LocalDate> REPORT_DUE = ProcessVariable.date("reportDue");

    static final ProcessVariable<List<String>> ORDERS = ProcessVariable.ids("rectificationOrders");

    /** The moment of the next half-yearly review, with its offset, as the engine's timer reads it. */
    static final ProcessVariable<String> REVIEW_AT = ProcessVariable.text("reviewAt");

    static final ProcessVariable<Boolean> ITEMS_UNFINISHED = ProcessVariable.flag("itemsUnfinished");

    static final ProcessVariable<String> INTERVIEW_OFFICIAL = ProcessVariable.text("interviewOfficial");

    static final ProcessVariable<String> INTERVIEW_SITUATION = ProcessVariable.text("interviewSituation");

    static final ProcessVariable<String> INTERVIEW_ORGAN = ProcessVariable.text("interviewOrgan");

    private DemocraticLifeMeeting() {}
}
