package io.guicheng.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A process variable: typed in code, an id, a date, a count, a decision or a list of ids in the engine. Business data never goes here;
 * it stands in the registers.
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<T, Object> toEngine;
    private final Function<Object, T> fromEngine;

    private ProcessVariable(String name, Function<T, Object> toEngine, Function<Object, T> fromEngine) {
        this.name = name;
        this.toEngine = toEngine;
        this.fromEngine = fromEngine;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, value -> value, String.class::cast);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
    }

    public static ProcessVariable<Integer> count(String name) {
        return new ProcessVariable<>(name, value -> value, Integer.class::cast);
    }

    /** A decision: the engine holds its name, so that a gateway can compare it. */
    public static <E extends Enum<E>> ProcessVariable<E> decision(String name, Class<E> type) {
        return new ProcessVariable<>(name, Enum::name, stored -> Enum.valueOf(type, (String) stored));
    }

    public static ProcessVariable<LocalDate> date(String name) {
        return new ProcessVariable<>(name, LocalDate::toString, stored -> LocalDate.parse((String) stored));
    }

    /** A list of ids, kept as JSON: the collection of a multi-instance activity. */
    public static ProcessVariable<List<String>> ids(String name) {
        return new ProcessVariable<>(
                name,
                value -> Variables.objectValue(new ArrayList<>(value))
                        .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                        .create(),
                stored -> ((List<?>) stored).stream().map(String.class::cast).toList());
    }

    public String name() {
        return name;
    }

    /** The value; throws {@link MissingProcessVariable} when it was never set. */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new MissingProcessVariable(name));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(fromEngine);
    }

    /** The value that belongs to this very scope, whatever the scopes around it hold. */
    Optional<T> findHere(VariableScope scope) {
        return Optional.ofNullable(scope.getVariableLocal(name)).map(fromEngine);
    }

    /** The value among variables already read. */
    public T from(Map<String, Object> variables) {
        return find(variables).orElseThrow(() -> new MissingProcessVariable(name));
    }

    public Optional<T> find(Map<String, Object> variables) {
        return Optional.ofNullable(variables.get(name)).map(fromEngine);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, toEngine.apply(value));
    }

    /** Sets it for this very scope and those inside it. */
    void setHere(VariableScope scope, T value) {
        scope.setVariableLocal(name, toEngine.apply(value));
    }

    /** The value for the rest of this transaction: it is handed on by what follows at once, and no table of the engine ever holds it. */
    public Map<String, Object> fleeting(T value) {
        return Map.of(name, Variables.untypedValue(toEngine.apply(value), true));
    }

    public Map<String, Object> as(T value) {
        return Map.of(name, toEngine.apply(value));
    }
}
