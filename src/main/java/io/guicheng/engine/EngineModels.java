package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

@Component
class EngineModels implements Models {

    private final RepositoryService repository;
    private final HistoryService history;
    private final AsServer asServer;

    /** Deployed resources never change, so what was read once stays true. */
    private final Map<String, Map<String, String>> properties = new ConcurrentHashMap<>();

    private final Map<String, String> keys = new ConcurrentHashMap<>();

    private final Map<String, Optional<String>> forms = new ConcurrentHashMap<>();

    EngineModels(RepositoryService repository, HistoryService history, AsServer asServer) {
        this.repository = repository;
        this.history = history;
        this.asServer = asServer;
    }

    @Override
    public Map<String, String> properties(String modelId, String node) {
        return properties.computeIfAbsent(
                modelId + "#" + node,
                ignored -> asServer.on(null, () -> read(repository.getBpmnModelInstance(modelId), node)));
    }

    private static Map<String, String> read(BpmnModelInstance model, String node) {
        var values = new HashMap<String, String>();
        if (model.getModelElementById(node) instanceof BaseElement element && element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .forEach((CamundaProperty one) -> values.put(one.getCamundaName(), one.getCamundaValue()));
        }
        return Map.copyOf(values);
    }

    @Override
    public String procedureOf(String modelId) {
        return keys.computeIfAbsent(
                modelId,
                ignored -> asServer.on(
                        null, () -> repository.getProcessDefinition(modelId).getKey()));
    }

    @Override
    public String name(String procedure) {
        return asServer.on(null, () -> {
            var definition = latest(procedure);
            return definition.map(ProcessDefinition::getName).orElse(procedure);
        });
    }

    @Override
    public Optional<String> form(String modelId, String procedure, String step) {
        return forms.computeIfAbsent(
                modelId + "#" + step,
                ignored -> asServer.on(null, () -> {
                    var deployment = repository.getProcessDefinition(modelId).getDeploymentId();
                    return resource(deployment, "forms/" + procedure + "/" + step + ".form");
                }));
    }

    @Override
    public Optional<String> startForm(String procedure) {
        return asServer.on(
                null,
                () -> latest(procedure)
                        .flatMap(definition ->
                                resource(definition.getDeploymentId(), "forms/" + procedure + "/start.form")));
    }

    @Override
    public List<Course> courses(CaseKey caseKey) {
        return asServer.on(null, () -> {
            var instances = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(caseKey.value())
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .list();
            var byModel = new LinkedHashMap<String, List<HistoricProcessInstance>>();
            instances.forEach(
                    instance -> byModel.computeIfAbsent(instance.getProcessDefinitionId(), ignored -> new ArrayList<>())
                            .add(instance));
            var roots = instances.stream()
                    .filter(instance -> instance.getSuperProcessInstanceId() == null)
                    .map(HistoricProcessInstance::getId)
                    .toList();
            var activities = activitiesUnder(roots);
            return byModel.entrySet().stream()
                    .map(entry -> course(entry.getKey(), activities.getOrDefault(entry.getKey(), List.of())))
                    .toList();
        });
    }

    private Map<String, List<HistoricActivityInstance>> activitiesUnder(List<String> roots) {
        var byModel = new HashMap<String, List<HistoricActivityInstance>>();
        for (var root : roots) {
            for (var instance : history.createHistoricProcessInstanceQuery()
                    .rootProcessInstanceId(root)
                    .list()) {
                for (var activity : history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()) {
                    byModel.computeIfAbsent(activity.getProcessDefinitionId(), ignored -> new ArrayList<>())
                            .add(activity);
                }
            }
        }
        return byModel;
    }

    private Course course(String modelId, List<HistoricActivityInstance> activities) {
        var active = new HashMap<String, Integer>();
        var completed = new HashSet<String>();
        for (var activity : activities) {
            if (activity.getEndTime() == null) {
                active.merge(activity.getActivityId(), 1, Integer::sum);
            } else if (!activity.isCanceled()) {
                completed.add(activity.getActivityId());
            }
        }
        var definition = repository.getProcessDefinition(modelId);
        return new Course(modelId, definition.getKey(), definition.getName(), active, completed);
    }

    @Override
    public String xml(String modelId) {
        return asServer.on(null, () -> {
            try (InputStream model = repository.getProcessModel(modelId)) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<ProcessDefinition> latest(String procedure) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult());
    }

    private Optional<String> resource(String deployment, String name) {
        if (!repository.getDeploymentResourceNames(deployment).contains(name)) {
            return Optional.empty();
        }
        try (InputStream content = repository.getResourceAsStream(deployment, name)) {
            return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
