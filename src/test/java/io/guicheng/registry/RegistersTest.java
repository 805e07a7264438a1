package io.guicheng.registry;

import static io.guicheng.registry.PostLevel.COUNTY_DEPUTY;
import static io.guicheng.registry.PostLevel.TOWN_CHIEF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.support.Database;
import io.guicheng.support.Registers;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;

class RegistersTest {

    private static final String CITY = "990100";
    private static final Post SECTION_CHIEF = new Post("p-chief", CITY, "990100-water", "市水利局规划科科长", TOWN_CHIEF, false);
    private static final Post DEPUTY =
            new Post("p-deputy", CITY, "990100-agriculture", "市农业农村局副局长", COUNTY_DEPUTY, true);

    @ParameterizedTest
    @EnumSource
    void an_official_is_found_by_id_and_by_a_part_of_name_or_id(Database database) {
        try (var registers = Registers.on(database)) {
            // given
            var officials = registers.get(Officials.class);
            var wang = official("990100-G-0001", "王晓舟");
            var li = official("990100-G-0002", "李_晓");
            add(registers, wang, li);

            // then
            assertThat(officials.find("990100-G-0001")).contains(wang);
            assertThat(officials.find("990100-G-9999")).isEmpty();
            assertThat(officials.ofJurisdiction(CITY)).containsExactly(wang, li);
            assertThat(officials.search(CITY, "晓", 10)).containsExactly(wang, li);
            assertThat(officials.search(CITY, " 晓 ", 1)).containsExactly(wang);
            assertThat(officials.search(CITY, "g-0002", 10)).containsExactly(li);
            assertThat(officials.search(CITY, "_", 10)).as("no wildcard").containsExactly(li);
            assertThat(officials.search(CITY, "%", 10)).isEmpty();
            assertThat(officials.search("990121", "晓", 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_id_is_given_once_and_rows_about_nobody_are_refused(Database database) {
        try (var registers = Registers.on(database)) {
            var editor = registers.get(RegistryEditor.class);
            add(registers, official("990100-G-0001", "王晓舟"));

            assertThatThrownBy(() -> editor.add(official("990100-G-0001", "另一人")))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThatThrownBy(() -> editor.add(new Sanction("nobody", "demerit", "记过", LocalDate.of(2026, 1, 5))))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void relatives_are_known_from_both_sides(Database database) {
        try (var registers = Registers.on(database)) {
            add(registers, official("g1", "王晓舟"), official("g2", "李兰"), official("g3", "王小满"));
            var editor = registers.get(RegistryEditor.class);
            editor.relate(new Relation("g1", "g2", "配偶"));
            editor.relate(new Relation("g3", "g1", "父母"));

            var officials = registers.get(Officials.class);
            assertThat(officials.relatives("g1")).containsExactlyInAnyOrder("g2", "g3");
            assertThat(officials.relatives("g2")).containsExactly("g1");
            assertThat(officials.relatives("g3")).containsExactly("g1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_appointment_that_replaces_ends_the_earlier_post_and_frees_its_place(Database database) {
        try (var registers = Registers.on(database)) {
            // given
            var officials = registers.get(Officials.class);
            var posts = registers.get(Posts.class);
            var since = LocalDate.of(2026, 11, 22);
            holdingSectionChief(registers);

            // when
            officials.appoint("g1", DEPUTY, since, true);
            posts.fill(DEPUTY.organId(), DEPUTY.level());

            // then
            assertThat(officials.tenures("g1"))
                    .containsExactly(
                            new Tenure("g1", "p-deputy", "市农业农村局副局长", COUNTY_DEPUTY, false, since, null, true),
                            new Tenure(
                                    "g1",
                                    "p-chief",
                                    "市水利局规划科科长",
                                    TOWN_CHIEF,
                                    true,
                                    LocalDate.of(2021, 3, 1),
                                    since,
                                    false));
            assertThat(posts.quota("990100-water", TOWN_CHIEF).orElseThrow().filledPosts())
                    .isEqualTo(1);
            assertThat(posts.quota("990100-agriculture", COUNTY_DEPUTY)
                            .orElseThrow()
                            .filledPosts())
                    .isEqualTo(3);
            assertThatThrownBy(() -> officials.appoint("g1", DEPUTY, since, false))
                    .isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_appointment_beside_the_earlier_post_leaves_that_one(Database database) {
        try (var registers = Registers.on(database)) {
            holdingSectionChief(registers);

            registers.get(Officials.class).appoint("g1", DEPUTY, LocalDate.of(2026, 11, 22), false);

            assertThat(registers.get(Officials.class).tenures("g1")).allMatch(tenure -> tenure.until() == null);
            assertThat(registers
                            .get(Posts.class)
                            .quota("990100-water", TOWN_CHIEF)
                            .orElseThrow()
                            .filledPosts())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_probation_ends_the_post_and_a_passed_one_keeps_it(Database database) {
        try (var registers = Registers.on(database)) {
            // given
            var officials = registers.get(Officials.class);
            var until = LocalDate.of(2027, 11, 22);
            holdingSectionChief(registers);
            add(registers, official("g2", "李兰"));
            officials.appoint("g1", DEPUTY, LocalDate.of(2026, 11, 22), true);
            officials.appoint("g2", DEPUTY, LocalDate.of(2026, 11, 22), true);

            // when
            officials.endProbation("g1", "p-deputy", until, true);
            officials.endProbation("g2", "p-deputy", until, false);

            // then
            assertThat(officials.tenures("g1").get(0)).matches(held -> held.until() == null && !held.onProbation());
            assertThat(officials.tenures("g2").get(0)).matches(held -> until.equals(held.until()));
            assertThat(registers
                            .get(Posts.class)
                            .quota("990100-agriculture", COUNTY_DEPUTY)
                            .orElseThrow()
                            .filledPosts())
                    .isEqualTo(1);
            assertThatThrownBy(() -> officials.endProbation("g1", "p-deputy", until, true))
                    .isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_last_place_of_the_establishment_is_given_once(Database database) {
        try (var registers = Registers.on(database)) {
            // given
            var posts = registers.get(Posts.class);
            registers.get(RegistryEditor.class).add(agriculture(2));

            // when
            posts.fill("990100-agriculture", COUNTY_DEPUTY);

            // then
            assertThatThrownBy(() -> posts.fill("990100-agriculture", COUNTY_DEPUTY))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("县处级副职领导职数已满");
            assertThatThrownBy(() -> posts.fill("990100-agriculture", TOWN_CHIEF))
                    .isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_corrected_quota_is_read_back(Database database) {
        try (var registers = Registers.on(database)) {
            var posts = registers.get(Posts.class);
            registers.get(RegistryEditor.class).add(agriculture(3));
            var corrected =
                    new Quota("990100-agriculture", COUNTY_DEPUTY, 61, 60, 4, 3, 10, 10, PostLevel.COUNTY_CHIEF);

            posts.correctQuota(corrected);

            assertThat(posts.quota("990100-agriculture", COUNTY_DEPUTY)).contains(corrected);
            assertThat(posts.quota("990100-agriculture", TOWN_CHIEF)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_resolved_archive_item_agrees(Database database) {
        try (var registers = Registers.on(database)) {
            add(registers, official("g1", "王晓舟"));
            var officials = registers.get(Officials.class);
            registers.get(RegistryEditor.class).add(new ArchiveItem("g1", "工龄", "2003-07", "2004-07"));

            officials.resolveArchiveItem("g1", "工龄", "2003-07");

            assertThat(officials.archive("g1")).singleElement().matches(ArchiveItem::agrees);
            assertThatThrownBy(() -> officials.resolveArchiveItem("g1", "党龄", "2003-07"))
                    .isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_petition_is_numbered_moved_closed_and_taken_up_again(Database database) {
        try (var registers = Registers.on(database)) {
            // given
            var petitions = registers.get(Petitions.class);
            var received = LocalDate.of(2026, 11, 2);
            add(registers, official("g1", "王晓舟"));
            registers
                    .get(RegistryEditor.class)
                    .add(new Petition(
                            "990100-P-2026-0001",
                            "g1",
                            CITY,
                            "来信",
                            received,
                            "导入的旧件",
                            false,
                            false,
                            PetitionState.CLOSED,
                            PetitionFinding.UNFOUNDED,
                            received));

            // when
            var fresh = petitions.add("g1", CITY, "网络", received.plusDays(1), "反映其虚列开支", true, true);

            // then
            assertThat(fresh.id()).isEqualTo("990100-P-2026-0002");
            assertThat(petitions.find(fresh.id())).contains(fresh);
            assertThat(fresh.blocks()).isTrue();

            // when
            petitions.move(fresh.id(), PetitionState.FIRST_CHECK);
            petitions.close(fresh.id(), PetitionFinding.PARTLY_TRUE, LocalDate.of(2026, 11, 20));

            // then
            assertThat(petitions.about("g1"))
                    .extracting(Petition::state, Petition::finding)
                    .containsExactly(
                            tuple(PetitionState.CLOSED, PetitionFinding.PARTLY_TRUE),
                            tuple(PetitionState.CLOSED, PetitionFinding.UNFOUNDED));

            // when
            petitions.move(fresh.id(), PetitionState.INVESTIGATION);

            // then
            assertThat(petitions.find(fresh.id()).orElseThrow())
                    .matches(again -> again.finding() == null && again.closedOn() == null && again.blocks());
            assertThatThrownBy(() -> petitions.move("nowhere", PetitionState.PENDING))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> petitions.move(fresh.id(), PetitionState.CLOSED))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_personal_matters_report_counts(Database database) {
        try (var registers = Registers.on(database)) {
            add(registers, official("g1", "王晓舟"));
            var editor = registers.get(RegistryEditor.class);
            var matters = registers.get(PersonalMatters.class);
            editor.add(new PersonalMatter("g1", 2024, "房产", "1 套", "1 套", 0));
            editor.add(new PersonalMatter("g1", 2025, "房产", "1 套", null, 0));

            matters.verify("g1", 2025, "房产", "2 套", 130);

            assertThat(matters.latest("g1")).containsExactly(new PersonalMatter("g1", 2025, "房产", "1 套", "2 套", 130));
            assertThat(matters.latest("g2")).isEmpty();
            assertThatThrownBy(() -> matters.verify("g1", 2025, "股票", "无", 0)).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_integrity_file_grows_in_order(Database database) {
        try (var registers = Registers.on(database)) {
            add(registers, official("g1", "王晓舟"));
            var files = registers.get(IntegrityFiles.class);
            var first = new IntegrityEntry(
                    "g1", Instant.parse("2026-11-22T01:02:03.456789Z"), "任职", "任市农业农村局副局长", "990100-CS-2026-0001");
            var second = new IntegrityEntry(
                    "g1", Instant.parse("2026-11-21T01:00:00Z"), "谈话", "廉政谈话", "990100-CS-2026-0001");

            files.append(first);
            files.append(second);

            assertThat(files.of("g1")).containsExactly(first, second);
            assertThat(files.of("g2")).isEmpty();
        }
    }

    private static void holdingSectionChief(Registers registers) {
        var editor = registers.get(RegistryEditor.class);
        add(registers, official("g1", "王晓舟"));
        editor.add(SECTION_CHIEF);
        editor.add(DEPUTY);
        editor.add(new Quota("990100-water", TOWN_CHIEF, 40, 38, 3, 2, 5, 5, PostLevel.COUNTY_CHIEF));
        editor.add(agriculture(3));
        editor.add(new Tenure("g1", "p-chief", "市水利局规划科科长", TOWN_CHIEF, true, LocalDate.of(2021, 3, 1), null, false));
    }

    private static Quota agriculture(int approvedPosts) {
        return new Quota(
                "990100-agriculture",
                COUNTY_DEPUTY,
                60,
                58,
                approvedPosts,
                approvedPosts - 1,
                10,
                9,
                PostLevel.COUNTY_CHIEF);
    }

    private static void add(Registers registers, Official... officials) {
        for (var official : officials) {
            registers.get(RegistryEditor.class).add(official);
        }
    }

    private static Official official(String id, String name) {
        return new Official(
                id,
                name,
                CITY,
                "男",
                LocalDate.of(1980, 5, 17),
                LocalDate.of(2003, 7, 1),
                null,
                "本科",
                4.5,
                560,
                3.0,
                "称职",
                false,
                false,
                "健康");
    }
}
