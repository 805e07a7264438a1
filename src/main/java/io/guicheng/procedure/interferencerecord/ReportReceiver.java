package io.guicheng.procedure.interferencerecord;

import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which discipline organ takes a report: never one beside or below those it is about. */
@Component
class ReportReceiver {

    private final Organizations organizations;
    private final RecordTables tables;

    ReportReceiver(Organizations organizations, RecordTables tables) {
        this.organizations = organizations;
        this.tables = tables;
    }

    /**
     * The organ that handles a report made in this jurisdiction.
     *
     * @param officials ids of those it is about
     */
    Organ of(String jurisdiction, List<String> officials) {
        var here = organizations.requiredOrgan(jurisdiction, OrganKind.DISCIPLINE);
        var tooClose = Stream.concat(
                        organizations.committee(jurisdiction).stream().map(CommitteeMember::officialId),
                        organizations.seatsIn(here.id()).stream()
                                .flatMap(seat -> organizations.person(seat.userId()).stream())
                                .map(Person::officialId))
                .filter(Objects::nonNull)
                .anyMatch(officials::contains);
        return tables.superior(tooClose)
                ? organizations
                        .superiorOrgan(jurisdiction, OrganKind.DISCIPLINE)
                        .orElse(here)
                : here;
    }
}
