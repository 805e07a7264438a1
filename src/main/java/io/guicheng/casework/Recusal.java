package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.util.Collection;
import java.util.Set;

/** 回避: nobody handles, votes on or reads a case about themself, a spouse or a relative that the register knows. */
public interface Recusal {

    /** Whether this person must stay away from this case. */
    boolean mustLeave(Actor actor, CaseKey key);

    /** Those of these cases from which this person must stay away; two statements, none for who is no official. */
    Set<CaseKey> mustLeave(Actor actor, Collection<CaseKey> keys);

    /** Whether these two officials are the same person or relatives. */
    boolean related(String officialId, String otherOfficialId);

    /** Refuses a person who must stay away, and records the attempt even though the request itself is rolled back. */
    void check(Actor actor, CaseKey key, String step);
}
