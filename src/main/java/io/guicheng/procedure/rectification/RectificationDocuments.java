package io.guicheng.procedure.rectification;

import io.guicheng.casework.CaseFile;
import io.guicheng.document.CaseDocuments;
import io.guicheng.document.OfficialDate;
import io.guicheng.rectifications.RectificationItems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 整改通知, for the organ that ordered it and the unit it is for. */
@Component
class RectificationDocuments implements CaseDocuments {

    private final RectificationItems items;
    private final ItemFacts facts;

    RectificationDocuments(RectificationItems items, ItemFacts facts) {
        this.items = items;
        this.facts = facts;
    }

    @Override
    public boolean knows(String procedure) {
        return Rectification.KEY.equals(procedure);
    }

    @Override
    public List<Offer> of(CaseFile file) {
        var item = items.get(file.key());
        var values = new LinkedHashMap<String, Object>();
        values.put("issuer", facts.organ(item.overseerOrgan()));
        values.put("caseKey", file.key().value());
        values.put("unit", facts.organ(item.unitOrgan()));
        values.put("source", facts.source(item.source()).rule());
        values.put("basis", item.basis());
        values.put("problem", item.problem());
        values.put("due", OfficialDate.of(item.dueOn()));
        values.put("orderedOn", OfficialDate.of(item.orderedOn()));
        return Stream.of(item.overseerOrgan(), item.unitOrgan())
                .distinct()
                .map(organ -> new Offer("rectification-notice", organ, facts.organ(item.unitOrgan()), organ, values))
                .toList();
    }
}
