package io.guicheng.engine;

/** A model reached code that needs a variable which the model never set: an error in the model or in its call. */
public final class MissingProcessVariable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingProcessVariable(String name) {
        super("process variable '%s' is not set".formatted(name));
    }
}
