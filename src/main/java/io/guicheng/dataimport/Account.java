package io.guicheng.dataimport;

/**
 * Somebody who signs in.
 *
 * @param password the first password; empty for somebody who has one
 */
record Account(String userId, String name, String password) {

    /** A password must not get into a log by way of a record's own text. */
    @Override
    public String toString() {
        return userId;
    }
}
