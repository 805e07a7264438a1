package io.guicheng.selection;

import io.guicheng.engine.ProcessVariable;
import io.guicheng.form.TaskSubject;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tasks of a selection that are about one candidate. */
@Component
class CandidateOfTask implements TaskSubject {

    private final Candidates candidates;

    CandidateOfTask(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public ProcessVariable<String> variable() {
        return SelectionVariables.CANDIDATE;
    }

    @Override
    public Map<String, String> officials(Collection<String> candidateIds) {
        return candidates.officials(candidateIds);
    }
}
