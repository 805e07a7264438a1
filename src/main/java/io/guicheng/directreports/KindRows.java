package io.guicheng.directreports;

import io.guicheng.engine.Decisions;
import java.util.List;

/** The table of what may be reported upward and who receives it; it belongs to the procedure, which implements this. */
public interface KindRows {

    /**
     * The rows for a capacity, in table order. Asked in a transaction that only reads, so that nothing of it is kept.
     *
     * @param capacity {@code MEMBER}, {@code DISCIPLINE_HEAD}, {@code STATIONED_HEAD}, {@code ORGANIZATION_HEAD}, {@code COMMITTEE_HEAD} or
     *     {@code VILLAGE_SUPERVISOR}
     */
    List<Decisions.Fired> of(String capacity);
}
