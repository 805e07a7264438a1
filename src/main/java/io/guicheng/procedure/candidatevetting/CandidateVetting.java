package io.guicheng.procedure.candidatevetting;

import io.guicheng.engine.ProcessVariable;
import java.util.List;

/** Everything the code may say about {@code processes/candidate-vetting/candidate-vetting.bpmn}. */
final class CandidateVetting {

    static final String KEY = "candidate-vetting";

    static final ProcessVariable<Boolean> VETTING_RENEWED = ProcessVariable.flag("vettingRenewed");
    static final ProcessVariable<QualificationOutcome> QUALIFICATION_OUTCOME =
            ProcessVariable.decision("qualificationOutcome", QualificationOutcome.class);
    static final ProcessVariable<ExceptionChoice> EXCEPTION_CHOICE =
            ProcessVariable.decision("exceptionChoice", ExceptionChoice.class);
    static final ProcessVariable<Boolean> APPRAISAL_FAILED = ProcessVariable.flag("appraisalFailed");
    static final ProcessVariable<Boolean> ARCHIVE_DUE = ProcessVariable.flag("archiveDue");
    static final ProcessVariable<Boolean> MATTERS_DUE = ProcessVariable.flag("mattersDue");
    static final ProcessVariable<Boolean> DISCIPLINE_DUE = ProcessVariable.flag("disciplineDue");
    static final ProcessVariable<Boolean> OPINIONS_DUE = ProcessVariable.flag("opinionsDue");
    static final ProcessVariable<List<String>> ORGANS_TO_ASK = ProcessVariable.ids("organsToAsk");
    static final ProcessVariable<String> ORGAN = ProcessVariable.text("organId");

    private CandidateVetting() {}

    /** What the qualification check found. */
    enum QualificationOutcome {
        PASSED,
        REPORT,
        FAILED
    }

    /** What the organization department does with a candidate who needs the superior's consent. */
    enum ExceptionChoice {
        REPORT,
        DROP
    }
}
