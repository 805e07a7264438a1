package io.guicheng.form;

import io.guicheng.engine.ProcessVariable;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whom a task is about where one case has many tasks of a kind, so that they can be told apart in a list. A bean per variable that says it. */
public interface TaskSubject {

    /** The variable of a task, or of what it stands in. */
    ProcessVariable<String> variable();

    /** The official meant by each of these values of the variable; no more than one statement. The values are officials' ids unless said otherwise. */
    default Map<String, String> officials(Collection<String> values) {
        return values.stream().distinct().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
