package io.guicheng.api;

import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.form.TaskSubject;
import io.guicheng.registry.Officials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names the officials whom tasks are about; the number of statements does not depend on how many tasks there are. */
@Component
class Subjects {

    private final Inbox inbox;
    private final Officials officials;
    private final ObjectProvider<TaskSubject> kinds;

    Subjects(Inbox inbox, Officials officials, ObjectProvider<TaskSubject> kinds) {
        this.inbox = inbox;
        this.officials = officials;
        this.kinds = kinds;
    }

    /** Task id → name of the official it is about; nothing for a task that is about its whole case. */
    Map<String, String> of(List<OpenTask> tasks) {
        var kinds = this.kinds.stream().toList();
        var values =
                inbox.texts(tasks, kinds.stream().map(TaskSubject::variable).toList());
        var meant = new HashMap<String, String>();
        kinds.forEach(kind -> meant.putAll(meant(kind, values)));
        var found = officials.find(meant.values());
        var names = new HashMap<String, String>();
        meant.forEach((task, id) -> {
            var official = found.get(id);
            if (official != null) {
                names.put(task, official.name());
            }
        });
        return names;
    }

    /** Task id → id of the official, by one of the variables. */
    private static Map<String, String> meant(TaskSubject kind, Map<String, Map<String, String>> values) {
        var mine = new HashMap<String, String>();
        values.forEach((task, texts) -> {
            var value = texts.get(kind.variable().name());
            if (value != null) {
                mine.put(task, value);
            }
        });
        if (!mine.isEmpty()) {
            var officials = kind.officials(List.copyOf(mine.values()));
            mine.replaceAll((task, value) -> officials.getOrDefault(value, ""));
        }
        return mine;
    }
}
