package io.guicheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.InboxView;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import io.guicheng.support.Postgres;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of the inbox and its counts: our statements against the stock engine's task query with authorizations on and the rows its default
 * provider writes, on the same PostgreSQL, one after the other in each round. System properties: {@code bench.inbox.tasks} (sizes, comma
 * between), {@code bench.inbox.rounds}, {@code bench.inbox.stockCounts} (the stock count takes half a minute at 200,000).
 */
class InboxBench {

    private static final int PAGE = 15;
    private static final int WARM = 8;

    private static ProcessEngine stock;
    private static HikariDataSource pool;
    private static AnnotationConfigApplicationContext ours;
    private static final List<String> LINES = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        // outside Spring Boot nothing has set the log levels, and the engine would write every statement
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        pool = new HikariDataSource();
        pool.setJdbcUrl(Postgres.freshUrl());
        pool.setUsername(Postgres.USER);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("none");
        configuration.setAuthorizationEnabled(true);
        configuration.setHistoryTimeToLive("P3650D");
        stock = configuration.buildProcessEngine();
        ours = new AnnotationConfigApplicationContext();
        ours.registerBean(DataSource.class, () -> pool);
        ours.register(Wiring.class);
        ours.refresh();
        for (var runner : ours.getBeansOfType(ApplicationRunner.class).values()) {
            runner.run(new DefaultApplicationArguments());
        }
    }

    @AfterAll
    static void stop() {
        stock.close();
        ours.close();
    }

    @Test
    void the_inbox_answers_faster_than_the_stock_task_query() {
        LINES.add(
                "Embedded PostgreSQL 17, fsync off, JVM and database on the same cores. %d groups, the reader in %d of them; 1 candidate"
                                .formatted(OpenTasks.GROUPS, OpenTasks.MY_GROUPS.size())
                        + " group and 3 variables per task. Milliseconds, p50 / p95 (rounds). Stock: TaskService with authorizations on, its"
                        + " default provider's row per task and group, `taskCandidateGroupIn` + newest first, " + PAGE
                        + " rows.");
        LINES.add("");
        LINES.add("| open tasks | of them mine | what | ours | stock | stock ÷ ours |");
        LINES.add("|---|---|---|---|---|---|");
        Arrays.stream(System.getProperty("bench.inbox.tasks", "10000,200000").split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .forEach(InboxBench::measure);
        LINES.add("");
        LINES.add(
                "Our counts are all five views in one statement, each counted up to 1000; the stock count is one view, exact.");
        Report.section("Inbox", LINES);
    }

    private static void measure(int tasks) {
        new OpenTasks(JdbcClient.create(pool)).fill(tasks);
        var inbox = ours.getBean(Inbox.class);
        var actor = actor();
        stock.getIdentityService().setAuthentication(OpenTasks.ME, OpenTasks.MY_GROUPS);
        var mine = JdbcClient.create(pool)
                .sql("select count(*) from act_ru_identitylink where group_id_ in (:groups)")
                .param("groups", OpenTasks.MY_GROUPS)
                .query(Integer.class)
                .single();
        // both show the same tasks before anything is timed (a task that somebody has taken is on the stock page too)
        assertThat(ids(inbox, actor, 60)).isNotEmpty().isSubsetOf(stockIds(200));
        for (int i = 0; i < WARM; i++) {
            inbox.page(actor, InboxView.ORGAN, null, PAGE);
            inbox.counts(actor);
            query().listPage(0, PAGE);
        }
        var ourPage = new Samples();
        var ourOverdue = new Samples();
        var ourDeep = new Samples();
        var ourCounts = new Samples();
        var stockPage = new Samples();
        var deep = deep(inbox, actor);
        for (int i = 0; i < Integer.getInteger("bench.inbox.rounds", 30); i++) {
            ourPage.time(() -> inbox.page(actor, InboxView.ORGAN, null, PAGE));
            stockPage.time(() -> query().listPage(0, PAGE));
            ourCounts.time(() -> inbox.counts(actor));
            ourOverdue.time(() -> inbox.page(actor, InboxView.OVERDUE, null, PAGE));
            ourDeep.time(() -> inbox.page(actor, InboxView.ORGAN, deep, PAGE));
        }
        var stockCount = new Samples();
        for (int i = 0; i < Integer.getInteger("bench.inbox.stockCounts", 2); i++) {
            stockCount.time(() -> query().count());
            for (int j = 0; j < 5; j++) {
                ourCounts.time(() -> inbox.counts(actor));
            }
        }
        row(tasks, mine, "page", ourPage, stockPage);
        row(tasks, mine, "count", ourCounts, stockCount);
        row(tasks, mine, "page of 逾期", ourOverdue, null);
        row(tasks, mine, "page after 900 tasks", ourDeep, null);
    }

    private static void row(int tasks, int mine, String what, Samples ours, Samples stock) {
        LINES.add("| %,d | %,d | %s | %s | %s | %s |"
                .formatted(
                        tasks,
                        mine,
                        what,
                        ours.cell(),
                        stock == null ? "" : stock.cell(),
                        stock == null ? "" : "**" + Report.number(stock.p50() / ours.p50()) + "**"));
    }

    private static TaskQuery query() {
        return stock.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupIn(OpenTasks.MY_GROUPS)
                .orderByTaskCreateTime()
                .desc();
    }

    private static List<String> stockIds(int size) {
        return stock
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroupIn(OpenTasks.MY_GROUPS)
                .includeAssignedTasks()
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, size)
                .stream()
                .map(task -> task.getId())
                .toList();
    }

    private static List<String> ids(Inbox inbox, Actor actor, int size) {
        return inbox.page(actor, InboxView.ORGAN, null, size).tasks().stream()
                .map(task -> task.id())
                .toList();
    }

    private static String deep(Inbox inbox, Actor actor) {
        String cursor = null;
        for (int i = 0; i < 9; i++) {
            cursor = inbox.page(actor, InboxView.ORGAN, cursor, 100).next();
        }
        return cursor;
    }

    private static Actor actor() {
        var seats = OpenTasks.MY_GROUPS.stream()
                .map(group -> new Seat(
                        OpenTasks.ME,
                        new Organ(group, group.substring(0, 6), OrganKind.ORGANIZATION, group),
                        SeatRole.CLERK))
                .toList();
        return new Actor(new Person(OpenTasks.ME, "王敏", null, true), seats);
    }

    /** Our inbox and its indexes alone, found by name: they are hidden in their module. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "io.guicheng.engine",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "io\\.guicheng\\.engine\\.(EngineInbox|InboxIndexes)"))
    static class Wiring {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }
    }
}
