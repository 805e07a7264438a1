package io.guicheng.procedure.clarification;

import io.guicheng.engine.Decisions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rows of the two tables. */
@Component
class ClarificationTables {

    private final Decisions decisions;

    ClarificationTables(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * A situation.
     *
     * @param outcome START, NOT_NEEDED or NOT_ALLOWED
     */
    record Situation(String name, String outcome) {}

    /**
     * A way to clarify.
     *
     * @param withWritten only together with the written one
     * @param crossOrgan whether other organs take part
     */
    record Way(String name, boolean withWritten, boolean crossOrgan) {}

    Situation situation(String code) {
        var row = decisions.single(ClarificationProcedure.CONDITIONS_TABLE, Map.of("situation", code));
        return new Situation(row.rule(), row.text("outcome"));
    }

    Way way(String code) {
        var row = decisions.single(ClarificationProcedure.WAY_TABLE, Map.of("way", code));
        return new Way(row.rule(), row.flag("withWritten"), row.flag("crossOrgan"));
    }

    /** The ways in words: 书面、会议. */
    String ways(List<String> codes) {
        return codes.stream().map(code -> way(code).name()).collect(Collectors.joining("、"));
    }
}
