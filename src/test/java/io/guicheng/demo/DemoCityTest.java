package io.guicheng.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guicheng.organization.AdminRole;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.ArchiveItem;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.PersonalMatter;
import io.guicheng.registry.PersonalMatters;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import io.guicheng.registry.Post;
import io.guicheng.registry.PostLevel;
import io.guicheng.registry.Posts;
import io.guicheng.registry.Quota;
import io.guicheng.registry.Sanction;
import io.guicheng.registry.Tenure;
import io.guicheng.support.Database;
import io.guicheng.support.FakeCredentials;
import io.guicheng.support.Registers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The fictional city is what its README promises; the guided tour depends on it. */
class DemoCityTest {

    private static final String CITY = "990100";
    private static final String CLEAN_A = "990100-G-0010";
    private static final String CLEAN_I = "990100-G-0011";
    private static final String CLUE_B = "990100-G-0012";
    private static final String SHORT_TENURE_C = "990100-G-0013";
    private static final String ARCHIVE_D = "990100-G-0014";
    private static final String TRAINING_E = "990100-G-0015";
    private static final String RELATIVE_F = "990100-G-0016";
    private static final String CONCEALED_G = "990100-G-0017";
    private static final String APPRAISAL_H = "990100-G-0018";
    private static final String CLERKS_SPOUSE_J = "990100-G-0019";
    private static final String WARNED_K = "990100-G-0020";
    private static final String ABROAD_L = "990100-G-0021";

    private static Registers registers;
    private static Organizations organizations;
    private static Officials officials;
    private static Posts posts;

    @BeforeAll
    static void load() {
        registers = registersWithDemo(Database.H2);
        registers.get(DemoCity.class).run(new DefaultApplicationArguments());
        organizations = registers.get(Organizations.class);
        officials = registers.get(Officials.class);
        posts = registers.get(Posts.class);
    }

    @AfterAll
    static void close() {
        registers.close();
    }

    @ParameterizedTest
    @EnumSource
    void it_loads_in_seconds_and_only_once(Database database) {
        try (var fresh = registersWithDemo(database)) {
            var started = Instant.now();
            fresh.get(DemoCity.class).run(new DefaultApplicationArguments());
            var took = Duration.between(started, Instant.now());

            fresh.get(DemoCity.class).run(new DefaultApplicationArguments());

            assertThat(took).isLessThan(Duration.ofSeconds(10));
            assertThat(fresh.get(Organizations.class).jurisdictions()).hasSize(7);
            assertThat(fresh.get(Officials.class).ofJurisdiction(CITY)).hasSize(180);
        }
    }

    @Test
    void the_city_has_organs_of_every_kind_and_six_counties_have_theirs() {
        assertThat(organizations.organsOf(CITY)).extracting("kind").contains((Object[]) OrganKind.values());
        assertThat(organizations.jurisdictions())
                .filteredOn(jurisdiction -> CITY.equals(jurisdiction.parent()))
                .hasSize(6)
                .allSatisfy(county -> assertThat(organizations.organsOf(county.code()))
                        .extracting("kind")
                        .contains(
                                OrganKind.COMMITTEE,
                                OrganKind.COMMITTEE_OFFICE,
                                OrganKind.ORGANIZATION,
                                OrganKind.DISCIPLINE,
                                OrganKind.ESTABLISHMENT,
                                OrganKind.PETITION_OFFICE,
                                OrganKind.POLITICAL_LEGAL,
                                OrganKind.UNITED_FRONT,
                                OrganKind.HEALTH,
                                OrganKind.AUDIT,
                                OrganKind.PUBLIC_SECURITY,
                                OrganKind.COURT,
                                OrganKind.PROCURATORATE,
                                OrganKind.HUMAN_RESOURCES));
    }

    @Test
    void there_are_three_hundred_officials_and_each_holds_a_post() {
        assertThat(everybody()).hasSize(300).allSatisfy(official -> {
            assertThat(officials.tenures(official.id())).anyMatch(tenure -> tenure.until() == null);
            assertThat(officials.archive(official.id())).hasSize(6);
        });
        assertThat(everybody().map(Official::name)).doesNotHaveDuplicates();
    }

    @Test
    void the_list_of_accounts_is_what_one_can_sign_in_with() throws IOException {
        var lines = Files.readAllLines(Path.of("docs/demo-accounts.csv"));

        assertThat(lines.get(0)).isEqualTo("user,password,name,jurisdiction,organ kind,role");
        var passwords = registers.get(FakeCredentials.class).all();
        for (var line : lines.subList(1, lines.size())) {
            var account = line.split(",", -1);
            assertThat(organizations.person(account[0]).map(Person::name)).contains(account[2]);
            assertThat(passwords).containsEntry(account[0], account[1]);
            if (account[4].isEmpty()) {
                assertThat(organizations.adminRoles(account[0]))
                        .containsExactly(AdminRole.ofKey(account[5]).orElseThrow());
            } else {
                assertThat(organizations.seatsOf(account[0])).anySatisfy(seat -> {
                    assertThat(seat.organ().jurisdiction()).isEqualTo(account[3]);
                    assertThat(seat.organ().kind().key()).isEqualTo(account[4]);
                    assertThat(seat.role().key()).isEqualTo(account[5]);
                });
            }
        }
        assertThat(organizations.people()).hasSize(lines.size() - 1);
    }

    @Test
    void every_vetting_organ_of_the_city_has_a_clerk_and_a_head_and_every_other_somebody() {
        for (var kind : EnumSet.of(
                OrganKind.ORGANIZATION,
                OrganKind.DISCIPLINE,
                OrganKind.ESTABLISHMENT,
                OrganKind.COMMITTEE_OFFICE,
                OrganKind.UNITED_FRONT,
                OrganKind.POLITICAL_LEGAL,
                OrganKind.PUBLIC_SECURITY,
                OrganKind.COURT,
                OrganKind.PROCURATORATE,
                OrganKind.PETITION_OFFICE,
                OrganKind.HEALTH,
                OrganKind.AUDIT,
                OrganKind.HUMAN_RESOURCES)) {
            assertThat(rolesIn(CITY, kind)).as(kind.key()).contains(SeatRole.CLERK, SeatRole.HEAD);
            assertThat(rolesIn("990121", kind)).as(kind.key()).contains(SeatRole.CLERK);
        }
        for (var kind : List.of(
                OrganKind.ORGANIZATION, OrganKind.DISCIPLINE, OrganKind.ESTABLISHMENT, OrganKind.COMMITTEE_OFFICE)) {
            assertThat(rolesIn(CITY, kind)).as(kind.key()).contains(SeatRole.LEADER_IN_CHARGE);
        }
        for (var kind : OrganKind.values()) {
            assertThat(rolesIn(CITY, kind)).as(kind.key()).isNotEmpty();
        }
    }

    @Test
    void standing_committees_have_one_secretary_and_their_members_are_officials() {
        assertThat(organizations.committee(CITY)).hasSize(9);
        assertThat(organizations.committee("990121")).hasSize(11);
        for (var jurisdiction : organizations.jurisdictions()) {
            var committee = organizations.committee(jurisdiction.code());
            assertThat(committee).hasSizeBetween(9, 11);
            assertThat(committee).filteredOn(CommitteeMember::chair).containsExactly(committee.get(0));
            assertThat(committee)
                    .allSatisfy(member -> assertThat(officials
                                    .find(String.valueOf(member.officialId()))
                                    .map(Official::name))
                            .contains(member.name()));
        }
    }

    @Test
    void people_who_are_officials_have_the_same_name_there() {
        var linked = organizations.people().stream()
                .filter(person -> person.officialId() != null)
                .toList();

        assertThat(linked)
                .hasSizeGreaterThan(10)
                .allSatisfy(person -> assertThat(
                                official(String.valueOf(person.officialId())).name())
                        .isEqualTo(person.name()));
    }

    @Test
    void forty_petitions_stand_in_every_state_and_with_every_finding() {
        var all = everybody()
                .flatMap(official -> registers.get(Petitions.class).about(official.id()).stream())
                .toList();

        assertThat(all).hasSize(40);
        // a double is made by merging, which no imported table tells of
        assertThat(all).extracting(Petition::state).containsAll(EnumSet.complementOf(EnumSet.of(PetitionState.MERGED)));
        assertThat(all)
                .filteredOn(petition -> petition.state() == PetitionState.CLOSED)
                .extracting(Petition::finding)
                .contains(PetitionFinding.values())
                .doesNotContainNull();
        assertThat(all).anyMatch(Petition::blocks);
    }

    @Test
    void more_than_forty_posts_belong_to_known_organs_with_an_establishment() {
        var all = organizations.jurisdictions().stream()
                .flatMap(jurisdiction -> posts.ofJurisdiction(jurisdiction.code()).stream())
                .toList();

        assertThat(all).hasSizeGreaterThan(40).allSatisfy(post -> {
            assertThat(organizations.organ(post.organId())).isPresent();
            assertThat(posts.quota(post.organId(), post.level())).isPresent();
        });
        var held = held();
        assertThat(all.stream().filter(post -> !held.contains(post.id()))).hasSize(11);
        assertThat(all.stream().map(DemoCityTest::quotaOf))
                .anyMatch(quota -> quota.filledPosts() > quota.approvedPosts())
                .anyMatch(quota -> quota.filledPosts() == quota.approvedPosts())
                .anyMatch(quota -> quota.filledPosts() < quota.approvedPosts());
    }

    @Test
    void the_posts_of_the_tour_are_vacant_with_the_room_that_is_promised() {
        assertThat(held())
                .doesNotContain("990100-P-0001", "990100-P-0002", "990100-P-0003", "990100-P-0004", "990100-P-0005");
        assertThat(post("990100-P-0001").title()).isEqualTo("市农业农村局副局长");
        assertThat(post("990100-P-0001").level()).isEqualTo(PostLevel.COUNTY_DEPUTY);
        assertThat(post("990100-P-0001").probation()).isTrue();
        assertThat(quotaOf(post("990100-P-0001")))
                .matches(quota -> quota.filledPosts() < quota.approvedPosts())
                .matches(quota -> quota.filledStaff() < quota.approvedStaff())
                .matches(quota -> quota.filledRanks() < quota.approvedRanks())
                .matches(quota -> quota.organLevel() == PostLevel.COUNTY_CHIEF);
        assertThat(quotaOf(post("990100-P-0002"))).matches(quota -> quota.filledPosts() == quota.approvedPosts());
        assertThat(quotaOf(post("990100-P-0003")))
                .matches(quota -> quota.filledPosts() < quota.approvedPosts())
                .matches(quota -> quota.filledStaff() == quota.approvedStaff());
        assertThat(quotaOf(post("990100-P-0004"))).matches(quota -> quota.filledPosts() < quota.approvedPosts());
        assertThat(quotaOf(post("990100-P-0005"))).matches(quota -> quota.filledPosts() > quota.approvedPosts());
    }

    /** Each figure has exactly the one flaw that its line in the README names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                CLEAN_A,
                CLEAN_I,
                CLUE_B,
                SHORT_TENURE_C,
                ARCHIVE_D,
                TRAINING_E,
                RELATIVE_F,
                CONCEALED_G,
                APPRAISAL_H,
                CLERKS_SPOUSE_J,
                WARNED_K,
                ABROAD_L
            })
    void a_figure_of_the_tour_has_its_own_flaw_and_no_other(String id) {
        var figure = official(id);

        assertThat(figure.jurisdiction()).isEqualTo(CITY);
        assertThat(figure.workStart()).isBefore(LocalDate.of(2021, 11, 22));
        assertThat(figure.grassrootsYears()).isGreaterThanOrEqualTo(2);
        assertThat(figure.education()).isIn("大专", "本科", "硕士", "博士");
        assertThat(figure.health()).isEqualTo("健康");
        assertThat(officials.tenures(id))
                .filteredOn(tenure -> tenure.level() == PostLevel.TOWN_CHIEF && tenure.chief())
                .hasSize(2);
        assertThat(yearsAsTownChief(id) < 3).isEqualTo(id.equals(SHORT_TENURE_C));
        assertThat(figure.trainingHours() < 550 && figure.partySchoolMonths() < 3)
                .isEqualTo(id.equals(TRAINING_E));
        assertThat(figure.lastAppraisal().equals("基本称职")).isEqualTo(id.equals(APPRAISAL_H));
        assertThat(figure.spouseAbroad()).isEqualTo(id.equals(ABROAD_L));
        assertThat(figure.leaderRelative()).isEqualTo(id.equals(RELATIVE_F));
        assertThat(registers.get(Petitions.class).about(id).stream().anyMatch(Petition::blocks))
                .isEqualTo(id.equals(CLUE_B));
        assertThat(officials.archive(id).stream().allMatch(ArchiveItem::agrees)).isEqualTo(!id.equals(ARCHIVE_D));
        assertThat(matters(id).stream().allMatch(matter -> matter.reported().equals(matter.verified())))
                .isEqualTo(!id.equals(CONCEALED_G));
        assertThat(officials.sanctions(id).isEmpty()).isEqualTo(!id.equals(WARNED_K));
        assertThat(officials.relatives(id).isEmpty())
                .isEqualTo(!Set.of(RELATIVE_F, CLERKS_SPOUSE_J).contains(id));
    }

    @Test
    void the_flaws_are_those_the_readme_tells() {
        assertThat(registers.get(Petitions.class).about(CLEAN_A)).isEmpty();
        assertThat(registers.get(Petitions.class).about(CLEAN_I)).isEmpty();
        assertThat(matters(CONCEALED_G))
                .filteredOn(matter -> matter.amount() > 0)
                .extracting(PersonalMatter::item, PersonalMatter::amount)
                .containsExactly(tuple("房产", 260));
        assertThat(officials.sanctions(WARNED_K))
                .containsExactly(new Sanction(WARNED_K, "party_warning", "党内警告", LocalDate.of(2026, 6, 8)));
        assertThat(organizations.committee(CITY))
                .anyMatch(member -> officials.relatives(RELATIVE_F).contains(member.officialId()));
        var clerk = organizations.person("tzb.clerk").orElseThrow();
        assertThat(officials.relatives(CLERKS_SPOUSE_J)).containsExactly(clerk.officialId());
        assertThat(rolesOf("tzb.clerk")).containsExactly(SeatRole.CLERK);
    }

    @Test
    void beside_the_tour_there_are_omissions_mismatches_and_sanctions_too() {
        assertThat(everybody().flatMap(official -> matters(official.id()).stream()))
                .anyMatch(matter -> matter.verified() == null)
                .anyMatch(matter -> matter.amount() > 0 && matter.amount() < 10)
                .anyMatch(matter -> matter.amount() > 100);
        assertThat(everybody()
                        .filter(official ->
                                !officials.archive(official.id()).stream().allMatch(ArchiveItem::agrees)))
                .hasSizeGreaterThan(5);
        assertThat(everybody().flatMap(official -> officials.sanctions(official.id()).stream()))
                .extracting(Sanction::kind)
                .contains("admonition", "under_investigation", "demerit");
    }

    private static Registers registersWithDemo(Database database) {
        return Registers.on(database.fresh(), (AnnotationConfigApplicationContext context) -> {
            Registers.addImport(context);
            TestPropertyValues.of("guicheng.demo=true").applyTo(context);
            context.register(DemoCity.class);
        });
    }

    private static Stream<Official> everybody() {
        return organizations.jurisdictions().stream()
                .flatMap(jurisdiction -> officials.ofJurisdiction(jurisdiction.code()).stream());
    }

    private static Official official(String id) {
        return officials.find(id).orElseThrow();
    }

    private static Post post(String id) {
        return posts.find(id).orElseThrow();
    }

    private static Quota quotaOf(Post post) {
        return posts.quota(post.organId(), post.level()).orElseThrow();
    }

    private static List<PersonalMatter> matters(String id) {
        return registers.get(PersonalMatters.class).latest(id);
    }

    private static Set<String> held() {
        return everybody()
                .flatMap(official -> officials.tenures(official.id()).stream())
                .filter(tenure -> tenure.until() == null)
                .map(tenure -> String.valueOf(tenure.postId()))
                .collect(Collectors.toSet());
    }

    private static int yearsAsTownChief(String id) {
        var since = officials.tenures(id).stream()
                .filter(tenure -> tenure.level() == PostLevel.TOWN_CHIEF)
                .map(Tenure::since)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return since.until(Registers.TODAY).getYears();
    }

    private static List<SeatRole> rolesIn(String jurisdiction, OrganKind kind) {
        return organizations.organ(jurisdiction, kind).stream()
                .flatMap(organ -> organizations.seatsIn(organ.id()).stream())
                .map(seat -> seat.role())
                .toList();
    }

    private static List<SeatRole> rolesOf(String userId) {
        return organizations.seatsOf(userId).stream().map(seat -> seat.role()).toList();
    }
}
