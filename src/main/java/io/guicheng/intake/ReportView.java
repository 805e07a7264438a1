package io.guicheng.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as its reporter, or who handles it, reads it: never with the reporter's identity.
 *
 * @param organ name of the organ that has it
 * @param state 已收到, 办理中 or 已办结
 */
public record ReportView(String organ, LocalDate receivedOn, String state, List<Message> messages, List<File> files) {

    @Override
    public String toString() {
        return "ReportView[***]";
    }

    /**
     * What one of the two wrote.
     *
     * @param texts by what they are called on the page
     * @param userId the handler; null for the reporter
     */
    public record Message(
            boolean fromReporter,
            LocalDate writtenOn,
            Map<String, String> texts,
            @Nullable String userId) {

        @Override
        public String toString() {
            return "Message[***]";
        }
    }

    /**
     * A file that came with it.
     *
     * @param cleaned false when it may still say who made it
     */
    public record File(int number, String name, long size, boolean cleaned, LocalDate addedOn) {

        @Override
        public String toString() {
            return "File[***]";
        }
    }

    /** A file with its content. */
    // two of them are never compared
    @SuppressWarnings("ArrayRecordComponent")
    public record Download(String name, String contentType, byte[] content) {

        @Override
        public String toString() {
            return "Download[***]";
        }
    }
}
