package io.guicheng.form;

import io.guicheng.kernel.CaseKey;

/** Says in words how a procedure's case ended. A bean of the procedure's package. */
public interface CaseOutcome {

    /** Key of the procedure. */
    String procedure();

    /** The outcome in a short Chinese sentence. */
    String text(CaseKey caseKey, String endEvent);
}
