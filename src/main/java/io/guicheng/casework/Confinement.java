package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import java.util.Set;

/** Which cases are confined to those who receive them ({@link ConfinedCases}), and whom they are open to. */
public interface Confinement {

    /** What a log says instead of the number of such a case. */
    String UNNAMED = "（限定知悉的案件）";

    /** Whether this is the number of a confined case, given to one or not. Asks no database. */
    boolean covers(CaseKey key);

    /** The number as a log may hold it. */
    default String named(CaseKey key) {
        return covers(key) ? UNNAMED : key.value();
    }

    /** Lets somebody of the owning organ into a confined case; a second time changes nothing. */
    void admit(CaseKey key, String userId);

    /** User ids of those who were let in. */
    Set<String> admitted(CaseKey key);
}
