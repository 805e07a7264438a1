package io.guicheng.procedure.petitionhandling;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.WITH_OPEN_LEAD;
import static io.guicheng.support.CaseDriver.dateIs;
import static io.guicheng.support.play.PetitionPlay.accepted;
import static io.guicheng.support.play.PetitionPlay.accusation;
import static io.guicheng.support.play.PetitionPlay.conclusion;
import static io.guicheng.support.play.PetitionPlay.handing;
import static io.guicheng.support.play.PetitionPlay.merging;
import static io.guicheng.support.play.PetitionPlay.taken;
import static io.guicheng.support.play.PetitionPlay.unfounded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.form.CaseStops;
import io.guicheng.form.StartForms;
import io.guicheng.handlings.Handlings;
import io.guicheng.handlings.Handlings.Check;
import io.guicheng.handover.Handovers;
import io.guicheng.intake.Proof;
import io.guicheng.intake.PublicVisitor;
import io.guicheng.intake.ReportDesk;
import io.guicheng.intake.ReportDraft;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import io.guicheng.reporter.AccessEntry;
import io.guicheng.reporter.Custody;
import io.guicheng.reporter.ReporterAccess;
import io.guicheng.sealing.SealedReporters;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Must;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import io.guicheng.support.play.PetitionPlay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every way a petition can go, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class PetitionHandlingPathTest {

    /** Named, about somebody who may be promoted; the reporter is 叶知微. */
    private static final String NAMED = "990100-P-2026-0001";

    private static final String ANONYMOUS = "990100-P-2026-0008";

    /** What one step may cost, ours and the engine's statements together. */
    private static final int MOST_STATEMENTS = 90;

    @Autowired
    CaseDriver city;

    @Autowired
    Handlings handlings;

    @Autowired
    Petitions petitions;

    @Autowired
    IntegrityFiles files;

    @Autowired
    SealedReporters reporters;

    @Autowired
    Custody custody;

    @Autowired
    ReporterAccess access;

    @Autowired
    ReportDesk desk;

    @Autowired
    Candidates candidates;

    @Autowired
    Cases cases;

    @Autowired
    Dossier dossier;

    @Autowired
    CaseStops stops;

    @Autowired
    Handovers handovers;

    @Autowired
    StartForms starts;

    @Autowired
    OrganizationEditor organizations;

    @Autowired
    JdbcClient jdbc;

    private PetitionPlay play;

    @BeforeEach
    void a_monday_without_refusals() {
        dateIs(START);
        city.forgetMentions();
        play = new PetitionPlay(city);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @AfterAll
    static void every_node_and_flow_was_walked() {
        System.out.println(PathRecorder.report());
        assertThat(PathRecorder.notWalked("petition-handling")).isEmpty();
    }

    @Test
    void a_letter_is_entered_checked_found_unfounded_and_its_reporter_told() throws Exception {
        // given
        var key = city.begin("jw.clerk", "petition-handling", play.letter());
        var id = handlings.get(key).petitionId();
        assertThat(city.file(key).title()).isEqualTo("信访件办理 " + id);
        assertThat(reporters.open(id)).isPresent();
        assertThat(custody.handled(city.actor("jw.clerk"), id).caseKey()).isEqualTo(key);
        assertThat(city.task("jw.clerk", key, "triage").dueAt()).isNotNull();
        // when
        city.done("jw.clerk", key, "triage", accepted("OTHER"));
        assertThat(city.openSteps(key)).containsExactly("notifyReporter", "proposeDisposal");
        assertThat(handlings.get(key).disposalDue()).isAfter(START);
        city.done("jw.clerk", key, "notifyReporter", play.notice("PHONE"));
        play.dispose(key, "FIRST_CHECK");
        assertThat(petitions.find(id).orElseThrow().state()).isEqualTo(PetitionState.FIRST_CHECK);
        play.check(key);
        city.done("jw.clerk", key, "determine", unfounded());
        var task = city.task("jw.head", key, "approveFinding").id();
        var statements = SqlCount.of(() -> {
            city.complete("jw.head", task, Map.of("decision", "APPROVE"));
            return key;
        });
        System.out.printf("approveFinding: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(petitions.find(id).orElseThrow().finding()).isEqualTo(PetitionFinding.UNFOUNDED);
        city.done("jw.clerk", key, "giveFeedback", play.feedback("LETTER"));
        // then
        assertThat(city.file(key).outcomeText()).isEqualTo("已办结：失实");
        assertThat(files.of(CLEAN))
                .filteredOn(entry -> entry.caseKey().equals(key.value()))
                .extracting(IntegrityEntry::text)
                .containsExactly("信访件 %s（%s 收到）：失实。".formatted(id, START.minusDays(2)));
        assertThat(dossier.entries(key).toString()).doesNotContain("封清和", "13812340000", "柳荫巷");
        assertThat(variables()).doesNotContain("封清和", "13812340000", "柳荫巷");
        city.dossierHolds(key);
    }

    @Test
    void a_new_clue_blocks_a_running_vetting_and_its_closing_lets_it_go_on_in_the_same_transaction() {
        // given somebody who may be tabled, and a meeting that is called
        var selection = city.tabled(CLEAN);
        city.consultAndPrepare(selection);
        assertThat(city.openSteps(selection)).containsExactly("holdMeeting");
        // when a clue comes in
        var key = city.begin("jw.clerk", "petition-handling", play.letter());
        // then the meeting is called off for that candidate, who is vetted again, and the discipline organ asked again
        assertThat(city.openSteps(selection)).containsExactly("checkPetitions", "draftReply");
        var id = city.candidate(selection, CLEAN).id();
        assertThat(must(id, "petition").verdict()).isEqualTo("OPEN");
        assertThat(must(id, "discipline").summary()).contains("意见出具后登记了新线索");
        assertThat(dossier.entries(selection).toString()).contains("线索登记簿变动");
        city.hearDiscipline(selection, "CLEAR");
        city.checkPetitions(selection);
        assertThat(city.candidate(selection, CLEAN).state()).isEqualTo(CandidateState.NOT_TABLED);
        // and when it is closed as unfounded
        city.done("jw.clerk", key, "triage", accepted("OTHER"));
        play.dispose(key, "FIRST_CHECK");
        play.check(key);
        city.done("jw.clerk", key, "determine", unfounded());
        city.done("jw.head", key, "approveFinding", Map.of("decision", "APPROVE"));
        assertThat(must(id, "petition").verdict()).isEqualTo("MINOR");
        city.dossierHolds(selection);
    }

    @Test
    void a_clue_that_was_found_true_has_to_be_judged_by_a_person_and_a_dismissed_one_does_not() {
        var selection = city.atVetting(CLEAN, ALSO_CLEAN);
        city.appraise(selection, true);
        city.appraise(selection, true);
        city.checkPetitions(selection);
        city.checkPetitions(selection);
        var first = city.candidate(selection, CLEAN).id();
        var second = city.candidate(selection, ALSO_CLEAN).id();
        var one = petition(CLEAN);
        var other = petition(ALSO_CLEAN);
        assertThat(must(first, "petition").verdict()).isEqualTo("OPEN");
        petitions.close(one.id(), PetitionFinding.PARTLY_TRUE, START);
        petitions.dismiss(other.id(), START);
        assertThat(must(first, "petition").verdict()).isEqualTo("MISSING");
        assertThat(must(second, "petition").verdict()).isEqualTo("MINOR");
    }

    @Test
    void an_appointment_waits_for_a_clue_that_came_up_during_the_notice() {
        var selection = city.tabled(CLEAN);
        city.consultAndPrepare(selection);
        city.holdMeeting(selection, 9, Map.of(), Map.of());
        city.publishNotice(selection);
        dateIs(START.plusDays(12));
        city.done("zzb.clerk", selection, "receiveObjections", Map.of("action", "CLOSE"));
        var clue = petition(CLEAN);
        var appointment = Map.<String, Object>of(
                "documentNo", "云任〔2026〕1号", "effectiveOn", START.plusDays(12).toString());
        assertThatThrownBy(() -> city.done("zzb.clerk", selection, "issueAppointment", appointment))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("暂缓办理任职");
        petitions.dismiss(clue.id(), START);
        city.done("zzb.clerk", selection, "issueAppointment", appointment);
    }

    @Test
    void an_interview_is_not_enough_a_check_follows_and_what_is_true_is_investigated() {
        var key = city.begin("jw.clerk", "petition-handling", taken(ANONYMOUS));
        city.done("jw.clerk", key, "triage", acceptedAs(ANONYMOUS, "BUSINESS"));
        assertThat(city.openSteps(key)).as("nobody to tell").containsExactly("proposeDisposal");
        var handling = handlings.get(key);
        assertThat(handling.disposalDue())
                .isEqualTo(
                        handling.chief()
                                ? handling.receivedOn().plusDays(15)
                                : handling.receivedOn().plusMonths(1));
        play.dispose(key, "INTERVIEW");
        assertThat(city.refused("jw.clerk", key, "inquire", task -> play.inquiry("jw.clerk", task, "LETTER", null)))
                .extracting(FieldError::field)
                .containsExactly("answeredOn", "endorsedBy");
        assertThat(city.refused("jw.clerk", key, "inquire", task -> play.inquiry("jw.clerk", task, "TALK", START)))
                .containsExactly(new FieldError("answeredOn", "谈话的，不填写“收到说明日期”"));
        assertThat(city.refused(
                        "jw.clerk",
                        key,
                        "inquire",
                        task -> play.inquiry("jw.clerk", task, "LETTER", START.minusDays(1))))
                .extracting(FieldError::field)
                .containsExactly("answeredOn", "endorsedBy");
        city.done("jw.clerk", key, "inquire", task -> play.inquiry("jw.clerk", task, "TALK", null));
        // nothing can be said yet
        city.done("jw.clerk", key, "determine", conclusion("ANEW"));
        city.done("jw.head", key, "approveFinding", Map.of("decision", "APPROVE"));
        play.dispose(key, "FIRST_CHECK");
        play.check(key);
        var filed = conclusion("TRUE");
        assertThat(city.refused("jw.clerk", key, "determine", filed))
                .containsExactly(new FieldError("followUp", "属实、部分属实的，“处理”必须选择"));
        filed.put("followUp", "FILE_CASE");
        city.done("jw.clerk", key, "determine", filed);
        city.done("jw.head", key, "approveFinding", Map.of("decision", "APPROVE"));
        assertThat(petitions.find(ANONYMOUS).orElseThrow())
                .satisfies(one -> assertThat(one.state()).isEqualTo(PetitionState.INVESTIGATION))
                .satisfies(one -> assertThat(one.blocks()).isTrue());
        city.done("jw.clerk", key, "giveFeedback", Map.of("means", "NONE"));
        assertThat(city.file(key).outcomeText()).isEqualTo("已转立案审查");
    }

    @Test
    void a_pending_clue_is_looked_at_again_and_in_the_end_dismissed() {
        var key = city.begin("jw.clerk", "petition-handling", taken(ANONYMOUS));
        city.done("jw.clerk", key, "triage", acceptedAs(ANONYMOUS, "OTHER"));
        play.dispose(key, "PENDING");
        assertThat(petitions.find(ANONYMOUS).orElseThrow().state()).isEqualTo(PetitionState.PENDING);
        assertThat(city.task("jw.clerk", key, "reviewPending").dueAt()).isNotNull();
        city.done("jw.clerk", key, "reviewPending", Map.of("result", "NO_VALUE", "note", "经手人已经离世"));
        city.done("jw.clerk", key, "proposeDisposal", play.disposal("DISMISSED"));
        city.done("jw.head", key, "approveDisposal", Map.of("decision", "APPROVE"));
        assertThat(petitions.find(ANONYMOUS).orElseThrow())
                .satisfies(one -> assertThat(one.finding()).isNull())
                .satisfies(one -> assertThat(one.blocks()).isFalse());
        city.done("jw.clerk", key, "giveFeedback", Map.of("means", "NONE"));
        assertThat(city.file(key).outcomeText()).isEqualTo("予以了结");
        // and on new facts it is taken up again
        assertThat(city.refusedStart("jw.clerk", "petition-handling", taken(ANONYMOUS)))
                .containsExactly(new FieldError("newFacts", "已经办结的重新办理，“新线索”必须写明"));
        var again = new HashMap<>(taken(ANONYMOUS));
        again.put("newFacts", "找到了当年的账册");
        city.begin("jw.clerk", "petition-handling", again);
        assertThat(petitions.find(ANONYMOUS).orElseThrow().blocks()).isTrue();
    }

    @Test
    void a_double_is_merged_and_shares_the_end_of_the_other() {
        // given two about the same, of which the second alone is specific
        var first = petitions.add(CLEAN, "990100", "来信", START, "反映其公车私用", false, false);
        var second = petition(CLEAN);
        var main = city.begin("jw.clerk", "petition-handling", taken(first.id()));
        city.done("jw.clerk", main, "triage", acceptedAs(first.id(), "OTHER"));
        var key = city.begin("jw.clerk", "petition-handling", taken(second.id()));
        // refused: nothing named, itself, another official's, another organ's
        refusedMerge(key, second, "", "mergeInto");
        refusedMerge(key, second, second.id(), "mergeInto");
        refusedMerge(key, second, ANONYMOUS, "mergeInto");
        refusedMerge(key, second, "990121-P-2026-0004", "mergeInto");
        city.done("jw.clerk", key, "triage", merging(second.officialId(), first.id()));
        // then
        assertThat(city.file(key).outcomeText()).isEqualTo("重复件，已并入另一件");
        assertThat(petitions.find(second.id()).orElseThrow().state()).isEqualTo(PetitionState.MERGED);
        assertThat(petitions.find(first.id()).orElseThrow().blocks())
                .as("in its place")
                .isTrue();
        assertThat(city.refusedStart("jw.clerk", "petition-handling", taken(second.id())))
                .containsExactly(new FieldError("petitionId", "这件信访件已经并入另一件"));
        city.done("jw.clerk", main, "proposeDisposal", play.disposal("DISMISSED"));
        city.done("jw.head", main, "approveDisposal", Map.of("decision", "APPROVE"));
        assertThat(petitions.find(second.id()).orElseThrow().state()).isEqualTo(PetitionState.CLOSED);
    }

    @Test
    void a_petition_of_another_place_is_handed_over_and_no_longer_seen_here() {
        var own = new HashMap<>(play.letter());
        own.remove("officialId");
        var key = city.begin("xfj.clerk", "petition-handling", own);
        var id = handlings.get(key).petitionId();
        assertThat(city.refused("xfj.clerk", key, "triage", handing("990100-audit", true)))
                .extracting(FieldError::field)
                .containsExactly("handTo");
        city.done("xfj.clerk", key, "triage", handing("990121-discipline", true));
        assertThat(city.file(key).outcomeText()).contains("已移送");
        assertThatThrownBy(() -> custody.handled(city.actor("xfj.clerk"), id)).isInstanceOf(NotFound.class);
        var next = handlings.ofPetition(id).orElseThrow();
        var there = CaseKey.of(next.caseKey());
        assertThat(there.jurisdiction()).isEqualTo("990121");
        assertThat(next.cameFrom()).isEqualTo(key.value());
        assertThat(city.visible("xfj.clerk", there)).isFalse();
        assertThat(city.task("jw.clerk.qh", there, "triage")).isNotNull();
        assertThat(dossier.entries(key).toString()).contains(there.value());
        city.dossierHolds(there);
    }

    @Test
    void nobody_handles_what_is_reported_about_their_own_people() {
        organizations.put(new Person("own", "某内", CLEAN, true));
        organizations.seat("own", "990121-discipline", SeatRole.CLERK);
        var key = city.begin(
                "xfj.clerk.qh",
                "petition-handling",
                taken(petition(CLEAN, "990121", "990121-petition-office").id()));
        var fields = handing("990121-discipline", false);
        fields.put("officialId", CLEAN);
        assertThat(city.refused("xfj.clerk.qh", key, "triage", fields))
                .containsExactly(new FieldError("handTo", "反映的是这个机关的人，不能移送给它"));
        fields.put("handTo", "990100-discipline");
        city.done("xfj.clerk.qh", key, "triage", fields);
        // and the county's discipline organ cannot accept one either
        var mine = city.begin(
                "jw.clerk.qh",
                "petition-handling",
                taken(petition(CLEAN, "990121", "990121-discipline").id()));
        var accepted = accepted("OTHER");
        assertThat(city.refused("jw.clerk.qh", mine, "triage", accepted))
                .containsExactly(new FieldError("decision", "反映的是本机关的人，不能自己办理，应当移送上一级"));
    }

    @Test
    void a_forbidden_appointment_is_a_supervised_project_and_one_about_a_chief_comes_first() {
        var chief = jdbc.sql("select official_id from tenure where chief and held_until is null and official_id like"
                        + " '990100-%' order by official_id fetch first 1 row only")
                .query(String.class)
                .single();
        var fields = play.letter();
        fields.put("officialId", chief);
        var key = city.begin("jw.clerk", "petition-handling", fields);
        var accepted = accepted("BUYING");
        accepted.put("officialId", chief);
        city.done("jw.clerk", key, "triage", accepted);
        assertThat(handlings.get(key).chief()).isTrue();
        assertThat(handlings.get(key).disposalDue())
                .isEqualTo(START.minusDays(2).plusDays(15));
        assertThat(city.refused("jw.clerk", key, "proposeDisposal", play.disposal("DISMISSED")))
                .extracting(FieldError::field)
                .containsExactly("way", "projectNo");
        var project = play.disposal("FIRST_CHECK");
        project.put("projectNo", "云督〔2026〕3 号");
        city.done("jw.clerk", key, "proposeDisposal", project);
        assertThat(city.data("jw.head", key, "approveDisposal").toString()).contains("云督〔2026〕3 号");
    }

    @Test
    void a_false_accusation_is_another_question_and_a_county_cannot_find_one() {
        // given a county's petition that was found unfounded
        var petition = petitions.add("990121-G-0005", "990121", "来信", START, "反映其收受礼金", true, true);
        var key = city.begin("jw.clerk.qh", "petition-handling", taken(petition.id()));
        var accepted = accepted("OTHER");
        accepted.put("officialId", "990121-G-0005");
        city.done("jw.clerk.qh", key, "triage", accepted);
        city.done("jw.clerk.qh", key, "proposeDisposal", play.disposal("FIRST_CHECK"));
        city.done("jw.head.qh", key, "approveDisposal", Map.of("decision", "APPROVE"));
        city.done("jw.clerk.qh", key, "firstCheck", task -> play.checked("jw.clerk.qh", task, "甲", "乙"));
        // refused: unfounded without ruling out; without the second question; suspected without proof; suspected though
        // true
        var conclusion = conclusion("UNFOUNDED");
        assertThat(city.refused("jw.clerk.qh", key, "determine", conclusion))
                .extracting(FieldError::field)
                .containsExactly("ruledOut", "accusation");
        conclusion.put("ruledOut", true);
        conclusion.put("accusation", "SUSPECTED");
        assertThat(city.refused("jw.clerk.qh", key, "determine", conclusion))
                .extracting(FieldError::field)
                .containsExactly("fabrication", "intent");
        var wrong = conclusion("PARTLY_TRUE");
        wrong.put("accusation", "SUSPECTED");
        wrong.put("followUp", "REMIND");
        wrong.put("fabrication", "伪造票据");
        wrong.put("intent", "争夺岗位");
        assertThat(city.refused("jw.clerk.qh", key, "determine", wrong))
                .containsExactly(new FieldError("accusation", "没有认定失实的，不能作为疑似诬告陷害"));
        conclusion.put("followUp", "REMIND");
        conclusion.put("fabrication", "票据系伪造");
        conclusion.put("intent", "为争夺岗位使其受到追责");
        assertThat(city.refused("jw.clerk.qh", key, "determine", conclusion))
                .extracting(FieldError::field)
                .containsExactly("followUp");
        conclusion.remove("followUp");
        city.done("jw.clerk.qh", key, "determine", conclusion);
        city.done("jw.head.qh", key, "approveFinding", Map.of("decision", "APPROVE"));
        // then it goes to the city, and until that has spoken it is unfounded
        assertThat(petitions.find(petition.id()).orElseThrow().finding()).isEqualTo(PetitionFinding.UNFOUNDED);
        assertThat(city.openSteps(key)).containsExactly("decideAccusation");
        assertThatThrownBy(() -> city.done("jw.leader.qh", key, "decideAccusation", Map.of()))
                .isInstanceOf(AssertionError.class);
        assertThat(city.refused("jw.leader", key, "decideAccusation", accusation("CONFIRM", "")))
                .containsExactly(new FieldError("documentNo", "认定的，“批准文号”必须填写"));
        assertThat(city.refused("jw.leader", key, "decideAccusation", accusation("DENY", "云纪〔2026〕9 号")))
                .containsExactly(new FieldError("documentNo", "不认定的，不填写“批准文号”"));
        city.done("jw.leader", key, "decideAccusation", accusation("CONFIRM", "云纪〔2026〕9 号"));
        assertThat(petitions.find(petition.id()).orElseThrow().finding()).isEqualTo(PetitionFinding.FALSE_ACCUSATION);
        city.done("jw.clerk.qh", key, "giveFeedback", Map.of("means", "NONE"));
        assertThat(city.file(key).outcomeText()).isEqualTo("已办结：诬告");
    }

    @Test
    void what_is_denied_as_an_accusation_stays_unfounded_and_who_found_it_does_not_decide() {
        organizations.put(new Person("three.seats", "某三", null, true));
        organizations.seat("three.seats", "990100-discipline", SeatRole.CLERK);
        organizations.seat("three.seats", "990100-discipline", SeatRole.HEAD);
        organizations.seat("three.seats", "990100-discipline", SeatRole.LEADER_IN_CHARGE);
        var key = city.begin("jw.clerk", "petition-handling", taken(ANONYMOUS));
        city.done("jw.clerk", key, "triage", acceptedAs(ANONYMOUS, "OTHER"));
        city.done("three.seats", key, "proposeDisposal", play.disposal("FIRST_CHECK"));
        assertThatThrownBy(() -> city.done("three.seats", key, "approveDisposal", Map.of("decision", "APPROVE")))
                .isInstanceOf(Refused.class)
                .hasMessage("提出人不能审批自己提出的处置意见，请由其他负责人审批");
        assertThat(city.refused("jw.head", key, "approveDisposal", Map.of("decision", "RETURN")))
                .containsExactly(new FieldError("note", "退回的，“意见”必须写明理由"));
        city.done("jw.head", key, "approveDisposal", Map.of("decision", "RETURN", "note", "先谈话函询"));
        assertThat(city.data("jw.clerk", key, "proposeDisposal").toString()).contains("先谈话函询");
        play.dispose(key, "FIRST_CHECK");
        play.check(key);
        var conclusion = unfounded();
        conclusion.put("accusation", "SUSPECTED");
        conclusion.put("fabrication", "票据系伪造");
        conclusion.put("intent", "使其受到追责");
        city.done("three.seats", key, "determine", conclusion);
        assertThatThrownBy(() -> city.done("three.seats", key, "approveFinding", Map.of("decision", "APPROVE")))
                .isInstanceOf(Refused.class);
        assertThat(city.refused("jw.head", key, "approveFinding", Map.of("decision", "RETURN")))
                .containsExactly(new FieldError("note", "退回的，“意见”必须写明理由"));
        city.done("jw.head", key, "approveFinding", Map.of("decision", "RETURN", "note", "补充证据"));
        city.done("three.seats", key, "determine", conclusion);
        city.done("jw.head", key, "approveFinding", Map.of("decision", "APPROVE"));
        assertThatThrownBy(() -> city.done("three.seats", key, "decideAccusation", accusation("DENY", "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("请由其他分管领导办理");
        city.done("jw.leader", key, "decideAccusation", accusation("DENY", ""));
        assertThat(petitions.find(ANONYMOUS).orElseThrow().finding()).isEqualTo(PetitionFinding.UNFOUNDED);
    }

    @Test
    void a_text_that_names_the_reporter_is_refused_however_it_is_spelt_and_not_for_ever() {
        var key = city.begin("jw.clerk", "petition-handling", taken(NAMED));
        var fields = accepted("OTHER");
        fields.put("officialId", WITH_OPEN_LEAD);
        for (var note : List.of("经叶 知·微反映", "葉知微來信", "与Ye Zhi wei联系", "电话139-0099-0001", "清渠路8号的群众")) {
            fields.put("note", note);
            assertThat(city.refused("jw.clerk", key, "triage", fields))
                    .as(note)
                    .containsExactly(new FieldError("note", "填写的内容可能暴露举报人，不能提交，请修改后再交；系统不说明是哪一处，这次退回已经登记"));
        }
        assertThat(access.register(city.actor("jw.keeper")))
                .filteredOn(entry -> entry.event() == AccessEntry.Event.MENTIONED)
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.userId()).isEqualTo("jw.clerk"))
                .allSatisfy(entry -> assertThat(entry.motive()).isNull());
        // whoever goes on trying is stopped, whatever the text says
        fields.put("note", "与举报人无关的说明");
        assertThatThrownBy(() -> city.done("jw.clerk", key, "triage", fields))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("二十四小时内不能再提交");
        dateIs(START.plusDays(2));
        city.done("jw.clerk", key, "triage", fields);
    }

    @Test
    void whoever_reported_by_the_page_is_answered_there_without_being_known() {
        var task = desk.task();
        var work = PublicVisitor.solve(task.challenge(), task.bits());
        var receipt = desk.submit(
                new ReportDraft(
                        "990100",
                        "discipline",
                        "市农业农村局",
                        "欧阳无此人",
                        null,
                        "integrity",
                        "反映其收受施工单位礼金，有转账记录。",
                        null,
                        null,
                        Map.of("name", "封清和")),
                new Proof(work.get("challenge"), work.get("nonce")));
        var petition = custody.page(city.actor("jw.clerk"), 0, 100).items().stream()
                .filter(held -> held.petition().summary().startsWith("网上举报"))
                .findFirst()
                .orElseThrow()
                .petition();
        var key = city.begin("jw.clerk", "petition-handling", taken(petition.id()));
        var fields = accepted("OTHER");
        city.done("jw.clerk", key, "triage", fields);
        assertThat(city.file(key).title()).doesNotContain("欧阳");
        assertThat(cases.subjects(key)).containsExactly(CLEAN);
        city.done("jw.clerk", key, "notifyReporter", play.notice("WEB"));
        assertThat(told(receipt.pass())).contains("您反映的问题已经受理");
        play.dispose(key, "FIRST_CHECK");
        play.check(key);
        city.done("jw.clerk", key, "determine", unfounded());
        city.done("jw.head", key, "approveFinding", Map.of("decision", "APPROVE"));
        city.done("jw.clerk", key, "giveFeedback", play.feedback("WEB"));
        assertThat(told(receipt.pass())).contains("经核查，反映的问题失实");
    }

    @Test
    void what_is_typed_is_checked() {
        // the start
        refusedLetter("source", "", "source");
        refusedLetter("summary", "短", "summary");
        refusedLetter("receivedOn", "", "receivedOn");
        refusedLetter("receivedOn", START.plusDays(1).toString(), "receivedOn");
        refusedLetter("officialId", "990100-G-9999", "officialId");
        refusedLetter("summary", "封清和反映其公车私用", "summary");
        assertThat(city.refusedStart("jw.clerk", "petition-handling", Map.of("entry", "EXISTING")))
                .containsExactly(new FieldError("petitionId", "“信访编号”必须选择"));
        assertThat(city.refusedStart("jw.clerk", "petition-handling", taken("990121-P-2026-0004")))
                .containsExactly(new FieldError("petitionId", "本机关没有承办这件信访件"));
        var open = new HashMap<>(taken(NAMED));
        open.put("newFacts", "新的账册");
        assertThat(city.refusedStart("jw.clerk", "petition-handling", open))
                .containsExactly(new FieldError("newFacts", "没有办结的，不填写“新线索”"));
        // the triage
        var key = city.begin("jw.clerk", "petition-handling", taken(NAMED));
        assertThat(city.refusedStart("jw.clerk", "petition-handling", taken(NAMED)))
                .containsExactly(new FieldError("petitionId", "这件信访件正在办理，案号 " + key));
        var triage = accepted("");
        triage.put("officialId", CLEAN);
        triage.put("specific", false);
        triage.put("checkable", false);
        triage.put("protection", "NEEDED");
        assertThat(city.refused("jw.clerk", key, "triage", triage))
                .extracting(FieldError::field)
                .containsExactly("specific", "checkable", "officialId", "protectionNote", "topic");
        triage = accepted("OTHER");
        triage.put("officialId", WITH_OPEN_LEAD);
        triage.put("protectionNote", "专人联系");
        assertThat(city.refused("jw.clerk", key, "triage", triage))
                .containsExactly(new FieldError("protectionNote", "不需要保护的，不填写“保护措施”"));
        triage.put("protection", "NEEDED");
        city.done("jw.clerk", key, "triage", triage);
        // the notice
        var early = play.notice("PHONE");
        early.put("notifiedOn", "2026-01-01");
        assertThat(city.refused("jw.clerk", key, "notifyReporter", early))
                .extracting(FieldError::field)
                .containsExactly("notifiedOn");
        assertThat(city.refused("jw.clerk", key, "notifyReporter", play.notice("WEB")))
                .containsExactly(new FieldError("means", "这一件不是网上举报，不能网上答复"));
        var late = play.notice("PHONE");
        late.put("notifiedOn", START.plusDays(1).toString());
        assertThat(city.refused("jw.clerk", key, "notifyReporter", late))
                .containsExactly(new FieldError("notifiedOn", "“告知日期”不能晚于今天"));
        city.done("jw.clerk", key, "notifyReporter", play.notice("PHONE"));
        // the disposal
        var proposal = play.disposal("NOT_ACCEPTED");
        proposal.put("studiedOn", "2026-01-01");
        proposal.put("projectNo", "云督〔2026〕3 号");
        assertThat(city.refused("jw.clerk", key, "proposeDisposal", proposal))
                .extracting(FieldError::field)
                .containsExactly("studiedOn", "projectNo", "notAccepted");
        proposal = play.disposal("NOT_ACCEPTED");
        proposal.put("studiedOn", START.plusDays(1).toString());
        proposal.put("notAccepted", "NO_SUBSTANCE");
        assertThat(city.refused("jw.clerk", key, "proposeDisposal", proposal))
                .extracting(FieldError::field)
                .containsExactly("studiedOn", "notAccepted");
        proposal = play.disposal("FIRST_CHECK");
        proposal.put("notAccepted", "COURT");
        assertThat(city.refused("jw.clerk", key, "proposeDisposal", proposal))
                .containsExactly(new FieldError("notAccepted", "受理的，不选择“不予受理的情形”"));
        // the check
        play.dispose(key, "FIRST_CHECK");
        assertThat(city.refused("jw.clerk", key, "firstCheck", task -> {
                    var fields = play.checked("jw.clerk", task, "甲", "甲");
                    fields.put("startedOn", START.minusDays(1).toString());
                    fields.put("endedOn", START.plusDays(1).toString());
                    return fields;
                }))
                .extracting(FieldError::field)
                .containsExactly("team", "startedOn", "endedOn");
        play.check(key);
        city.done("jw.clerk", key, "determine", unfounded());
        city.done("jw.head", key, "approveFinding", Map.of("decision", "APPROVE"));
        // the feedback
        assertThat(city.refused("jw.clerk", key, "giveFeedback", Map.of("means", "NONE")))
                .containsExactly(new FieldError("means", "实名举报的，必须反馈"));
        assertThat(city.refused("jw.clerk", key, "giveFeedback", Map.of("means", "WEB")))
                .extracting(FieldError::field)
                .containsExactly("means", "fedBackOn", "feedback");
        var feedback = play.feedback("PHONE");
        feedback.put("fedBackOn", START.minusDays(1).toString());
        assertThat(city.refused("jw.clerk", key, "giveFeedback", feedback))
                .extracting(FieldError::field)
                .containsExactly("fedBackOn");
        feedback.put("fedBackOn", START.plusDays(1).toString());
        assertThat(city.refused("jw.clerk", key, "giveFeedback", feedback))
                .containsExactly(new FieldError("fedBackOn", "“反馈日期”不能晚于今天"));
    }

    @Test
    void the_report_of_a_check_is_signed_by_every_member_of_the_team_who_has_an_account() {
        // given
        var key = toFirstCheck();
        assertThat(city.refused("jw.clerk", key, "firstCheck", task -> team(task, "jw.clerk", "zzb.clerk")))
                .containsExactly(new FieldError("team", "“核查组成员”的账号不是本机关的，或者应当回避"));
        assertThat(city.refused("jw.clerk", key, "firstCheck", task -> team(task, "jw.clerk", "jw.head", "jw.head")))
                .containsExactly(new FieldError("team", "“核查组成员”中同一账号选了两次"));
        city.done("jw.clerk", key, "firstCheck", task -> team(task, "jw.clerk", "jw.head"));
        assertThat(city.openSteps(key)).containsExactly("signCheck", "signCheck");

        // when
        assertThatThrownBy(() -> sign(key, "jw.head", "REFUSE"))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly(new FieldError("note", "不签名的，“意见”必须写明理由")));
        sign(key, "jw.head", "SIGN");
        assertThat(city.openSteps(key)).containsExactly("signCheck");
        sign(key, "jw.clerk", "SIGN");

        // then
        assertThat(city.openSteps(key)).containsExactly("determine");
        assertThat(dossier.entries(key))
                .filteredOn(entry -> entry.kind().equals("countersigned"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).contains("通过", "一人不同意即终止"));
        city.dossierHolds(key);
    }

    @Test
    void who_does_not_sign_sends_the_check_back_and_the_others_need_not_sign_it() {
        var key = toFirstCheck();
        city.done("jw.clerk", key, "firstCheck", task -> team(task, "jw.clerk", "jw.head", "jw.leader"));

        city.complete("jw.head", mine(key, "jw.head"), Map.of("decision", "REFUSE", "note", "没有核对行车记录"));

        assertThat(city.openSteps(key)).containsExactly("firstCheck");
        assertThat(handlings.checks(key))
                .extracting(Check::kind)
                .containsExactly(Check.Kind.FIRST_CHECK, Check.Kind.NOT_SIGNED);
        assertThat(city.data("jw.clerk", key, "firstCheck").toString()).contains("没有核对行车记录");
        assertThat(dossier.entries(key))
                .filteredOn(entry -> entry.kind().equals("signature-spared"))
                .hasSize(2);
        // and what a colleague got in the place of a member who is away, the colleague can only send back
        city.done("jw.clerk", key, "firstCheck", task -> team(task, "jw.clerk", "jw.head"));
        var inPlace = mine(key, "jw.head");
        handovers.handOver(city.actor("jw.head"), inPlace, "jw.leader", "出差");
        assertThatThrownBy(() -> city.complete("jw.leader", inPlace, Map.of("decision", "SIGN")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("核查报告由核查组成员本人签名");
        city.complete("jw.leader", inPlace, Map.of("decision", "REFUSE", "note", "成员出差，另组核查组"));
        assertThat(city.openSteps(key)).containsExactly("firstCheck");
        // and the next time by a team of others
        city.done("jw.clerk", key, "firstCheck", task -> team(task, "jw.leader", "jw.clerk"));
        sign(key, "jw.clerk", "SIGN");
        sign(key, "jw.leader", "SIGN");
        assertThat(city.openSteps(key)).containsExactly("determine");
        city.dossierHolds(key);
    }

    private CaseKey toFirstCheck() {
        var key = city.begin("jw.clerk", "petition-handling", taken(ANONYMOUS));
        city.done("jw.clerk", key, "triage", acceptedAs(ANONYMOUS, "OTHER"));
        play.dispose(key, "FIRST_CHECK");
        return key;
    }

    private Map<String, Object> team(String task, String... accounts) {
        var fields = play.checked("jw.clerk", task);
        fields.put(
                "team",
                Stream.of(accounts)
                        .map(account -> Map.of("name", "成员" + account, "duty", "监督检查室", "account", account))
                        .toList());
        return fields;
    }

    private String mine(CaseKey key, String member) {
        return city.open(key).stream()
                .filter(task -> member.equals(task.assignee()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void sign(CaseKey key, String member, String decision) {
        city.complete(member, mine(key, member), Map.of("decision", decision));
    }

    @Test
    void the_one_reported_and_their_relatives_know_of_nothing() {
        organizations.put(new Person("the.subject", "某本", WITH_OPEN_LEAD, true));
        organizations.seat("the.subject", "990100-discipline", SeatRole.CLERK);
        var subject = city.actor("the.subject");
        assertThat(starts.form(subject, "petition-handling").data().toString()).doesNotContain(NAMED);
        assertThat(city.refusedStart("the.subject", "petition-handling", taken(NAMED)))
                .as("as for one that is not there")
                .containsExactly(new FieldError("petitionId", "本机关没有承办这件信访件"));
        var own = play.letter();
        own.put("officialId", WITH_OPEN_LEAD);
        assertThat(city.refusedStart("the.subject", "petition-handling", own))
                .extracting(FieldError::field)
                .containsExactly("officialId");
        var key = city.begin("jw.clerk", "petition-handling", taken(NAMED));
        assertThat(city.visible("the.subject", key)).isFalse();
        assertThat(city.visible("zzb.clerk", key)).isFalse();
        assertThat(city.visible("xfj.clerk", key)).isFalse();
        assertThat(city.visible("jw.keeper", key)).isFalse();
        assertThat(starts.startable(city.actor("zzb.clerk"))).doesNotContain("petition-handling");
        assertThat(starts.startable(city.actor("jw.keeper"))).doesNotContain("petition-handling");
    }

    @Test
    void a_case_begun_by_mistake_is_withdrawn_and_the_petition_stays() {
        var key = city.begin("jw.clerk", "petition-handling", taken(NAMED));
        stops.withdraw(city.actor("jw.clerk"), key, "应由信访室办理");
        assertThat(city.file(key).outcomeText()).isEqualTo("已撤回：应由信访室办理");
        assertThat(petitions.find(NAMED).orElseThrow().blocks()).isTrue();
        city.begin("jw.head", "petition-handling", taken(NAMED));
    }

    // ---- what is used above

    private void refusedLetter(String field, String value, String refused) {
        var fields = play.letter();
        fields.put(field, value);
        assertThat(city.refusedStart("jw.clerk", "petition-handling", fields))
                .extracting(FieldError::field)
                .contains(refused);
    }

    private Petition petition(String official) {
        return petitions.add(official, "990100", "来信", START, "反映其收受礼金，附有时间地点", true, true);
    }

    private Petition petition(String official, String jurisdiction, String organ) {
        var petition = petitions.add(official, jurisdiction, "来信", START, "反映其收受礼金，附有时间地点", true, true);
        custody.give(petition.id(), organ);
        return petition;
    }

    private Map<String, Object> acceptedAs(String petitionId, String topic) {
        return accepted(petitions.find(petitionId).orElseThrow().officialId(), topic);
    }

    private void refusedMerge(CaseKey key, Petition petition, String into, String field) {
        assertThat(city.refused("jw.clerk", key, "triage", merging(petition.officialId(), into)))
                .extracting(FieldError::field)
                .containsExactly(field);
    }

    private Must must(String candidate, String must) {
        return candidates.musts(candidate).stream()
                .filter(one -> one.must().equals(must))
                .findFirst()
                .orElseThrow();
    }

    /** What whoever comes back with the receipt reads. */
    private String told(String pass) {
        return desk.view(pass).messages().stream()
                .map(message -> message.texts().toString())
                .toList()
                .toString();
    }

    /** All variables of all cases, as the engine keeps them. */
    private String variables() {
        return jdbc.sql("select text_ from act_ru_variable union all select text_ from act_hi_varinst")
                .query(String.class)
                .list()
                .toString();
    }
}
