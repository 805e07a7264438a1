package io.guicheng.procedure.casetermination;

import io.guicheng.engine.ProcessVariable;

/** Everything the code may say about {@code processes/case-termination/case-termination.bpmn}. */
final class CaseTermination {

    static final String KEY = "case-termination";

    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("terminationApproved");

    private CaseTermination() {}
}
