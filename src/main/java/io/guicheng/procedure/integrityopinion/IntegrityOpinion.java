package io.guicheng.procedure.integrityopinion;

import io.guicheng.engine.ProcessVariable;

/** Everything the code may say about {@code processes/integrity-opinion/integrity-opinion.bpmn}. */
final class IntegrityOpinion {

    static final String KEY = "integrity-opinion";

    static final ProcessVariable<Boolean> REPLY_RETURNED = ProcessVariable.flag("replyReturned");

    private IntegrityOpinion() {}
}
