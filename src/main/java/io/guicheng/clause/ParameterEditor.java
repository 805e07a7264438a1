package io.guicheng.clause;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Setting the numbers of a jurisdiction. Nothing is ever overwritten: what held on an earlier day can be told for ever. */
public interface ParameterEditor {

    /** The numbers as shipped, in the order of the file. */
    List<ParameterDefinition> definitions();

    /**
     * Sets a value from a day on, for the jurisdiction and those below it that set none.
     *
     * @param key a shipped key, or {@code deadline.<procedure>.<task id>}, or {@code suspension.<procedure>.<node id>}
     * @param jurisdiction its GB/T 2260 code
     * @param validFrom today or later: the past has been decided upon
     * @param by the user who sets it
     * @param reason why, with the document that allows it
     * @throws io.guicheng.kernel.RefusedInput naming {@code key}, {@code jurisdiction}, {@code value}, {@code validFrom} or {@code reason}
     */
    void set(String key, String jurisdiction, String value, LocalDate validFrom, String by, String reason);

    /**
     * From a day on the jurisdiction follows its superior or the shipped default again.
     *
     * @throws io.guicheng.kernel.RefusedInput as {@link #set}
     */
    void reset(String key, String jurisdiction, LocalDate validFrom, String by, String reason);

    /** Everything ever set for a key in a jurisdiction, in the order it was set. */
    List<Change> changes(String key, String jurisdiction);

    /**
     * One setting.
     *
     * @param value null when the jurisdiction went back to what holds above it
     */
    record Change(
            String key,
            String jurisdiction,
            @Nullable String value,
            LocalDate validFrom,
            String setBy,
            OffsetDateTime setAt,
            String reason) {}
}
