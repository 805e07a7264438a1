package io.guicheng.form;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.time.Instant;
import java.util.Optional;

/** Ends a case before its time: 撤回 by who began it, 终止 with somebody's approval. Both stand in the dossier with their reason. */
public interface CaseStops {

    /** Whether this person began the case, nobody else has completed a step of it, and nobody has asked to terminate it. */
    boolean mayWithdraw(Actor actor, CaseKey key);

    /**
     * Withdraws a case.
     *
     * @throws io.guicheng.kernel.NotFound when this person may not know the case
     * @throws io.guicheng.kernel.Refused when this person may not withdraw it, or not any more
     * @throws io.guicheng.kernel.RefusedInput on the field {@code reason} when it is missing or too long
     */
    void withdraw(Actor actor, CaseKey key, String reason);

    /**
     * Whether this person may ask to have the case terminated: its initiator, or head or leader in charge of the organ that owns it, as
     * long as no other request waits.
     */
    boolean mayAskTermination(Actor actor, CaseKey key);

    /**
     * Asks the leader in charge of the owning organ to terminate a case.
     *
     * @throws io.guicheng.kernel.NotFound when this person may not know the case
     * @throws io.guicheng.kernel.Refused when this person may not ask, when a request waits already, or when there is nobody else who could
     *     approve
     * @throws io.guicheng.kernel.RefusedInput on the field {@code reason} when it is missing or too long
     */
    void askTermination(Actor actor, CaseKey key, String reason);

    /** The newest request to terminate the case, whether decided or not. */
    Optional<TerminationRequest> request(CaseKey key);

    /**
     * Ends the case for the reason of the newest request; called once that has been approved.
     *
     * @throws io.guicheng.kernel.Refused when the case does not run any more
     */
    void terminate(CaseKey key);

    /** Who asked for a termination, when and why. */
    record TerminationRequest(String userId, Instant at, String reason) {}
}
