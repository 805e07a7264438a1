package io.guicheng.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A chief whose report is due.
 *
 * @param unit the unit they head, in words
 * @param unitOrgan id of the organ that stands for the unit
 * @param reportOrgan id of the organ that hands in the report: the unit's, or the one that collects where nobody of the unit may
 * @param onSiteReason why they report on site; null when they do not
 * @param lowerChiefs how they supervised the chiefs below them (S2-6f)
 * @param organizationLife their part in double organizational life (S2-13e)
 * @param excuse why there is no report; null when there is one, or none yet
 * @param rounds how often it was sent back
 * @param points what is to be changed, one a line; null before it is sent back
 * @param score of the evaluation, out of 100; null for those not on site
 * @param low whether it stays below the threshold
 * @param opinion what the feedback says
 * @param missingReason why the year's summary names them; null when they have reported
 */
public record ReportSubject(
        String caseKey,
        String officialId,
        String name,
        String post,
        String unit,
        String unitOrgan,
        String reportOrgan,
        boolean onSite,
        @Nullable String onSiteReason,
        State state,
        @Nullable String politics,
        @Nullable String partyDuty,
        @Nullable String integrity,
        @Nullable String virtue,
        @Nullable String lowerChiefs,
        @Nullable String organizationLife,
        @Nullable String excuse,
        @Nullable String submittedBy,
        @Nullable LocalDate submittedOn,
        int rounds,
        @Nullable String points,
        @Nullable String reviewedBy,
        @Nullable LocalDate reviewedOn,
        @Nullable Integer good,
        @Nullable Integer fair,
        @Nullable Integer plain,
        @Nullable Integer poor,
        @Nullable Integer abstained,
        @Nullable Integer score,
        @Nullable Boolean low,
        @Nullable String opinion,
        @Nullable LocalDate fedBackOn,
        @Nullable String missingReason) {

    /** The matter that reminders of the written report are about. */
    public String about() {
        return "written-report:" + caseKey + ":" + officialId;
    }

    /** Whether they report at the meeting: on its list, and the written report was accepted. */
    public boolean reportsOnSite() {
        return onSite && state == State.PASSED;
    }

    /** How far the written report is. */
    public enum State {
        DUE("未交"),
        SUBMITTED("已交，待审核"),
        RETURNED("已退回，待重交"),
        PASSED("已通过"),
        EXCUSED("不能提交");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** Whether somebody still has to hand it in. */
        public boolean owed() {
            return this == DUE || this == RETURNED;
        }
    }
}
