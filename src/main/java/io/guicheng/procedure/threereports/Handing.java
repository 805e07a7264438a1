package io.guicheng.procedure.threereports;

import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.registry.Officials;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who hands in a chief's report: the unit's office, as far as somebody works there whom the case does not concern. */
@Component
class Handing {

    private final Organizations organizations;
    private final Officials officials;

    Handing(Organizations organizations, Officials officials) {
        this.organizations = organizations;
        this.officials = officials;
    }

    /**
     * The organ to which the report is assigned.
     *
     * @param collecting who collects the reports, and records what a unit without anybody brings
     * @param subjects everybody whom the case concerns
     */
    String organ(@Nullable String unitOrgan, String collecting, Collection<String> subjects) {
        return Optional.ofNullable(unitOrgan)
                .filter(unit -> !people(unit, subjects).isEmpty())
                .orElse(collecting);
    }

    /** Accounts of those who may hand in for an organ. */
    List<String> people(String organ, Collection<String> subjects) {
        return organizations.seatsIn(organ).stream()
                .filter(seat -> seat.role().worksOnCases())
                .map(Seat::userId)
                .distinct()
                .filter(user -> !concerned(user, subjects))
                .toList();
    }

    /** Whether this account's holder, or a relative, is among them. */
    boolean concerned(String userId, Collection<String> subjects) {
        return concernedOfficial(
                organizations.person(userId).map(Person::officialId).orElse(null), subjects);
    }

    boolean concernedOfficial(@Nullable String official, Collection<String> subjects) {
        return official != null
                && (subjects.contains(official) || !Collections.disjoint(subjects, officials.relatives(official)));
    }
}
