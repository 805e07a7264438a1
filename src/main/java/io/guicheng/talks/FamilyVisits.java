package io.guicheng.talks;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of visits to the families of chiefs. */
public interface FamilyVisits {

    /** The plan of a year in this jurisdiction that was not stopped, if there is one. */
    Optional<CaseKey> planOf(String jurisdiction, int year);

    /** Enters a plan, with everybody it lists. */
    void open(CaseKey key, Plan plan, Collection<Planned> visits);

    /** Replaces a plan that was sent back. */
    void revise(CaseKey key, String arrangement, String userId, Collection<Planned> visits);

    /** @throws io.guicheng.kernel.NotFound when the case has none */
    Plan plan(CaseKey key);

    void sendBack(CaseKey key, String note);

    void approve(CaseKey key, String userId, LocalDate on);

    /** Everybody of a plan, by planned day. One statement. */
    List<FamilyVisit> of(CaseKey key);

    /** @throws io.guicheng.kernel.NotFound when the plan does not list this official */
    FamilyVisit get(CaseKey key, String officialId);

    /**
     * Records a visit.
     *
     * @throws io.guicheng.kernel.NotFound when the plan does not list this official
     */
    void record(CaseKey key, String officialId, Made made);

    /**
     * Says why there is no visit; somebody the plan did not list is added to it.
     *
     * @param reason in Chinese
     */
    void skip(CaseKey key, Planned official, String reason);

    /** When each of these officials was visited last, whatever the plan; absent for who never was. One statement. */
    Map<String, LocalDate> lastVisits(Collection<String> officialIds);

    /**
     * A plan.
     *
     * @param returnedNote why it was sent back last
     */
    record Plan(
            int planYear,
            String arrangement,
            String draftedBy,
            @Nullable String returnedNote,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn) {

        /** One that is only drafted. */
        public static Plan drafted(int year, String arrangement, String userId) {
            return new Plan(year, arrangement, userId, null, null, null);
        }
    }

    /**
     * Somebody who is to be visited.
     *
     * @param plannedOn null for somebody a plan does not list
     */
    record Planned(
            String officialId,
            String name,
            String post,
            @Nullable LocalDate plannedOn) {}

    /**
     * A visit that was made; the components as in {@link FamilyVisit}.
     *
     * @param problem null when none was found
     */
    record Made(
            LocalDate on,
            String visitors,
            String present,
            String contents,
            String pledge,
            String outcome,
            @Nullable String problem,
            @Nullable String petitionId) {}
}
