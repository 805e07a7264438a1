package io.guicheng.procedure.rectification;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An item on the page of its case: both the unit and the organ that oversees it see all of it. */
@Component
class RectificationPanels implements CasePanels {

    private final ItemFacts facts;
    private final RectificationItems items;
    private final Officials officials;

    RectificationPanels(ItemFacts facts, RectificationItems items, Officials officials) {
        this.facts = facts;
        this.items = items;
        this.officials = officials;
    }

    @Override
    public String procedure() {
        return Rectification.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        var item = items.get(file.key());
        if (!reader.workOf(item.unitOrgan()) && !reader.workOf(item.overseerOrgan())) {
            return List.of();
        }
        return List.of(new Panel("整改事项", facts.all(file.key()), List.of(facts.events(file.key()))));
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        var item = items.get(file.key());
        var names = new HashMap<String, String>();
        names.put(item.unitOrgan(), facts.organ(item.unitOrgan()));
        var official = item.officialId();
        if (official != null) {
            names.put(official, officials.find(official).map(Official::name).orElse(official));
        }
        return names;
    }
}
