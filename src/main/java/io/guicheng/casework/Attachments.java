package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files of cases, kept with their SHA-256. A file belongs to nobody's case until the step it was uploaded for is completed. */
public interface Attachments {

    /**
     * Stores a file after looking at what it really is.
     *
     * @throws io.guicheng.kernel.RefusedInput when it is empty, too large or of a type that is not taken; the field is {@code file}
     */
    Attachment store(String uploadedFor, String userId, @Nullable String organ, String name, byte[] content);

    Optional<Attachment> find(String id);

    /** @throws io.guicheng.kernel.NotFound when it was lawfully erased */
    byte[] content(String id);

    /** Whether its content is still there and was not lawfully erased. */
    boolean kept(String id);

    /** Copies the content; throws {@link java.io.UncheckedIOException} when it cannot be written. */
    void copy(String id, OutputStream out);

    /** Ties uploaded files to the case in which they were handed in. */
    void attach(Collection<String> ids, CaseKey key, String step);

    List<Attachment> ofCase(CaseKey key);
}
