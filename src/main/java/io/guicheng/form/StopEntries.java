package io.guicheng.form;

import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the dossier says about stopping a case. */
@Component
class StopEntries {

    static final String WITHDRAWN = "withdrawn";
    static final String ASKED = "termination-asked";
    static final String TERMINATED = "terminated";

    private static final int LINE = 250;

    private static final Map<String, String> WORDS = Map.of(WITHDRAWN, "已撤回", TERMINATED, "已终止");

    private final Dossier dossier;
    private final EntryContents contents;

    StopEntries(Dossier dossier, EntryContents contents) {
        this.dossier = dossier;
        this.contents = contents;
    }

    /** How the case was stopped, in words; empty when it was not. */
    Optional<String> outcome(CaseKey key) {
        return last(key, WITHDRAWN)
                .or(() -> last(key, TERMINATED))
                .map(entry -> WORDS.get(entry.kind()) + "：" + shortened(reason(entry)));
    }

    /** The cover has room for a line; the whole reason stands in the dossier. */
    private static String shortened(String reason) {
        return reason.length() <= LINE ? reason : reason.substring(0, LINE) + "……";
    }

    Optional<Dossier.Entry> last(CaseKey key, String kind) {
        return dossier.entries(key).stream()
                .filter(entry -> entry.kind().equals(kind))
                .reduce((earlier, later) -> later);
    }

    /** Whether somebody other than this person has completed a step. */
    boolean othersActed(CaseKey key, String userId) {
        return dossier.entries(key).stream()
                .anyMatch(entry ->
                        entry.kind().equals("completed") && !entry.userId().equals(userId));
    }

    String reason(Dossier.Entry entry) {
        return contents.of(entry).path("reason").asText();
    }
}
