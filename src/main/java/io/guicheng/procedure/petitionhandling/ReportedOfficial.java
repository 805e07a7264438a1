package io.guicheng.procedure.petitionhandling;

import io.guicheng.casework.Recusal;
import io.guicheng.form.Choice;
import io.guicheng.form.Problems;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.registry.Officials;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The one reported: whom a form may name, and who may not handle it. */
@Component
class ReportedOfficial {

    private final Officials officials;
    private final Organizations organizations;
    private final Recusal recusal;

    ReportedOfficial(Officials officials, Organizations organizations, Recusal recusal) {
        this.officials = officials;
        this.organizations = organizations;
        this.recusal = recusal;
    }

    List<Map<String, Object>> options(String jurisdiction) {
        return officials.ofJurisdiction(jurisdiction).stream()
                .map(official -> Choice.person(official.id(), official.name()))
                .toList();
    }

    /** Notes what is wrong with naming this official; an empty id is none. */
    void check(Actor actor, String officialId, Problems problems) {
        if (officialId.isEmpty()) {
            return;
        }
        problems.addIf(officials.find(officialId).isEmpty(), "officialId", "“被反映人”不在干部登记簿中");
        var own = actor.person().officialId();
        problems.addIf(own != null && recusal.related(officialId, own), "officialId", "“被反映人”是您本人或者亲属，应当回避，请由其他人办理");
    }

    /** Whether this official works in an organ: it does not investigate its own people (rules.md §3 越级件). */
    boolean worksIn(String officialId, String organId) {
        return organizations.seatsIn(organId).stream()
                .flatMap(seat -> organizations.person(seat.userId()).stream())
                .map(Person::officialId)
                .anyMatch(officialId::equals);
    }

    boolean isChief(String officialId) {
        return officials.tenures(officialId).stream().anyMatch(tenure -> tenure.until() == null && tenure.chief());
    }

    /** The same kind of organ above this one; none at the top. */
    boolean hasSuperior(Organ organ) {
        return organizations
                .superiorOrgan(organ.jurisdiction(), organ.kind())
                .filter(above -> !Objects.equals(above.id(), organ.id()))
                .isPresent();
    }
}
