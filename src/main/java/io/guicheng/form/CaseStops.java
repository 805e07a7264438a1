package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;

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

    boolean mayWithdraw(Actor actor, CaseFile file);

    boolean mayAskTermination(Actor actor, CaseFile file);
}
