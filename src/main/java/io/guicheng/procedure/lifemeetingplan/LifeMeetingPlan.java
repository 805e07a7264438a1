package io.guicheng.procedure.lifemeetingplan;

import io.guicheng.engine.ProcessVariable;
import java.util.List;

/** Everything the code may say about {@code processes/life-meeting-plan/life-meeting-plan.bpmn}. */
final class LifeMeetingPlan {

    static final String KEY = "life-meeting-plan";

    static final String PREFIX = "LP";

    /** Ids of the bodies whose meetings are opened. */
    static final ProcessVariable<List<String>> BODIES = ProcessVariable.ids("plannedBodies");

    private LifeMeetingPlan() {}
}
