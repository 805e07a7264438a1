package io.guicheng.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes who is who. Each method joins the current transaction or runs in one of its own, and publishes {@link OrganizationChanged}.
 * {@code put} adds what is new and replaces what has the same id. Something that is named but not there (an unknown parent, organ or
 * person) throws {@link io.guicheng.kernel.NotFound}.
 */
public interface OrganizationEditor {

    void put(Jurisdiction jurisdiction);

    void put(Organ organ);

    /** An inactive person keeps the record of seats but holds none: {@link Organizations#seatsOf} answers empty. */
    void put(Person person);

    /**
     * Gives a person a role in an organ; nothing happens when it is held already.
     *
     * @throws io.guicheng.kernel.Refused when the person is an administrator (三员分立)
     */
    void seat(String userId, String organId, SeatRole role);

    /** Takes a role in an organ away; nothing happens when it is not held. */
    void unseat(String userId, String organId, SeatRole role);

    /**
     * Lets somebody stand in for another. Who may set this, and for whom, is decided by the caller.
     *
     * @param setBy user id of the person who decided it
     * @throws io.guicheng.kernel.Refused when the principal has a deputy in the organ on one of these days already
     */
    void depute(Deputation deputation, String setBy);

    /**
     * Ends a deputation before its last day, or, for one that is over already, notes that nothing of it is left to be settled.
     *
     * @param endedBy user id of who ended it; null when it ended by itself
     * @return false when it was ended, or settled, already
     */
    boolean endDeputation(String id, @Nullable String endedBy);

    void put(CommitteeMember member);

    /** Takes a member off the committee; nothing happens when there is none of this id. */
    void removeCommitteeMember(String memberId);

    /**
     * Replaces the administrator's roles of a person; empty takes all away.
     *
     * @throws io.guicheng.kernel.Refused for more than one, and for one beside a seat in an organ, also that of somebody inactive
     *     (三员分立)
     */
    void setAdminRoles(String userId, Set<AdminRole> roles);
}
