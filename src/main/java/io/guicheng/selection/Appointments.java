package io.guicheng.selection;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of appointments made in cases. */
public interface Appointments {

    void issue(
            String candidateId,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            String documentNo,
            @Nullable LocalDate probationUntil);

    void talk(String candidateId, LocalDate on, String by, String content);

    void assess(String candidateId, boolean passed);

    Optional<Appointment> find(String candidateId);
}
