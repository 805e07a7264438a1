package io.guicheng.talks;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of the talks with newly appointed officials. */
public interface AppointmentTalks {

    /** Enters a talk that is due. */
    void plan(AppointmentTalk due);

    /** The case in which an appointment is talked about, if there is one. */
    Optional<CaseKey> caseOf(String officialId, LocalDate appointedOn);

    /** The talks of a case, the main one first. */
    List<AppointmentTalk> of(CaseKey key);

    /**
     * Records that a talk was held.
     *
     * @throws io.guicheng.kernel.NotFound when the case has no such talk
     */
    void hold(CaseKey key, String talk, Held held);

    /**
     * The appointments of chiefs since a day, in this jurisdiction's register of officials, for which no main talk has been held and no
     * reason is given; oldest first. One statement.
     */
    List<Gap> gaps(String jurisdiction, LocalDate since);

    /** Gives the reason why there is no talk for an appointment; the gap is not shown any more. */
    void explain(Gap gap, String reason, CaseKey key);

    /** How many appointments of chiefs since a day there were, and for how many of them the main talk was held. One statement. */
    Coverage coverage(String jurisdiction, LocalDate since);

    /**
     * What was held.
     *
     * @param refusalNote how the refusal to sign was noted; null when the record is signed
     */
    record Held(
            LocalDate on,
            String by,
            String topics,
            String content,
            boolean signed,
            @Nullable String refusalNote) {}

    /** The appointment of a chief without a talk. */
    record Gap(String officialId, String name, String postTitle, LocalDate appointedOn) {}

    /** Appointments of chiefs, and those among them with a talk. */
    record Coverage(int appointed, int talked) {}
}
