package io.guicheng.handover;

import io.guicheng.engine.OpenTask;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the dossier keeps of an act on a task. */
final class Entries {

    private Entries() {}

    /** The content with the name of the step and the engine's id of the task. */
    static Map<String, Object> of(OpenTask task, Map<String, String> content) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", task.name());
        entry.put("task", task.id());
        entry.putAll(content);
        return entry;
    }
}
