package io.guicheng.form;

import io.guicheng.kernel.CaseKey;
import java.util.Collection;
import java.util.Set;

/** Tells on which open tasks somebody has begun to act: typed something, handed them on, had them prepared. Claiming alone is no act. */
public interface ActsOnTasks {

    /** Those of these tasks of a case; two statements. */
    Set<String> among(CaseKey key, Collection<String> taskIds);
}
