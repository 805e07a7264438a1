package io.guicheng.procedure.familyvisit;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.talks.FamilyVisit;
import io.guicheng.talks.FamilyVisits;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A plan on the page of its case: whom nobody has visited yet comes first. What was talked about in a family is for the office that keeps
 * the records; the committee sees that there was a visit, and what came of it.
 */
@Component
class VisitPanels implements CasePanels {

    private final FamilyVisits visits;
    private final VisitFacts facts;
    private final Organizations organizations;

    VisitPanels(FamilyVisits visits, VisitFacts facts, Organizations organizations) {
        this.visits = visits;
        this.facts = facts;
        this.organizations = organizations;
    }

    @Override
    public String procedure() {
        return FamilyVisitProcedure.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        var committee = organizations
                .organ(file.jurisdiction(), OrganKind.COMMITTEE)
                .map(Organ::id)
                .orElse(null);
        if (!reader.overall() && !reader.workOf(committee)) {
            return List.of();
        }
        var unvisited = facts.unvisited(file.jurisdiction());
        return List.of(
                new Panel(
                        "家访覆盖",
                        List.of(facts.coverage(file.jurisdiction(), unvisited.size())),
                        List.of(
                                facts.unvisitedTable(file.key(), unvisited),
                                facts.made(file.key(), reader.workOf(file.ownerOrgan())))),
                new Panel("家访计划", facts.planned(file.key())));
    }

    /** Records of families stay with the office that made them. */
    @Override
    public boolean shared(String step) {
        return !step.equals(FamilyVisitProcedure.KEY + ".recordVisit") && CasePanels.super.shared(step);
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        return visits.of(file.key()).stream().collect(Collectors.toMap(FamilyVisit::officialId, FamilyVisit::name));
    }
}
