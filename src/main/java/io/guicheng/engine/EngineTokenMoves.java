package io.guicheng.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineTokenMoves implements TokenMoves {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final Models models;
    private final JdbcClient jdbc;
    private final ManyAtOnce instances;
    private final AsServer asServer;
    private final Map<String, Boolean> plain = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> ways = new ConcurrentHashMap<>();
    private final Map<String, Boolean> mended = new ConcurrentHashMap<>();
    private final Map<String, Optional<Many>> many = new ConcurrentHashMap<>();

    EngineTokenMoves(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            Models models,
            JdbcClient jdbc,
            ManyAtOnce instances,
            AsServer asServer) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.models = models;
        this.jdbc = jdbc;
        this.instances = instances;
        this.asServer = asServer;
    }

    @Override
    public boolean opensOnlySteps(String modelId, String step) {
        return plain.computeIfAbsent(
                modelId + "#" + step,
                ignored ->
                        asServer.on(null, () -> WaysOn.openOnlySteps(repository.getBpmnModelInstance(modelId), step)));
    }

    @Override
    public Optional<String> back(OpenTask done, List<OpenTask> opened) {
        return asServer.on(null, () -> {
            var places = places(done, opened);
            return places.isEmpty() ? Optional.empty() : Optional.of(move(done, places.get()));
        });
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> between(String modelId, String from, String to) {
        return ways.computeIfAbsent(
                modelId + "#" + from + "#" + to,
                ignored -> asServer.on(null, () -> {
                    var steps = WaysOn.between(repository.getBpmnModelInstance(modelId), from, to);
                    return says(modelId, from, "returnable", "true")
                                    && steps.stream().noneMatch(step -> says(modelId, step, "passedOver", "never"))
                            ? steps
                            : Set.of();
                }));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayComeStraightBack(String modelId, String step) {
        return mended.computeIfAbsent(
                modelId + "#" + step,
                ignored -> asServer
                        .on(null, () -> repository.getBpmnModelInstance(modelId))
                        .getModelElementsByType(UserTask.class)
                        .stream()
                        .filter(later -> says(modelId, later.getId(), "returnsTo", step))
                        .anyMatch(
                                later -> !between(modelId, step, later.getId()).isEmpty()));
    }

    private boolean says(String modelId, String step, String property, String value) {
        return value.equals(models.properties(modelId, step).get(property));
    }

    @Override
    public String ahead(OpenTask opened, String to) {
        return asServer.on(null, () -> {
            var parents = new LinkedHashMap<ActivityInstance, ActivityInstance>();
            var leaves = new ArrayList<ActivityInstance>();
            walk(runtime.getActivityInstance(opened.instanceId()), null, parents, leaves);
            var leaf = leaves.stream()
                    .filter(one -> Arrays.asList(one.getExecutionIds()).contains(opened.executionId()))
                    .findFirst()
                    .orElseThrow();
            var scope = Objects.requireNonNull(parents.get(leaf));
            return start(opened.instanceId(), to, scope, List.of(leaf));
        });
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Many> many(String modelId, String step) {
        return many.computeIfAbsent(
                modelId + "#" + step,
                ignored -> asServer.on(null, () -> ManyAtOnce.of(repository.getBpmnModelInstance(modelId), step)));
    }

    @Override
    public String oneMore(OpenTask beside, String element) {
        var each = many(beside.modelId(), beside.step()).orElseThrow();
        return asServer.on(
                null, () -> opened(beside.instanceId(), beside.step(), () -> instances.more(beside, each, element)));
    }

    @Override
    public void oneLess(OpenTask task) {
        var each = many(task.modelId(), task.step()).orElseThrow();
        asServer.on(null, () -> {
            instances.less(task, each);
            return true;
        });
    }

    /**
     * Where the tokens are.
     *
     * @param scope the instance of the scope in which the step stands
     * @param away the instances in that scope which go away
     */
    private record Places(ActivityInstance scope, List<ActivityInstance> away) {}

    /** Empty when the tokens that the completion made are not all where they were then, or more have come since. */
    private Optional<Places> places(OpenTask done, List<OpenTask> opened) {
        var root = runtime.getActivityInstance(done.instanceId());
        if (root == null || opened.isEmpty()) {
            return Optional.empty();
        }
        var model = repository.getBpmnModelInstance(done.modelId());
        var scope = WaysOn.scopeOf(model, done.step());
        var executions = opened.stream().map(OpenTask::executionId).collect(Collectors.toSet());
        var parents = new LinkedHashMap<ActivityInstance, ActivityInstance>();
        var leaves = new ArrayList<ActivityInstance>();
        walk(root, null, parents, leaves);
        var mine = leaves.stream()
                .filter(leaf -> Arrays.stream(leaf.getExecutionIds()).anyMatch(executions::contains))
                .toList();
        var tops = leaves.stream()
                .flatMap(leaf -> upTo(scope, done, leaf, parents).map(top -> Map.entry(leaf, top)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var away =
                mine.stream().map(tops::get).filter(Objects::nonNull).distinct().toList();
        var behind =
                leaves.stream().filter(leaf -> away.contains(tops.get(leaf))).toList();
        if (mine.size() != opened.size() || away.isEmpty() || !behind.equals(mine)) {
            return Optional.empty();
        }
        var timers = mine.stream()
                .flatMap(leaf -> way(leaf, parents, away).stream())
                .distinct()
                .filter(node -> model.getModelElementById(node) instanceof Activity)
                .flatMap(node -> WaysOn.timersAt(model.getModelElementById(node)).stream())
                .map(timer -> timer.getId())
                .collect(Collectors.toSet());
        if (!waiting(done.instanceId()).containsAll(timers)) {
            return Optional.empty();
        }
        return Optional.of(new Places(Objects.requireNonNull(parents.get(away.get(0))), away));
    }

    private String move(OpenTask done, Places places) {
        var again = start(done.instanceId(), done.step(), places.scope(), places.away());
        // nobody gains time by doing a step and taking it back
        Optional.ofNullable(done.dueAt()).ifPresent(due -> tasks.setDueDate(again, Date.from(due)));
        Optional.ofNullable(done.soonFrom()).ifPresent(soon -> tasks.setFollowUpDate(again, Date.from(soon)));
        return again;
    }

    /** Opens a step in an instance of its scope, and only then takes away what stands there, so that the scope does not end. */
    private String start(String instanceId, String step, ActivityInstance scope, List<ActivityInstance> away) {
        return opened(instanceId, step, () -> {
            var move = runtime.createProcessInstanceModification(instanceId).startBeforeActivity(step, scope.getId());
            away.forEach(instance -> move.cancelActivityInstance(instance.getId()));
            move.execute();
        });
    }

    /** The task of a step that a move opens. */
    private String opened(String instanceId, String step, Runnable move) {
        var before = open(instanceId, step);
        move.run();
        return open(instanceId, step).stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no task of " + step + " was opened"));
    }

    private List<String> open(String instanceId, String step) {
        return tasks.createTaskQuery().processInstanceId(instanceId).taskDefinitionKey(step).list().stream()
                .map(Task::getId)
                .toList();
    }

    private static void walk(
            ActivityInstance here,
            @Nullable ActivityInstance parent,
            Map<ActivityInstance, ActivityInstance> parents,
            List<ActivityInstance> leaves) {
        if (parent != null) {
            parents.put(here, parent);
        }
        if (here.getChildActivityInstances().length == 0) {
            leaves.add(here);
        }
        for (var child : here.getChildActivityInstances()) {
            walk(child, here, parents, leaves);
        }
    }

    /** The instance around a leaf that stands directly in the scope; empty when the leaf is not in it. */
    private static Optional<ActivityInstance> upTo(
            String scope, OpenTask done, ActivityInstance leaf, Map<ActivityInstance, ActivityInstance> parents) {
        var here = leaf;
        for (var parent = parents.get(here); parent != null; parent = parents.get(here)) {
            var top = parents.get(parent) == null;
            if (top ? scope.equals(done.procedure()) : scope.equals(parent.getActivityId())) {
                return Optional.of(here);
            }
            here = parent;
        }
        return Optional.empty();
    }

    /** The nodes from a leaf up to what goes away, which may carry timers. */
    private static List<String> way(
            ActivityInstance leaf, Map<ActivityInstance, ActivityInstance> parents, List<ActivityInstance> away) {
        var nodes = new ArrayList<String>();
        for (var here = leaf; here != null; here = parents.get(here)) {
            nodes.add(here.getActivityId());
            if (away.contains(here)) {
                break;
            }
        }
        return nodes;
    }

    /** Nodes of the timers that wait in an instance, suspended ones too. */
    private Set<String> waiting(String instanceId) {
        return jdbc.sql("select d.act_id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_"
                        + " where j.process_instance_id_ = ? and j.type_ = 'timer'")
                .param(instanceId)
                .query(String.class)
                .set();
    }
}
