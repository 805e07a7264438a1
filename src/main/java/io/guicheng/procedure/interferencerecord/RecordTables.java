package io.guicheng.procedure.interferencerecord;

import io.guicheng.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the procedure's tables say. */
@Component
class RecordTables {

    private final Decisions decisions;

    RecordTables(Decisions decisions) {
        this.decisions = decisions;
    }

    /** A row of the table of handling. */
    record Handling(String name, boolean interview, boolean clue, boolean file) {}

    /** What a field is called. */
    String field(String code) {
        return row(code).rule();
    }

    /** Whether a field is one that is prone to interference. */
    boolean keyField(String code) {
        return row(code).flag("key");
    }

    /**
     * Whether the organ one level up takes the report.
     *
     * @param tooClose whether it is about a member of the standing committee at the same level, or about the receiving organ's own people
     */
    boolean superior(boolean tooClose) {
        return decisions
                .single(InterferenceRecord.RECEIVER_TABLE, Map.of("tooClose", tooClose))
                .flag("superior");
    }

    Handling handling(String result, boolean focus) {
        var row = decisions.single(InterferenceRecord.HANDLING_TABLE, Map.of("result", result, "focus", focus));
        return new Handling(row.rule(), row.flag("interview"), row.flag("clue"), row.flag("file"));
    }

    private Decisions.Fired row(String field) {
        return decisions.single(InterferenceRecord.FIELD_TABLE, Map.of("field", field));
    }
}
