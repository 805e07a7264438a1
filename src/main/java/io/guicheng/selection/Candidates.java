package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of candidates and of what their vetting found. */
public interface Candidates {

    /** Enters a candidate in state VETTING, round 0; an official is a candidate once in a case. */
    Candidate nominate(CaseKey key, String officialId, String postId);

    Optional<Candidate> find(String candidateId);

    /** The candidate; throws {@link io.guicheng.kernel.NotFound}. */
    Candidate get(String candidateId);

    /** Candidate → id of the official; one statement. */
    Map<String, String> officials(Collection<String> candidateIds);

    List<Candidate> ofCase(CaseKey key);

    /** Where this official is, or was, a candidate, the first nomination first. */
    List<Candidate> ofOfficial(String officialId);

    void move(String candidateId, CandidateState state);

    /** Starts the next round of vetting. */
    void nextRound(String candidateId);

    void trainingMakeup(String candidateId, LocalDate due);

    /** Writes the qualification check; replaces the earlier one. */
    void writeCriteria(String candidateId, List<Criterion> criteria);

    List<Criterion> criteria(String candidateId);

    /** The qualification checks of all candidates of a case by candidate; one statement. */
    Map<String, List<Criterion>> criteriaOf(CaseKey key);

    /** Writes why a candidate is not tabled; replaces the earlier reasons. */
    void writeReasons(String candidateId, List<Reason> reasons);

    List<Reason> reasons(String candidateId);

    /** The reasons of all candidates of a case by candidate; one statement. */
    Map<String, List<Reason>> reasonsOf(CaseKey key);

    void writeAppraisal(Appraisal appraisal);

    Optional<Appraisal> appraisal(String candidateId);

    /** Writes the result of one of the four musts; replaces the earlier one. */
    void writeMust(String candidateId, Must must);

    List<Must> musts(String candidateId);

    /** The four musts of all candidates of a case by candidate; one statement. */
    Map<String, List<Must>> mustsOf(CaseKey key);
}
