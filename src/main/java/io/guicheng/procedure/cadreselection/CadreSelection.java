package io.guicheng.procedure.cadreselection;

import io.guicheng.engine.ProcessVariable;

/** Everything the code may say about {@code processes/cadre-selection/cadre-selection.bpmn}. */
final class CadreSelection {

    static final String KEY = "cadre-selection";

    static final ProcessVariable<Boolean> ANYONE_TABLED = ProcessVariable.flag("anyoneTabled");
    static final ProcessVariable<Boolean> VETTING_REOPENED = ProcessVariable.flag("vettingReopened");

    private CadreSelection() {}
}
