package io.guicheng.form;

import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with an input, so that a person sees all of it at once. */
public final class Problems {

    private final List<FieldError> errors = new ArrayList<>();

    /** Notes a problem with a field; empty path for the whole form. */
    public Problems add(String path, String message) {
        errors.add(new FieldError(path, message));
        return this;
    }

    public Problems addIf(boolean wrong, String path, String message) {
        return wrong ? add(path, message) : this;
    }

    public boolean any() {
        return !errors.isEmpty();
    }

    /** Ends the step when anything was noted. */
    public void refuse() {
        if (any()) {
            throw new RefusedInput(errors);
        }
    }
}
