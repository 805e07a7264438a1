package io.guicheng.kernel;

import java.util.List;

/** What was typed is refused; nothing of the step is stored. Answered as 422 with the fields named. */
public final class RefusedInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public RefusedInput(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public static RefusedInput of(String field, String message) {
        return new RefusedInput(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
