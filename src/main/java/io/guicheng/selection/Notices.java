package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of notices and objections. */
public interface Notices {

    void publish(Notice notice);

    Optional<Notice> find(String candidateId);

    /** Enters an objection; returns its id. */
    String object(String candidateId, LocalDate receivedOn, String summary, boolean specific);

    void check(String objectionId, String finding, String effect, String userId, LocalDate on);

    List<Notice.Objection> objections(String candidateId);

    /** The notices of all candidates of a case; one statement. */
    List<Notice> ofCase(CaseKey key);

    /** The objections to all candidates of a case; one statement. */
    List<Notice.Objection> objectionsOf(CaseKey key);
}
