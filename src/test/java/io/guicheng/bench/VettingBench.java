package io.guicheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.guicheng.GuichengApplication;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.Postgres;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Vettings of one candidate from start to conclusion, 15 tasks each: through our forms with every check, register and dossier entry, against
 * the same models on a bare engine whose delegates do nothing. Each on a database of its own in the same PostgreSQL, slices alternating.
 * System properties: {@code bench.vetting.rounds}, {@code bench.vetting.cases} (per slice).
 */
@SpringBootTest(
        classes = GuichengApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"guicheng.demo=true", "camunda.bpm.job-execution.enabled=false"})
@Import({CaseDriver.class, OurVettings.class})
class VettingBench {

    private static final int WARM = 3;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var url = Postgres.freshUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> Postgres.USER);
    }

    @Autowired
    private OurVettings ours;

    @AfterEach
    void letTheClockRun() {
        ClockUtil.reset();
    }

    @Test
    void vettings_with_all_checks_against_the_same_models_on_a_bare_engine() {
        CaseDriver.dateIs(CaseDriver.START);
        var cases = Integer.getInteger("bench.vetting.cases", 8);
        var rounds = Integer.getInteger("bench.vetting.rounds", 6);
        var pool = new HikariDataSource();
        pool.setJdbcUrl(Postgres.freshUrl());
        pool.setUsername(Postgres.USER);
        var oursPerSecond = new Samples();
        var barePerSecond = new Samples();
        var ratios = new Samples();
        try (pool;
                var bare = new BareVettings(pool)) {
            for (int round = -WARM; round < rounds; round++) {
                var own = ours.perSecond(cases);
                var others = bare.perSecond(cases);
                if (round >= 0) {
                    oursPerSecond.add(own);
                    barePerSecond.add(others);
                    ratios.add(others / own);
                }
            }
        }
        assertThat(ours.concluded()).isEqualTo((WARM + rounds) * cases);
        Report.section(
                "Vettings per second",
                List.of(
                        "One thread, embedded PostgreSQL 17 (fsync off) on the same cores, history full on both sides; p50 of %d slices of %d"
                                        .formatted(rounds, cases)
                                + " vettings with 15 tasks each. Ours: form rules, checks, registers, dossier with its chain, authorization,"
                                + " one upload. Bare: the same BPMN files, delegates that do nothing, tasks completed with the variables"
                                + " they need.",
                        "",
                        "| | vettings/s | tasks/s |",
                        "|---|---|---|",
                        row("Guicheng", oursPerSecond),
                        row("bare engine", barePerSecond),
                        "",
                        "Bare ÷ ours, p50 of the slices' ratios: **" + Report.number(ratios.p50()) + "** (p95 "
                                + Report.number(ratios.p95()) + ")."));
    }

    private static String row(String name, Samples perSecond) {
        return "| %s | %s | %s |"
                .formatted(name, Report.number(perSecond.p50()), Report.number(perSecond.p50() * OurVettings.TASKS));
    }
}
