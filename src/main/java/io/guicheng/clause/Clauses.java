package io.guicheng.clause;

import java.util.List;
import java.util.Optional;

/** The catalogue of requirements, shipped as data. */
public interface Clauses {

    Optional<Clause> find(String id);

    /** All requirements, in catalogue order. */
    List<Clause> all();

    /** The requirements of one process key such as {@code cadre-selection}. */
    List<Clause> ofProcess(String process);

    /** One requirement of a source document. */
    record Clause(
            String id,
            String source,
            String clause,
            String title,
            String requirement,
            String kind,
            String cadence,
            String process) {}
}
