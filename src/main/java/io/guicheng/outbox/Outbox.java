package io.guicheng.outbox;

/** Takes mail that is to go out. */
public interface Outbox {

    /**
     * Keeps a mail in the current transaction; it is sent a moment after that has committed, and again after a failure, until the mail
     * server has taken it. A mail of the same id is kept once, whatever it says.
     *
     * @throws IllegalStateException when this server has no mail server to hand it to, see {@link #isOpen}
     */
    void post(Mail mail);

    /** Whether a mail of this id was ever kept. */
    boolean has(String id);

    /** Whether there is a mail server: {@code spring.mail.host} and {@code guicheng.mail.from} are set. */
    boolean isOpen();
}
