package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineHeldDeadlines implements HeldDeadlines {

    private static final String TIMERS = """
            select j.id_, j.duedate_, d.proc_def_key_, d.act_id_
              from act_ru_job j
              join act_ru_jobdef d on d.id_ = j.job_def_id_
              join act_ru_execution e on e.id_ = j.process_instance_id_
             where e.business_key_ = ? and j.type_ = 'timer' and j.suspension_state_ = 1 and j.retries_ > 0
             order by j.duedate_, j.id_""";

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Models models;
    private final TaskService tasks;
    private final ManagementService management;
    private final ObjectProvider<TaskDeadlines> deadlines;
    private final AsServer asServer;
    private final Clock clock;

    EngineHeldDeadlines(
            JdbcClient jdbc,
            Inbox inbox,
            Models models,
            TaskService tasks,
            ManagementService management,
            ObjectProvider<TaskDeadlines> deadlines,
            AsServer asServer,
            Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.models = models;
        this.tasks = tasks;
        this.management = management;
        this.deadlines = deadlines;
        this.asServer = asServer;
        this.clock = clock;
    }

    private record Timer(String id, Instant dueAt, String procedure, String node) {}

    private record Held(String id, boolean timer, LocalDate on, Instant dueAt) {}

    @Override
    public List<String> hold(CaseKey key, BiPredicate<String, String> may) {
        var now = clock.instant();
        var held = new ArrayList<String>();
        for (var task : inbox.ofCase(key)) {
            var due = task.dueAt();
            // what is overdue stays so: a day that was missed is not given back
            if (due != null && task.runs(now) && may.test(task.procedure(), task.step()) && inbox.hold(task)) {
                keep(task.id(), key, false, due);
                setDue(task.id(), null, null);
                held.add(task.name());
            }
        }
        for (var timer : jdbc.sql(TIMERS)
                .param(key.value())
                .query(EngineHeldDeadlines::timer)
                .list()) {
            if (may.test(timer.procedure(), timer.node())) {
                keep(timer.id(), key, true, timer.dueAt());
                engine(() -> management.suspendJobById(timer.id()));
                held.add(timer.node());
            }
        }
        return held;
    }

    @Override
    public List<Moved> release(CaseKey key, String jurisdiction, NewDay newDay) {
        var held = jdbc.sql(
                        "select id, timer, held_on, due_at from held_deadline where case_key = ? order by due_at, id")
                .param(key.value())
                .query(EngineHeldDeadlines::held)
                .list();
        forget(key);
        var open = inbox.ofCase(key).stream().collect(Collectors.toMap(OpenTask::id, Function.identity()));
        held.stream().filter(Held::timer).forEach(one -> releaseTimer(one, newDay));
        return held.stream()
                .filter(one -> !one.timer())
                .flatMap(one -> releaseTask(one, open, jurisdiction, newDay).stream())
                .toList();
    }

    private Optional<Moved> releaseTask(Held held, Map<String, OpenTask> open, String jurisdiction, NewDay newDay) {
        var task = open.get(held.id());
        if (task == null || !inbox.hold(task)) {
            return Optional.empty();
        }
        var before = lastDay(held.dueAt());
        var after = newDay.of(held.on(), before);
        var deadline = deadlines.getObject().on(after, jurisdiction, LocalDate.now(clock));
        setDue(held.id(), deadline.dueAt(), deadline.soonFrom());
        var variable = models.properties(task.modelId(), task.step()).get("dueVariable");
        if (variable != null) {
            engine(() ->
                    tasks.setVariables(held.id(), ProcessVariable.date(variable).as(after)));
        }
        return Optional.of(new Moved(task.procedure(), task.step(), task.name(), before, after));
    }

    private void releaseTimer(Held held, NewDay newDay) {
        var there = jdbc.sql("select count(*) from act_ru_job where id_ = ?")
                        .param(held.id())
                        .query(Integer.class)
                        .single()
                > 0;
        if (there) {
            var day = lastDay(held.dueAt());
            var at = Duration.between(day.atStartOfDay(clock.getZone()).toInstant(), held.dueAt());
            var moved = newDay.of(held.on(), day)
                    .atStartOfDay(clock.getZone())
                    .toInstant()
                    .plus(at);
            engine(() -> {
                management.setJobDuedate(held.id(), Date.from(moved));
                management.activateJobById(held.id());
            });
        }
    }

    @Override
    public void forget(CaseKey key) {
        jdbc.sql("delete from held_deadline where case_key = ?")
                .param(key.value())
                .update();
    }

    private void keep(String id, CaseKey key, boolean timer, Instant dueAt) {
        jdbc.sql("insert into held_deadline (id, case_key, timer, held_on, due_at) values (?, ?, ?, ?, ?)")
                .params(id, key.value(), timer, LocalDate.now(clock), Timestamp.from(dueAt))
                .update();
    }

    private void setDue(String taskId, @Nullable Instant dueAt, @Nullable Instant soonFrom) {
        engine(() -> {
            tasks.setDueDate(taskId, dueAt == null ? null : Date.from(dueAt));
            tasks.setFollowUpDate(taskId, soonFrom == null ? null : Date.from(soonFrom));
        });
    }

    private void engine(Runnable work) {
        asServer.on(null, () -> {
            work.run();
            return true;
        });
    }

    /** What is due at midnight is due at the end of the day before. */
    private LocalDate lastDay(Instant dueAt) {
        return LocalDate.ofInstant(dueAt.minusMillis(1), clock.getZone());
    }

    private static Timer timer(ResultSet row, int ignored) throws SQLException {
        return new Timer(
                row.getString("id_"),
                row.getTimestamp("duedate_").toInstant(),
                row.getString("proc_def_key_"),
                row.getString("act_id_"));
    }

    private static Held held(ResultSet row, int ignored) throws SQLException {
        return new Held(
                row.getString("id"),
                row.getBoolean("timer"),
                row.getObject("held_on", LocalDate.class),
                row.getTimestamp("due_at").toInstant());
    }
}
