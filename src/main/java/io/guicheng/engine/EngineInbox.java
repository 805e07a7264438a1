package io.guicheng.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads open tasks with our own statements ({@link InboxSql}): candidacy is the permission, so there is no authorization to join, which
 * takes the engine seconds with 200,000 open tasks. Every method is one statement, which needs no transaction of its own.
 */
@Component
class EngineInbox implements Inbox {

    private final JdbcClient jdbc;
    private final InboxSql views;
    private final Models models;
    private final ObjectProvider<StayAway> stayAway;
    private final Clock clock;

    EngineInbox(JdbcClient jdbc, InboxSql views, Models models, ObjectProvider<StayAway> stayAway, Clock clock) {
        this.jdbc = jdbc;
        this.views = views;
        this.models = models;
        this.stayAway = stayAway;
        this.clock = clock;
    }

    @Override
    public Page page(Actor actor, InboxView view, @Nullable String cursor, int size) {
        var parameters = parameters(actor);
        if (cursor != null) {
            var position = Position.read(cursor);
            parameters.put("at", Timestamp.from(position.at()));
            parameters.put("id", position.id());
        }
        var tasks = jdbc.sql(without(away(actor, parameters), views.page(view, cursor != null, size + 1)))
                .params(parameters)
                .query(EngineInbox::task)
                .list();
        if (tasks.size() <= size) {
            return new Page(tasks, null);
        }
        var last = tasks.get(size - 1);
        return new Page(tasks.subList(0, size), new Position(last.createdAt(), last.id()).write());
    }

    @Override
    public Map<InboxView, Integer> counts(Actor actor) {
        var parameters = parameters(actor);
        return jdbc.sql(without(away(actor, parameters), views.counts()))
                .params(parameters)
                .query((row, ignored) -> {
                    var counts = new EnumMap<InboxView, Integer>(InboxView.class);
                    for (var view : InboxView.values()) {
                        counts.put(view, row.getInt(view.name()));
                    }
                    return counts;
                })
                .single();
    }

    @Override
    public Optional<OpenTask> task(Actor actor, String taskId) {
        return among(actor, List.of(taskId), false).stream().findFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(String taskId) {
        return jdbc.sql("select id_ from act_ru_task where id_ = ? for update")
                .param(taskId)
                .query(String.class)
                .optional()
                .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(OpenTask task) {
        holdRound(task);
        return hold(task.id());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> holdAll(Collection<OpenTask> tasks) {
        tasks.forEach(this::holdRound);
        return tasks.isEmpty()
                ? Set.of()
                : jdbc.sql("select id_ from act_ru_task where id_ in (:ids) order by id_ for update")
                        .param("ids", tasks.stream().map(OpenTask::id).toList())
                        .query(String.class)
                        .set();
    }

    private void holdRound(OpenTask task) {
        if (models.properties(task.modelId(), task.step()).containsKey(Countersign.FORM)) {
            // what stands around the tasks of the round, and before the task: who decides takes all of them away
            jdbc.sql(
                            "select r.id_ from act_ru_execution r where r.id_ ="
                                    + " (select e.parent_id_ from act_ru_execution e where e.id_ = ?) and exists (select 1 from"
                                    + " act_ru_variable v where v.execution_id_ = r.id_ and v.name_ = 'nrOfInstances') for update")
                    .param(task.executionId())
                    .query(String.class)
                    .optional();
        }
    }

    @Override
    public List<OpenTask> tasks(Actor actor, List<String> taskIds) {
        return taskIds.isEmpty() ? List.of() : among(actor, taskIds, true);
    }

    private List<OpenTask> among(Actor actor, List<String> taskIds, boolean alsoStayAway) {
        var parameters = parameters(actor);
        parameters.put("ids", taskIds);
        return jdbc.sql(without(alsoStayAway && away(actor, parameters), InboxSql.AMONG))
                .params(parameters)
                .query(EngineInbox::task)
                .list();
    }

    @Override
    public Map<String, List<OpenTask>> heldBy(Collection<String> userIds) {
        return userIds.isEmpty()
                ? Map.of()
                : jdbc.sql(InboxSql.HELD).param("holders", userIds).query(EngineInbox::task).list().stream()
                        .collect(Collectors.groupingBy(task -> String.valueOf(task.assignee())));
    }

    @Override
    public Set<String> groupsWithTasks() {
        return jdbc.sql("select distinct group_id_ from act_ru_identitylink where type_ = 'candidate'"
                        + " and task_id_ is not null and group_id_ is not null")
                .query(String.class)
                .set();
    }

    @Override
    public List<OpenTask> offeredTo(String group) {
        return jdbc.sql(InboxSql.OFFERED)
                .param("groups", List.of(group))
                .query(EngineInbox::task)
                .list();
    }

    @Override
    public Map<String, OpenTask> ofIds(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(InboxSql.OF_IDS).param("ids", ids).query(EngineInbox::task).list().stream()
                        .collect(Collectors.toMap(OpenTask::id, task -> task));
    }

    @Override
    public List<OpenTask> ofCase(CaseKey caseKey) {
        return jdbc.sql(InboxSql.OF_CASE)
                .param("case", caseKey.value())
                .query(EngineInbox::task)
                .list();
    }

    @Override
    public Map<CaseKey, CaseLoad> loads(Collection<CaseKey> cases) {
        var loads = new HashMap<CaseKey, CaseLoad>();
        if (!cases.isEmpty()) {
            jdbc.sql("select e.business_key_, count(*) as open_, count(*) - count(t.due_date_) as held_,"
                            + " min(t.follow_up_date_) as soon_, min(t.due_date_) as due_"
                            + " from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                            + " where e.business_key_ in (:cases) group by e.business_key_")
                    .param("cases", cases.stream().map(CaseKey::value).toList())
                    .query(row -> {
                        loads.put(
                                CaseKey.of(row.getString("business_key_")),
                                new CaseLoad(
                                        row.getInt("open_"),
                                        row.getInt("held_"),
                                        instant(row.getTimestamp("soon_")),
                                        instant(row.getTimestamp("due_"))));
                    });
        }
        return loads;
    }

    @Override
    public List<CaseKey> casesAt(Urgency urgency, int limit) {
        var having = switch (urgency) {
            case OVERDUE -> "min(t.due_date_) <= :now";
            case SOON -> "min(t.due_date_) > :now and min(t.follow_up_date_) <= :now";
            case NORMAL ->
                "coalesce(min(t.due_date_), :later) > :now and coalesce(min(t.follow_up_date_), :later) > :now";
        };
        return jdbc
                .sql("select e.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ is not null group by e.business_key_ having " + having
                        + " order by max(t.create_time_) desc, e.business_key_ limit :limit")
                .param("now", Timestamp.from(clock.instant()))
                .param("later", Timestamp.from(clock.instant().plus(Duration.ofDays(36_500))))
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .filter(CaseKey::looksLike)
                .map(CaseKey::of)
                .toList();
    }

    @Override
    public Map<String, String> texts(CaseKey caseKey, ProcessVariable<String> variable) {
        var texts = new HashMap<String, String>();
        // only what belongs to an instance as a whole: a loop's own variables have an execution of their own
        jdbc.sql("select v.proc_inst_id_, v.text_ from act_ru_variable v"
                        + " join act_ru_execution e on e.id_ = v.proc_inst_id_"
                        + " where e.business_key_ = :case and v.name_ = :name and v.execution_id_ = v.proc_inst_id_"
                        + " and v.text_ is not null")
                .param("case", caseKey.value())
                .param("name", variable.name())
                .query(row -> {
                    texts.put(row.getString("proc_inst_id_"), row.getString("text_"));
                });
        return texts;
    }

    @Override
    public Map<String, Map<String, String>> texts(
            Collection<OpenTask> tasks, Collection<ProcessVariable<String>> variables) {
        var texts = new HashMap<String, Map<String, String>>();
        if (tasks.isEmpty() || variables.isEmpty()) {
            return texts;
        }
        jdbc.sql("select t.id_, v.name_, v.text_ from act_ru_task t"
                        + " join act_ru_execution e on e.id_ = t.execution_id_"
                        + " join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_"
                        + " where t.id_ in (:tasks) and v.name_ in (:names) and v.text_ is not null"
                        + " and v.execution_id_ in (e.id_, e.parent_id_, e.proc_inst_id_)")
                .param("tasks", tasks.stream().map(OpenTask::id).toList())
                .param("names", variables.stream().map(ProcessVariable::name).toList())
                .query(row -> {
                    texts.computeIfAbsent(row.getString("id_"), ignored -> new HashMap<>())
                            .put(row.getString("name_"), row.getString("text_"));
                });
        return texts;
    }

    /** Whether there are cases this person must stay away from; nearly nobody has any, and the statement then is the plain one. */
    private boolean away(Actor actor, Map<String, Object> parameters) {
        var cases = stayAway.stream()
                .flatMap(one -> one.of(actor.person()).stream())
                .map(CaseKey::value)
                .toList();
        parameters.put("away", cases);
        return !cases.isEmpty();
    }

    private static String without(boolean away, String statement) {
        return away ? InboxSql.withoutCasesToStayAwayFrom(statement) : statement;
    }

    private Map<String, Object> parameters(Actor actor) {
        var groups = actor.groups();
        var parameters = new HashMap<String, Object>();
        parameters.put("me", actor.userId());
        parameters.put("groups", groups.isEmpty() ? List.of("") : List.copyOf(groups));
        parameters.put("readers", groups.toArray(String[]::new));
        parameters.put("now", Timestamp.from(clock.instant()));
        return parameters;
    }

    private static OpenTask task(ResultSet row, int ignored) throws SQLException {
        return new OpenTask(
                row.getString("id_"),
                row.getString("procedure_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                CaseKey.of(row.getString("business_key_")),
                row.getString("organ_"),
                row.getString("assignee_"),
                row.getString("owner_"),
                "PENDING".equals(row.getString("delegation_")),
                row.getTimestamp("create_time_").toInstant(),
                instant(row.getTimestamp("follow_up_date_")),
                instant(row.getTimestamp("due_date_")),
                row.getString("proc_inst_id_"),
                row.getString("execution_id_"),
                row.getString("proc_def_id_"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }

    private record Position(Instant at, String id) {

        static Position read(String cursor) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(" ", 2);
                return new Position(Instant.parse(parts[0]), parts[1]);
            } catch (RuntimeException e) {
                throw RefusedInput.of("after", "翻页位置无效，请回到第一页");
            }
        }

        String write() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(UTF_8));
        }
    }
}
