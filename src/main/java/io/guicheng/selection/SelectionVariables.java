package io.guicheng.selection;

import io.guicheng.engine.ProcessVariable;
import java.util.List;

/** The variables that the procedures of a selection hand to each other. */
public final class SelectionVariables {

    /** The candidate a called procedure is about. */
    public static final ProcessVariable<String> CANDIDATE = ProcessVariable.text("candidateId");

    /** Candidates to be vetted in the next round. */
    public static final ProcessVariable<List<String>> CANDIDATES_TO_VET = ProcessVariable.ids("candidatesToVet");

    /** Candidates carried at the last meeting. */
    public static final ProcessVariable<List<String>> CARRIED_CANDIDATES = ProcessVariable.ids("carriedCandidates");

    /** Appointed candidates whose post has a probation. */
    public static final ProcessVariable<List<String>> PROBATION_CANDIDATES = ProcessVariable.ids("probationCandidates");

    public static final ProcessVariable<DeliberationOutcome> DELIBERATION_OUTCOME =
            ProcessVariable.decision("deliberationOutcome", DeliberationOutcome.class);

    /** Whether the last meeting deferred somebody. */
    public static final ProcessVariable<Boolean> ANYONE_DEFERRED = ProcessVariable.flag("anyoneDeferred");

    public static final ProcessVariable<ReportOutcome> REPORT_OUTCOME =
            ProcessVariable.decision("reportOutcome", ReportOutcome.class);

    public static final ProcessVariable<PreReviewOutcome> PRE_REVIEW_OUTCOME =
            ProcessVariable.decision("preReviewOutcome", PreReviewOutcome.class);

    private SelectionVariables() {}

    /** How a deliberation ended. */
    public enum DeliberationOutcome {
        /** Fewer than two thirds came: another day. */
        NO_QUORUM,
        /** An opinion is outdated or a new fact came up: vet again first. */
        RENEW,
        /** At least one candidate was carried. */
        CARRIED,
        /** Nobody was carried. */
        NONE_CARRIED
    }

    /** How a selection report ended. */
    public enum ReportOutcome {
        DUE,
        NOT_DUE,
        CONSENTED,
        REFUSED,
        SUPPLEMENT
    }

    /** How a pre-review ended. */
    public enum PreReviewOutcome {
        PASSED,
        EXCEEDED,
        RETURNED,
        NOT_STARTED
    }
}
