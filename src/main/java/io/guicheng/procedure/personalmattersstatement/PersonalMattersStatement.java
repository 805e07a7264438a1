package io.guicheng.procedure.personalmattersstatement;

import io.guicheng.engine.ProcessVariable;

/** Everything the code may say about {@code processes/personal-matters-statement/personal-matters-statement.bpmn}. */
final class PersonalMattersStatement {

    static final String KEY = "personal-matters-statement";

    static final String PREFIX = "PS";

    static final String KIND_TABLE = "personal-matters-statement.kind";

    static final String ITEM_TABLE = "personal-matters-statement.item";

    static final ProcessVariable<Boolean> STATEMENT_RETURNED = ProcessVariable.flag("statementReturned");

    private PersonalMattersStatement() {}

    /** The matter that a reminder to complete a report is about. */
    static String about(String officialId) {
        return "personal-matters-statement:" + officialId;
    }
}
