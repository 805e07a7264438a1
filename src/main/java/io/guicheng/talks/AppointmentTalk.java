package io.guicheng.talks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A talk that is due, or was held, with a newly appointed official.
 *
 * @param talk which of the talks it is, {@code MAIN} or {@code INTEGRITY}; one of each per case
 * @param postTitle the post as it was called on the day of the appointment
 * @param appointedOn day from which the post is held
 * @param talkers capacities in which one may hold it; see {@link Talker.Capacity}
 * @param talkOn null while it is still due
 * @param topics what was talked about, in words
 * @param signed whether the official signed the record; null while it is still due
 * @param refusalNote how the refusal to sign was noted; null when the record is signed
 */
public record AppointmentTalk(
        String caseKey,
        String talk,
        String officialId,
        @Nullable String postId,
        String postTitle,
        LocalDate appointedOn,
        List<Talker.Capacity> talkers,
        @Nullable LocalDate talkOn,
        @Nullable String talkBy,
        @Nullable String topics,
        @Nullable String content,
        @Nullable Boolean signed,
        @Nullable String refusalNote) {

    public static final String MAIN = "MAIN";
    public static final String INTEGRITY = "INTEGRITY";

    public AppointmentTalk {
        talkers = List.copyOf(talkers);
    }

    public boolean held() {
        return talkOn != null;
    }
}
