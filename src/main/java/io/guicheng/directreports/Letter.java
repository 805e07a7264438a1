package io.guicheng.directreports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says and who wrote it. Sealed as a whole: the kind of a letter names its author almost as well as the name.
 *
 * @param kind row of the table {@code direct-report.kind}, {@code CAPACITY.CODE}
 * @param kindName the row in words
 * @param clauses catalogue ids of the row
 * @param authorUser account of the author
 * @param authorUnit where the author works, in words
 * @param officialId whom it is about; null when the register does not know them
 * @param subjectName who it is about, with the posts the register knew
 * @param raisedOn the day the author told them themself; null when they did not
 * @param raising what was said and answered then, or why it was not; empty where the kind does not ask
 * @param alsoTo names of the other organs that received the same report; empty when none did
 */
public record Letter(
        String kind,
        String kindName,
        String clauses,
        String authorUser,
        String authorName,
        String authorUnit,
        @Nullable String officialId,
        String subjectName,
        String facts,
        @Nullable LocalDate raisedOn,
        String raising,
        String alsoTo) {

    @Override
    public String toString() {
        return "Letter[***]";
    }
}
