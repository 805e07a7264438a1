package io.guicheng.organization;

import java.util.Optional;

/** Where passwords are kept. Implemented by the security module; nothing of them is in the tables of this module. */
public interface Credentials {

    /**
     * Sets the password of a person who has none yet, and who will have to change it. The person must have been put into the organization
     * before.
     *
     * @throws io.guicheng.kernel.Refused when there is a password already, or this one is too weak
     */
    void setInitialPassword(String userId, String password);

    /** What is wrong with this password for this person, in Chinese without full stop; empty when it may be set. */
    Optional<String> fault(String userId, String password);

    /** Whether this person has a password already. */
    boolean exists(String userId);
}
