package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.engine.ProcessVariable;
import java.time.LocalDate;

/** Everything the code may say about {@code processes/personal-matters-check/personal-matters-check.bpmn}. */
final class PersonalMattersCheck {

    static final String KEY = "personal-matters-check";

    static final String PREFIX = "PC";

    static final String REASON_TABLE = "personal-matters-check.reason";

    static final String HANDLING_TABLE = "personal-matters-check.handling";

    /** The table that also classifies in the vetting of candidates. */
    static final String CLASSIFICATION_TABLE = "candidate-vetting.personal-matters";

    /** The message of the yearly case that somebody was drawn, and what it carries. */
    static final String CHECK_ORDERED = "mattersCheckOrdered";

    static final ProcessVariable<String> CHECK_OFFICIAL = ProcessVariable.text("checkOfficial");

    static final ProcessVariable<String> CHECK_ORGAN = ProcessVariable.text("checkOrgan");

    static final ProcessVariable<Boolean> RESULTS_DIFFER = ProcessVariable.flag("resultsDiffer");

    static final ProcessVariable<LocalDate> EXPLANATION_DUE = ProcessVariable.date("explanationDue");

    static final ProcessVariable<FindingDecision> FINDING_DECISION =
            ProcessVariable.decision("findingDecision", FindingDecision.class);

    /** What the call for a talk carries. */
    static final ProcessVariable<String> INTERVIEW_OFFICIAL = ProcessVariable.text("interviewOfficial");

    static final ProcessVariable<String> INTERVIEW_SITUATION = ProcessVariable.text("interviewSituation");

    static final ProcessVariable<String> INTERVIEW_ORGAN = ProcessVariable.text("interviewOrgan");

    /** What the handing over of a lead carries. */
    static final ProcessVariable<String> HANDED_PETITION = ProcessVariable.text("handedPetition");

    static final ProcessVariable<String> HANDED_ORGAN = ProcessVariable.text("handedOrgan");

    private PersonalMattersCheck() {}

    /** What follows from the decision about a finding. */
    enum FindingDecision {
        RETURNED,
        INTERVIEW,
        LEAD,
        FILED
    }
}
