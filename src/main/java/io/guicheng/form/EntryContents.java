package io.guicheng.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.casework.Dossier;
import org.springframework.stereotype.Component;

/** Reads what an entry of the dossier holds. */
@Component
class EntryContents {

    private final ObjectMapper json;

    EntryContents(ObjectMapper json) {
        this.json = json;
    }

    JsonNode of(Dossier.Entry entry) {
        try {
            return json.readTree(entry.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("dossier entry %d cannot be read".formatted(entry.seq()), e);
        }
    }
}
