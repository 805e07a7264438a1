package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EngineModels implements Models {

    /**
     * Marks of every node of every model a case has run through. The engine's own history queries would ask once per called instance.
     * The instance that was called by nobody and began first is the case's own; 2 is the engine's mark for a cancelled activity.
     */
    private static final String COURSES = """
        select p.proc_def_id_ as model_, d.key_, d.name_, a.act_id_,
               sum(case when a.end_time_ is null and a.act_id_ is not null then 1 else 0 end) as active_,
               sum(case when a.end_time_ is not null and a.act_inst_state_ <> 2 then 1 else 0 end) as done_,
               (select min(case when f.super_process_instance_id_ is null then 0 else 1 end) from act_hi_procinst f
                 where f.business_key_ = :case and f.proc_def_id_ = p.proc_def_id_) as called_,
               (select min(f.start_time_) from act_hi_procinst f
                 where f.business_key_ = :case and f.proc_def_id_ = p.proc_def_id_) as began_
          from act_hi_procinst p
          join act_re_procdef d on d.id_ = p.proc_def_id_
          left join act_hi_actinst a on a.proc_inst_id_ = p.id_ and a.act_type_ <> 'multiInstanceBody'
         where p.business_key_ = :case
         group by p.proc_def_id_, d.key_, d.name_, a.act_id_
         order by called_, began_, model_, a.act_id_
        """;

    private final RepositoryService repository;
    private final AsServer asServer;
    private final JdbcClient jdbc;

    /** Deployed resources never change, so what was read once stays true. */
    private final Map<String, Map<String, String>> properties = new ConcurrentHashMap<>();

    private final Map<String, String> keys = new ConcurrentHashMap<>();

    private final Map<String, String> names = new ConcurrentHashMap<>();

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    private final Map<String, Optional<String>> forms = new ConcurrentHashMap<>();

    EngineModels(RepositoryService repository, AsServer asServer, JdbcClient jdbc) {
        this.repository = repository;
        this.asServer = asServer;
        this.jdbc = jdbc;
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
    public Optional<String> procedureIfModel(String modelId) {
        return asServer.on(
                null,
                () -> Optional.ofNullable(repository
                                .createProcessDefinitionQuery()
                                .processDefinitionId(modelId)
                                .singleResult())
                        .map(ProcessDefinition::getKey));
    }

    @Override
    public String version(String modelId) {
        return versions.computeIfAbsent(
                modelId, ignored -> asServer.on(null, () -> version(repository.getProcessDefinition(modelId))));
    }

    @Override
    public String latestVersion(String procedure) {
        return asServer.on(null, () -> version(latest(procedure).orElseThrow()));
    }

    private static String version(ProcessDefinition definition) {
        return definition.getKey() + ":" + definition.getVersion();
    }

    @Override
    public String name(String procedure) {
        return asServer.on(null, () -> {
            var definition = latest(procedure);
            return definition.map(ProcessDefinition::getName).orElse(procedure);
        });
    }

    @Override
    public String nameOf(String modelId) {
        return names.computeIfAbsent(
                modelId,
                ignored -> asServer.on(
                        null, () -> repository.getProcessDefinition(modelId).getName()));
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
        var byModel = new LinkedHashMap<String, Course>();
        jdbc.sql(COURSES).param("case", caseKey.value()).query(row -> {
            var course = byModel.get(row.getString("model_"));
            if (course == null) {
                course = new Course(
                        row.getString("model_"),
                        row.getString("key_"),
                        row.getString("name_"),
                        new HashMap<>(),
                        new HashSet<>());
                byModel.put(course.modelId(), course);
            }
            var node = row.getString("act_id_");
            if (node != null && row.getInt("active_") > 0) {
                course.active().put(node, row.getInt("active_"));
            }
            if (node != null && row.getInt("done_") > 0) {
                course.completed().add(node);
            }
        });
        return List.copyOf(byModel.values());
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
