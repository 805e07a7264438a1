package io.guicheng.procedure.petitionhandling;

import io.guicheng.casework.Recusal;
import io.guicheng.form.Choice;
import io.guicheng.form.Work;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who of the handling organ can be in the team of a first check: everybody who need not stay away from the case. */
@Component
class CheckTeam {

    private final Organizations organizations;
    private final Recusal recusal;

    CheckTeam(Organizations organizations, Recusal recusal) {
        this.organizations = organizations;
        this.recusal = recusal;
    }

    List<Map<String, Object>> options(Work work) {
        return people(work).stream()
                .map(person -> Choice.person(person.userId(), person.name()))
                .toList();
    }

    boolean mayAllSign(Work work, Collection<String> userIds) {
        return userIds.isEmpty()
                || people(work).stream().map(Person::userId).toList().containsAll(userIds);
    }

    private List<Person> people(Work work) {
        var all = organizations.seatsIn(work.organ()).stream()
                .map(Seat::userId)
                .distinct()
                .map(organizations::person)
                .flatMap(Optional::stream)
                .toList();
        var away = recusal.mustLeave(work.caseKey(), all);
        return all.stream().filter(person -> !away.contains(person.userId())).toList();
    }
}
