package io.guicheng.procedure.selectionreportapproval;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import java.util.Map;

/** Everything the code may say about {@code processes/selection-report-approval/selection-report-approval.bpmn}. */
final class SelectionReportApproval {

    static final String KEY = "selection-report-approval";

    /** Subject of a consent that is about the case as a whole. */
    static final String WHOLE_CASE = "case";

    private SelectionReportApproval() {}

    /** The candidate this report is about, or the whole case. */
    static String subject(Map<String, Object> variables) {
        return CANDIDATE.find(variables).orElse(WHOLE_CASE);
    }
}
