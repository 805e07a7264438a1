package io.guicheng.procedure.directreport;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guicheng.access.CaseAccess;
import io.guicheng.access.TaskAccess;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.casework.Recusal;
import io.guicheng.directreports.DirectReports;
import io.guicheng.directreports.LetterDraft;
import io.guicheng.directreports.Note;
import io.guicheng.directreports.ReceivedLetters;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.InboxView;
import io.guicheng.form.CaseStops;
import io.guicheng.form.StartForms;
import io.guicheng.handover.Copies;
import io.guicheng.handover.Handovers;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Deputation;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Petitions;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Relation;
import io.guicheng.reporter.Custody;
import io.guicheng.sealing.SealedReporters;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Members of a county's leading body report upward, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class DirectReportPathTest {

    /** Secretary of the county's committee, whom it is about. */
    private static final String CHIEF = "990100-G-0079";

    /** Another member of the county's standing committee. */
    private static final String MEMBER = "990100-G-0086";

    /** Secretary of the county's discipline organ. */
    private static final String AUTHOR = "jw.head.qh";

    private static final String AUTHORS_NAME = "尹书林";

    private static final String FACTS = "在县城某小区项目中多次要求对某企业免予招标";

    private static final String CITY_DISCIPLINE = "中共云泽市纪律检查委员会 云泽市监察委员会机关";

    private static final String CITY_COMMITTEE = "中共云泽市委员会";

    /** What one step may cost, ours and the engine's statements together. */
    private static final int MOST_STATEMENTS = 90;

    @Autowired
    CaseDriver city;

    @Autowired
    DirectReports reports;

    @Autowired
    ReceivedLetters letters;

    @Autowired
    Inbox inbox;

    @Autowired
    CaseAccess access;

    @Autowired
    TaskAccess tasks;

    @Autowired
    Cases cases;

    @Autowired
    Dossier dossier;

    @Autowired
    Recusal recusal;

    @Autowired
    Copies copies;

    @Autowired
    Handovers handovers;

    @Autowired
    CaseStops stops;

    @Autowired
    StartForms starts;

    @Autowired
    Petitions petitions;

    @Autowired
    Custody custody;

    @Autowired
    SealedReporters reporters;

    @Autowired
    IntegrityFiles files;

    @Autowired
    OrganizationEditor organizations;

    @Autowired
    RegistryEditor registry;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_monday() {
        dateIs(START);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @AfterAll
    static void every_node_and_flow_was_walked() {
        System.out.println(PathRecorder.report());
        assertThat(PathRecorder.notWalked("direct-report")).isEmpty();
    }

    // ---- the way of a letter

    @Test
    void a_letter_is_received_looked_into_made_a_clue_and_its_author_answered() throws Exception {
        // given
        var receipt = handedIn(AUTHOR, "DISCIPLINE_HEAD.CHIEF_PROBLEM", CHIEF).get(0);
        assertThat(receipt.organ()).isEqualTo(CITY_DISCIPLINE);
        var key = newest();
        assertThat(city.file(key).title()).isEqualTo("直报件");
        assertThat(city.file(key).ownerOrgan()).isEqualTo("990100-discipline");
        assertThat(city.file(key).initiator()).isEqualTo(Dossier.Author.SERVER.userId());
        assertThat(mine(AUTHOR).receivedOn()).isNull();

        // when the head receives it, the author sees that
        assertThat(city.data("jw.head", key, "receiveReport").get("facts").toString())
                .contains(AUTHORS_NAME, "县委书记", FACTS);
        city.done("jw.head", key, "receiveReport", Map.of("read", true, "receipt", "已收悉"));
        assertThat(mine(AUTHOR).receivedOn()).isEqualTo(START);
        assertThat(mine(AUTHOR).receiptText()).isEqualTo("已收悉");

        // and has a clerk find out about the facts, who is not told who wrote
        assertThat(city.visible("jw.clerk", key)).isFalse();
        city.done(
                "jw.head",
                key,
                "assessLetter",
                assessed("VERIFY", Map.of("verifier", "jw.clerk", "request", "到住建局查阅档案")));
        assertThat(city.visible("jw.clerk", key)).isTrue();
        assertThat(city.visible("jw.leader", key)).isFalse();
        assertThat(city.data("jw.clerk", key, "verifyFacts").get("facts").toString())
                .contains(FACTS, "到住建局查阅档案", "由机关负责人掌握")
                .doesNotContain(AUTHORS_NAME);
        assertThatThrownBy(() -> city.done("jw.head", key, "verifyFacts", verified()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已由他人签收");
        city.done("jw.clerk", key, "verifyFacts", verified());

        // then it becomes a clue: the discipline organ handles a petition that says neither who reported nor where it
        // came from
        var task = city.task("jw.head", key, "assessLetter").id();
        var clue = assessed("CLUE", Map.of("clueSummary", "反映青禾县委书记违规干预招标"));
        var statements = SqlCount.of(() -> {
            city.complete("jw.head", task, clue);
            return key;
        });
        System.out.printf("assessLetter with a clue: %d statements%n", statements.size());
        var handling = city.newest("petition-handling");
        assertThat(city.task("jw.clerk", handling, "triage")).isNotNull();
        var petition = petitions.about(CHIEF).get(0);
        assertThat(petition.summary()).isEqualTo("反映青禾县委书记违规干预招标");
        assertThat(reporters.holds(petition.id())).isTrue();
        assertThat(dossier.entries(handling).toString())
                .contains("由机关负责人交办")
                .doesNotContain(key.value(), "direct-report", "直报", AUTHORS_NAME, AUTHOR);
        assertThat(city.data("jw.clerk", handling, "triage").toString()).doesNotContain(key.value(), "直报");
        assertThat(city.openSteps(key)).containsExactly("answerAuthor");

        city.done("jw.head", key, "answerAuthor", Map.of("feedback", "已转问题线索办理"));
        assertThat(mine(AUTHOR).answered()).isEqualTo("已转问题线索办理");
        assertThat(city.file(key).outcomeText()).isEqualTo("已办结");
        assertThat(files.of(CHIEF)).noneMatch(entry -> entry.caseKey().equals(key.value()));
        city.dossierHolds(key);
        city.dossierHolds(handling);
    }

    @Test
    void a_step_costs_no_more_statements_than_elsewhere() throws Exception {
        handedIn(AUTHOR, "DISCIPLINE_HEAD.CHIEF_PROBLEM", CHIEF);
        var key = newest();
        var task = city.task("jw.head", key, "receiveReport").id();
        var statements = SqlCount.of(() -> {
            city.complete("jw.head", task, Map.of("read", true));
            return key;
        });
        System.out.printf("receiveReport: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void a_member_tells_the_superior_s_secretary_who_has_the_chief_talked_with() {
        var receipt = reports.handIn(
                        city.actor("xwb.head.qh"),
                        draft(
                                "MEMBER.CHIEF_PROBLEM@990121",
                                CHIEF,
                                "YES",
                                START.minusDays(3).toString(),
                                "当面提出，本人未予理会"))
                .get(0);
        assertThat(receipt.organ()).isEqualTo(CITY_COMMITTEE);
        var key = newest();
        assertThat(city.file(key).ownerOrgan()).isEqualTo("990100-committee");
        city.done("sw.head", key, "receiveReport", Map.of("read", true));
        assertThat(city.data("sw.head", key, "assessLetter").get("facts").toString())
                .contains("萧修源", START.minusDays(3) + "：当面提出，本人未予理会");
        city.done("sw.head", key, "assessLetter", assessed("INTERVIEW", Map.of()));
        var talk = city.newest("reminder-interview");
        assertThat(cases.subjects(talk)).containsExactly(CHIEF);
        assertThat(city.data("jw.clerk", talk, "draftInterview").toString())
                .contains("由机关负责人交办")
                .doesNotContain(key.value());
        assertThat(variables(key)).doesNotContain("interviewOfficial").contains("interviewDue");
        city.done("sw.head", key, "answerAuthor", Map.of("feedback", "已安排谈话"));
        assertThat(city.file(key).running()).isFalse();
    }

    @Test
    void what_a_discipline_secretary_finds_of_a_member_goes_to_the_discipline_organ_above_and_to_the_own_secretary() {
        var receipts = handedIn(AUTHOR, "DISCIPLINE_HEAD.MEMBER_PROBLEM", MEMBER);
        assertThat(receipts).extracting(DirectReports.Receipt::organ).containsExactly(CITY_DISCIPLINE, "中共青禾县委员会");
        var both = both();
        assertThat(both.values()).containsExactlyInAnyOrder("990100-discipline", "990121-committee");
        both.forEach((key, organ) -> {
            var head = organ.equals("990100-discipline") ? "jw.head" : "xw.head.qh";
            var other = organ.equals("990100-discipline") ? "xw.head.qh" : "jw.head";
            assertThat(city.visible(head, key)).isTrue();
            assertThat(city.visible(other, key)).isFalse();
            assertThat(letters.letter(key).alsoTo()).isNotEmpty();
            city.done(head, key, "receiveReport", Map.of("read", true));
        });
        assertThat(reports.mine(city.actor(AUTHOR))).hasSize(2).allMatch(own -> own.receivedOn() != null);
        // the county's secretary finds it grave: he is the committee's chief himself
        var county = key(both, "990121-committee");
        city.done("xw.head.qh", county, "assessLetter", assessed("SERIOUS", Map.of("clueSummary", "反映县委政法委书记有关问题")));
        assertThat(city.openSteps(county)).containsExactly("answerAuthor");
        // the discipline organ tells the committee's chief
        var above = key(both, "990100-discipline");
        city.done("jw.head", above, "assessLetter", assessed("SERIOUS", Map.of("clueSummary", "反映县委政法委书记有关问题")));
        assertThat(city.openSteps(above)).containsExactly("reportToChief");
        assertThat(city.refused(
                        "jw.head",
                        above,
                        "reportToChief",
                        told(START.plusDays(1).toString(), "当面报告")))
                .containsExactly(new FieldError("reportedOn", "“报告日期”不能晚于今天"));
        assertThat(city.refused("jw.head", above, "reportToChief", told(START.toString(), "据" + AUTHORS_NAME + "反映")))
                .extracting(FieldError::field)
                .containsExactly("chiefNote");
        city.done("jw.head", above, "reportToChief", told(START.toString(), "当面报告"));
        assertThat(letters.notes(above).get(Note.CHIEF)).isEqualTo(START + "：当面报告");
        city.done("jw.head", above, "answerAuthor", Map.of("feedback", "已按规定办理"));
    }

    @Test
    void a_letter_that_leads_to_nothing_is_filed_and_answered() {
        handedIn(AUTHOR, "DISCIPLINE_HEAD.CHIEF_PROBLEM", CHIEF);
        var key = newest();
        city.done("jw.head", key, "receiveReport", Map.of("read", true));
        city.done("jw.head", key, "assessLetter", assessed("FILE", Map.of()));
        city.done("jw.head", key, "answerAuthor", Map.of("feedback", "经研判登记存查"));
        assertThat(letters.notes(key)).containsEntry(Note.DISPOSAL, "登记存查");
        assertThatThrownBy(() -> reports.attach(
                        city.actor(AUTHOR), mine(AUTHOR).receipt().id(), "证据.txt", text("补充")))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("已经反馈");
    }

    // ---- what is refused

    @Test
    void what_does_not_fit_together_is_refused_where_it_was_typed() {
        var author = city.actor("xwb.head.qh");
        assertThat(refused(author.userId(), draft("", CHIEF, "", "", "")))
                .extracting(FieldError::field)
                .containsExactly("kind");
        assertThat(refused(
                        author.userId(),
                        new LetterDraft(id(), "MEMBER.CHIEF_PROBLEM@990121", "990100-G-0001", "", "短", "", "", "")))
                .extracting(FieldError::field)
                .containsExactly("official", "facts", "raised");
        assertThat(refused(author.userId(), draft("MEMBER.CHIEF_PROBLEM@990121", CHIEF, "NO", "", "")))
                .containsExactly(new FieldError("raising", "没有向本人提出的，须写明原因"));
        assertThat(refused(author.userId(), draft("MEMBER.DECISION@990121", CHIEF, "NO", "", "不便")))
                .containsExactly(new FieldError("raised", "这类事项应当先向本人提出意见，提出以后再报告"));
        assertThat(refused(author.userId(), draft("MEMBER.DECISION@990121", CHIEF, "YES", "", "")))
                .extracting(FieldError::field)
                .containsExactly("raising", "raisedOn");
        assertThat(refused(
                        author.userId(),
                        draft(
                                "MEMBER.DECISION@990121",
                                CHIEF,
                                "YES",
                                START.plusDays(1).toString(),
                                "会上提出")))
                .containsExactly(new FieldError("raisedOn", "“提出的日期”不能晚于今天"));
        // what is reported in another capacity is not for this person
        assertThat(refused(author.userId(), draft("DISCIPLINE_HEAD.CHIEF_PROBLEM@990121", CHIEF, "", "", "")))
                .extracting(FieldError::field)
                .containsExactly("kind");
        // nobody reports themself
        assertThat(reports.kinds(author))
                .flatExtracting(DirectReports.Kind::subjects)
                .extracting(DirectReports.Choice::id)
                .contains(CHIEF, MEMBER)
                .doesNotContain(author.person().officialId());
    }

    @Test
    void a_disposal_is_complete_or_refused() {
        handedIn(AUTHOR, "DISCIPLINE_HEAD.CHIEF_PROBLEM", CHIEF);
        var key = newest();
        city.done("jw.head", key, "receiveReport", Map.of("read", true));
        assertThat(city.refused("jw.head", key, "assessLetter", assessed("VERIFY", Map.of())))
                .extracting(FieldError::field)
                .containsExactly("verifier", "request");
        assertThat(city.refused(
                        "jw.head",
                        key,
                        "assessLetter",
                        assessed("VERIFY", Map.of("verifier", "zzb.clerk", "request", "核实"))))
                .containsExactly(new FieldError("verifier", "所选的人不能了解核实这件直报，请另选他人"));
        assertThat(city.refused(
                        "jw.head",
                        key,
                        "assessLetter",
                        assessed("FILE", Map.of("verifier", "jw.clerk", "clueSummary", "多余的摘要"))))
                .extracting(FieldError::field)
                .containsExactly("clueSummary", "verifier");
        assertThat(city.refused("jw.head", key, "assessLetter", assessed("CLUE", Map.of())))
                .containsExactly(new FieldError("clueSummary", "转问题线索的，“线索摘要”必须填写"));
        assertThat(city.refused("jw.head", key, "assessLetter", assessed("CLUE", Map.of("clueSummary", "尹 书 林反映县委书记"))))
                .extracting(FieldError::field)
                .containsExactly("clueSummary");
    }

    @Test
    void the_same_letter_sent_twice_is_one_letter() {
        var draft = draft("DISCIPLINE_HEAD.CHIEF_PROBLEM@990121", CHIEF, "", "", "");
        var first = reports.handIn(city.actor(AUTHOR), draft);
        assertThat(reports.handIn(city.actor(AUTHOR), draft)).isEqualTo(first);
        assertThat(reports.mine(city.actor(AUTHOR))).hasSize(1);
        // somebody who knows the number gets nothing for it
        assertThat(reports.handIn(
                        city.actor("xwb.head.qh"),
                        new LetterDraft(draft.id(), "MEMBER.MEMBER_BREACH@990121", MEMBER, "", FACTS, "", "", "")))
                .isEmpty();
        assertThat(reports.mine(city.actor("xwb.head.qh"))).isEmpty();
    }

    @Test
    void files_come_with_a_letter_and_are_for_its_receiver() {
        var receipt = handedIn(AUTHOR, "DISCIPLINE_HEAD.CHIEF_PROBLEM", CHIEF).get(0);
        var file = reports.attach(city.actor(AUTHOR), receipt.id(), "会议记录.txt", text("某次会议"));
        assertThat(file.cleaned()).isTrue();
        assertThatThrownBy(() -> reports.attach(city.actor("xwb.head.qh"), receipt.id(), "别人的.txt", text("x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reports.attach(city.actor(AUTHOR), receipt.id(), "程序.exe", text("x")))
                .isInstanceOf(RefusedInput.class);
        var key = newest();
        assertThat(letters.files(key)).extracting("name").containsExactly("会议记录.txt");
        assertThat(letters.file(key, 0).content()).isEqualTo(text("某次会议"));
        assertThatThrownBy(() -> letters.file(key, 1)).isInstanceOf(NotFound.class);
    }

    // ---- who receives it

    @Test
    void a_receiver_who_is_concerned_or_related_is_passed_over_and_nothing_is_received_by_itself() {
        registry.relate(new Relation("990100-G-0004", CHIEF, "兄弟姐妹"));
        assertThat(refused(AUTHOR, draft("DISCIPLINE_HEAD.CHIEF_PROBLEM@990121", CHIEF, "", "", "")))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("不在本系统", "机要件"));
        // a member breach goes to the county's secretary; where he is a relative, to the city's
        registry.relate(new Relation(CHIEF, MEMBER, "兄弟姐妹"));
        assertThat(handedIn("xwb.head.qh", "MEMBER.MEMBER_BREACH", MEMBER))
                .extracting(DirectReports.Receipt::organ)
                .containsExactly(CITY_COMMITTEE);
        // the register learns of a relative later: the case is there for that head no more
        handedIn("zzb.head.qh", "MEMBER.MEMBER_BREACH", "990100-G-0085");
        var key = newest();
        assertThat(city.visible("xw.head.qh", key)).isTrue();
        registry.relate(new Relation(CHIEF, "990100-G-0085", "兄弟姐妹"));
        assertThat(city.visible("xw.head.qh", key)).isFalse();
        assertThat(recusal.mustLeave(city.actor("xw.head.qh"), key)).isTrue();
    }

    @Test
    void at_the_top_of_the_server_the_author_is_told_to_go_elsewhere() {
        assertThat(reports.kinds(city.actor("jw.head")))
                .filteredOn(kind -> kind.key().startsWith("DISCIPLINE_HEAD.CHIEF_BELOW"))
                .singleElement()
                .satisfies(kind -> assertThat(kind.receivers()).isEmpty());
        assertThat(refused("jw.head", draft("DISCIPLINE_HEAD.CHIEF_BELOW@990100", CHIEF, "", "", "")))
                .extracting(FieldError::field)
                .containsExactly("kind");
        // what is grave goes to the secretary beside
        assertThat(handedIn("jw.head", "DISCIPLINE_HEAD.SERIOUS", CHIEF, "990100"))
                .extracting(DirectReports.Receipt::organ)
                .containsExactly(CITY_COMMITTEE);
    }

    @Test
    void with_a_region_above_the_city_its_organs_report_county_chiefs_there() {
        region();
        assertThat(handedIn("jw.head", "DISCIPLINE_HEAD.CHIEF_BELOW", CHIEF, "990100"))
                .extracting(DirectReports.Receipt::organ)
                .containsExactly("自治区纪委监委机关");
        assertThat(city.task("region.jw", newest(), "receiveReport")).isNotNull();
        assertThat(handedIn("zzb.head", "ORGANIZATION_HEAD.CHIEF_BELOW", CHIEF, "990100"))
                .extracting(DirectReports.Receipt::organ)
                .containsExactly("自治区党委组织部");
        assertThat(handedIn("sw.head", "COMMITTEE_HEAD.INSPECTION", CHIEF, "990100"))
                .extracting(DirectReports.Receipt::organ)
                .containsExactly("自治区纪委监委机关", "自治区党委组织部");
    }

    @Test
    void stationed_groups_village_supervisors_and_members_of_an_organ_report_to_the_city() {
        organizations.seat("pzz.clerk", "990100-stationed-discipline", SeatRole.HEAD);
        organizations.put(new Person("deputy.director", "某副局长", "990100-G-0060", true));
        organizations.seat("deputy.director", "990100-audit", SeatRole.CLERK);
        assertThat(reports.handIn(
                        city.actor("pzz.clerk"),
                        draft("STATIONED_HEAD.DECISION@990100", "990100-G-0030", "YES", START.toString(), "会上提出书面意见")))
                .extracting(DirectReports.Receipt::organ)
                .containsExactly(CITY_DISCIPLINE);
        assertThat(reports.handIn(
                        city.actor("cjw.clerk"),
                        new LetterDraft(id(), "VILLAGE_SUPERVISOR.CLUE@990100", "", "某村村委会主任", FACTS, "", "", "")))
                .extracting(DirectReports.Receipt::organ)
                .containsExactly(CITY_DISCIPLINE);
        var key = newest();
        city.done("jw.head", key, "receiveReport", Map.of("read", true));
        assertThat(city.refused("jw.head", key, "assessLetter", assessed("INTERVIEW", Map.of())))
                .extracting(FieldError::field)
                .containsExactly("disposal");
        // an organ's member reports its chief to the committee, and another member to the organ's own chief
        assertThat(handedIn("deputy.director", "MEMBER.MAJOR_PROBLEM", "", "990100-audit", "某重大问题"))
                .extracting(DirectReports.Receipt::organ)
                .containsExactly(CITY_COMMITTEE);
        assertThat(reports.kinds(city.actor("deputy.director")))
                .filteredOn(kind -> kind.key().equals("MEMBER.CHIEF_PROBLEM@990100-audit"))
                .singleElement()
                .satisfies(kind -> assertThat(kind.subjects())
                        .extracting(DirectReports.Choice::id)
                        .containsExactly("990100-G-0030"));
        assertThat(reports.kinds(city.actor("deputy.director")))
                .filteredOn(kind -> kind.key().equals("MEMBER.MEMBER_BREACH@990100-audit"))
                .allSatisfy(kind -> assertThat(kind.receivers()).containsExactly("云泽市审计局"));
        assertThat(reports.kinds(city.actor("zfb.clerk"))).isEmpty();
    }

    // ---- who knows of it

    @Test
    void nobody_but_the_receiver_knows_that_there_is_one() {
        var people = List.of(
                "xw.head.qh",
                AUTHOR,
                "jw.clerk.qh",
                "jw.leader.qh",
                "zzb.head.qh",
                "xwb.head.qh",
                "jw.clerk",
                "jw.leader",
                "jw.keeper",
                "zzb.head",
                "sw.head",
                "swb.head",
                "xtgl",
                "aqgl",
                "sjgl");
        var before = counts(people);
        handedIn(AUTHOR, "DISCIPLINE_HEAD.CHIEF_PROBLEM", CHIEF);
        var key = newest();
        var task = city.task("jw.head", key, "receiveReport");
        for (var user : people) {
            var actor = city.actor(user);
            assertThat(city.visible(user, key)).as(user).isFalse();
            assertThat(access.mayKnow(actor, key)).as(user).isFalse();
            assertThatThrownBy(() -> access.open(actor, key.value()))
                    .as(user)
                    .isInstanceOf(NotFound.class)
                    .hasMessage("案件不存在，或者无权查看");
            assertThatThrownBy(() -> tasks.task(actor, task.id(), "open"))
                    .as(user)
                    .isInstanceOf(NotFound.class);
            assertThat(access.page(actor, new CaseAccess.Search(null, key.value(), null), 0, 10)
                            .total())
                    .as(user)
                    .isZero();
        }
        assertThat(counts(people)).isEqualTo(before);
        assertThat(city.visible("jw.head", key)).isTrue();
        assertThat(starts.startable(city.actor(AUTHOR))).doesNotContain("direct-report");
        // it names nobody in what the engine keeps, and the dossier does not either
        assertThat(dossier.entries(key).toString()).doesNotContain(AUTHOR, AUTHORS_NAME, CHIEF, FACTS);
    }

    @Test
    void whoever_stands_in_for_the_head_does_not_see_it() {
        handedIn(AUTHOR, "DISCIPLINE_HEAD.CHIEF_PROBLEM", CHIEF);
        var key = newest();
        var task = city.task("jw.head", key, "receiveReport");
        var before = inbox.counts(city.actor("jw.clerk"));
        organizations.depute(
                new Deputation(
                        UUID.randomUUID().toString(),
                        "jw.head",
                        "990100-discipline",
                        "jw.clerk",
                        START,
                        START.plusDays(5),
                        "学习"),
                "jw.head");
        var deputy = city.actor("jw.clerk");
        assertThat(deputy.groups()).contains("990100-discipline-head");
        assertThat(city.visible("jw.clerk", key)).isFalse();
        assertThat(inbox.counts(deputy)).isEqualTo(before);
        assertThat(inbox.tasks(deputy, List.of(task.id()))).isEmpty();
        assertThatThrownBy(() -> tasks.task(deputy, task.id(), "open")).isInstanceOf(NotFound.class);
        assertThat(dossier.entries(key)).extracting(Dossier.Entry::kind).doesNotContain("recusal-refused");
    }

    @Test
    void it_is_neither_handed_on_nor_copied_nor_stopped() {
        handedIn(AUTHOR, "DISCIPLINE_HEAD.CHIEF_PROBLEM", CHIEF);
        var key = newest();
        var head = city.actor("jw.head");
        var task = city.task("jw.head", key, "receiveReport");
        assertThat(handovers.receivers(head, task.id()).colleagues()).isEmpty();
        assertThat(handovers.receivers(head, task.id()).helpers()).isEmpty();
        assertThatThrownBy(() -> handovers.handOver(head, task.id(), "jw.clerk", "请办理"))
                .isInstanceOf(Refused.class);
        assertThat(copies.receivers(head, key)).isEmpty();
        assertThatThrownBy(() -> stops.askTermination(head, key, "不再需要"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("只能办结");
        assertThat(city.file(key).running()).isTrue();
    }

    // ---- how it is done here

    private List<DirectReports.Receipt> handedIn(String author, String kind, String official) {
        return handedIn(author, kind, official, "990121");
    }

    private List<DirectReports.Receipt> handedIn(String author, String kind, String official, String place) {
        return handedIn(author, kind, official, place, "");
    }

    private List<DirectReports.Receipt> handedIn(
            String author, String kind, String official, String place, String name) {
        return reports.handIn(
                city.actor(author), new LetterDraft(id(), kind + "@" + place, official, name, FACTS, "", "", ""));
    }

    private static LetterDraft draft(String kind, String official, String raised, String on, String raising) {
        return new LetterDraft(id(), kind, official, "", FACTS, raised, on, raising);
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private List<FieldError> refused(String author, LetterDraft draft) {
        var refusal = catchThrowableOfType(RefusedInput.class, () -> reports.handIn(city.actor(author), draft));
        assertThat(refusal).as("refusal of the letter").isNotNull();
        return refusal.errors();
    }

    private DirectReports.Own mine(String author) {
        return reports.mine(city.actor(author)).get(0);
    }

    /** The case of the newest letter: numbers are given in order, and jurisdictions sort from the county up. */
    private CaseKey newest() {
        return CaseKey.of(jdbc.sql("select c.case_key from case_file c where c.procedure_key = 'direct-report'"
                        + " and not exists (select 1 from dossier_entry e where e.case_key = c.case_key and e.kind = 'completed')"
                        + " order by c.started_at desc, c.case_key desc")
                .query(String.class)
                .list()
                .get(0));
    }

    private Map<CaseKey, String> both() {
        var both = new HashMap<CaseKey, String>();
        jdbc.sql("select case_key, organ_id from direct_letter where case_key is not null")
                .query(row -> {
                    both.put(CaseKey.of(row.getString(1)), row.getString(2));
                });
        return both;
    }

    private static CaseKey key(Map<CaseKey, String> both, String organ) {
        return both.entrySet().stream()
                .filter(one -> one.getValue().equals(organ))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> assessed(String disposal, Map<String, Object> more) {
        var fields = new HashMap<String, Object>(more);
        fields.put("disposal", disposal);
        fields.put("grounds", "经研判，情况具体");
        return fields;
    }

    private static Map<String, Object> verified() {
        return Map.of("finding", "PARTLY", "findings", "查阅档案，部分情况属实");
    }

    private static Map<String, Object> told(String on, String how) {
        return Map.of("reportedOn", on, "chiefNote", how);
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** Everything that a number on a page could be made of. */
    private Map<String, List<Object>> counts(List<String> people) {
        var counts = new HashMap<String, List<Object>>();
        for (var user : people) {
            var actor = city.actor(user);
            counts.put(
                    user,
                    List.of(
                            access.page(actor, new CaseAccess.Search(null, "", null), 0, 1)
                                    .total(),
                            access.page(actor, new CaseAccess.Search(true, "", null), 0, 1)
                                    .total(),
                            inbox.counts(actor),
                            inbox.page(actor, InboxView.ORGAN, null, 50).tasks().size(),
                            custody.page(actor, 0, 1).total()));
        }
        return counts;
    }

    private List<String> variables(CaseKey key) {
        return jdbc.sql(
                        "select distinct v.name_ from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_"
                                + " where p.business_key_ = ?")
                .param(key.value())
                .query(String.class)
                .list();
    }

    private void region() {
        organizations.put(new Jurisdiction("990000", "某自治区", "region", null));
        organizations.put(new Jurisdiction("990100", "云泽市", "city", "990000"));
        organizations.put(new Organ("990000-discipline", "990000", OrganKind.DISCIPLINE, "自治区纪委监委机关"));
        organizations.put(new Organ("990000-organization", "990000", OrganKind.ORGANIZATION, "自治区党委组织部"));
        for (var one : List.of(
                new Seat("region.jw", organ("discipline", OrganKind.DISCIPLINE), SeatRole.HEAD),
                new Seat("region.zzb", organ("organization", OrganKind.ORGANIZATION), SeatRole.HEAD))) {
            organizations.put(new Person(one.userId(), "某负责人", null, true));
            organizations.seat(one.userId(), one.organ().id(), one.role());
        }
    }

    private static Organ organ(String name, OrganKind kind) {
        return new Organ("990000-" + name, "990000", kind, name);
    }
}
