package io.guicheng.procedure.clarification;

import io.guicheng.engine.ProcessVariable;
import java.time.LocalDate;
import java.util.List;

/** Everything the code may say about {@code processes/clarification/clarification.bpmn}. */
final class ClarificationProcedure {

    static final String KEY = "clarification";

    static final String PREFIX = "CL";

    static final String CONDITIONS_TABLE = "clarification.conditions";

    static final String WAY_TABLE = "clarification.way";

    /** The way that all others need beside them. */
    static final String WRITTEN = "WRITTEN";

    /** The message of a petition's handling that it was unfounded, and what it carries. */
    static final String OFFERED = "clarificationOffered";

    static final ProcessVariable<String> CLEARED_PETITION = ProcessVariable.text("clearedPetition");

    static final ProcessVariable<String> CLEARED_OFFICIAL = ProcessVariable.text("clearedOfficial");

    static final ProcessVariable<String> CLEARED_ORGAN = ProcessVariable.text("clearedOrgan");

    /** Whoever found out also puts it right (谁核实谁澄清). */
    static final ProcessVariable<String> HANDLER_ORGAN = ProcessVariable.text("handlerOrgan");

    static final ProcessVariable<String> ACCUSATION_ORGAN = ProcessVariable.text("accusationOrgan");

    static final ProcessVariable<String> PRINCIPAL_ORGAN = ProcessVariable.text("principalOrgan");

    static final ProcessVariable<Boolean> ACCUSATION_SUSPECTED = ProcessVariable.flag("accusationSuspected");

    static final ProcessVariable<Boolean> NOT_TO_START = ProcessVariable.flag("notToStart");

    static final ProcessVariable<Boolean> ASSESS_AGAIN = ProcessVariable.flag("assessAgain");

    static final ProcessVariable<Boolean> WISH_DECLINED = ProcessVariable.flag("wishDeclined");

    static final ProcessVariable<PlanStep> PLAN_STEP = ProcessVariable.decision("planStep", PlanStep.class);

    /** The ways beside the written one: a task for each. */
    static final ProcessVariable<List<String>> OTHER_WAYS = ProcessVariable.ids("otherWays");

    static final ProcessVariable<String> WAY = ProcessVariable.text("clarificationWay");

    static final ProcessVariable<LocalDate> CLARIFY_DUE = ProcessVariable.date("clarifyDue");

    static final ProcessVariable<LocalDate> CROSS_ORGAN_DUE = ProcessVariable.date("crossOrganDue");

    static final ProcessVariable<LocalDate> FEEDBACK_DUE = ProcessVariable.date("feedbackDue");

    /** The moment from which the visit is due, with its offset, as the engine's timer reads it. */
    static final ProcessVariable<String> FOLLOW_UP_AT = ProcessVariable.text("followUpAt");

    private ClarificationProcedure() {}

    /** Who has the plan next. */
    enum PlanStep {
        RETURNED,
        LEADER,
        PRINCIPAL,
        APPROVED
    }
}
