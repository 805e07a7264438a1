package io.guicheng.kernel;

/** Not there, or not for this person: the two are answered alike (404), so that nobody learns by guessing. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
