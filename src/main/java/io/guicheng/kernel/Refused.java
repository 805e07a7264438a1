package io.guicheng.kernel;

/** The act itself is not allowed now or not to this person. Answered as 409; the message is a sentence in Chinese. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
