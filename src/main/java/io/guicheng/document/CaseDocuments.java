package io.guicheng.document;

import io.guicheng.casework.CaseFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of one sort of case. A procedure contributes a bean; a procedure without one has no documents. */
public interface CaseDocuments {

    /** Whether it knows the cases of this procedure. */
    boolean knows(String procedure);

    /** The documents this case has or is about to have, in the order of the procedure. */
    List<Offer> of(CaseFile file);

    /**
     * One document.
     *
     * @param kind key of {@code documents/kinds.yaml}
     * @param subject tells documents of one kind apart, in letters, digits and hyphens: for example a candidate's id
     * @param about whom or what it is about, in words
     * @param organ whose work it is; null when it is the case owner's alone
     * @param values text by field; rows of a list as a list of such maps
     */
    record Offer(
            String kind,
            String subject,
            String about,
            @Nullable String organ,
            Map<String, ?> values) {}
}
