package io.guicheng.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class EngineDecisions implements Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final AsServer asServer;
    private final TableVersions versions;
    private final ApplicationEventPublisher events;

    /** Tables are deployed when the server starts and keep their names. */
    private final Map<String, Optional<Words>> words = new ConcurrentHashMap<>();

    EngineDecisions(
            DecisionService decisions,
            RepositoryService repository,
            AsServer asServer,
            TableVersions versions,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.repository = repository;
        this.asServer = asServer;
        this.versions = versions;
        this.events = events;
    }

    @Override
    public List<Fired> evaluate(String table, Map<String, Object> inputs) {
        var fired = asServer.on(null, () -> rows(decisions.evaluateDecisionTableByKey(table, inputs)));
        events.publishEvent(new TableEvaluated(table, versions.takeLast(), inputs, fired));
        return fired;
    }

    @Override
    public Optional<Words> words(String table) {
        return words.computeIfAbsent(
                table,
                ignored -> asServer.on(
                        null,
                        () -> Optional.ofNullable(repository
                                        .createDecisionDefinitionQuery()
                                        .decisionDefinitionKey(table)
                                        .latestVersion()
                                        .singleResult())
                                .map(found -> new Words(
                                        found.getName(), labels(repository.getDmnModelInstance(found.getId()))))));
    }

    private static Map<String, String> labels(DmnModelInstance model) {
        var labels = new HashMap<String, String>();
        for (var input : model.getModelElementsByType(Input.class)) {
            var expression = input.getInputExpression();
            if (expression != null && expression.getText() != null && input.getLabel() != null) {
                labels.put(expression.getText().getTextContent().strip(), input.getLabel());
            }
        }
        for (var output : model.getModelElementsByType(Output.class)) {
            if (output.getName() != null && output.getLabel() != null) {
                labels.put(output.getName(), output.getLabel());
            }
        }
        return Map.copyOf(labels);
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
