package io.guicheng.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import io.guicheng.support.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An engine without walls on a database of its own, the inbox beside it, and what the views have to show said in plain Java. */
final class InboxTown implements AutoCloseable {

    static final List<String> GROUPS = List.of("990100-audit", "990100-court", "990100-health");
    static final List<String> PEOPLE = List.of("anna", "boris", "chen");
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    static final String PROCESS = "parts";

    final ProcessEngine engine;
    final JdbcClient jdbc;
    final HikariDataSource dataSource;
    /** Refused commands are part of the play; the engine would write each with its stack, and every statement. */
    private final Logger engineLog = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine");

    private final @Nullable Level level = engineLog.getLevel();
    /** The cases everybody must stay away from at the moment. */
    private Set<CaseKey> away = Set.of();

    private final InboxSql views;
    private final EngineInbox inbox;

    InboxTown(Database database) throws Exception {
        engineLog.setLevel(Level.OFF);
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.freshUrl());
        pool.setUsername(database.user());
        dataSource = pool;
        // in the order of a real start: our tables, the engine's, then what joins them
        Flyway.configure()
                .dataSource(dataSource)
                .locations(
                        "classpath:db/migration",
                        "classpath:db/vendor/" + (database == Database.POSTGRES ? "postgresql" : "h2"))
                .load()
                .migrate();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("inbox-" + database);
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("none");
        configuration.setHistoryTimeToLive("P1D");
        engine = configuration.buildProcessEngine();
        jdbc = JdbcClient.create(dataSource);
        views = InboxRows.inboxSql(dataSource);
        var beans = new StaticListableBeanFactory();
        beans.addBean("recusals", (StayAway) person -> away);
        var models = new EngineModels(
                engine.getRepositoryService(), new AsServer(engine.getIdentityService(), configuration), jdbc);
        inbox = new EngineInbox(
                jdbc,
                views,
                models,
                beans.getBeanProvider(StayAway.class),
                Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
        start();
        var model = Bpmn.createExecutableProcess(PROCESS)
                .startEvent()
                .parallelGateway("fork")
                .userTask("one")
                .camundaCandidateGroups(GROUPS.get(0))
                .endEvent()
                .moveToNode("fork")
                .userTask("two")
                .camundaCandidateGroups(GROUPS.get(0) + "," + GROUPS.get(1))
                .userTask("after")
                .camundaCandidateGroups(GROUPS.get(2))
                .camundaAssignee(PEOPLE.get(0))
                .endEvent()
                .moveToNode("fork")
                .userTask("each")
                .camundaCandidateGroups(GROUPS.get(2))
                .multiInstance()
                .parallel()
                .cardinality("2")
                .multiInstanceDone()
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("parts.bpmn", model)
                .deploy();
    }

    /** What the server does at its start. */
    void start() {
        new InboxIndexes(jdbc, views).run(new DefaultApplicationArguments());
        new InboxRows.Follow(views, jdbc).run(new DefaultApplicationArguments());
    }

    void stayAwayFrom(Set<CaseKey> cases) {
        away = cases;
    }

    boolean hasRows() {
        return views instanceof InboxRowSql;
    }

    /** Rows that are there and should not be, or should be and are not. */
    int differences() {
        return jdbc.sql(
                        "select count(*) from ((select * from inbox_rows_by_engine() except all select * from inbox_row)"
                                + " union all (select * from inbox_row except all select * from inbox_rows_by_engine())) d")
                .query(Integer.class)
                .single();
    }

    List<Task> tasks() {
        return engine.getTaskService().createTaskQuery().list();
    }

    static Actor actor(String person, List<String> groups) {
        return new Actor(
                new Person(person, person, null, true),
                groups.stream()
                        .map(group ->
                                new Seat(person, new Organ(group, "990100", OrganKind.AUDIT, group), SeatRole.CLERK))
                        .toList());
    }

    /** All pages of a view, three tasks on each. */
    List<String> shown(Actor actor, InboxView view) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = inbox.page(actor, view, cursor, 3);
            page.tasks().forEach(task -> ids.add(task.id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    int counted(Actor actor, InboxView view) {
        return inbox.counts(actor).get(view);
    }

    /** What a view has to show: the engine's own answers, put together without SQL. */
    List<String> expected(Actor actor, InboxView view) {
        return engine.getTaskService().createTaskQuery().active().list().stream()
                .filter(task -> belongs(task, actor, view) && !away.contains(caseOf(task)))
                .sorted(Comparator.comparing(Task::getCreateTime)
                        .thenComparing(Task::getId)
                        .reversed())
                .map(Task::getId)
                .toList();
    }

    private CaseKey caseOf(Task task) {
        return CaseKey.of(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private boolean belongs(Task task, Actor actor, InboxView view) {
        var mine = actor.userId().equals(task.getAssignee());
        var offered = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType())
                        && actor.groups().contains(String.valueOf(link.getGroupId())));
        var open = offered && task.getAssignee() == null;
        var overdue =
                task.getDueDate() != null && !task.getDueDate().toInstant().isAfter(NOW);
        var soon = task.getDueDate() != null
                && !overdue
                && task.getFollowUpDate() != null
                && !task.getFollowUpDate().toInstant().isAfter(NOW);
        return switch (view) {
            case MINE -> mine;
            case ORGAN -> open;
            case SOON -> (mine || open) && soon;
            case OVERDUE -> (mine || open) && overdue;
            case OTHERS -> offered && task.getAssignee() != null && !mine;
        };
    }

    @Override
    public void close() {
        ClockUtil.reset();
        engine.close();
        dataSource.close();
        engineLog.setLevel(level);
    }
}
