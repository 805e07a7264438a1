package io.guicheng.talks;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of reminders, written inquiries, admonitions and other talks. */
public interface Interviews {

    /** Enters a new one, with the officials it is about: none yet where another case called for it without knowing whom. */
    void open(CaseKey key, Draft draft, Collection<String> officialIds);

    /**
     * Replaces what was proposed before it was approved.
     *
     * @param approvalStands whether the head's approval, given before, still counts
     */
    void revise(CaseKey key, Draft draft, Collection<String> officialIds, boolean approvalStands);

    /** @throws io.guicheng.kernel.NotFound when the case has none */
    Interview get(CaseKey key);

    /** Ids of the officials it is about, in order. */
    List<String> officials(CaseKey key);

    /** Everything of this official's, the newest first. */
    List<Interview> ofOfficial(String officialId);

    void sendBack(CaseKey key, String note);

    /** Approved by the head of the organ that handles it. */
    void approve(CaseKey key, String userId, LocalDate on);

    /** Approved on behalf of the committee as well. */
    void confirm(CaseKey key, String userId, LocalDate on);

    /** A written inquiry went out. */
    void inquire(CaseKey key, LocalDate on, LocalDate due, String questions);

    void answer(CaseKey key, Answer answer);

    void judge(CaseKey key, String judgement);

    void talk(CaseKey key, Talk talk);

    /** What the talk entails: both null where the kind has neither. */
    void entail(CaseKey key, @Nullable LocalDate effectUntil, @Nullable LocalDate followUpOn);

    void followUp(CaseKey key, LocalDate on, boolean corrected, String note);

    /** What is proposed. */
    record Draft(
            String kind,
            String situation,
            String reason,
            String draftedBy,
            @Nullable String calledBy) {}

    /** An answer to a written inquiry. */
    record Answer(
            LocalDate on,
            String text,
            @Nullable String lateReason,
            @Nullable String endorsedBy,
            @Nullable String endorsement) {}

    /** A talk that was held. */
    record Talk(
            @Nullable LocalDate noticedOn,
            LocalDate on,
            String by,
            String content,
            String attitude,
            boolean signed,
            @Nullable String refusalNote) {}
}
