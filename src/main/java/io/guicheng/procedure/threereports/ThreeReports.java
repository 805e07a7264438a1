package io.guicheng.procedure.threereports;

import io.guicheng.engine.ProcessVariable;
import java.time.LocalDate;
import java.util.List;

/** Everything the code may say about {@code processes/three-reports/three-reports.bpmn}. */
final class ThreeReports {

    static final String KEY = "three-reports";

    static final String PREFIX = "SR";

    static final String CIRCLE_TABLE = "three-reports.circle";

    static final String MEETING_TABLE = "three-reports.meeting";

    static final String GRADE_TABLE = "three-reports.grade";

    static final String VERDICT_TABLE = "three-reports.verdict";

    static final String SCOPE_TABLE = "three-reports.scope";

    /** Ids of the officials whose reports are due. */
    static final ProcessVariable<List<String>> SUBJECTS = ProcessVariable.ids("reportSubjects");

    static final ProcessVariable<PlanDecision> PLAN_DECISION =
            ProcessVariable.decision("planDecision", PlanDecision.class);

    static final ProcessVariable<Boolean> PLENARY_AGAIN = ProcessVariable.flag("plenaryAgain");

    /** Ids of the officials whose evaluation calls for a talk. */
    static final ProcessVariable<List<String>> LOW_SUBJECTS = ProcessVariable.ids("lowSubjects");

    static final ProcessVariable<String> INTERVIEW_SITUATION = ProcessVariable.text("interviewSituation");

    static final ProcessVariable<String> INTERVIEW_ORGAN = ProcessVariable.text("interviewOrgan");

    /** Ids of the orders to put something right. */
    static final ProcessVariable<List<String>> ORDERS = ProcessVariable.ids("rectificationOrders");

    /** The last day of all that is to be put right. */
    static final ProcessVariable<LocalDate> FEEDBACK_DUE = ProcessVariable.date("feedbackDue");

    private ThreeReports() {}

    /** What became of the plan. */
    enum PlanDecision {
        RETURNED,
        DRAW,
        CHOSEN
    }
}
