package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.engine.StartableBy;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a procedure's cases begin. A bean of the procedure's package. */
public interface CaseStart extends StartableBy {

    /** Key of the procedure. */
    String procedure();

    /** Two capital letters of its case numbers. */
    String prefix();

    /** The kinds of organ whose clerks and heads may start a case. */
    Set<OrganKind> startedBy();

    @Override
    default Map<String, Set<OrganKind>> startableBy() {
        return Map.of(procedure(), startedBy());
    }

    /** The organ on whose behalf this person may start a case; empty when they may not. */
    default Optional<Organ> startingOrgan(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.role() == SeatRole.CLERK || seat.role() == SeatRole.HEAD)
                .map(Seat::organ)
                .filter(organ -> startedBy().contains(organ.kind()))
                .findFirst();
    }

    /** Whether many cases may be begun by one list, a line each: what makes a case must then fit into a line. */
    default boolean listed() {
        return false;
    }

    /** Values and options for the start form, the same for everybody of the organ. */
    Map<String, Object> data(Organ organ);

    /** Values and options for the start form that this person opens; for procedures whose options are not for everybody. */
    default Map<String, Object> data(Organ organ, Actor actor) {
        return data(organ);
    }

    /**
     * The organ that will own the case; the case is one of that organ's jurisdiction. The one that starts it, unless the procedure's
     * cases belong to whoever receives them: then those who start one need not be able to see it.
     */
    default Organ owner(Organ starting, Input input) {
        return starting;
    }

    /** Title of the new case. */
    String title(Organ organ, Input input);

    /** Checks what was typed, writes it to the registers, and returns the first variables of the model. */
    Map<String, Object> begin(CaseFile file, Actor actor, Input input);
}
