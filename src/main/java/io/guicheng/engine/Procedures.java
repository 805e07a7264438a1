package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server does with running procedures. Every method joins the caller's transaction. */
public interface Procedures {

    /** Starts the newest version of a procedure's model. */
    void start(String procedure, CaseKey caseKey, String startedBy, Map<String, Object> variables);

    /**
     * Starts the procedure whose model begins with this message.
     *
     * @throws IllegalStateException when no model does
     */
    void startBy(String message, CaseKey caseKey, String startedBy, Map<String, Object> variables);

    /** Delivers a message to a case; returns false when nobody in it waits for that message. */
    boolean tell(String message, CaseKey caseKey, Map<String, Object> variables);

    /** Takes a task for a person; refuses when somebody else has it. */
    void claim(OpenTask task, String userId);

    /**
     * Puts a task into somebody's hands, whoever had it. Who may do that, and who may get it, is decided by the caller.
     *
     * @param assignee null to offer it to its organ again
     * @param owner for whom the assignee holds it; null when the assignee's own
     * @param delegated whether the assignee only prepares it and cannot complete it
     */
    void give(OpenTask task, @Nullable String assignee, @Nullable String owner, boolean delegated);

    /** Completes a task, through the gate. */
    void complete(OpenTask task, String userId, Map<String, Object> variables);

    /** The variables a task sees. */
    Map<String, Object> variables(OpenTask task);

    /** Whether a case still runs. */
    boolean runs(CaseKey caseKey);
}
