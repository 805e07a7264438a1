package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of organs' opinions, with the discipline organ's drafts. Given opinions are append-only. */
public interface Opinions {

    void give(Opinion opinion);

    /** The newest opinion of every organ that gave one, by organ. */
    List<Opinion> latest(String candidateId);

    Optional<Opinion> latest(String candidateId, String organId);

    /** The newest opinion of every organ about every candidate of a case, by candidate and organ; one statement. */
    List<Opinion> latestOfCase(CaseKey key);

    /** An organ is asked about a candidate beyond those that the table and the motion name. Asking twice is asking once. */
    void ask(String candidateId, String organId);

    /** An organ of which {@link #ask} was said is not asked after all. */
    void askNoMore(String candidateId, String organId);

    /** The organs of which {@link #ask} was said, by organ. */
    List<String> alsoAsked(String candidateId);

    /** Writes the draft of a reply; whoever signed an earlier text has to sign again. */
    void draft(IntegrityDraft draft);

    Optional<IntegrityDraft> draft(String candidateId);

    void signFirst(String candidateId, String userId);

    void signSecond(String candidateId, String userId);

    /** Sends the draft back with a note. */
    void returnDraft(String candidateId, String note);

    /**
     * The discipline organ's reply before it is signed.
     *
     * @param heardLocal what the discipline organ of the candidate's own unit said
     */
    record IntegrityDraft(
            String candidateId,
            Opinion.Verdict verdict,
            String grounds,
            String heardLocal,
            String draftedBy,
            @Nullable String firstSigner,
            @Nullable String secondSigner,
            @Nullable String returnedNote) {}
}
