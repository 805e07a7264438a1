package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import java.util.List;
import java.util.Optional;

/** The register of answers to selection reports (有关事项报审). Append-only. */
public interface Consents {

    void record(CaseKey key, Consent consent);

    /** The newest answer about a subject. */
    Optional<Consent> latest(CaseKey key, String subject);

    List<Consent> ofCase(CaseKey key);
}
