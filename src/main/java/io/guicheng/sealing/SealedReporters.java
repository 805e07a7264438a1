package io.guicheng.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The reporters of petitions, sealed. Whoever enters a petition may seal; opening is the business of the module {@code reporter} alone. */
@Component
public class SealedReporters {

    /** All identities are as long as the next multiple of this: the length of a ciphertext must not tell a name from an address. */
    private static final int BLOCK = 512;

    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vault vault;

    SealedReporters(Vault vault) {
        this.vault = vault;
    }

    /** Seals who reported; an empty identity leaves no trace. */
    public void seal(String petitionId, ReporterIdentity identity) {
        if (identity.isEmpty()) {
            return;
        }
        try {
            var json = JSON.writeValueAsBytes(identity.reveal());
            var padded = Arrays.copyOf(json, (json.length / BLOCK + 1) * BLOCK);
            Arrays.fill(padded, json.length, padded.length, (byte) ' ');
            vault.put(id(petitionId), padded);
            Arrays.fill(json, (byte) 0);
            Arrays.fill(padded, (byte) 0);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("identity cannot be written", e);
        }
    }

    /** Empty for an anonymous report and after an erasure. */
    public Optional<ReporterIdentity> open(String petitionId) {
        return vault.open(id(petitionId)).map(SealedReporters::identity);
    }

    /** Whether anything about the reporter is kept. */
    public boolean holds(String petitionId) {
        return vault.holds(id(petitionId));
    }

    /**
     * Whether a text names the reporter or tells something that is known of them only here, however it is spelt. What exactly, nobody is
     * told.
     *
     * @param open what everybody knows about the one reported, such as the name and the posts: it points to no reporter
     */
    public boolean mentioned(String petitionId, Collection<String> texts, Collection<String> open) {
        return open(petitionId)
                .map(identity -> new Mentions(identity.reveal(), open).in(texts))
                .orElse(false);
    }

    /** The same for a reporter who is about to be sealed. Compared before anything is written: what is rolled back stays in a database's log. */
    public boolean mentioned(ReporterIdentity identity, Collection<String> texts, Collection<String> open) {
        return new Mentions(identity.reveal(), open).in(texts);
    }

    /** Destroys what is known of the reporter; false when nothing was. */
    public boolean erase(String petitionId) {
        return vault.erase(id(petitionId));
    }

    /** Id of the sealed record, for statements that ask whether there is one. */
    public static String id(String petitionId) {
        return "petition/" + petitionId + "/reporter";
    }

    private static ReporterIdentity identity(byte[] sealed) {
        try {
            return ReporterIdentity.of(JSON.readValue(sealed, VALUES), "");
        } catch (IOException e) {
            throw new IllegalStateException("sealed identity cannot be read");
        } finally {
            Arrays.fill(sealed, (byte) 0);
        }
    }
}
