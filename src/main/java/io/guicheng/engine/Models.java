package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The deployed models, and where a case stands in them. */
public interface Models {

    /** Properties that the model gives a node (organ, role, clauses, …). */
    Map<String, String> properties(String modelId, String node);

    /** Key of the procedure a model version belongs to. */
    String procedureOf(String modelId);

    /** Key of the procedure that a model version of this id belongs to; empty when there is no such model. */
    Optional<String> procedureIfModel(String modelId);

    /** Process definition and version of a model, {@code key:version}, as the dossier names it. */
    String version(String modelId);

    /** Process definition and version, {@code key:version}, of the newest model of a procedure. */
    String latestVersion(String procedure);

    /** Chinese name of a procedure. */
    String name(String procedure);

    /** Chinese name of the procedure of a model version. */
    String nameOf(String modelId);

    /** Form of a task exactly as deployed with the model version the task runs on; empty when the bundle has none. */
    Optional<String> form(String modelId, String procedure, String step);

    /** Form of the newest version, for the start of a case. */
    Optional<String> startForm(String procedure);

    /** The models a case has run through, the case's own first, each with its marks; one statement however long the case is. */
    List<Course> courses(CaseKey caseKey);

    /** BPMN XML of a model version. */
    String xml(String modelId);

    /**
     * Where a case stands in one model.
     *
     * @param active node id → number of tokens there
     */
    record Course(String modelId, String procedure, String name, Map<String, Integer> active, Set<String> completed) {}
}
