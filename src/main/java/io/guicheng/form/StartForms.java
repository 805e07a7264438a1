package io.guicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.casework.Attachment;
import io.guicheng.casework.CaseFile;
import io.guicheng.organization.Actor;
import java.util.List;
import java.util.Map;

/** The beginnings of cases. A procedure this person may not start answers {@link io.guicheng.kernel.NotFound}. */
public interface StartForms {

    StartForm form(Actor actor, String procedure);

    /** Opens the case and starts its model: everything or nothing. */
    CaseFile start(Actor actor, String procedure, Map<String, Object> fields);

    /**
     * Stores a file for a field of the start form. It belongs to the case that the same person starts with it.
     *
     * @throws io.guicheng.kernel.RefusedInput on {@code file} when it is empty, too large or of a type that is not taken
     */
    Attachment upload(Actor actor, String procedure, String name, byte[] content);

    /** Whether cases of this key can be started, by whomever. */
    boolean known(String procedure);

    /** Keys of the procedures this person may start. */
    List<String> startable(Actor actor);

    /** A start form with its data. */
    record StartForm(JsonNode schema, Map<String, Object> data, String procedureName) {}
}
