package io.guicheng.reporter;

import io.guicheng.casework.Dossier;
import io.guicheng.organization.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes every step around a reporter's identity: in the register of accesses and, when a case grew out of the petition, in its dossier. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccessRegister {

    private static final String KIND = "read";
    private static final String STEP = "reporter.";

    private final AccessTables tables;
    private final Dossier dossier;

    AccessRegister(AccessTables tables, Dossier dossier) {
        this.tables = tables;
        this.dossier = dossier;
    }

    /** A step that a person took. */
    void note(
            HeldPetition held,
            String custody,
            @Nullable String requestId,
            AccessEntry.Event event,
            Actor actor,
            @Nullable String organ,
            Instant at,
            @Nullable String motive) {
        write(held, custody, requestId, event, Dossier.Author.of(actor, organ), at, motive);
    }

    /** A step that time took. */
    void note(HeldPetition held, String custody, String requestId, AccessEntry.Event event, Instant at) {
        write(held, custody, requestId, event, Dossier.Author.SERVER, at, null);
    }

    private void write(
            HeldPetition held,
            String custody,
            @Nullable String requestId,
            AccessEntry.Event event,
            Dossier.Author author,
            Instant at,
            @Nullable String motive) {
        var petitionId = held.petition().id();
        tables.note(requestId, petitionId, custody, at, author.userId(), author.organ(), event, motive);
        var caseKey = held.caseKey();
        if (caseKey != null) {
            var content = new LinkedHashMap<String, String>();
            content.put("事项", event.chinese());
            content.put("信访件", petitionId);
            if (motive != null) {
                content.put("理由", motive);
            }
            dossier.append(caseKey, author, KIND, STEP + event.name().toLowerCase(Locale.ROOT), content);
        }
    }
}
