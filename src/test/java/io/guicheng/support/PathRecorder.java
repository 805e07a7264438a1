package io.guicheng.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.boot.test.context.TestComponent;

/** Notes which nodes and flows of which model the tests have walked. */
@TestComponent
public class PathRecorder extends AbstractProcessEnginePlugin {

    private static final Map<String, Set<String>> WALKED = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                flow.addExecutionListener(execution -> walked(key(scope)).add(execution.getCurrentTransitionId()));
            }

            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                process.getActivities()
                        .forEach(activity -> activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                                execution -> walked(process.getKey()).add(execution.getCurrentActivityId())));
            }
        });
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        // nodes of sub-processes and events are seen in the history, whatever listeners they take
        var handler = configuration.getHistoryEventHandler();
        configuration.setHistoryEventHandler(new org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler() {
            @Override
            public void handleEvent(HistoryEvent event) {
                note(event);
                handler.handleEvent(event);
            }

            @Override
            public void handleEvents(java.util.List<HistoryEvent> events) {
                events.forEach(PathRecorder::note);
                handler.handleEvents(events);
            }
        });
    }

    private static void note(HistoryEvent event) {
        if (event instanceof org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity activity
                && activity.getProcessDefinitionKey() != null) {
            walked(activity.getProcessDefinitionKey()).add(activity.getActivityId());
        }
    }

    private static Set<String> walked(String key) {
        return WALKED.computeIfAbsent(key, ignored -> ConcurrentHashMap.newKeySet());
    }

    private static String key(ScopeImpl scope) {
        return ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
    }

    /** Nodes and flows of a model that no test has walked so far. */
    public static Set<String> notWalked(String key) {
        var missing = new TreeSet<>(all(key));
        missing.removeAll(walked(key));
        return missing;
    }

    /** A line for every model: how much of it was walked. */
    public static String report() {
        var lines = new TreeMap<String, String>();
        try (var folders = Files.list(Path.of("processes"))) {
            folders.map(folder -> folder.getFileName().toString()).forEach(key -> {
                var all = all(key).size();
                var missing = notWalked(key);
                lines.put(
                        key,
                        "%s: %d/%d (%.1f %%)%s"
                                .formatted(
                                        key,
                                        all - missing.size(),
                                        all,
                                        100.0 * (all - missing.size()) / all,
                                        missing.isEmpty() ? "" : " not walked: " + missing));
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return "path coverage (nodes and flows)\n" + String.join("\n", lines.values());
    }

    private static Set<String> all(String key) {
        var model =
                Bpmn.readModelFromFile(Path.of("processes", key, key + ".bpmn").toFile());
        var ids = new TreeSet<String>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> ids.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> ids.add(flow.getId()));
        return ids;
    }
}
