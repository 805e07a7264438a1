package io.guicheng.lifemeetings;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of special meetings that were proposed, and the entries of other registers that propose one. */
public interface SpecialMeetings {

    /** @throws org.springframework.dao.DuplicateKeyException when this entry has proposed a meeting of this body before */
    void propose(CaseKey key, LeadershipBody body, String situation, String cause, @Nullable Entry by);

    /** @throws io.guicheng.kernel.NotFound when the case has none */
    SpecialMeeting get(CaseKey key);

    /** Whether this entry has proposed a meeting of this body, whatever became of it. */
    boolean proposed(String bodyId, Entry by);

    void draft(CaseKey key, String theme, String matters, String userId);

    void decide(CaseKey key, String decision, String note, LocalDate on);

    /**
     * The entries since a day that may call for a special meeting; two statements. Which of them do is said by a table.
     *
     * @param jurisdictions whose officials and cases are looked at
     */
    List<Entry> entries(List<String> jurisdictions, LocalDate since);

    /**
     * An entry of a register.
     *
     * @param register SANCTION or RECTIFICATION
     * @param detail what matters of it for the table
     * @param officialId whom it is about; null when only the unit is known
     * @param organ the unit it is about; null when only the official is known
     */
    record Entry(
            String register,
            String id,
            String detail,
            @Nullable String officialId,
            @Nullable String organ,
            String text) {}
}
