package io.guicheng.form;

import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class TasksActedOn implements ActsOnTasks {

    /** What may be told of a task although nobody whose it is has acted on it. */
    private static final Set<String> NO_ACTS = Set.of("urged", "unattended", "signer-added");

    private final Drafts drafts;
    private final Dossier dossier;
    private final EntryContents contents;

    TasksActedOn(Drafts drafts, Dossier dossier, EntryContents contents) {
        this.drafts = drafts;
        this.dossier = dossier;
        this.contents = contents;
    }

    @Override
    public Set<String> among(CaseKey key, Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Set.of();
        }
        var told = dossier.entries(key).stream()
                .filter(entry -> !NO_ACTS.contains(entry.kind()))
                .map(entry -> contents.of(entry).path("task").asText());
        return Stream.concat(drafts.of(taskIds).stream(), told)
                .filter(taskIds::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
