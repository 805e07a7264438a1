package io.guicheng.procedure.clarification;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static io.guicheng.support.play.ClarificationPlay.confirmed;
import static io.guicheng.support.play.ClarificationPlay.impact;
import static io.guicheng.support.play.ClarificationPlay.plan;
import static io.guicheng.support.play.ClarificationPlay.visit;
import static io.guicheng.support.play.PetitionPlay.accusation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.document.CaseDocuments;
import io.guicheng.document.Documents;
import io.guicheng.form.CaseStops;
import io.guicheng.form.StartForms;
import io.guicheng.form.StepWithdrawals;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.Petitions;
import io.guicheng.sealing.ReporterIdentity;
import io.guicheng.sealing.SealedReporters;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import io.guicheng.support.play.ClarificationPlay;
import io.guicheng.support.play.PetitionPlay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Every way a clarification can go, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class ClarificationPathTest {

    private static final String REFUSAL = "填写的内容可能暴露举报人，不能提交，请修改后再交；系统不说明是哪一处，这次退回已经登记";

    /** What one step may cost, ours and the engine's statements together. */
    private static final int MOST_STATEMENTS = 90;

    @Autowired
    CaseDriver city;

    @Autowired
    Clarifications clarifications;

    @Autowired
    Petitions petitions;

    @Autowired
    SealedReporters reporters;

    @Autowired
    IntegrityFiles files;

    @Autowired
    Documents documents;

    @Autowired
    List<CaseDocuments> offers;

    @Autowired
    CaseStops stops;

    @Autowired
    StepWithdrawals withdrawals;

    @Autowired
    StartForms starts;

    @Autowired
    OrganizationEditor organizations;

    private ClarificationPlay play;

    @BeforeEach
    void a_monday_without_refusals() {
        dateIs(START);
        city.forgetMentions();
        play = new ClarificationPlay(city, starts);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @AfterAll
    static void every_node_and_flow_was_walked() {
        System.out.println(PathRecorder.report());
        assertThat(PathRecorder.notWalked("clarification")).isEmpty();
    }

    @Test
    void who_was_reported_without_ground_is_cleared_by_letter_meeting_and_circular() throws Exception {
        // given a petition that ends as unfounded: the clarification begins by itself
        var petition = petition(true);
        var handling = city.begin("jw.clerk", "petition-handling", Map.of("entry", "EXISTING", "petitionId", petition));
        new PetitionPlay(city).unfound(handling);
        var key = CaseKey.of(clarifications.ofPetition(petition).get(0).caseKey());
        assertThat(city.file(key).title()).isEqualTo("失实澄清 " + petition);
        assertThat(clarifications.get(key).calledBy()).isEqualTo(handling.value());
        // when
        city.done("jw.clerk", key, "confirmUnfounded", confirmed());
        city.done("jw.clerk", key, "assessImpact", impact("PROMOTION", "SYSTEM"));
        city.done(
                "jw.clerk",
                key,
                "askWish",
                task -> play.wish("jw.clerk", task, "SYSTEM", "WRITTEN", "MEETING", "CIRCULAR"));
        city.done("jw.clerk", key, "draftPlan", plan("SYSTEM", "WRITTEN", "MEETING", "CIRCULAR"));
        play.approve(key);
        assertThat(offered(key)).containsExactly("clarification-letter", "clarification-circular");
        var task = city.task("jw.clerk", key, "issueLetter").id();
        var statements = SqlCount.of(() -> {
            city.complete("jw.clerk", task, play.letter("jw.clerk", task));
            return key;
        });
        System.out.printf("issueLetter: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        // then there is a task for each of the other ways
        assertThat(city.openSteps(key)).containsExactly("clarifyOtherwise", "clarifyOtherwise");
        city.done("jw.clerk", key, "clarifyOtherwise", other -> play.act("jw.clerk", other));
        city.done("jw.clerk", key, "clarifyOtherwise", other -> play.act("jw.clerk", other));
        assertThat(clarifications.acts(key))
                .extracting(Clarifications.Act::way)
                .containsExactlyInAnyOrder("WRITTEN", "MEETING", "CIRCULAR");
        assertThat(city.refused("jw.clerk", key, "reportBack", play.feedback("NONE")))
                .containsExactly(new FieldError("means", "实名举报的，必须反馈"));
        city.done("jw.clerk", key, "reportBack", play.feedback("PHONE"));
        assertThat(city.open(key)).isEmpty();
        city.dateComes(START.plusMonths(3));
        assertThat(city.refused("jw.clerk", key, "followUp", visit(START, "")))
                .containsExactly(new FieldError("visitedOn", "“回访日期”不能早于回访日 " + START.plusMonths(3)));
        city.done("jw.clerk", key, "followUp", visit(START.plusMonths(3), "协调恢复职称评审"));
        assertThat(city.file(key).outcomeText()).isEqualTo("已书面、会议、通报澄清，已回访");
        assertThat(files.of(CLEAN))
                .filteredOn(entry -> entry.caseKey().equals(key.value()))
                .extracting(IntegrityEntry::text)
                .containsExactly("信访件 %s：反映的问题失实，已经书面、会议、通报澄清。".formatted(petition));
        assertThat(petitions.find(petition).orElseThrow().blocks()).isFalse();
        city.dossierHolds(key);
    }

    @Test
    void a_circular_without_a_letter_is_refused_and_nothing_goes_further_than_the_harm_or_the_wish() {
        var key = atPlan("UNIT", "UNIT", "WRITTEN", "CIRCULAR", "FACE");
        var alone = plan("UNIT", "CIRCULAR");
        assertThat(city.refused("jw.clerk", key, "draftPlan", alone))
                .containsExactly(new FieldError("ways", "当面、会议、通报澄清必须同时书面澄清"));
        assertThat(city.refused("jw.clerk", key, "draftPlan", plan("PERSON", "FACE")))
                .extracting(FieldError::field)
                .containsExactly("ways");
        assertThat(city.refused("jw.clerk", key, "draftPlan", plan("SOCIETY", "WRITTEN", "CIRCULAR")))
                .containsExactly(
                        new FieldError("scope", "“澄清范围”不能大于影响范围（所在单位）"),
                        new FieldError("scope", "“澄清范围”不能大于本人希望的范围（所在单位）"));
        assertThat(city.refused("jw.clerk", key, "draftPlan", plan("PERSON", "WRITTEN", "CIRCULAR")))
                .containsExactly(new FieldError("scope", "只对本人澄清的，不能用会议、通报方式"));
        assertThat(city.refused("jw.clerk", key, "draftPlan", plan("UNIT", "WRITTEN", "MEETING")))
                .containsExactly(new FieldError("ways", "本人没有同意的方式不能使用，本人希望的是书面、当面、通报"));
        var empty = plan("UNIT", "WRITTEN", "CIRCULAR", "FACE");
        empty.keySet().removeAll(Set.of("letter", "circular", "arrangement"));
        assertThat(city.refused("jw.clerk", key, "draftPlan", empty))
                .extracting(FieldError::field)
                .containsExactly("letter", "circular", "arrangement");
        city.done("jw.clerk", key, "draftPlan", plan("UNIT", "WRITTEN", "FACE"));
    }

    @Test
    void a_draft_that_points_to_the_reporter_cannot_be_handed_in_however_it_is_spelt() {
        var key = atPlan("UNIT", "UNIT", "WRITTEN", "CIRCULAR");
        for (var text : List.of(
                "经查，封清和同志所反映的问题失实",
                "举报人封 清 和",
                "封·清·和反映",
                "Feng Qinghe",
                "封qing和反映的问题",
                "電話１３８１２３４００００",
                "住柳荫巷7号的群众")) {
            dateIs(city.today().plusDays(1));
            var fields = plan("UNIT", "WRITTEN", "CIRCULAR");
            fields.put("circular", text);
            assertThat(city.refused("jw.clerk", key, "draftPlan", fields))
                    .as(text)
                    .containsExactly(new FieldError("letter", REFUSAL));
        }
        assertThat(clarifications.get(key).ways()).as("nothing of it is stored").isNull();
        city.done("jw.clerk", key, "draftPlan", plan("UNIT", "WRITTEN", "CIRCULAR"));
    }

    @Test
    void three_people_approve_one_after_the_other_and_a_return_begins_anew() {
        organizations.put(new Person("all.seats", "某全", null, true));
        organizations.seat("all.seats", "990100-discipline", SeatRole.CLERK);
        organizations.seat("all.seats", "990100-discipline", SeatRole.HEAD);
        organizations.seat("all.seats", "990100-discipline", SeatRole.LEADER_IN_CHARGE);
        organizations.seat("all.seats", "990100-committee", SeatRole.HEAD);
        var key = atPlan("UNIT", "UNIT", "WRITTEN");
        city.done("all.seats", key, "draftPlan", plan("UNIT", "WRITTEN"));
        assertThatThrownBy(() -> city.done("all.seats", key, "reviewPlan", Map.of("decision", "APPROVE")))
                .isInstanceOf(Refused.class)
                .hasMessage("拟定人和前面的审批人不能再作审批，请由其他人审批");
        assertThat(city.refused("jw.head", key, "reviewPlan", Map.of("decision", "RETURN")))
                .containsExactly(new FieldError("note", "退回的，“意见”必须写明理由"));
        city.done("jw.head", key, "reviewPlan", Map.of("decision", "RETURN", "note", "正文再具体些"));
        assertThat(city.data("jw.clerk", key, "draftPlan").toString()).contains("正文再具体些");
        city.done("jw.clerk", key, "draftPlan", plan("UNIT", "WRITTEN"));
        city.done("jw.head", key, "reviewPlan", Map.of("decision", "APPROVE"));
        city.done("jw.leader", key, "endorsePlan", Map.of("decision", "RETURN", "note", "范围再核对"));
        city.done("jw.clerk", key, "draftPlan", plan("UNIT", "WRITTEN"));
        city.done("jw.head", key, "reviewPlan", Map.of("decision", "APPROVE"));
        city.done("all.seats", key, "endorsePlan", Map.of("decision", "APPROVE"));
        assertThatThrownBy(() -> city.done("all.seats", key, "confirmPlan", Map.of("decision", "APPROVE")))
                .isInstanceOf(Refused.class);
        city.done("sw.head", key, "confirmPlan", Map.of("decision", "RETURN", "note", "暂不澄清，补充材料"));
        city.done("jw.clerk", key, "draftPlan", plan("UNIT", "WRITTEN"));
        play.approve(key);
        assertThat(city.refused("jw.clerk", key, "issueLetter", task -> {
                    var fields = play.letter("jw.clerk", task);
                    fields.put("issuedOn", START.plusDays(1).toString());
                    return fields;
                }))
                .containsExactly(new FieldError("issuedOn", "“送达日期”不能晚于今天"));
        assertThat(city.refused("jw.clerk", key, "issueLetter", task -> {
                    var fields = play.letter("jw.clerk", task);
                    fields.put("issuedOn", START.minusDays(1).toString());
                    return fields;
                }))
                .extracting(FieldError::field)
                .containsExactly("issuedOn");
        city.done("jw.clerk", key, "issueLetter", task -> play.letter("jw.clerk", task));
        assertThat(city.openSteps(key)).as("no other way").containsExactly("reportBack");
        var wrong = play.feedback("WEB");
        wrong.put("personOn", START.minusDays(1).toString());
        assertThat(city.refused("jw.clerk", key, "reportBack", wrong))
                .extracting(FieldError::field)
                .containsExactly("personOn", "means");
        wrong = play.feedback("PHONE");
        wrong.put("personOn", START.plusDays(1).toString());
        wrong.put("reporterOn", "");
        wrong.put("reporterText", "");
        assertThat(city.refused("jw.clerk", key, "reportBack", wrong))
                .extracting(FieldError::field)
                .containsExactly("personOn", "reporterOn", "reporterText");
    }

    @Test
    void a_text_that_is_mended_goes_straight_back_and_a_wider_scope_through_all_approvals_again() {
        // given
        var key = atPlan("SYSTEM", "SYSTEM", "WRITTEN");
        city.done("jw.clerk", key, "draftPlan", plan("UNIT", "WRITTEN"));
        city.done("jw.head", key, "reviewPlan", Map.of("decision", "APPROVE"));
        city.done("jw.leader", key, "endorsePlan", straightBack());
        var mended = plan("UNIT", "WRITTEN");
        mended.put("letter", "经核查，反映的问题失实，特此澄清。");
        city.done("jw.clerk", key, "draftPlan", mended);
        assertThat(city.openSteps(key)).containsExactly("endorsePlan");
        city.done("jw.leader", key, "endorsePlan", Map.of("decision", "APPROVE"));
        assertThat(city.open(key))
                .singleElement()
                .satisfies(task -> assertThat(task.assignee())
                        .as("the next one is asked as ever")
                        .isNull());

        // when the last of three sends it back, both before need not be asked again
        city.done("sw.head", key, "confirmPlan", straightBack());
        var drafted = city.task("jw.clerk", key, "draftPlan").id();
        city.done("jw.clerk", key, "draftPlan", mended);
        var approved = clarifications.get(key);
        assertThat(approved.reviewedBy()).isEqualTo("jw.head");
        assertThat(approved.approvedBy()).isEqualTo("jw.leader");
        assertThat(approved.returnedNote()).isNull();
        assertThat(city.open(key)).singleElement().satisfies(task -> {
            assertThat(task.step()).isEqualTo("confirmPlan");
            assertThat(task.assignee()).isEqualTo("sw.head");
        });

        // then a mending that is taken back is asked for as before
        withdrawals.takeBack(city.actor("jw.clerk"), key, drafted, "通知书还有错字");
        city.done("jw.clerk", key, "draftPlan", mended);
        assertThat(city.openSteps(key)).containsExactly("confirmPlan");

        // and what is done before more people is for all three
        city.done("sw.head", key, "confirmPlan", straightBack());
        city.done("jw.clerk", key, "draftPlan", plan("SYSTEM", "WRITTEN"));
        assertThat(city.openSteps(key)).containsExactly("reviewPlan");
        assertThat(clarifications.get(key).reviewedBy()).isNull();
        assertThat(clarifications.get(key).approvedBy()).isNull();
        play.approve(key);
        assertThat(city.openSteps(key)).containsExactly("issueLetter");
        city.dossierHolds(key);
    }

    private static Map<String, Object> straightBack() {
        return Map.of("decision", "RETURN", "note", "正文再具体些", "afterReturn", "STRAIGHT");
    }

    @Test
    void a_person_whom_the_superior_manages_is_cleared_with_the_superiors_consent() {
        var petition = petitions.add(CLEAN, "990121", "来信", START, "反映其公车私用", true, true);
        petitions.close(petition.id(), PetitionFinding.UNFOUNDED, START);
        var key = play.begin("jw.clerk.qh", petition.id());
        city.done("jw.clerk.qh", key, "confirmUnfounded", confirmed());
        city.done("jw.clerk.qh", key, "assessImpact", impact("LIFE", "PERSON"));
        city.done("jw.clerk.qh", key, "askWish", task -> play.wish("jw.clerk.qh", task, "PERSON", "WRITTEN"));
        city.done("jw.clerk.qh", key, "draftPlan", plan("PERSON", "WRITTEN"));
        city.done("jw.head.qh", key, "reviewPlan", Map.of("decision", "APPROVE"));
        city.done("jw.leader.qh", key, "endorsePlan", Map.of("decision", "APPROVE"));
        assertThat(city.task("jw.head", key, "confirmPlan")).isNotNull();
    }

    @Test
    void who_does_not_want_it_is_left_alone() {
        var key = play.begin("jw.clerk", closed(false));
        city.done("jw.clerk", key, "confirmUnfounded", confirmed());
        city.done("jw.clerk", key, "assessImpact", impact("OTHER_HARM", "UNIT"));
        assertThat(city.refused("jw.clerk", key, "askWish", task -> {
                    var fields = play.wish("jw.clerk", task, "");
                    fields.put("askedOn", START.plusDays(1).toString());
                    return fields;
                }))
                .extracting(FieldError::field)
                .containsExactly("askedOn", "wishedWays", "wishedScope");
        assertThat(city.refused("jw.clerk", key, "askWish", task -> {
                    var fields = play.wish("jw.clerk", task, "UNIT", "WRITTEN");
                    fields.put("wish", "DECLINE");
                    return fields;
                }))
                .containsExactly(new FieldError("wish", "不要求澄清的，不选择方式和范围"));
        city.done("jw.clerk", key, "askWish", task -> play.declining("jw.clerk", task));
        assertThat(city.file(key).outcomeText()).isEqualTo("本人不要求澄清");
        assertThat(files.of(CLEAN))
                .filteredOn(entry -> entry.caseKey().equals(key.value()))
                .extracting(IntegrityEntry::text)
                .singleElement()
                .asString()
                .contains("本人不要求澄清");
    }

    @Test
    void what_cannot_be_ruled_out_is_not_cleared_and_one_clerk_alone_does_not_say_so() {
        organizations.put(new Person("two.seats", "某两", null, true));
        organizations.seat("two.seats", "990100-discipline", SeatRole.CLERK);
        organizations.seat("two.seats", "990100-discipline", SeatRole.HEAD);
        var key = play.begin("jw.clerk", closed(false));
        var doubt = confirmed();
        doubt.put("confirmed", "NO");
        city.done("jw.clerk", key, "confirmUnfounded", doubt);
        assertThat(city.refused("jw.clerk", key, "assessImpact", impact("PROMOTION", "UNIT")))
                .containsExactly(new FieldError("situation", "不能排除的，不得澄清，“情形”应为没有查实又不能排除"));
        city.done("two.seats", key, "assessImpact", impact("NOT_RULED_OUT", "UNIT"));
        assertThatThrownBy(() -> city.done("two.seats", key, "confirmNotStarted", Map.of("decision", "AGREE")))
                .isInstanceOf(Refused.class);
        assertThat(city.refused("jw.head", key, "confirmNotStarted", Map.of("decision", "REFUSE")))
                .containsExactly(new FieldError("note", "不同意的，“意见”必须写明理由"));
        city.done("jw.head", key, "confirmNotStarted", Map.of("decision", "REFUSE", "note", "再核对一次"));
        city.done("jw.clerk", key, "assessImpact", impact("NOT_RULED_OUT", "UNIT"));
        city.done("jw.head", key, "confirmNotStarted", Map.of("decision", "AGREE"));
        assertThat(city.file(key).outcomeText()).isEqualTo("不启动澄清");
    }

    @Test
    void a_suspected_false_accusation_is_decided_apart_and_does_not_hold_up_the_clarification() {
        organizations.put(new Person("two.seats", "某两", null, true));
        organizations.seat("two.seats", "990100-discipline", SeatRole.CLERK);
        organizations.seat("two.seats", "990100-discipline", SeatRole.LEADER_IN_CHARGE);
        var petition = closed(false);
        var key = play.begin("jw.clerk", petition);
        var suspected = confirmed();
        suspected.put("accusation", "SUSPECTED");
        assertThat(city.refused("jw.clerk", key, "confirmUnfounded", suspected))
                .extracting(FieldError::field)
                .containsExactly("fabrication", "intent");
        suspected.put("fabrication", "票据系伪造");
        suspected.put("intent", "为争夺岗位使其受到追责");
        suspected.put("confirmed", "NO");
        assertThat(city.refused("jw.clerk", key, "confirmUnfounded", suspected))
                .containsExactly(new FieldError("accusation", "不能排除的，不能作为疑似诬告陷害"));
        suspected.put("confirmed", "YES");
        city.done("two.seats", key, "confirmUnfounded", suspected);
        assertThat(city.openSteps(key)).containsExactly("assessImpact", "judgeAccusation");
        assertThatThrownBy(() -> city.done("two.seats", key, "judgeAccusation", accusation("DENY", "")))
                .isInstanceOf(Refused.class);
        assertThat(city.refused("jw.leader", key, "judgeAccusation", accusation("CONFIRM", "")))
                .extracting(FieldError::field)
                .containsExactly("documentNo");
        assertThat(city.refused("jw.leader", key, "judgeAccusation", accusation("DENY", "云纪〔2026〕9 号")))
                .extracting(FieldError::field)
                .containsExactly("documentNo");
        city.done("jw.clerk", key, "assessImpact", impact("NO_HARM", "PERSON"));
        city.done("jw.head", key, "confirmNotStarted", Map.of("decision", "AGREE"));
        assertThat(city.file(key).running())
                .as("until the accusation is decided")
                .isTrue();
        city.done("jw.leader", key, "judgeAccusation", accusation("CONFIRM", "云纪〔2026〕9 号"));
        assertThat(city.file(key).outcomeText()).isEqualTo("不启动澄清");
        assertThat(petitions.find(petition).orElseThrow().finding()).isEqualTo(PetitionFinding.FALSE_ACCUSATION);
        // and nobody raises it a second time
        var again = play.begin("jw.clerk", petition);
        assertThat(city.refused("jw.clerk", again, "confirmUnfounded", suspected))
                .containsExactly(new FieldError("accusation", "这件信访件已经认定为诬告，不再报认定"));
        city.done("jw.clerk", again, "confirmUnfounded", confirmed());
        assertThat(city.refused("jw.clerk", again, "assessImpact", impact("NOT_RULED_OUT", "UNIT")))
                .extracting(FieldError::field)
                .containsExactly("situation");
    }

    @Test
    void what_is_asked_for_is_checked_and_the_person_concerned_sees_nothing_of_the_case() {
        var petition = closed(true);
        assertThat(city.refusedStart("jw.clerk", "clarification", request("990121-P-2026-0004")))
                .containsExactly(new FieldError("petitionId", "本机关没有核实这件信访件；谁核实谁澄清"));
        assertThat(city.refusedStart("jw.clerk", "clarification", request("990100-P-2026-0002")))
                .containsExactly(new FieldError("petitionId", "这件信访件没有认定失实，或者登记簿中没有被反映人，不能澄清"));
        var late = request(petition);
        late.put("requestedOn", START.plusDays(1).toString());
        assertThat(city.refusedStart("jw.clerk", "clarification", late))
                .containsExactly(new FieldError("requestedOn", "“本人申请日期”不能晚于今天"));
        var early = request(petition);
        early.put("requestedOn", START.minusDays(1).toString());
        assertThat(city.refusedStart("jw.clerk", "clarification", early))
                .containsExactly(new FieldError("requestedOn", "“本人申请日期”不能早于办结日期"));
        var named = request(petition);
        named.put("request", "封清和的举报不实，要求澄清");
        assertThat(city.refusedStart("jw.clerk", "clarification", named))
                .containsExactly(new FieldError("request", REFUSAL));
        var key = play.begin("jw.clerk", petition);
        assertThat(city.refusedStart("jw.clerk", "clarification", request(petition)))
                .containsExactly(new FieldError("petitionId", "这件信访件的澄清正在办理"));
        organizations.put(new Person("the.person", "某本", CLEAN, true));
        organizations.seat("the.person", "990100-discipline", SeatRole.CLERK);
        assertThat(city.visible("the.person", key)).isFalse();
        assertThat(city.visible("zzb.clerk", key)).isFalse();
        assertThat(starts.form(city.actor("the.person"), "clarification").data().toString())
                .doesNotContain(petition);
        stops.withdraw(city.actor("jw.clerk"), key, "本人撤回申请");
        assertThat(city.file(key).outcomeText()).isEqualTo("已撤回：本人撤回申请");
    }

    // ---- what is used above

    private String petition(boolean named) {
        var petition = petitions.add(CLEAN, "990100", "来信", START, "反映其公车私用，附有时间地点", true, true);
        if (named) {
            reporters.seal(
                    petition.id(),
                    ReporterIdentity.of(Map.of("name", "封清和", "phone", "13812340000", "address", "云泽市柳荫巷 7 号"), ""));
        }
        return petition.id();
    }

    private String closed(boolean named) {
        var petition = petition(named);
        petitions.close(petition, PetitionFinding.UNFOUNDED, START);
        return petition;
    }

    private Map<String, Object> request(String petition) {
        return play.request("jw.clerk", petition);
    }

    private CaseKey atPlan(String harm, String wished, String... ways) {
        var key = play.begin("jw.clerk", closed(true));
        city.done("jw.clerk", key, "confirmUnfounded", confirmed());
        city.done("jw.clerk", key, "assessImpact", impact("PROMOTION", harm));
        city.done("jw.clerk", key, "askWish", task -> play.wish("jw.clerk", task, wished, ways));
        return key;
    }

    /** Kinds of the documents that the case offers, all of which can be made. */
    private List<String> offered(CaseKey key) {
        var file = city.file(key);
        return offers.stream()
                .filter(one -> one.knows("clarification"))
                .flatMap(one -> one.of(file).stream())
                .peek(offer -> assertThat(
                                documents.fill(offer.kind(), offer.values()).xhtml())
                        .contains("公车私用"))
                .map(CaseDocuments.Offer::kind)
                .toList();
    }
}
