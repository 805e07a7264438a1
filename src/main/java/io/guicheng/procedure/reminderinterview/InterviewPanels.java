package io.guicheng.procedure.reminderinterview;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.talks.Interviews;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A talk on the page of its case, for the organ that handles it and nobody else. */
@Component
class InterviewPanels implements CasePanels {

    private final Interviews interviews;
    private final InterviewFacts facts;
    private final Officials officials;

    InterviewPanels(Interviews interviews, InterviewFacts facts, Officials officials) {
        this.interviews = interviews;
        this.facts = facts;
        this.officials = officials;
    }

    @Override
    public String procedure() {
        return ReminderInterview.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        if (!reader.workOf(file.ownerOrgan())) {
            return List.of();
        }
        var interview = interviews.get(file.key());
        return List.of(
                new Panel("拟谈话", facts.proposed(file.key())),
                new Panel("函询", facts.inquiry(interview)),
                new Panel("谈话", facts.talk(interview)));
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        return officials.find(interviews.officials(file.key())).values().stream()
                .collect(Collectors.toMap(Official::id, Official::name));
    }
}
