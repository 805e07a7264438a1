package io.guicheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.GuichengApplication;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.chain.DatabaseCheck;
import io.guicheng.kernel.CaseKey;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.Postgres;
import io.guicheng.support.SqlCount;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the dossier costs: whole vettings (15 completed steps each) with it and with one that writes nothing, in turns, on the same
 * PostgreSQL; and how fast a database is verified. System properties: {@code bench.dossier.rounds}, {@code bench.dossier.cases} (per
 * slice), {@code bench.dossier.entries}.
 */
@SpringBootTest(
        classes = GuichengApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"guicheng.demo=true", "camunda.bpm.job-execution.enabled=false"})
@Import({CaseDriver.class, OurVettings.class, SqlCount.Wiring.class, DossierBench.Switch.class})
class DossierBench {

    private static final int WARM = 3;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var url = Postgres.freshUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> Postgres.USER);
    }

    /** Lets the dossier be switched off. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Switch {

        static final AtomicBoolean ON = new AtomicBoolean(true);

        @Bean
        @Primary
        Dossier switched(@Qualifier("dossier") Dossier real) {
            return (Dossier) Proxy.newProxyInstance(
                    Dossier.class.getClassLoader(), new Class<?>[] {Dossier.class}, (proxy, method, arguments) -> {
                        if (ON.get()) {
                            return method.invoke(real, arguments);
                        }
                        return switch (method.getName()) {
                            case "entries" -> List.of();
                            case "verify" -> new Dossier.Check(0, null, null, 0, Instant.EPOCH, null, null);
                            default -> null;
                        };
                    });
        }
    }

    @Autowired
    private OurVettings vettings;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Cases cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    @AfterEach
    void letTheClockRun() {
        ClockUtil.reset();
        Switch.ON.set(true);
    }

    @Test
    void a_step_with_its_entry_against_one_without() throws Exception {
        CaseDriver.dateIs(CaseDriver.START);
        var number = Integer.getInteger("bench.dossier.cases", 6);
        var rounds = Integer.getInteger("bench.dossier.rounds", 6);
        var with = new Samples();
        var without = new Samples();
        var ratios = new Samples();
        for (int round = -WARM; round < rounds; round++) {
            Switch.ON.set(true);
            var on = vettings.perSecond(number);
            Switch.ON.set(false);
            var off = vettings.perSecond(number);
            if (round >= 0) {
                with.add(on * OurVettings.TASKS);
                without.add(off * OurVettings.TASKS);
                ratios.add(off / on);
            }
        }
        var statementsWith = statements(true);
        var statementsWithout = statements(false);
        Report.section(
                "The cost of the dossier",
                List.of(
                        "Vettings of 15 steps, one thread, PostgreSQL; p50 of %d slices of %d, with and without taking turns."
                                .formatted(rounds, number),
                        "",
                        "| | steps/s | statements of a vetting |",
                        "|---|---|---|",
                        "| with the dossier | %s | %d |".formatted(Report.number(with.p50()), statementsWith),
                        "| without | %s | %d |".formatted(Report.number(without.p50()), statementsWithout),
                        "",
                        "Time with ÷ without, p50 of the slices' ratios: **%s**; statements: **%s** (wanted: 1.3)."
                                .formatted(
                                        Report.number(ratios.p50()),
                                        Report.number((double) statementsWith / statementsWithout))));
        assertThat((double) statementsWith / statementsWithout).isLessThanOrEqualTo(1.3);
    }

    private int statements(boolean on) throws Exception {
        Switch.ON.set(on);
        return SqlCount.of(() -> vettings.perSecond(1)).size();
    }

    @Test
    void verifying_a_whole_database() throws Exception {
        var wanted = Integer.getInteger("bench.dossier.entries", 200_000);
        fill(wanted);
        var rates = new Samples();
        for (int round = 0; round < 3; round++) {
            try (var connection = database.getConnection()) {
                var report = new DatabaseCheck(connection, null, false).run();
                assertThat(report.faults()).isEmpty();
                assertThat(report.entries()).isGreaterThanOrEqualTo(wanted);
                rates.add(report.entries() / (report.nanos() / 1e9));
            }
        }
        Report.section(
                "Verifying",
                List.of(
                        "%,d entries of about 1 kB on PostgreSQL, one pass over both chains: **%s entries/s** (p50 of 3; wanted: 20,000)."
                                .formatted(wanted, Report.number(rates.p50()))));
    }

    private void fill(int wanted) {
        var keys = new ArrayList<CaseKey>();
        for (int i = 0; i < 100; i++) {
            keys.add(transaction.execute(
                    status -> cases.open("cadre-selection", "CS", "基准", "990100", "990100-organization", "zzb.clerk")
                            .key()));
        }
        var content = Map.of("name", "办结", "values", Map.of("text", "记录内容。".repeat(60)));
        var author = new Dossier.Author("zzb.clerk", "990100-organization", "clerk");
        for (int written = 0; written < wanted; written += 200) {
            var key = keys.get(written / 200 % keys.size());
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < 200; i++) {
                    dossier.append(key, author, "completed", "a.b", content);
                }
            });
        }
    }
}
