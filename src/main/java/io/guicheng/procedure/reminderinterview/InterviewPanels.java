package io.guicheng.procedure.reminderinterview;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.talks.Interviews;
import java.util.ArrayList;
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
        var panels = new ArrayList<Panel>();
        panels.add(new Panel("拟谈话", facts.proposed(file.key())));
        var inquiry = facts.inquiry(interview);
        var talk = facts.talk(interview);
        if (!inquiry.isEmpty()) {
            panels.add(new Panel("函询", inquiry));
        }
        if (!talk.isEmpty()) {
            panels.add(new Panel("谈话", talk));
        }
        return panels;
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        return officials.find(interviews.officials(file.key())).values().stream()
                .collect(Collectors.toMap(Official::id, Official::name));
    }
}
