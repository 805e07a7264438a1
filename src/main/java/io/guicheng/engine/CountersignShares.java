package io.guicheng.engine;

import io.guicheng.kernel.Threshold;
import java.time.LocalDate;

/** How many are enough at a step that several sign. Implemented above the engine, where the numbers of the rule books are known. */
public interface CountersignShares {

    /** Whether there is a parameter of this key which is a share that must be reached or exceeded. */
    boolean has(String key);

    /** The one in force for a jurisdiction on a day. */
    Threshold of(String key, String jurisdiction, LocalDate on);
}
