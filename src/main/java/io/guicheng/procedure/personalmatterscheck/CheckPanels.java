package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.matters.MatterCheck.Item;
import io.guicheng.matters.MatterChecks;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A check on the page of the case, for the department that checks. */
@Component
class CheckPanels implements CasePanels {

    private final MatterChecks checks;
    private final CheckFacts facts;

    CheckPanels(MatterChecks checks, CheckFacts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return PersonalMattersCheck.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        if (!reader.workOf(file.ownerOrgan())) {
            return List.of();
        }
        var items = checks.items(file.key());
        return List.of(new Panel(
                "个人有关事项查核",
                facts.facts(file.key()),
                items.stream().anyMatch(Item::differs) ? List.of(facts.table(items)) : List.of()));
    }

    @Override
    public boolean shared(String step) {
        return false;
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        var check = checks.get(file.key());
        return Map.of(check.officialId(), facts.name(check));
    }
}
