package io.guicheng.procedure.writtenreport;

import io.guicheng.engine.ProcessVariable;
import java.time.LocalDate;

/** Everything the code may say about {@code processes/written-report/written-report.bpmn}. */
final class WrittenReport {

    static final String KEY = "written-report";

    /** Id of the official whose report it is. */
    static final ProcessVariable<String> SUBJECT = ProcessVariable.text("reportSubject");

    /** Id of the organ that hands it in. */
    static final ProcessVariable<String> REPORT_ORGAN = ProcessVariable.text("reportOrgan");

    static final ProcessVariable<LocalDate> REPORT_DUE = ProcessVariable.date("reportDue");

    static final ProcessVariable<Boolean> RETURNED = ProcessVariable.flag("reportReturned");

    private WrittenReport() {}
}
