package io.guicheng.engine;

/** The variables that every procedure has from its start. */
public final class CaseVariables {

    /** GB/T 2260 code of the case's jurisdiction: decides which organ gets a task. */
    public static final ProcessVariable<String> JURISDICTION = ProcessVariable.text("jurisdiction");

    private CaseVariables() {}
}
