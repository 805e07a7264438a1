package io.guicheng.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.kernel.CaseKey;
import io.guicheng.support.Database;
import java.time.Duration;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/** Whatever is done to tasks in whatever order, the inbox shows what the engine says, on both databases. */
class InboxFollowsTheEngineTest {

    private static final Map<Database, InboxTown> TOWNS = new EnumMap<>(Database.class);

    enum Deed {
        START,
        CLAIM,
        GIVE_BACK,
        ASSIGN,
        DELEGATE,
        RESOLVE,
        ADD_GROUP,
        REMOVE_GROUP,
        ADD_PERSON,
        REMOVE_PERSON,
        SET_DUE,
        SET_FOLLOW_UP,
        TAKE_DATES_AWAY,
        RENAME,
        COMPLETE,
        COMPLETE_CLAIMED,
        SUSPEND,
        ACTIVATE,
        SUSPEND_ALL,
        ACTIVATE_ALL,
        MOVE_ON,
        DELETE,
        DELETE_BY_BATCH,
        FAIL_HALFWAY
    }

    /**
     * One thing that happens.
     *
     * @param which decides the task
     * @param how decides the person, the group and the days
     */
    record Step(Deed deed, int which, int how) {}

    @AfterContainer
    static void close() {
        TOWNS.values().forEach(InboxTown::close);
        TOWNS.clear();
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000))
                .as(Step::new);
    }

    @Property(tries = 25)
    void the_views_show_what_the_engine_says(
            @ForAll Database database, @ForAll @Size(min = 8, max = 40) List<@From("steps") Step> steps)
            throws Exception {
        var town = town(database);
        clear(town);
        start(town, 0);
        start(town, 1);
        for (var step : steps) {
            try {
                take(town, step);
            } catch (ProcessEngineException refused) {
                // claimed already, suspended, not delegated: the engine refuses, and nothing may have changed
            }
            if (town.hasRows()) {
                assertThat(town.differences()).as("after %s", step).isZero();
            }
        }
        for (var groups : List.of(InboxTown.GROUPS, InboxTown.GROUPS.subList(0, 2), List.<String>of())) {
            var actor = InboxTown.actor("anna", groups);
            // once with a case that the reader must stay away from
            town.stayAwayFrom(groups.size() == 2 ? Set.of(CaseKey.of("990100-CS-2026-0002")) : Set.of());
            for (var view : InboxView.values()) {
                var expected = town.expected(actor, view);
                assertThat(town.shown(actor, view)).as("%s of %s", view, groups).isEqualTo(expected);
                assertThat(town.counted(actor, view))
                        .as("count of %s of %s", view, groups)
                        .isEqualTo(expected.size());
            }
        }
    }

    private static synchronized InboxTown town(Database database) throws Exception {
        var town = TOWNS.get(database);
        if (town == null) {
            town = new InboxTown(database);
            TOWNS.put(database, town);
        }
        return town;
    }

    private static void clear(InboxTown town) {
        var runtime = town.engine.getRuntimeService();
        runtime.activateProcessInstanceByProcessDefinitionKey(InboxTown.PROCESS);
        runtime.createProcessInstanceQuery().list().forEach(one -> runtime.deleteProcessInstance(one.getId(), "test"));
        assertThat(town.tasks()).isEmpty();
        if (town.hasRows()) {
            assertThat(town.jdbc
                            .sql("select count(*) from inbox_row")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    /** Several may open at the same moment: then the ids decide the order. */
    private static void start(InboxTown town, int how) {
        ClockUtil.setCurrentTime(Date.from(InboxTown.NOW.minus(Duration.ofHours(how % 4))));
        town.engine
                .getRuntimeService()
                .startProcessInstanceByKey(InboxTown.PROCESS, "990100-CS-2026-000" + (1 + how % 2));
    }

    private static void take(InboxTown town, Step step) {
        if (step.deed() == Deed.START) {
            start(town, step.how());
            return;
        }
        var open = town.tasks();
        if (open.isEmpty()) {
            return;
        }
        var task = open.get(step.which() % open.size());
        switch (step.deed()) {
            case SUSPEND, ACTIVATE, SUSPEND_ALL, ACTIVATE_ALL, MOVE_ON, DELETE, DELETE_BY_BATCH ->
                toTheInstance(town, step, task);
            default -> toTheTask(town, step, task);
        }
    }

    private static void toTheTask(InboxTown town, Step step, Task task) {
        var tasks = town.engine.getTaskService();
        var id = task.getId();
        var person = InboxTown.PEOPLE.get(step.how() % InboxTown.PEOPLE.size());
        var group = InboxTown.GROUPS.get(step.how() % InboxTown.GROUPS.size());
        var day = Date.from(InboxTown.NOW.plus(Duration.ofDays(step.how() % 7 - 3)));
        switch (step.deed()) {
            case CLAIM -> tasks.claim(id, person);
            case GIVE_BACK -> tasks.setAssignee(id, null);
            case ASSIGN -> tasks.setAssignee(id, person);
            case DELEGATE -> tasks.delegateTask(id, person);
            case RESOLVE -> tasks.resolveTask(id);
            case ADD_GROUP -> tasks.addCandidateGroup(id, group);
            case REMOVE_GROUP -> tasks.deleteCandidateGroup(id, group);
            case ADD_PERSON -> tasks.addCandidateUser(id, person);
            case REMOVE_PERSON -> tasks.deleteCandidateUser(id, person);
            case SET_DUE -> {
                task.setDueDate(day);
                tasks.saveTask(task);
            }
            case SET_FOLLOW_UP -> {
                task.setFollowUpDate(day);
                tasks.saveTask(task);
            }
            case TAKE_DATES_AWAY -> {
                task.setDueDate(step.how() % 2 == 0 ? null : task.getDueDate());
                task.setFollowUpDate(null);
                tasks.saveTask(task);
            }
            case RENAME -> {
                task.setName("another");
                task.setOwner(person);
                tasks.saveTask(task);
            }
            case COMPLETE -> tasks.complete(id);
            case COMPLETE_CLAIMED -> {
                tasks.claim(id, person);
                tasks.complete(id);
            }
            case FAIL_HALFWAY -> failHalfway(town, id, person, group);
            default -> throw new IllegalStateException(step.toString());
        }
    }

    private static void toTheInstance(InboxTown town, Step step, Task task) {
        var runtime = town.engine.getRuntimeService();
        var instance = task.getProcessInstanceId();
        switch (step.deed()) {
            case SUSPEND -> runtime.suspendProcessInstanceById(instance);
            case ACTIVATE -> runtime.activateProcessInstanceById(instance);
            case SUSPEND_ALL -> runtime.suspendProcessInstanceByProcessDefinitionKey(InboxTown.PROCESS);
            case ACTIVATE_ALL -> runtime.activateProcessInstanceByProcessDefinitionKey(InboxTown.PROCESS);
            case MOVE_ON ->
                runtime.createProcessInstanceModification(instance)
                        .cancelAllForActivity("two")
                        .startBeforeActivity("after")
                        .execute();
            case DELETE -> runtime.deleteProcessInstance(instance, "test");
            case DELETE_BY_BATCH -> {
                runtime.deleteProcessInstancesAsync(List.of(instance), "test");
                var jobs = town.engine.getManagementService();
                for (var waiting = jobs.createJobQuery().listPage(0, 10);
                        !waiting.isEmpty();
                        waiting = jobs.createJobQuery().listPage(0, 10)) {
                    waiting.forEach(job -> jobs.executeJob(job.getId()));
                }
            }
            default -> throw new IllegalStateException(step.toString());
        }
    }

    /** A transaction that changed the task and its candidates before it failed. */
    private static void failHalfway(InboxTown town, String task, String person, String group) {
        var before = town.jdbc
                .sql("select count(*) from act_ru_identitylink")
                .query(Integer.class)
                .single();
        var configuration = (ProcessEngineConfigurationImpl) town.engine.getProcessEngineConfiguration();
        try {
            configuration.getCommandExecutorTxRequired().execute(context -> {
                var entity = context.getTaskManager().findTaskById(task);
                entity.setAssignee(person);
                entity.addCandidateGroup(group);
                context.getDbEntityManager().flush();
                throw new ProcessEngineException("halfway");
            });
        } catch (ProcessEngineException expected) {
            // or the engine refused before, because the task is suspended
        }
        assertThat(town.jdbc
                        .sql("select count(*) from act_ru_identitylink")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
    }
}
