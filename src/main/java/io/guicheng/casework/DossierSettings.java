package io.guicheng.casework;

import io.guicheng.chain.Algorithm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the dossier, {@code guicheng.dossier.*}.
 *
 * @param algorithm digest of new entries and anchors; older ones keep theirs
 */
@ConfigurationProperties("guicheng.dossier")
record DossierSettings(
        @DefaultValue("SHA-256") Algorithm algorithm,
        @DefaultValue Anchors anchors) {

    /**
     * Anchors outside the database.
     *
     * @param folder where they are written, relative to the working directory
     * @param keys where the key that signs them lies; made at the first use
     * @param interval how often; nothing is written while nothing happened
     * @param mailTo addresses, usually of the discipline organ, that get the signed part of each anchor; empty for no mail
     */
    record Anchors(
            @DefaultValue("data/anchors") Path folder,
            @DefaultValue("data/keys") Path keys,
            @DefaultValue("1h") Duration interval,
            @DefaultValue List<String> mailTo) {}
}
