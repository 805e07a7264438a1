package io.guicheng.procedure.probation;

import io.guicheng.engine.ProcessVariable;

/** Everything the code may say about {@code processes/probation/probation.bpmn}. */
final class Probation {

    static final String KEY = "probation";

    /** The moment the probation is over, with its offset, as the engine's timer reads it. */
    static final ProcessVariable<String> UNTIL = ProcessVariable.text("probationUntil");

    private Probation() {}
}
