package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * Stopping a case before its end: withdrawal (撤回) by its initiator before anybody acted, and termination (终止) with a reason and an
 * approval.
 */
public interface CaseStops {

    /**
     * Ends the case at once.
     *
     * @throws io.guicheng.kernel.NotFound when the actor may not see the case
     * @throws io.guicheng.kernel.RefusedInput on {@code reason} when it is missing or too long
     * @throws io.guicheng.kernel.Refused when the actor may not withdraw it, or not any more
     */
    void withdraw(Actor actor, CaseKey caseKey, String reason);

    /**
     * Asks for an approval to end the case; the case goes on until it is given.
     *
     * @throws io.guicheng.kernel.NotFound when the actor may not see the case
     * @throws io.guicheng.kernel.RefusedInput on {@code reason} when it is missing or too long
     * @throws io.guicheng.kernel.Refused when the actor may not ask for it
     */
    void askTermination(Actor actor, CaseKey caseKey, String reason);

    /** Whether this person began the case, nobody else has completed a step of it, and no termination has been asked for. */
    boolean mayWithdraw(Actor actor, CaseFile file);

    /**
     * Whether this person began the case, or is head or leader in charge of the organ that owns it, no other request waits, and somebody
     * else could approve it.
     */
    boolean mayAskTermination(Actor actor, CaseFile file);

    /** The newest request to terminate the case, whether decided or not. */
    Optional<TerminationRequest> request(CaseKey caseKey);

    /**
     * Ends the case for the reason of the newest request; called once that has been approved.
     *
     * @throws io.guicheng.kernel.Refused when the case does not run any more
     */
    void terminate(CaseKey caseKey);

    /** Who asked for a termination, when and why. */
    record TerminationRequest(String userId, Instant at, String reason) {}
}
