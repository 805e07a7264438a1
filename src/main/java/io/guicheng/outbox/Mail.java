package io.guicheng.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail. Mail goes over machines that are not ours: nothing of a case stands in it.
 *
 * @param id what causes it, at most 160 characters; becomes the message's id, by which a mail that came twice is recognized
 * @param recipients addresses
 * @param subject at most 200 characters
 * @param text plain, at most 4000 characters
 * @param attachment null when there is none
 */
public record Mail(
        String id,
        List<String> recipients,
        String subject,
        String text,
        @Nullable Attachment attachment) {

    public Mail {
        recipients = List.copyOf(recipients);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("nobody to send it to");
        }
    }

    /** A text file that goes with it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Attachment(String name, byte[] content) {}
}
