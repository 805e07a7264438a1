package io.guicheng.procedure.personalmattersreport;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.matters.MatterCollections;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A year's collection on the page of the case, for the department that collects. */
@Component
class CollectionPanels implements CasePanels {

    private final MatterCollections collections;
    private final CollectionFacts facts;

    CollectionPanels(MatterCollections collections, CollectionFacts facts) {
        this.collections = collections;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return PersonalMattersReport.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        if (!reader.workOf(file.ownerOrgan())) {
            return List.of();
        }
        var collection = collections.get(file.key());
        var debtors = collections.debtors(file.key());
        var tables = new ArrayList<Table>();
        tables.add(facts.roll(collection, debtors));
        if (debtors.stream().anyMatch(one -> one.drawnAs() != null)) {
            tables.add(facts.drawn(file.key(), debtors));
        }
        return List.of(new Panel("个人有关事项报告", facts.plan(collection, debtors), tables));
    }

    @Override
    public boolean shared(String step) {
        return false;
    }
}
