package io.guicheng.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.support.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How entries come into the chains. */
class DossierChainTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void many_writers_of_few_cases_never_fork_a_chain(Database database) throws Exception {
        try (var site = new DossierSite(database, folder)) {
            // given
            var threads = 16;
            var each = 12;
            var keys = List.of(site.open(DossierSite.CITY), site.open(DossierSite.CITY), site.open(DossierSite.COUNTY));
            var work = new ArrayList<Callable<Boolean>>();
            for (int thread = 0; thread < threads; thread++) {
                var number = thread;
                work.add(() -> {
                    for (int i = 0; i < each; i++) {
                        site.step(keys.get((number + i) % keys.size()), number + "/" + i);
                        if (i % 4 == 0) {
                            site.open(number % 2 == 0 ? DossierSite.CITY : DossierSite.COUNTY);
                        }
                    }
                    return true;
                });
            }

            // when
            var pool = Executors.newFixedThreadPool(threads);
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
            pool.shutdown();

            // then
            var report = site.check(false);
            assertThat(report.faults()).isEmpty();
            assertThat(report.entries()).isEqualTo(3 + threads * each + threads * (each / 4));
            for (var key : keys) {
                assertThat(site.dossier().verify(key).firstBad()).isNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void while_one_case_works_another_of_the_same_jurisdiction_commits(Database database) {
        try (var site = new DossierSite(database, folder)) {
            var slow = site.open(DossierSite.CITY);
            var quick = site.open(DossierSite.CITY);

            // when the slow one has its entry but has not committed yet
            site.inTransaction(() -> {
                site.dossier().append(slow, DossierSite.CLERK, "completed", "cadre-selection.draftMotion", Map.of());
                var other = Executors.newSingleThreadExecutor();
                assertThat(other.submit(() -> site.step(quick, "不等"))).succeedsWithin(java.time.Duration.ofSeconds(10));
                other.shutdown();
            });

            assertThat(site.check(false).faults()).isEmpty();
            assertThat(site.dossier().entries(slow).get(1).link())
                    .isGreaterThan(site.dossier().entries(quick).get(1).link());
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_and_the_business_row_stay_together(Database database) {
        try (var site = new DossierSite(database, folder)) {
            var key = site.open(DossierSite.CITY);

            assertThatThrownBy(() -> site.inTransaction(() -> {
                        site.get(Cases.class).rename(key, "改名");
                        site.dossier().append(key, DossierSite.CLERK, "completed", "x.y", Map.of());
                        throw new IllegalStateException("crash");
                    }))
                    .hasMessage("crash");
            // the entry cannot be written: the business row must not stay either
            site.jdbc().execute("alter table dossier_head rename to dossier_head_away");
            assertThatThrownBy(() -> site.inTransaction(() -> {
                        site.get(Cases.class).rename(key, "改名");
                        site.dossier().append(key, DossierSite.CLERK, "completed", "x.y", Map.of());
                    }))
                    .isNotNull();
            site.jdbc().execute("alter table dossier_head_away rename to dossier_head");

            assertThat(site.get(Cases.class).find(key).orElseThrow().title()).isEqualTo("某职位选任");
            assertThat(site.dossier().entries(key)).hasSize(1);
            site.step(key, "再来");
            assertThat(site.check(false).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void entries_tell_who_for_whom_and_by_which_rule(Database database) {
        try (var site = new DossierSite(database, folder)) {
            var key = site.open(DossierSite.CITY);
            var fired = Map.of("rule", "R3", "outputs", Map.of("verdict", "BLOCKS", "clauses", "S1-5.2b S2-23c"));
            var asked = Map.of(
                    "table",
                    "candidate-vetting.conclusion",
                    "version",
                    2,
                    "inputs",
                    Map.of("source", "petition"),
                    "fired",
                    List.of(fired));

            site.inTransaction(() -> {
                site.dossier().witness(asked);
                site.dossier()
                        .append(
                                key,
                                Dossier.Author.SERVER,
                                "rule",
                                "candidate-vetting.conclusion",
                                Map.of("candidate", "K-1"));
                site.dossier().append(key, DossierSite.CLERK, "completed", "x.y", Map.of("name", "办结"));
                assertThat(site.dossier().entries(key))
                        .as("its own entries are seen at once")
                        .hasSize(3);
                site.dossier().witness(asked);
            });

            var entries = site.dossier().entries(key);
            assertThat(entries).hasSize(4);
            assertThat(entries.get(1)).satisfies(rule -> {
                assertThat(rule.userId()).isEqualTo("system");
                assertThat(rule.onBehalfOf()).isEqualTo("zzb.clerk");
                assertThat(rule.basis().clauses()).isEqualTo("S1-5.2b S2-23c");
                assertThat(rule.content()).contains("\"version\":2", "\"R3\"", "\"source\":\"petition\"");
            });
            assertThat(entries.get(2)).satisfies(done -> {
                assertThat(done.role()).isEqualTo("clerk");
                assertThat(done.onBehalfOf()).isNull();
                assertThat(done.content()).as("told once").doesNotContain("decisions");
            });
            assertThat(entries.get(3))
                    .as("what a rule said last is an entry of its own")
                    .satisfies(rule -> {
                        assertThat(rule.kind()).isEqualTo("rule");
                        assertThat(rule.step()).isEqualTo("candidate-vetting.conclusion");
                    });
            assertThat(site.check(false).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_erased_entry_is_told_with_its_ground_and_the_chain_stays_valid(Database database) {
        try (var site = new DossierSite(database, folder)) {
            // given
            var key = site.open(DossierSite.CITY);
            site.step(key, "涉及个人的内容");
            var file = site.fileStep(key, "个人材料.pdf", DossierSite.PDF);
            site.get(Anchors.class).write();

            // when
            site.dossier().erase(key, 2, DossierSite.CLERK, "某号决定");
            site.dossier().erase(key, 3, DossierSite.CLERK, "某号决定");
            site.dossier().erase(key, 3, DossierSite.CLERK, "某号决定");

            // then
            assertThat(site.jdbc().queryForList("select content from dossier_entry", String.class))
                    .noneMatch(content -> content != null && content.contains("涉及个人"));
            assertThat(site.jdbc().queryForObject("select count(*) from attachment_content", Integer.class))
                    .isZero();
            assertThat(site.get(Attachments.class).find(file.id()).orElseThrow().name())
                    .doesNotContain("个人材料");
            var check = site.dossier().verify(key);
            assertThat(check.firstBad()).isNull();
            assertThat(check.erased()).isEqualTo(2);
            assertThat(check.entries()).isEqualTo(5);
            assertThat(site.check(true).faults()).isEmpty();
            assertThat(site.command(true)).startsWith("0 ").contains("依法清除内容 2 条");
            assertThat(site.dossier().entries(key).get(3).content()).contains("某号决定", "\"seq\":2");
            assertThatThrownBy(() -> site.dossier().erase(key, 4, DossierSite.CLERK, "某号决定"))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> site.dossier().erase(key, 1, DossierSite.CLERK, " "))
                    .isInstanceOf(RefusedInput.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_change_of_the_algorithm_leaves_older_entries_valid(Database database) {
        var url = database.freshUrl();
        CaseKey key;
        try (var site = new DossierSite(database, url, folder, Map.of())) {
            key = site.open(DossierSite.CITY);
            site.get(Anchors.class).write();
        }
        try (var site = new DossierSite(database, url, folder, Map.of("guicheng.dossier.algorithm", "SM3"))) {
            site.step(key, "国密");
            site.get(Anchors.class).write();

            assertThat(site.jdbc().queryForList("select algorithm from dossier_entry order by seq", String.class))
                    .containsExactly("SHA-256", "SM3");
            assertThat(site.check(true).faults()).isEmpty();
            assertThat(site.check(true).anchored()).isEqualTo(2);
            assertThat(site.command(true)).startsWith("0 ");
            site.jdbc().update("update dossier_entry set content = '{}' where seq = 2");
            assertThat(site.dossier().verify(key).firstBad()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void entries_of_an_earlier_version_still_verify_and_are_linked(Database database) {
        var url = database.freshUrl();
        var source = new DriverManagerDataSource(url, database.user(), "");
        // given a database as version 0.1 left it
        DossierSite.flyway(source, database, "1301").migrate();
        var jdbc = new org.springframework.jdbc.core.JdbcTemplate(source);
        OldEntries.write(jdbc, "990100-CS-2026-0001", 3);
        OldEntries.write(jdbc, "990100-CS-2026-0002", 2);

        try (var site = new DossierSite(database, url, folder, Map.of())) {
            // when
            var key = CaseKey.of("990100-CS-2026-0001");
            site.step(key, "新版本的一条");

            // then
            var report = site.check(false);
            assertThat(report.faults()).isEmpty();
            assertThat(report.entries()).isEqualTo(6);
            assertThat(site.dossier().verify(key).firstBad()).isNull();
            assertThatThrownBy(() -> site.dossier().erase(key, 1, DossierSite.CLERK, "某号决定"))
                    .isInstanceOf(Refused.class);
            site.jdbc()
                    .update(
                            "update dossier_entry set content = '{\"a\":2}' where case_key = ? and seq = 2",
                            key.value());
            assertThat(site.dossier().verify(key).firstBad()).isEqualTo(2);
            site.jdbc().update("delete from dossier_entry where case_key = '990100-CS-2026-0002'");
            assertThat(new HashSet<>(site.check(false).faults().stream()
                            .map(fault -> fault.caseKey())
                            .toList()))
                    .contains("990100-CS-2026-0002");
        }
    }
}
