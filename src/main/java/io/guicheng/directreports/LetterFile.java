package io.guicheng.directreports;

import java.time.LocalDate;

/**
 * A file that came with a letter.
 *
 * @param size in bytes
 * @param cleaned false when it may still say who made it
 */
public record LetterFile(int number, String name, long size, boolean cleaned, LocalDate addedOn) {

    @Override
    public String toString() {
        return "LetterFile[***]";
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
