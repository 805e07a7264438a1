package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * What somebody typed into a form. Says nothing of itself: the web framework writes the arguments of a request into the log of whoever looks
 * for a fault, and a form may hold a reporter.
 */
record Typed(@JsonValue Map<String, Object> fields) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Typed {}

    @Override
    public String toString() {
        return "Typed[***]";
    }
}
