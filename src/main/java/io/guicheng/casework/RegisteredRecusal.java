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
    private final ConfinedToReceivers confinement;
    private final Dossier dossier;
    private final TransactionTemplate ownTransaction;

    RegisteredRecusal(
            Cases cases,
            Kin kin,
            Officials officials,
            ConfinedToReceivers confinement,
            Dossier dossier,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.kin = kin;
        this.officials = officials;
        this.confinement = confinement;
        this.dossier = dossier;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean mustLeave(Actor actor, CaseKey key) {
        return isConcerned(actor, key) || confinement.isClosed(key, actor.person());
    }

    private boolean isConcerned(Actor actor, CaseKey key) {
        var untouchable = kin.of(actor.person());
        return !untouchable.isEmpty() && !Collections.disjoint(untouchable, cases.subjects(key));
    }

    @Override
    public Set<CaseKey> mustLeave(Actor actor, Collection<CaseKey> keys) {
        var untouchable = keys.isEmpty() ? Set.<String>of() : kin.of(actor.person());
        var all = new HashSet<>(untouchable.isEmpty() ? Set.<CaseKey>of() : cases.concerning(untouchable, keys));
        keys.stream().filter(key -> confinement.isClosed(key, actor.person())).forEach(all::add);
        return all;
    }

    @Override
    public Set<String> mustLeave(CaseKey key, Collection<Person> people) {
        var closed = people.stream()
                .filter(person -> confinement.isClosed(key, person))
                .map(Person::userId)
                .collect(Collectors.toUnmodifiableSet());
        if (people.stream().allMatch(person -> person.officialId() == null)) {
            return closed;
        }
        var untouchable = new HashSet<String>();
        cases.subjects(key).forEach(subject -> {
            untouchable.add(subject);
            untouchable.addAll(officials.relatives(subject));
        });
        return people.stream()
                .filter(person -> closed.contains(person.userId())
                        || (person.officialId() != null && untouchable.contains(person.officialId())))
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
        var all = new HashSet<>(untouchable.isEmpty() ? Set.<CaseKey>of() : cases.about(untouchable));
        all.addAll(confinement.closedToDeputy(person));
        return all;
    }

    @Override
    public boolean turnsAway(Actor actor, CaseKey key, String step) {
        var concerned = isConcerned(actor, key);
        if (concerned) {
            ownTransaction.executeWithoutResult(status -> dossier.append(
                    key, Dossier.Author.of(actor, null), "recusal-refused", step, Map.of("原因", "本案涉及本人或亲属")));
        }
        return concerned || confinement.isClosed(key, actor.person());
    }
}
