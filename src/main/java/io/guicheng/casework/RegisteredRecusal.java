package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Person;
import io.guicheng.registry.Officials;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class RegisteredRecusal implements Recusal {

    private final Cases cases;
    private final Kin kin;
    private final Officials officials;
    private final Dossier dossier;
    private final TransactionTemplate ownTransaction;

    RegisteredRecusal(
            Cases cases, Kin kin, Officials officials, Dossier dossier, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.kin = kin;
        this.officials = officials;
        this.dossier = dossier;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean mustLeave(Actor actor, CaseKey key) {
        var untouchable = kin.of(actor.person());
        return !untouchable.isEmpty() && !Collections.disjoint(untouchable, cases.subjects(key));
    }

    @Override
    public Set<CaseKey> mustLeave(Actor actor, Collection<CaseKey> keys) {
        var untouchable = keys.isEmpty() ? Set.<String>of() : kin.of(actor.person());
        return untouchable.isEmpty() ? Set.of() : cases.concerning(untouchable, keys);
    }

    @Override
    public Set<String> mustLeave(CaseKey key, Collection<Person> people) {
        if (people.stream().allMatch(person -> person.officialId() == null)) {
            return Set.of();
        }
        var untouchable = new HashSet<String>();
        cases.subjects(key).forEach(subject -> {
            untouchable.add(subject);
            untouchable.addAll(officials.relatives(subject));
        });
        return people.stream()
                .filter(person -> person.officialId() != null && untouchable.contains(person.officialId()))
                .map(Person::userId)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean related(String officialId, String otherOfficialId) {
        return officialId.equals(otherOfficialId)
                || officials.relatives(officialId).contains(otherOfficialId);
    }

    @Override
    public Set<CaseKey> casesAbout(Person person) {
        var untouchable = kin.of(person);
        return untouchable.isEmpty() ? Set.of() : cases.about(untouchable);
    }

    @Override
    public boolean turnsAway(Actor actor, CaseKey key, String step) {
        var mustLeave = mustLeave(actor, key);
        if (mustLeave) {
            ownTransaction.executeWithoutResult(status -> dossier.append(
                    key, Dossier.Author.of(actor, null), "recusal-refused", step, Map.of("原因", "本案涉及本人或亲属")));
        }
        return mustLeave;
    }
}
