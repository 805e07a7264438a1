package io.guicheng.year;

import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.guicheng.calendar.CalendarEditor;
import io.guicheng.calendar.WorkingDays;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.chain.DatabaseCheck;
import io.guicheng.consistency.ConsistencyCheck;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.lifemeetings.LeadershipBodies;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Sitting;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Petitions;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Sanction;
import io.guicheng.selection.Candidates;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.Database;
import io.guicheng.support.WholeApplication;
import io.guicheng.support.play.MeetingPlay;
import io.guicheng.support.play.PetitionPlay;
import io.guicheng.support.play.ReportYear;
import io.guicheng.year.PetitionOfficer.Fate;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year of a city with six counties, day by day on the engine's clock: 三述, 37 life meetings, 200 petitions of which one in ten is
 * unfounded, four rounds of appointments, and whatever these call for by themselves. It ends when everything has ended. On H2; on
 * PostgreSQL with {@code -Dguicheng.year.database=POSTGRES}.
 */
@WholeApplication
@DirtiesContext
class CityYearTest {

    private static final Database DATABASE = Database.valueOf(System.getProperty("guicheng.year.database", "H2"));

    /** Of 29 units of the city and six counties, and two special ones. */
    private static final int LIFE_MEETINGS = 37;

    /** After this day something is wrong that is not over. */
    private static final LocalDate LAST = START.plusYears(3);

    @Autowired
    ApplicationContext beans;

    @Autowired
    CaseDriver city;

    @Autowired
    DataSource source;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    Petitions petitions;

    @Autowired
    LifeMeetings meetings;

    @Autowired
    RegistryEditor registry;

    @Autowired
    TransactionTemplate transaction;

    private final Tally tally = new Tally();

    /** What could not be done, and when first. */
    private final Map<String, String> failures = new TreeMap<>();

    private Books books;
    private Clockwork clockwork;
    private Offices offices;
    private PetitionYear petitionYear;
    private Rounds rounds;
    private Agenda agenda;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", DATABASE::freshUrl);
        registry.add("spring.datasource.username", DATABASE::user);
        registry.add("spring.datasource.password", () -> "");
    }

    @BeforeEach
    void a_city_that_knows_what_the_year_will_bring() {
        CaseDriver.dateIs(START);
        transaction.executeWithoutResult(status -> new Residents(
                        beans.getBean(OrganizationEditor.class), registry, beans.getBean(CalendarEditor.class))
                .settle());
        city.watchedBy(tally::count);
        books = new Books(beans.getBean(JdbcClient.class), beans.getBean(Officials.class));
        clockwork = new Clockwork(city, beans.getBean(ManagementService.class), beans);
        offices = new Offices(city, beans);
        petitionYear = new PetitionYear(
                city, offices.petitions, books.openPetitions(Rounds.OLD_LEAD), books.reportable(), Rounds.SPOKEN);
        rounds = new Rounds(city, offices, petitionYear, petitions, beans.getBean(Candidates.class), books, tally);
        agenda = new Agenda(beans.getBean(WorkingDays.class), tally);
        plan();
    }

    private void plan() {
        rounds.planIn(agenda);
        planMeetings();
        for (var day : agenda.workingDaysFrom(START.plusDays(2), 210)) {
            agenda.put(day, PetitionPlay.KEY, petitionYear::next);
        }
        agenda.put(
                agenda.workingDay(2027, 1, 11),
                "three-reports",
                () -> city.begin("jw.clerk", "three-reports", ReportYear.start("2026")));
        sanction(agenda.workingDay(2027, 3, 15), "990100-G-0054", "under_investigation", "立案审查");
        sanction(agenda.workingDay(2027, 5, 17), "990100-G-0080", "demotion_or_dismissal", "撤销党内职务");
        sanction(agenda.workingDay(2027, 7, 5), "990100-G-0049", "removed_from_party_post", "撤销党内职务");
    }

    /** The yearly ones are opened in the first week and held in three. */
    private void planMeetings() {
        var bodies = beans.getBean(LeadershipBodies.class).of(Residents.CITY, 3);
        assertThat(bodies).hasSize(LIFE_MEETINGS - 2);
        var meetingDays = agenda.workingDaysFrom(START.plusDays(21), 13);
        var openingDays = agenda.workingDaysFrom(START, 5);
        for (int i = 0; i < bodies.size(); i++) {
            var body = bodies.get(i).id();
            var on = meetingDays.get(i % meetingDays.size());
            agenda.put(
                    openingDays.get(i % openingDays.size()), MeetingPlay.KEY, () -> offices.meetings.begin(body, on));
        }
    }

    /** Entered in the register; what follows from it the server has to find by itself. */
    private void sanction(LocalDate day, String official, String kind, String title) {
        agenda.put(
                day,
                "",
                () -> transaction.executeWithoutResult(
                        status -> registry.add(new Sanction(official, kind, title, day))));
    }

    @AfterEach
    void real_time() {
        city.watchedBy(Runnable::run);
        ClockUtil.reset();
    }

    @Test
    void a_year_of_a_city_ends_with_nothing_open_and_nothing_that_does_not_fit() {
        var day = START;
        for (; !isOver(day) && day.isBefore(LAST); day = day.plusDays(1)) {
            var today = day;
            tally.time("the server's own work of every day", () -> clockwork.comes(today));
            if (agenda.isWorkingDay(day)) {
                agenda.of(day).forEach(begun -> attempt("agenda", begun));
                attempt("rounds", rounds::watch);
                work();
            }
            if (day.getDayOfMonth() == 1) {
                tally.time("checks of consistency", () -> attempt("consistency", this::nothingDisagrees));
            }
        }
        System.out.println(tally.report(casesByProcedure(), DATABASE.name()));
        System.out.printf("%d timers fired, the last day was %s%n", clockwork.timers(), day.minusDays(1));
        assertAll(
                () -> assertThat(failures).as("what could not be done").isEmpty(),
                this::everythingEnded,
                this::petitionsEnded,
                this::meetingsWereHeld,
                rounds::ended,
                this::nothingDisagrees,
                this::dossiersHold);
    }

    // ---- the people at work

    /** Everybody does what came up before today, after a day or two. */
    private void work() {
        for (var task : open()) {
            var procedure = city.file(task.caseKey()).procedure();
            tally.of(procedure);
            if (isTime(task) && isOpen(task)) {
                attempt(task.caseKey() + " " + task.step(), () -> offices.attend(procedure, task));
            }
        }
    }

    /** What cannot be done is told at the end, so that one run finds everything; a task is tried again the next day. */
    private void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | AssertionError e) {
            failures.putIfAbsent(what, city.today() + ": " + e);
        }
    }

    private List<OpenTask> open() {
        var ids = books.openTasks();
        var tasks = inbox.ofIds(ids);
        return ids.stream().map(tasks::get).toList();
    }

    /** What somebody did today may have taken a task from others. */
    private boolean isOpen(OpenTask task) {
        return books.count("act_ru_task where id_ = '" + task.id() + "'") > 0;
    }

    private boolean isTime(OpenTask task) {
        var patience = Math.floorMod((task.caseKey().value() + task.step()).hashCode(), 3);
        var since = LocalDate.ofInstant(task.createdAt(), ZoneId.of("Asia/Shanghai"));
        return !city.today().isBefore(since.plusDays(patience));
    }

    // ---- what there is at the end

    private boolean isOver(LocalDate day) {
        return agenda.isDoneBefore(day) && books.openTasks().isEmpty() && !clockwork.isWaiting();
    }

    private Map<String, Long> casesByProcedure() {
        return allCases().stream()
                .collect(Collectors.groupingBy(CaseFile::procedure, TreeMap::new, Collectors.counting()));
    }

    private List<CaseFile> allCases() {
        return List.copyOf(cases.find(books.cases()).values());
    }

    private void everythingEnded() {
        assertThat(allCases()).noneMatch(CaseFile::running);
        assertThat(offices.rectifications.fates().values()).contains(RectificationOfficer.Fate.values());
        var late = offices.rectifications.fates().values().stream()
                .filter(fate -> fate == RectificationOfficer.Fate.LATE_TWICE)
                .count();
        var reviews = books.count("act_hi_taskinst where task_def_key_ = 'reviewProgress'");
        assertThat(books.outcomes())
                .containsOnly(
                        Map.entry("petition-handling closed", (long) PetitionYear.ALL - PetitionYear.DOUBLES),
                        Map.entry("petition-handling merged", (long) PetitionYear.DOUBLES),
                        Map.entry("petition-handling handedOver", (long) PetitionYear.HANDED_OVER),
                        Map.entry("clarification cleared", PetitionYear.UNFOUNDED / 2L),
                        Map.entry("clarification notStarted", PetitionYear.UNFOUNDED / 4L),
                        Map.entry("clarification declined", PetitionYear.UNFOUNDED / 4L),
                        Map.entry("democratic-life-meeting meetingClosed", (long) LIFE_MEETINGS),
                        Map.entry("special-democratic-life-meeting convened", 2L),
                        Map.entry("special-democratic-life-meeting declined", 1L),
                        Map.entry("three-reports yearDone", 1L),
                        Map.entry("cadre-selection appointment", 4L),
                        Map.entry("appointment-talk talked", 1L),
                        // two of each meeting and one of each county
                        Map.entry("rectification closed", 2L * LIFE_MEETINGS + 6),
                        // the secretary found wanting, who was late twice, whose list was not done after half a year
                        Map.entry("reminder-interview filed", 1 + late + reviews - LIFE_MEETINGS));
        assertThat(books.count("act_ru_execution")).isZero();
        assertThat(books.count("act_ru_job where type_ = 'timer'")).isZero();
        assertThat(books.count("act_ru_incident")).isZero();
        assertThat(books.count("unattended_task where resolved_at is null")).isZero();
        assertThat(books.count("rectification_item where passed_on is null")).isZero();
        assertThat(books.count("annual_report_subject where state <> 'PASSED'")).isZero();
    }

    private void petitionsEnded() {
        assertThat(petitionYear.isOver()).isTrue();
        assertThat(offices.petitions.fates()).hasSize(PetitionYear.ALL);
        assertThat(offices.petitions.fates().values().stream().filter(Fate::unfounded))
                .hasSize(PetitionYear.UNFOUNDED);
        assertThat(offices.petitions.fates().keySet()).allSatisfy(id -> {
            var petition = petitions.find(id).orElseThrow();
            var finding = petition.finding();
            assertThat(petition.state() + (finding == null ? "" : " " + finding))
                    .as(id)
                    .isEqualTo(offices.petitions.end(id));
        });
        assertThat(books.count("petition where petition_state not in ('CLOSED', 'INVESTIGATION')"))
                .isZero();
        assertThat(offices.clarifications.fates().values().stream()
                        .collect(Collectors.groupingBy(fate -> fate, Collectors.counting())))
                .containsOnlyKeys(ClarificationOfficer.Fate.values())
                .allSatisfy((fate, times) -> assertThat(times).isEqualTo(PetitionYear.UNFOUNDED / 4));
    }

    private void meetingsWereHeld() {
        var results = allCases().stream()
                .filter(file -> file.procedure().equals(MeetingPlay.KEY))
                .flatMap(file -> meetings.sittings(file.key()).stream())
                .collect(Collectors.groupingBy(Sitting::result, Collectors.counting()));
        assertThat(results)
                .containsOnly(
                        Map.entry(Sitting.Result.FIT, (long) LIFE_MEETINGS),
                        Map.entry(Sitting.Result.UNFIT, 1L),
                        Map.entry(Sitting.Result.PUT_OFF, 1L));
        assertThat(offices.specialMeetings.decided())
                .containsOnly(
                        Map.entry(Offices.BUREAU, 1),
                        Map.entry(Offices.QINGHE_COMMITTEE, 1),
                        Map.entry("990100-transport", 1));
    }

    private void nothingDisagrees() {
        try (var connection = source.getConnection()) {
            var result = ConsistencyCheck.run(connection, (done, total, next) -> {});
            assertThat(result.findings()).as("what does not fit together").isEmpty();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void dossiersHold() throws SQLException {
        try (var connection = source.getConnection()) {
            var report = new DatabaseCheck(connection, null, true).run();
            assertThat(report.faults()).isEmpty();
            assertThat(report.cases()).isEqualTo(books.count("case_file"));
        }
    }
}
