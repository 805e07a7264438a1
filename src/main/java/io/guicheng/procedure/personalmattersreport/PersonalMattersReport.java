package io.guicheng.procedure.personalmattersreport;

import io.guicheng.engine.ProcessVariable;
import java.time.LocalDate;
import java.util.List;

/** Everything the code may say about {@code processes/personal-matters-report/personal-matters-report.bpmn}. */
final class PersonalMattersReport {

    static final String KEY = "personal-matters-report";

    static final String PREFIX = "PM";

    static final String CIRCLE_TABLE = "personal-matters-report.circle";

    static final String STRATUM_TABLE = "personal-matters-report.stratum";

    static final ProcessVariable<LocalDate> REPORT_DUE = ProcessVariable.date("reportDue");

    static final ProcessVariable<Collecting> COLLECTION = ProcessVariable.decision("collection", Collecting.class);

    /** Ids of the officials who were drawn. */
    static final ProcessVariable<List<String>> CHECK_OFFICIALS = ProcessVariable.ids("checkOfficials");

    private PersonalMattersReport() {}

    /** What was done about the reports. */
    enum Collecting {
        REMINDED,
        /** Ended, with reports that are filed above. */
        FILE,
        CLOSED
    }
}
