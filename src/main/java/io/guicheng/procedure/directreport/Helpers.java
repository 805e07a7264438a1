package io.guicheng.procedure.directreport;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Officials;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a head of the receiving organ may ask to find out about the facts: its people, those the letter is about and their relatives aside. */
@Component("directReportHelpers")
class Helpers {

    private final Organizations organizations;
    private final Officials officials;
    private final Cases cases;

    Helpers(Organizations organizations, Officials officials, Cases cases) {
        this.organizations = organizations;
        this.officials = officials;
        this.cases = cases;
    }

    List<Person> of(CaseFile file) {
        var away = new HashSet<String>();
        cases.subjects(file.key()).forEach(subject -> {
            away.add(subject);
            away.addAll(officials.relatives(subject));
        });
        return organizations.seatsIn(file.ownerOrgan()).stream()
                .filter(seat -> seat.role() == SeatRole.CLERK || seat.role() == SeatRole.HEAD)
                .map(Seat::userId)
                .distinct()
                .flatMap(user -> organizations.person(user).stream())
                .filter(person -> person.officialId() == null || !away.contains(person.officialId()))
                .toList();
    }
}
