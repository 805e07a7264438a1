package io.guicheng.procedure.rectification;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static io.guicheng.support.play.RectificationPlay.extension;
import static io.guicheng.support.play.RectificationPlay.plan;
import static io.guicheng.support.play.RectificationPlay.review;
import static io.guicheng.support.play.RectificationPlay.supervision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Recusal;
import io.guicheng.document.OfficialDate;
import io.guicheng.engine.Announced;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.rectifications.RectificationItems.Event;
import io.guicheng.rectifications.RectificationOrders;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.CasePapers;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import io.guicheng.support.play.RectificationPlay;
import io.guicheng.talks.Interviews;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Every way an item to be put right can go, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class RectificationPathTest {

    private static final LocalDate DUE = START.plusDays(28);
    private static final LocalDate LATER = DUE.plusDays(28);

    /** What one step may cost, ours and the engine's statements together. */
    private static final int MOST_STATEMENTS = 90;

    @Autowired
    CaseDriver city;

    @Autowired
    CasePapers papers;

    @Autowired
    RectificationItems items;

    @Autowired
    RectificationOrders orders;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Interviews interviews;

    @Autowired
    IntegrityFiles files;

    @Autowired
    CaseStops stops;

    @Autowired
    Recusal recusal;

    @Autowired
    OrganizationEditor organizations;

    private RectificationPlay play;

    @BeforeEach
    void a_monday() {
        dateIs(START);
        play = new RectificationPlay(city);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @AfterAll
    static void every_node_and_flow_was_walked() {
        System.out.println(PathRecorder.report());
        assertThat(PathRecorder.notWalked("rectification")).isEmpty();
    }

    @Test
    void an_item_is_planned_reported_returned_with_points_and_passed() throws Exception {
        // given
        var key = planned();
        report(key);
        // when it is sent back
        var nothingSaid = review("RETURN");
        assertThat(city.refused("jw.clerk", key, "reviewResult", nothingSaid))
                .extracting(FieldError::field)
                .containsExactly("points", "newDue");
        nothingSaid.put("points", List.of(Map.of("point", "票据没有补齐"), Map.of("point", "没有问责")));
        nothingSaid.put("newDue", START.toString());
        assertThat(city.refused("jw.clerk", key, "reviewResult", nothingSaid))
                .containsExactly(new FieldError("newDue", "“退回后的期限”应在今天之后"));
        nothingSaid.put("newDue", LATER.toString());
        city.done("jw.clerk", key, "reviewResult", nothingSaid);
        // then the unit sees the points
        assertThat(city.data("nyj.clerk", key, "reportResult").toString()).contains("票据没有补齐", "没有问责");
        assertThat(items.get(key).dueOn()).isEqualTo(LATER);
        assertThat(papers.of(key))
                .hasSize(2)
                .allSatisfy((kind, text) ->
                        assertThat(text).contains(key.value(), items.get(key).problem(), OfficialDate.of(LATER)));
        // when
        report(key);
        var task = city.task("jw.clerk", key, "reviewResult").id();
        var statements = SqlCount.of(() -> {
            city.complete("jw.clerk", task, review("PASS"));
            return key;
        });
        // then
        System.out.printf("reviewResult: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(city.file(key).outcomeText()).isEqualTo("整改销号：2026-11-23 整改到位");
        assertThat(files.of(CLEAN))
                .filteredOn(entry -> entry.caseKey().equals(key.value()))
                .extracting(IntegrityEntry::kind)
                .containsExactly("整改");
        city.dossierHolds(key);
    }

    @Test
    void more_time_is_given_once_and_not_a_second_time() {
        var key = planned();
        assertThat(city.refused("nyj.clerk", key, "reportResult", Map.of("action", "EXTEND")))
                .extracting(FieldError::field)
                .containsExactly("extendReason", "extendUntil");
        assertThat(city.refused("nyj.clerk", key, "reportResult", extension(DUE)))
                .containsExactly(new FieldError("extendUntil", "“延期到”应晚于整改期限 " + DUE));
        assertThat(city.refused("nyj.clerk", key, "reportResult", extension(DUE.plusYears(1))))
                .extracting(FieldError::field)
                .containsExactly("extendUntil");
        city.done("nyj.clerk", key, "reportResult", extension(LATER));
        city.done("jw.head", key, "approveExtension", Map.of("decision", "GRANT", "note", "设备采购周期长"));
        assertThat(items.get(key).dueOn()).isEqualTo(LATER);
        assertThat(city.refused("nyj.clerk", key, "reportResult", extension(LATER.plusDays(7))))
                .containsExactly(new FieldError("action", "已经延期 1 次，不能再申请延期"));
    }

    @Test
    void an_extension_that_is_refused_leaves_the_day_as_it_was() {
        var key = planned();
        city.done("nyj.clerk", key, "reportResult", extension(LATER));
        city.done("jw.head", key, "approveExtension", Map.of("decision", "REFUSE", "note", "理由不充分"));
        assertThat(items.get(key).dueOn()).isEqualTo(DUE);
        assertThat(items.get(key).extensions()).isZero();
    }

    @Test
    void twice_overdue_starts_a_talk_by_itself_and_the_late_task_stays_open() {
        // given
        var key = planned();
        // when the last day is over
        city.dateComes(DUE.plusDays(1));
        assertThat(city.openSteps(key)).containsExactly("reportResult", "superviseOverdue");
        assertThat(city.refused("nyj.clerk", key, "reportResult", extension(LATER)))
                .extracting(FieldError::field)
                .containsExactly("action");
        assertThat(city.refused("jw.clerk", key, "superviseOverdue", supervision(DUE.plusDays(1))))
                .containsExactly(new FieldError("newDue", "“督办期限”应在今天之后"));
        var late = city.task("nyj.clerk", key, "reportResult").id();
        city.done("jw.clerk", key, "superviseOverdue", supervision(LATER));
        assertThat(interviews.ofOfficial(CLEAN)).isEmpty();
        // and so is the day that was set then
        city.dateComes(LATER.plusDays(1));
        // then
        assertThat(city.openSteps(key)).containsExactly("reportResult", "superviseOverdue");
        assertThat(city.task("nyj.clerk", key, "reportResult").id()).isEqualTo(late);
        var talk = interviews.ofOfficial(CLEAN).get(0);
        assertThat(talk.kind()).isEqualTo("ACCOUNTABILITY");
        assertThat(talk.calledBy()).isEqualTo(key.value());
        assertThat(city.openSteps(CaseKey.of(talk.caseKey()))).containsExactly("draftInterview");
        // a third time is supervised again, but there is no second talk
        city.done("jw.clerk", key, "superviseOverdue", supervision(LATER.plusDays(20)));
        city.dateComes(LATER.plusDays(21));
        assertThat(interviews.ofOfficial(CLEAN)).hasSize(1);
        assertThat(items.get(key).overdue()).isEqualTo(3);
        // and the report ends the supervision that waits
        report(key);
        assertThat(city.openSteps(key)).containsExactly("reviewResult");
        assertThat(items.events(key)).extracting(Event::kind).contains(Event.Kind.OVERDUE, Event.Kind.SUPERVISED);
        city.dossierHolds(key);
    }

    @Test
    void a_typical_problem_is_published_and_a_systemic_one_studied() {
        var key = planned();
        report(key);
        var pass = review("PASS");
        pass.put("typical", true);
        pass.put("systemic", true);
        city.done("jw.clerk", key, "reviewResult", pass);
        assertThat(city.openSteps(key)).containsExactly("publishCase");
        city.done(
                "jw.head",
                key,
                "publishCase",
                task -> Map.of(
                        "publishedOn",
                        START.toString(),
                        "scope",
                        "全市党政机关",
                        "publication",
                        "关于某单位整改不力的通报",
                        "document",
                        city.pdf("jw.head", task, "通报")));
        city.done(
                "jw.clerk",
                key,
                "studySystemic",
                task -> Map.of(
                        "departments", "财政局、审计局",
                        "overallPlan", "全市开展票据专项清理",
                        "minutes", city.pdf("jw.clerk", task, "纪要")));
        assertThat(city.file(key).outcomeText()).contains("已通报");
    }

    @Test
    void a_systemic_problem_that_is_not_typical_is_studied_without_being_published() {
        var key = planned();
        report(key);
        var pass = review("PASS");
        pass.put("systemic", true);
        city.done("jw.clerk", key, "reviewResult", pass);
        assertThat(city.openSteps(key)).containsExactly("studySystemic");
    }

    @Test
    void a_result_without_proof_or_without_the_chief_is_not_accepted() {
        var key = planned();
        assertThat(city.refused("nyj.clerk", key, "reportResult", Map.of("action", "REPORT")))
                .extracting(FieldError::field)
                .containsExactly("result", "proof");
        report(key);
        var pass = review("PASS");
        pass.put("chiefOrganized", "NO");
        assertThat(city.refused("jw.clerk", key, "reviewResult", pass))
                .containsExactly(new FieldError("chiefOrganized", "主要负责人没有组织落实的，不能认定整改到位"));
    }

    @Test
    void nobody_reviews_or_extends_what_they_reported_and_the_one_concerned_stays_away() {
        // given somebody who sits in both organs, and the official whom the problem is about
        organizations.put(new Person("both", "某双", null, true));
        organizations.seat("both", "990100-agriculture", SeatRole.CLERK);
        organizations.seat("both", "990100-discipline", SeatRole.HEAD);
        organizations.put(new Person("the.chief", "某长", CLEAN, true));
        organizations.seat("the.chief", "990100-agriculture", SeatRole.HEAD);
        var key = planned();
        // then
        city.done("both", key, "reportResult", extension(LATER));
        assertThatThrownBy(() -> city.done("both", key, "approveExtension", Map.of("decision", "GRANT", "note", "同意")))
                .isInstanceOf(Refused.class)
                .hasMessage("申请人不能审批自己提出的延期，请由其他负责人审批");
        city.done("jw.head", key, "approveExtension", Map.of("decision", "GRANT", "note", "同意"));
        city.done("both", key, "reportResult", task -> play.result("both", task));
        assertThatThrownBy(() -> city.done("both", key, "reviewResult", review("PASS")))
                .isInstanceOf(Refused.class)
                .hasMessage("报告人不能审核自己报告的整改结果，请由其他人审核");
        assertThat(recusal.mustLeave(city.actor("the.chief"), key)).isTrue();
        assertThat(city.visible("the.chief", key)).isFalse();
    }

    @Test
    void what_is_ordered_is_checked() {
        refusedOrder("unitOrgan", "990100-discipline", "unitOrgan");
        refusedOrder("unitOrgan", "990121-agriculture", "unitOrgan");
        refusedOrder("officialId", "990121-G-0001", "officialId");
        refusedOrder("officialId", "", "officialId");
        refusedOrder("dueOn", START.toString(), "dueOn");
        refusedOrder("dueOn", START.plusYears(2).toString(), "dueOn");
        var key = city.begin("jw.clerk", "rectification", order());
        assertThat(city.refused("nyj.clerk", key, "planMeasures", plan(DUE.plusDays(1))))
                .containsExactly(new FieldError("plannedOn", "“计划完成日期”不能晚于整改期限 " + DUE));
    }

    @Test
    void another_case_that_has_entered_an_order_begins_one_by_itself() {
        // given
        var calling = city.begin("jw.clerk", "rectification", order());
        var order = orders.enter(
                calling,
                new RectificationOrders.Wanted(
                        "LIFE_MEETING", "民主生活会", "深入基层不够", "990100-agriculture", "990100-organization", CLEAN, DUE));
        assertThat(orders.of(calling))
                .singleElement()
                .satisfies(one -> assertThat(one.caseKey()).isNull());
        // when
        events.publishEvent(new Announced(
                "rectificationCalledFor",
                calling,
                "democratic-life-meeting",
                "callForItem",
                "交办整改",
                "990100",
                Map.of("rectificationOrder", order)));
        // then
        var begun = CaseKey.of(String.valueOf(orders.of(calling).get(0).caseKey()));
        assertThat(city.file(begun).ownerOrgan()).isEqualTo("990100-organization");
        assertThat(city.file(begun).title()).endsWith("深入基层不够");
        city.done("nyj.clerk", begun, "planMeasures", plan(DUE.minusDays(3)));
        assertThat(items.get(begun).dueOn()).isEqualTo(DUE);
        city.dossierHolds(begun);
    }

    @Test
    void an_item_ordered_by_mistake_is_withdrawn() {
        var key = city.begin("jw.clerk", "rectification", order());
        stops.withdraw(city.actor("jw.clerk"), key, "责任单位有误");
        assertThat(city.file(key).outcomeText()).isEqualTo("已撤回：责任单位有误");
    }

    private void refusedOrder(String field, String value, String refused) {
        var fields = order();
        fields.put(field, value);
        assertThat(city.refusedStart("jw.clerk", "rectification", fields))
                .extracting(FieldError::field)
                .contains(refused);
    }

    private static Map<String, Object> order() {
        var fields = new HashMap<String, Object>();
        fields.put("source", "ROVING");
        fields.put("basis", "云巡发〔2026〕8 号");
        fields.put("problem", "项目资金票据不全");
        fields.put("unitOrgan", "990100-agriculture");
        fields.put("officialId", CLEAN);
        fields.put("concerned", true);
        fields.put("dueOn", DUE.toString());
        return fields;
    }

    private CaseKey planned() {
        var key = city.begin("jw.clerk", "rectification", order());
        city.done("nyj.clerk", key, "planMeasures", plan(DUE.minusDays(3)));
        return key;
    }

    private void report(CaseKey key) {
        city.done("nyj.clerk", key, "reportResult", task -> play.result("nyj.clerk", task));
    }
}
