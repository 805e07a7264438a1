package io.guicheng.procedure.writtenreport;

import io.guicheng.engine.ProcessVariable;
import io.guicheng.form.TaskSubject;
import org.springframework.stereotype.Component;

/** One official's report of a year. */
@Component
class ReportOfTask implements TaskSubject {

    @Override
    public ProcessVariable<String> variable() {
        return WrittenReport.SUBJECT;
    }
}
