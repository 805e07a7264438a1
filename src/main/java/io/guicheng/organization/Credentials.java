package io.guicheng.organization;

/** Where passwords are kept. Implemented by the security module; nothing of them is in the tables of this module. */
public interface Credentials {

    /** Sets the password of a person who has none yet. The person must have been put into the organization before. */
    void setInitialPassword(String userId, String password);

    /** Whether this person has a password already. */
    boolean exists(String userId);
}
