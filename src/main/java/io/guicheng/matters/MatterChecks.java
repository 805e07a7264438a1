package io.guicheng.matters;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of checks of personal-matters reports. */
public interface MatterChecks {

    void open(CaseKey key, Begun begun);

    /** What a check begins with; see {@link MatterCheck}. */
    record Begun(
            String officialId,
            int reportYear,
            String reason,
            @Nullable String basis,
            @Nullable String calledBy) {}

    /** @throws io.guicheng.kernel.NotFound when the case is none */
    MatterCheck get(CaseKey key);

    /** What was compared, in the order of the form. */
    List<MatterCheck.Item> items(CaseKey key);

    /** The checks that a case has drawn, by official. */
    List<MatterCheck> calledBy(CaseKey caller);

    /** Writes what was compared, here and in the register of personal matters. */
    void compare(CaseKey key, List<MatterCheck.Item> items);

    /** Writes what the official said to each item that differs. */
    void explain(CaseKey key, LocalDate heardOn, List<MatterCheck.Item> items);

    /** Proposes, or, where nothing differs, states, a finding. */
    void find(CaseKey key, Finding finding);

    /** A finding with what is done about it; see {@link MatterCheck}. */
    record Finding(
            String finding,
            String classification,
            String handling,
            String handledAs,
            @Nullable String grounds,
            @Nullable String proposedBy) {}

    void sendBack(CaseKey key, String note);

    /** Notes the lead that grew out of it. */
    void lead(CaseKey key, String petitionId);

    void close(CaseKey key, LocalDate on);
}
