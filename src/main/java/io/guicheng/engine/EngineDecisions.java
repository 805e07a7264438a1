package io.guicheng.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

@Component
class EngineDecisions implements Decisions {

    private final DecisionService decisions;
    private final AsServer asServer;

    EngineDecisions(DecisionService decisions, AsServer asServer) {
        this.decisions = decisions;
        this.asServer = asServer;
    }

    @Override
    public List<Fired> evaluate(String table, Map<String, Object> inputs) {
        return asServer.on(null, () -> rows(decisions.evaluateDecisionTableByKey(table, inputs)));
    }

    private static List<Fired> rows(DmnDecisionTableResult result) {
        var rows = new ArrayList<Fired>();
        for (var row : result) {
            var outputs = row.getEntryMap();
            // every table of ours names its rules in an output column, so that the dossier can say which one fired
            rows.add(new Fired(String.valueOf(outputs.get("rule")), outputs));
        }
        return rows;
    }
}
