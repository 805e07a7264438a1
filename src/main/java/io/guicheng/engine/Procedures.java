package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import java.util.Map;

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

    /** Completes a task, through the gate. */
    void complete(OpenTask task, String userId, Map<String, Object> variables);

    /** The variables a task sees. */
    Map<String, Object> variables(OpenTask task);

    /** Whether a case still runs. */
    boolean runs(CaseKey caseKey);
}
