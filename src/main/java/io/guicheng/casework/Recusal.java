package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Person;
import java.util.Collection;
import java.util.Set;

/**
 * 回避: nobody handles, votes on or reads a case about themself, a spouse or a relative that the register knows. And of a confined case
 * ({@link ConfinedCases}) everybody must stay away whom it is not open to.
 */
public interface Recusal {

    /** Whether this person must stay away from this case. */
    boolean mustLeave(Actor actor, CaseKey key);

    /** Those of these cases from which this person must stay away; two statements, none for who is no official; two more for each confined one. */
    Set<CaseKey> mustLeave(Actor actor, Collection<CaseKey> keys);

    /** Whether these two officials are the same person or relatives. */
    boolean related(String officialId, String otherOfficialId);

    /** Those of these people who must stay away from this case; a statement, and one more for each official it concerns. */
    Set<String> mustLeave(CaseKey key, Collection<Person> people);

    /**
     * The cases that concern this person or a relative, and the confined ones whose tasks would reach them because they stand in for
     * somebody; two statements, none for who is no official and stands in for nobody.
     */
    Set<CaseKey> casesAbout(Person person);

    /**
     * Whether this person must stay away; if so because of whom it is about, the attempt is recorded in the dossier even though the request
     * itself is rolled back.
     */
    boolean turnsAway(Actor actor, CaseKey key, String step);
}
