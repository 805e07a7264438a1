package io.guicheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.InboxView;
import io.guicheng.engine.OpenTask;
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
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
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
 * provider writes, on the same PostgreSQL, one after the other in each round. Also what keeping {@code inbox_row} costs the engine's writes.
 * System properties: {@code bench.inbox.tasks} (sizes, comma between), {@code bench.inbox.rounds}, {@code bench.inbox.stockCounts} (the
 * stock count takes ten to thirty seconds at 200,000).
 */
class InboxBench {

    private static final int PAGE = 15;
    private static final int WARM = 200;

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
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration", "classpath:db/vendor/postgresql")
                .load()
                .migrate();
        stock = configuration.buildProcessEngine();
        ours = new AnnotationConfigApplicationContext();
        ours.registerBean(DataSource.class, () -> pool);
        ours.register(Wiring.class);
        ours.refresh();
        for (var runner :
                ours.getBeanProvider(ApplicationRunner.class).orderedStream().toList()) {
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
        LINES.add("| open tasks | of them mine | what | ours | stock | stock ÷ ours | wanted |");
        LINES.add("|---|---|---|---|---|---|---|");
        Arrays.stream(System.getProperty("bench.inbox.tasks", "10000,200000").split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .forEach(InboxBench::measure);
        LINES.add("");
        LINES.add(
                "Our counts are all five views in one statement, each counted up to 1000; the stock count is one view, exact."
                        + " Page and count together are what the stock Tasklist asks for every page (`POST filter/{id}/list` lists and counts).");
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
        // both show the same tasks before anything is timed
        assertThat(inbox.page(actor, InboxView.ORGAN, null, 60).tasks())
                .extracting(OpenTask::id)
                .containsExactlyElementsOf(
                        query().listPage(0, 60).stream().map(Task::getId).toList());
        for (int i = 0; i < WARM; i++) {
            inbox.page(actor, InboxView.ORGAN, null, PAGE);
            inbox.counts(actor);
            inbox.page(actor, InboxView.OVERDUE, null, PAGE);
            query().listPage(0, PAGE);
        }
        var ourPage = new Samples();
        var ourOverdue = new Samples();
        var ourDeep = new Samples();
        var ourCounts = new Samples();
        var ourBoth = new Samples();
        var stockPage = new Samples();
        var deep = deep(inbox, actor);
        for (int i = 0; i < Integer.getInteger("bench.inbox.rounds", 30); i++) {
            ourPage.time(() -> inbox.page(actor, InboxView.ORGAN, null, PAGE));
            stockPage.time(() -> query().listPage(0, PAGE));
            ourCounts.time(() -> inbox.counts(actor));
            ourOverdue.time(() -> inbox.page(actor, InboxView.OVERDUE, null, PAGE));
            ourDeep.time(() -> inbox.page(actor, InboxView.ORGAN, deep, PAGE));
            ourBoth.time(() -> {
                inbox.page(actor, InboxView.ORGAN, null, PAGE);
                inbox.counts(actor);
            });
        }
        var stockCount = new Samples();
        var stockBoth = new Samples();
        for (int i = 0; i < Integer.getInteger("bench.inbox.stockCounts", 2); i++) {
            stockBoth.time(() -> {
                query().listPage(0, PAGE);
                stockCount.time(() -> assertThat(query().count()).isGreaterThan(0));
            });
            for (int j = 0; j < 5; j++) {
                ourCounts.time(() -> inbox.counts(actor));
            }
        }
        var large = tasks >= 200_000;
        row(tasks, mine, "page", ourPage, stockPage, large ? "40" : "");
        row(tasks, mine, "count", ourCounts, stockCount, large ? "1000" : "");
        row(tasks, mine, "page and count", ourBoth, stockBoth, "");
        row(tasks, mine, "page of 逾期", ourOverdue, null, "");
        row(tasks, mine, "page after 900 tasks", ourDeep, null, "");
        writes(tasks, mine);
    }

    /** A task with one candidate group opens, is taken and is done: five statements, with the triggers on our table and without. */
    private static void writes(int tasks, int mine) {
        var jdbc = JdbcClient.create(pool);
        var with = new Samples();
        var without = new Samples();
        for (int i = -50; i < 300; i++) {
            for (var kept : List.of(true, false)) {
                // what is written without them is gone again before they are back
                var switched = kept ? "enable" : "disable";
                jdbc.sql("alter table act_ru_task " + switched + " trigger user")
                        .update();
                jdbc.sql("alter table act_ru_identitylink " + switched + " trigger user")
                        .update();
                var samples = i < 0 ? new Samples() : kept ? with : without;
                samples.time(() -> OpenTasks.WRITES.forEach(sql -> jdbc.sql(sql).update()));
            }
        }
        jdbc.sql("alter table act_ru_task enable trigger user").update();
        jdbc.sql("alter table act_ru_identitylink enable trigger user").update();
        LINES.add("| %,d | %,d | a task opened, taken, done: with `inbox_row` %s, without %s | | | | |"
                .formatted(tasks, mine, with.cell(), without.cell()));
    }

    private static void row(int tasks, int mine, String what, Samples ours, @Nullable Samples stock, String wanted) {
        LINES.add("| %,d | %,d | %s | %s | %s | %s | %s |"
                .formatted(
                        tasks,
                        mine,
                        what,
                        ours.cell(),
                        stock == null ? "" : stock.cell(),
                        stock == null ? "" : "**" + Report.number(stock.p50() / ours.p50()) + "**",
                        wanted));
    }

    private static TaskQuery query() {
        return stock.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupIn(OpenTasks.MY_GROUPS)
                .orderByTaskCreateTime()
                .desc();
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
                            pattern = "io\\.guicheng\\.engine\\.(EngineInbox|InboxIndexes|InboxRows)"))
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
