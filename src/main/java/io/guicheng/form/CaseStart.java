package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import java.util.Map;
import java.util.Optional;

/** How a procedure's cases begin. A bean of the procedure's package. */
public interface CaseStart {

    /** Key of the procedure. */
    String procedure();

    /** Two capital letters of its case numbers. */
    String prefix();

    /** The organ on whose behalf this person may start a case; empty when they may not. */
    Optional<Organ> startingOrgan(Actor actor);

    /** Values and options for the start form, the same for everybody of the organ. */
    Map<String, Object> data(Organ organ);

    /** Values and options for the start form that this person opens; for procedures whose options are not for everybody. */
    default Map<String, Object> data(Organ organ, Actor actor) {
        return data(organ);
    }

    /** Title of the new case. */
    String title(Organ organ, Input input);

    /** Checks what was typed, writes it to the registers, and returns the first variables of the model. */
    Map<String, Object> begin(CaseFile file, Actor actor, Input input);
}
