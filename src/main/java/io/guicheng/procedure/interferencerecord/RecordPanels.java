package io.guicheng.procedure.interferencerecord;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.interferences.Interferences;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A record on the page of its case, for the organ that received it and nobody else. */
@Component
class RecordPanels implements CasePanels {

    private final Interferences interferences;
    private final RecordFacts facts;
    private final Officials officials;

    RecordPanels(Interferences interferences, RecordFacts facts, Officials officials) {
        this.interferences = interferences;
        this.facts = facts;
        this.officials = officials;
    }

    @Override
    public String procedure() {
        return InterferenceRecord.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        if (!reader.workOf(file.ownerOrgan())) {
            return List.of();
        }
        var record = interferences.get(file.key());
        return List.of(
                new Panel("记录报告", facts.recorded(file.key(), record)),
                new Panel("评估和处置", facts.handled(record)),
                new Panel("处置台账", List.of(), List.of(facts.byField(file))));
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        var record = interferences.get(file.key());
        var ids = Stream.of(record.interferer(), record.relatedOfficial(), record.approached())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return officials.find(ids).values().stream().collect(Collectors.toMap(Official::id, Official::name));
    }
}
