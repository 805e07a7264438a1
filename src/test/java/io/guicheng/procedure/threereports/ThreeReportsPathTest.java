package io.guicheng.procedure.threereports;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static io.guicheng.support.play.ReportYear.LINXI;
import static io.guicheng.support.play.ReportYear.QINGHE;
import static io.guicheng.support.play.ReportYear.SECRETARIES;
import static io.guicheng.support.play.ReportYear.WANGXIU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Counting;
import io.guicheng.casework.Recusal;
import io.guicheng.document.Documents;
import io.guicheng.draw.Draws;
import io.guicheng.form.CasePanels;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.rectifications.RectificationOrders;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Petitions;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Relation;
import io.guicheng.reminder.Reminders;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.ReportSubject;
import io.guicheng.reports.ReportSubject.State;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import io.guicheng.support.play.ReportYear;
import io.guicheng.talks.Interview;
import io.guicheng.talks.Interviews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Every way a year of reports can go, with the six county secretaries of the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class ThreeReportsPathTest {

    /** What one step may cost, ours and the engine's statements together. */
    private static final int MOST_STATEMENTS = 90;

    @Autowired
    CaseDriver city;

    @Autowired
    AnnualReports reports;

    @Autowired
    Ballots ballots;

    @Autowired
    Counting counting;

    @Autowired
    Draws draws;

    @Autowired
    Reminders reminders;

    @Autowired
    Interviews interviews;

    @Autowired
    RectificationOrders orders;

    @Autowired
    RectificationItems items;

    @Autowired
    IntegrityFiles files;

    @Autowired
    Petitions petitions;

    @Autowired
    CaseStops stops;

    @Autowired
    Recusal recusal;

    @Autowired
    OrganizationEditor organizations;

    @Autowired
    RegistryEditor registry;

    @Autowired
    ThreeReportsPanels panels;

    @Autowired
    ThreeReportsDocuments letters;

    @Autowired
    Documents documents;

    private ReportYear year;

    @BeforeEach
    void a_monday() {
        dateIs(START);
        year = new ReportYear(city, reports, ballots, counting);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @AfterAll
    static void every_node_and_flow_was_walked() {
        System.out.println(PathRecorder.report());
        assertThat(PathRecorder.notWalked("three-reports")).isEmpty();
        assertThat(PathRecorder.notWalked("written-report")).isEmpty();
    }

    @Test
    void a_year_from_the_plan_to_the_summary() throws Exception {
        // given a plan that was sent back once
        var key = year.begun();
        year.draft(key, year.plan(key, QINGHE, LINXI));
        assertThat(city.refused("jw.head", key, "approveReportPlan", Map.of("decision", "RETURN")))
                .containsExactly(new FieldError("note", "退回的，“退回意见”必须填写"));
        city.done("jw.head", key, "approveReportPlan", Map.of("decision", "RETURN", "note", "截止日期太晚"));
        assertThat(city.data("jw.clerk", key, "draftReportPlan").toString()).contains("截止日期太晚");
        year.draft(key, year.plan(key, QINGHE, LINXI));
        year.approve(key);
        assertThat(city.openSteps(key)).hasSize(7).contains("superviseReports", "submitWritten");
        // when the office reminds those who owe a report, and the report is sent back
        assertThat(city.data("jw.clerk", key, "superviseReports").toString()).contains("已交 0/6");
        city.done("jw.clerk", key, "superviseReports", Map.of());
        assertThat(reminders.open("xwb.clerk.qh"))
                .filteredOn(one -> one.caseKey().equals(key))
                .hasSize(1);
        year.submit("xwb.clerk.qh", key);
        assertThat(reminders.open("xwb.clerk.qh"))
                .as("done")
                .noneMatch(one -> one.caseKey().equals(key));
        assertThat(city.data("jw.clerk", key, "superviseReports").toString()).contains("已交 1/6");
        sendBack(key);
        assertThat(city.data("xwb.clerk.qh", key, "submitWritten").toString())
                .contains("1. 管党治党责任写得太空\n2. 没有写家风")
                .contains("严守政治纪律和政治规矩");
        year.submit("xwb.clerk.qh", key);
        var review = city.task("jw.head", key, "reviewWritten").id();
        var statements = SqlCount.of(() -> {
            city.complete("jw.head", review, Map.of("decision", "PASS", "points", List.of()));
            return key;
        });
        System.out.printf("reviewWritten: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        year.allWritten(key);
        // and the plenary evaluates
        year.convene(key);
        year.count(key, Map.of(QINGHE, List.of(0, 1, 3, 2), LINXI, List.of(5, 2, 0, 0)));
        city.done("jw.clerk", key, "recordPlenary", task -> year.record(task, START, QINGHE, LINXI));
        assertThat(subject(key, QINGHE)).satisfies(one -> {
            assertThat(one.score()).isEqualTo(57);
            assertThat(one.low()).isTrue();
            assertThat(one.abstained()).isEqualTo(1);
        });
        assertThat(subject(key, LINXI).score()).isEqualTo(94);
        city.done("jw.clerk", key, "sendFeedback", year.feedback(key));
        // then a talk has begun by itself with the one below the threshold, and an item for every point
        assertThat(interviews.ofOfficial(QINGHE))
                .extracting(Interview::situation, Interview::calledBy)
                .contains(org.assertj.core.groups.Tuple.tuple("LOW_SATISFACTION", key.value()));
        assertThat(interviews.ofOfficial(LINXI)).isEmpty();
        assertThat(orders.of(key)).hasSize(6).allSatisfy(one -> {
            var item = CaseKey.of(String.valueOf(one.caseKey()));
            assertThat(city.openSteps(item)).containsExactly("planMeasures");
            assertThat(recusal.mustLeave(city.actor("xw.head.qh"), item)).isEqualTo(QINGHE.equals(one.officialId()));
        });
        assertThat(SECRETARIES)
                .allSatisfy(official -> assertThat(filed(key, official)).hasSize(1));
        assertThat(filed(key, QINGHE).get(0).text()).contains("评议 57 分（好 0、较好 1、一般 3、差 2、弃权 1）");
        // when it is published, not put right in time, and summed up
        publish(key, "两委委员");
        assertThat(city.refused("jw.clerk", key, "confirmFeedback", Map.of("decision", "CONFIRMED")))
                .hasSize(1)
                .allSatisfy(error -> assertThat(error.message()).contains("尚未整改到位", "郝景桥"));
        assertThat(city.refused("jw.clerk", key, "confirmFeedback", Map.of("decision", "CARRY_OVER")))
                .containsExactly(new FieldError("note", "转下年度继续督办的，“理由”必须写明"));
        orders.of(key).forEach(one -> items.pass(CaseKey.of(String.valueOf(one.caseKey())), START, false, false));
        assertThat(city.refused(
                        "jw.clerk", key, "confirmFeedback", Map.of("decision", "CARRY_OVER", "note", "年底前完成不了")))
                .containsExactly(new FieldError("decision", "全部整改到位，请选“全部整改到位”"));
        city.done("jw.clerk", key, "confirmFeedback", Map.of("decision", "CONFIRMED"));
        assertThat(city.data("jw.clerk", key, "summarizeYear").toString()).contains("100%");
        city.done("jw.clerk", key, "summarizeYear", Map.of("missing", List.of(), "summary", "三述工作总结"));
        // then
        assertThat(city.file(key).outcomeText()).isEqualTo("2026 年度述责述廉述德：书面 6/6 人，现场 2 人");
        assertThat(reports.get(key).summary()).isEqualTo("书面述责全覆盖。三述工作总结");
        city.dossierHolds(key);
    }

    @Test
    void lots_are_drawn_of_those_who_have_no_rest() {
        // given
        var key = year.begun();
        var fields = year.plan(key);
        fields.put("drawCount", 4);
        assertThat(city.refused("jw.clerk", key, "draftReportPlan", withPlan(key, fields)))
                .containsExactly(new FieldError("drawCount", "“抽取人数”应为 2 至 3 人"));
        year.draft(key, year.plan(key));
        year.approve(key);
        assertThat(city.openSteps(key)).containsExactly("drawOnSite");
        // when nobody has drawn yet
        assertThatThrownBy(() -> city.done("jw.clerk", key, "drawOnSite", Map.of("confirmed", true)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("还没有抽签");
        var draw = String.valueOf(reports.get(key).drawId());
        var record = draws.draw(draw, city.actor("jw.clerk"), "306128", "马一丁");
        city.done("jw.clerk", key, "drawOnSite", Map.of("confirmed", true));
        // then
        assertThat(reports.subjects(key).stream().filter(ReportSubject::onSite).map(ReportSubject::officialId))
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(record.drawnIds());
        assertThat(city.openSteps(key)).hasSize(7).contains("superviseReports");
    }

    @Test
    void who_reported_on_site_lately_has_a_rest() {
        // given a year whose meeting was held
        var key = year.evaluated();
        assertThat(reports.lastOnSite(SECRETARIES)).containsOnlyKeys(QINGHE, LINXI);
        // when another year's is planned
        var before = city.begin("jw.clerk", "three-reports", ReportYear.start("2025"));
        var rows = city.data("jw.clerk", before, "draftReportPlan").toString();
        assertThat(rows).contains(START + "，本次不列入");
        var refused = city.refused(
                "jw.clerk", before, "draftReportPlan", withPlan(before, year.plan(before, QINGHE, WANGXIU)));
        // then
        assertThat(refused).extracting(FieldError::message).containsExactly("郝景桥" + START + " 已作现场述责，间隔未满，本次不能列入现场述责");
        year.draft(before, year.plan(before));
        year.approve(before);
        assertThat(draws.find(String.valueOf(reports.get(before).drawId()))
                        .orElseThrow()
                        .population())
                .satisfies(population -> assertThat(population.excluded())
                        .extracting(one -> one.id())
                        .containsExactlyInAnyOrder(QINGHE, LINXI));
        city.dossierHolds(key);
    }

    @Test
    void a_plan_that_leaves_somebody_out_or_chooses_too_many_is_refused_by_name() {
        var key = year.begun();
        var fields = year.plan(key, QINGHE, LINXI);
        rows(fields).removeIf(row -> WANGXIU.equals(row.get("id")));
        assertThat(city.refused("jw.clerk", key, "draftReportPlan", withPlan(key, fields)))
                .containsExactly(new FieldError("subjects", "名单缺少：望岫县县委书记 唐思汀"));

        var stranger = year.plan(key, QINGHE, LINXI);
        rows(stranger).add(Map.of("id", CaseDriver.CLEAN, "onSite", false, "reason", ""));
        assertThat(city.refused("jw.clerk", key, "draftReportPlan", withPlan(key, stranger)))
                .extracting(FieldError::message)
                .containsExactly("名单中有登记簿里不属于这一范围的人：" + CaseDriver.CLEAN);

        assertThat(city.refused("jw.clerk", key, "draftReportPlan", withPlan(key, year.plan(key, QINGHE))))
                .containsExactly(new FieldError("subjects", "现场述责应为 2 至 3 人，已选 1 人"));
        var four = year.plan(key, QINGHE, LINXI, WANGXIU, "990100-G-0108");
        assertThat(city.refused("jw.clerk", key, "draftReportPlan", withPlan(key, four)))
                .extracting(FieldError::message)
                .containsExactly("现场述责应为 2 至 3 人，已选 4 人");

        var silent = year.plan(key, QINGHE, LINXI);
        rows(silent).forEach(row -> row.put("reason", ""));
        assertThat(city.refused("jw.clerk", key, "draftReportPlan", withPlan(key, silent)))
                .extracting(FieldError::message)
                .containsExactlyInAnyOrder("郝景桥列入现场述责的理由必须写明", "陶宁行列入现场述责的理由必须写明");

        var ticked = year.plan(key, QINGHE, LINXI);
        ticked.put("selection", "DRAWN");
        ticked.put("drawCount", 2);
        ticked.put("reportDue", START.toString());
        assertThat(city.refused("jw.clerk", key, "draftReportPlan", withPlan(key, ticked)))
                .extracting(FieldError::field)
                .containsExactly("reportDue");
        ticked.put("reportDue", "2028-01-31");
        assertThat(city.refused("jw.clerk", key, "draftReportPlan", withPlan(key, ticked)))
                .extracting(FieldError::message)
                .containsExactly("抽签产生现场述责人员的，名单中不勾选“现场述责”", "“书面报告截止”不能晚于 2027-12-31");
    }

    @Test
    void a_secretary_whom_the_register_of_officials_does_not_know_stops_the_plan_by_name() {
        organizations.put(new CommitteeMember("990122-C-01", "990122", "某新任", "县委书记", null, true, 1));
        var key = year.begun();
        assertThat(city.refused("jw.clerk", key, "draftReportPlan", withPlan(key, year.plan(key, QINGHE, WANGXIU))))
                .extracting(FieldError::message)
                .containsExactly("干部登记簿中没有：临溪县县委书记 某新任，请先登记，再拟定方案");
        organizations.removeCommitteeMember("990122-C-01");
        assertThat(city.data("jw.clerk", key, "draftReportPlan").toString()).contains("空缺：临溪县党委书记");
    }

    @Test
    void one_case_a_year_and_circle_and_not_by_somebody_whom_it_concerns() {
        var key = year.begun();
        assertThat(city.refusedStart("jw.clerk", "three-reports", ReportYear.start("2026")))
                .containsExactly(new FieldError("year", "2026 年度同一范围的述责述廉述德已经发起：" + key));
        assertThat(city.refusedStart("jw.clerk", "three-reports", ReportYear.start("2019")))
                .containsExactly(new FieldError("year", "“年度”只能是今年或者去年"));
        assertThat(city.refusedStart("jw.clerk.qh", "three-reports", ReportYear.start("2026")))
                .as("no committee below a county of the demo city")
                .containsExactly(new FieldError("circle", "登记簿中没有这一范围的述责人，不能发起"));
        stops.withdraw(city.actor("jw.clerk"), key, "范围有误");
        assertThat(city.file(key).outcomeText()).isEqualTo("已撤回：范围有误");
        assertThat(year.begun()).as("a case that was stopped does not count").isNotEqualTo(key);

        organizations.put(new Person("kin", "某亲属", CaseDriver.CLEAN, true));
        organizations.seat("kin", "990100-discipline", SeatRole.CLERK);
        registry.relate(new Relation(QINGHE, CaseDriver.CLEAN, "配偶"));
        assertThat(city.refusedStart("kin", "three-reports", ReportYear.start("2025")))
                .containsExactly(new FieldError("circle", "您本人或者亲属在本次述责人之中，应当回避，请由其他人发起"));
    }

    @Test
    void the_other_circles_are_filled_from_the_registers_of_posts_and_organs() {
        var chiefs = ReportYear.start("2026");
        chiefs.put("circle", "UNIT_CHIEFS");
        var key = city.begin("jw.clerk", "three-reports", chiefs);
        var form = city.data("jw.clerk", key, "draftReportPlan");
        assertThat(form.get("subjects").toString()).contains("市财政局局长").doesNotContain("科长", "副局长");
        assertThat(form.get("range").toString()).contains("空缺：市生态环境局局长");
        var heads = ReportYear.start("2026");
        heads.put("circle", "DISCIPLINE_HEADS");
        var other = city.begin("jw.clerk", "three-reports", heads);
        assertThat(city.data("jw.clerk", other, "draftReportPlan").toString()).contains("尹书林", "空缺");
    }

    @Test
    void nobody_has_a_part_in_the_own_report_and_what_is_known_lies_before_the_reviewer_only() {
        petitions.add(QINGHE, "990100", "来信", START.minusDays(40), "反映其在项目中打招呼", true, true);
        var key = year.planned(QINGHE, LINXI);
        // the secretary sits in the county's committee office as well, and sees neither task nor case
        organizations.seat("xw.head.qh", "990121-committee-office", SeatRole.CLERK);
        organizations.seat("xw.head.qh", "990100-discipline", SeatRole.HEAD);
        assertThat(recusal.mustLeave(city.actor("xw.head.qh"), key)).isTrue();
        assertThat(city.visible("xw.head.qh", key)).isFalse();
        // the unit is not told what is known
        assertThat(city.data("xwb.clerk.qh", key, "submitWritten").toString()).doesNotContain("打招呼");
        year.submit("xwb.clerk.qh", key);
        assertThat(city.data("jw.head", key, "reviewWritten").toString()).contains("来信：反映其在项目中打招呼（已受理）");
        year.allWritten(key);
        assertThat(city.data("jw.clerk", key, "convenePlenary").toString()).contains("打招呼");
        // on the page of the case the unit sees its own line
        var file = city.file(key);
        assertThat(panels.panels(file, reader("990100-discipline")).toString()).contains("郝景桥", "陶宁行", "已交 6/6");
        assertThat(panels.panels(file, reader("990121-committee-office")).toString())
                .contains("郝景桥")
                .doesNotContain("陶宁行", "打招呼");
        assertThat(panels.panels(file, reader("990100-audit"))).isEmpty();
    }

    @Test
    void who_records_a_report_does_not_review_it_and_who_drafts_does_not_approve() {
        var key = year.begun();
        city.done("jw.head", key, "draftReportPlan", task -> {
            var fields = year.plan(key, QINGHE, LINXI);
            fields.put("plan", city.pdf("jw.head", task, "方案"));
            return fields;
        });
        assertThatThrownBy(() -> year.approve(key)).isInstanceOf(Refused.class).hasMessage("拟定人不能审定自己拟定的方案，请由其他负责人审定");
        organizations.put(new Person("head2", "某副书记", null, true));
        organizations.seat("head2", "990100-discipline", SeatRole.HEAD);
        assertThat(city.refused("head2", key, "approveReportPlan", Map.of("decision", "APPROVE")))
                .extracting(FieldError::field)
                .containsExactly("meeting", "minutes");
        city.done(
                "head2",
                key,
                "approveReportPlan",
                task -> Map.of("decision", "APPROVE", "meeting", "常委会", "minutes", city.pdf("head2", task, "纪要")));
        year.submit("jw.clerk", key);
        assertThatThrownBy(() -> city.done("jw.clerk", key, "reviewWritten", Map.of("decision", "PASS")))
                .isInstanceOf(Refused.class)
                .hasMessage("代录人不能审核自己录入的报告，请由其他人审核");
    }

    @Test
    void a_report_that_is_not_complete_is_refused_and_one_that_cannot_be_had_is_named_in_the_summary() {
        var key = year.planned(LINXI, WANGXIU);
        assertThat(city.refused("xwb.clerk.qh", key, "submitWritten", Map.of("action", "SUBMIT", "excuse", "忙")))
                .extracting(FieldError::field)
                .containsExactly(
                        "politics",
                        "partyDuty",
                        "integrity",
                        "virtue",
                        "lowerChiefs",
                        "organizationLife",
                        "signed",
                        "excuse");
        assertThat(city.refused("xwb.clerk.qh", key, "submitWritten", Map.of("action", "CANNOT")))
                .containsExactly(new FieldError("excuse", "不能提交的，“不能提交的原因”必须写明"));
        city.done("xwb.clerk.qh", key, "submitWritten", Map.of("action", "CANNOT", "excuse", "正在接受审查调查"));
        assertThat(city.refused("jw.head", key, "reviewWritten", Map.of("decision", "RETURN")))
                .extracting(FieldError::field)
                .containsExactly("points");
        assertThat(city.refused(
                        "jw.head",
                        key,
                        "reviewWritten",
                        Map.of("decision", "PASS", "points", List.of(Map.of("point", "多写")))))
                .extracting(FieldError::field)
                .containsExactly("points");
        year.pass(key);
        assertThat(subject(key, QINGHE).state()).isEqualTo(State.EXCUSED);
        // nobody is left to be reminded: the others' reports are recorded by the discipline organ itself
        assertThatThrownBy(() -> city.done("jw.clerk", key, "superviseReports", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有要提醒的单位");
        year.allWritten(key);
        year.convene(key);
        year.count(key, Map.of(LINXI, List.of(5, 2, 0, 0), WANGXIU, List.of(6, 1, 0, 0)));
        city.done("jw.clerk", key, "recordPlenary", task -> year.record(task, START, LINXI, WANGXIU));
        city.done("jw.clerk", key, "sendFeedback", year.feedback(key));
        assertThat(filed(key, QINGHE))
                .extracting(IntegrityEntry::text)
                .containsExactly("2026 年度述责述廉述德：未提交书面报告，正在接受审查调查");
        publish(key, "本单位");
        city.done("jw.clerk", key, "confirmFeedback", Map.of("decision", "CARRY_OVER", "note", "期限在下年度"));
        var data = city.data("jw.clerk", key, "summarizeYear");
        assertThat(data.get("coverage").toString()).contains("83%");
        assertThat(city.refused("jw.clerk", key, "summarizeYear", Map.of("missing", List.of(), "summary", "总结")))
                .containsExactly(new FieldError("missing", "青禾县县委书记 郝景桥没有通过的书面报告，必须写明原因"));
        city.done("jw.clerk", key, "summarizeYear", Map.of("missing", data.get("missing"), "summary", "总结"));
        assertThat(reports.get(key).summary()).isEqualTo("没有书面述责：青禾县县委书记 郝景桥（正在接受审查调查）。总结");
    }

    @Test
    void nobody_evaluates_or_counts_whom_the_case_concerns() {
        var key = year.planned(QINGHE, LINXI);
        year.allWritten(key);
        registry.relate(new Relation(LINXI, CaseDriver.CLEAN, "配偶"));
        var fields = ReportYear.roll(6);
        roll(fields).add(Map.of("name", "陈思远", "unit", "市纪委委员", "officialId", CaseDriver.CLEAN));
        roll(fields).add(Map.of("name", "郝景桥", "unit", "市纪委委员", "officialId", ""));
        fields.put("tellers", List.of("zzb.clerk"));
        assertThat(city.refused("jw.clerk", key, "convenePlenary", fields))
                .extracting(FieldError::message)
                .containsExactly("“监票人、计票人”应选两人，各清点一次", "陈思远本人或者亲属是述责人，应当回避，不能参加评议", "郝景桥与述责人同名，请选择“干部编号”以便核对回避");
        organizations.put(new Person("kin", "某亲属", CaseDriver.CLEAN, true));
        organizations.seat("kin", "990100-audit", SeatRole.CLERK);
        var counted = ReportYear.roll(7);
        counted.put("tellers", List.of("kin", "bb.clerk"));
        assertThat(city.refused("jw.clerk", key, "convenePlenary", counted))
                .extracting(FieldError::field)
                .containsExactly("tellers");
        assertThat(city.refused("jw.clerk", key, "convenePlenary", ReportYear.roll(4)))
                .as("so few that the result would tell who voted what")
                .extracting(FieldError::field)
                .containsExactly("roll");
    }

    @Test
    void an_evaluation_is_closed_by_two_counts_that_agree_and_can_be_held_again() {
        var key = year.planned(QINGHE, LINXI);
        year.allWritten(key);
        year.convene(key);
        assertThatThrownBy(() ->
                        city.done("jw.clerk", key, "recordPlenary", task -> year.record(task, START, QINGHE, LINXI)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("评议票还没有结束");
        // more papers counted than handed out
        counting.issue(year.ballot(key), city.actor("jw.clerk"), 5);
        assertThatThrownBy(() -> counting.enter(
                        year.ballot(key),
                        city.actor("zzb.clerk"),
                        ReportYear.sheet(7, Map.of(QINGHE, List.of(7, 0, 0, 0), LINXI, List.of(7, 0, 0, 0)))))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("多于发出的 5 张");
        // held again
        assertThat(city.refused("jw.clerk", key, "recordPlenary", Map.of("action", "AGAIN")))
                .containsExactly(new FieldError("reason", "重新评议的，“理由”必须写明"));
        var first = year.ballot(key);
        city.done("jw.clerk", key, "recordPlenary", Map.of("action", "AGAIN", "reason", "到会人数不足，改期"));
        assertThat(ballots.find(first).orElseThrow().state().name()).isEqualTo("CANCELLED");
        year.convene(key);
        year.count(key, Map.of(QINGHE, List.of(7, 0, 0, 0), LINXI, List.of(0, 0, 0, 0)));
        assertThatThrownBy(() ->
                        city.done("jw.clerk", key, "recordPlenary", task -> year.record(task, START, QINGHE, LINXI)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("对陶宁行的评议全部弃权");
        city.done("jw.clerk", key, "recordPlenary", Map.of("action", "AGAIN", "reason", "对一人全部弃权"));
        year.convene(key);
        year.count(key, Map.of(QINGHE, List.of(7, 0, 0, 0), LINXI, List.of(4, 3, 0, 0)));
        var task = city.task("jw.clerk", key, "recordPlenary").id();
        var wrong = year.record(task, START.plusDays(1), QINGHE, "990100-G-0108");
        wrong.put("present", 9);
        assertThat(city.refused("jw.clerk", key, "recordPlenary", wrong))
                .extracting(FieldError::message)
                .containsExactly(
                        "“会议日期”不能晚于今天", "“实到人数”9 人，多于评议名册的 7 人", "没有登记对陶宁行的质询和回答", "质询中有不是现场述责的人：990100-G-0108");
        wrong = year.record(task, START.minusDays(1), QINGHE, LINXI);
        wrong.put("present", 6);
        assertThat(city.refused("jw.clerk", key, "recordPlenary", wrong))
                .extracting(FieldError::field)
                .containsExactly("heldOn", "present");
        city.done("jw.clerk", key, "recordPlenary", one -> year.record(one, START, QINGHE, LINXI));
        assertThat(subject(key, QINGHE).score()).isEqualTo(100);
    }

    @Test
    void everybody_gets_a_letter_with_points_and_it_is_a_document() {
        var key = year.evaluated();
        var fields = year.feedback(key);
        var letter = rowsOf(fields, "letters");
        var point = rowsOf(fields, "points");
        fields.put("letters", letter.subList(1, 6));
        fields.put("points", point.subList(1, 6));
        assertThat(city.refused("jw.clerk", key, "sendFeedback", fields))
                .extracting(FieldError::message)
                .containsExactly("没有给郝景桥的反馈意见", "没有给郝景桥的整改要点");
        var late = new HashMap<>(point.get(0));
        late.put("dueOn", START.plusYears(2).toString());
        fields.put("letters", letter);
        fields.put(
                "points",
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(late), point.stream().skip(1))
                        .toList());
        assertThat(city.refused("jw.clerk", key, "sendFeedback", fields))
                .extracting(FieldError::field)
                .containsExactly("points[0].dueOn");
        late.put("dueOn", START.toString());
        assertThat(city.refused("jw.clerk", key, "sendFeedback", fields))
                .extracting(FieldError::message)
                .containsExactly("“整改期限”应在今天之后");
        assertThat(letters.of(city.file(key))).isEmpty();
        city.done("jw.clerk", key, "sendFeedback", year.feedback(key));
        var offers = letters.of(city.file(key));
        assertThat(offers)
                .hasSize(6)
                .allSatisfy(offer -> assertThat(documents.missing(offer.kind(), offer.values()))
                        .isEmpty());
        assertThat(documents.fill(offers.get(0).kind(), offers.get(0).values()).xhtml())
                .contains("郝景桥", "得分 57 分", "对乡镇一把手监督偏软", "青禾县");
        assertThat(offers.get(0).organ()).isEqualTo("990121-committee-office");
        // publication is not wider than allowed, and not before the meeting
        assertThat(city.refused("jw.clerk", key, "publishReports", withProof(key, "党内")))
                .extracting(FieldError::message)
                .containsExactly("“公开范围”不能大于允许的范围：两委委员");
        var early = withProof(key, "本单位");
        early.put("publishedOn", START.minusDays(1).toString());
        assertThat(city.refused("jw.clerk", key, "publishReports", early))
                .extracting(FieldError::field)
                .containsExactly("publishedOn");
    }

    // ---- what is used above

    private void sendBack(CaseKey key) {
        city.done(
                "jw.head",
                key,
                "reviewWritten",
                Map.of(
                        "decision",
                        "RETURN",
                        "points",
                        List.of(Map.of("point", "管党治党责任写得太空"), Map.of("point", "没有写家风"))));
    }

    private void publish(CaseKey key, String scope) {
        city.done("jw.clerk", key, "publishReports", withProof(key, scope));
    }

    private Map<String, Object> withProof(CaseKey key, String scope) {
        return year.publication(city.task("jw.clerk", key, "publishReports").id(), scope);
    }

    private Map<String, Object> withPlan(CaseKey key, Map<String, Object> fields) {
        fields.put(
                "plan",
                city.pdf(
                        "jw.clerk",
                        city.task("jw.clerk", key, "draftReportPlan").id(),
                        "方案"));
        return fields;
    }

    private ReportSubject subject(CaseKey key, String official) {
        return reports.subject(key, official);
    }

    private List<IntegrityEntry> filed(CaseKey key, String official) {
        return files.of(official).stream()
                .filter(entry -> entry.caseKey().equals(key.value()))
                .toList();
    }

    private static CasePanels.Reader reader(String organ) {
        return new CasePanels.Reader() {
            @Override
            public boolean overall() {
                return organ.endsWith(OrganKind.DISCIPLINE.key());
            }

            @Override
            public boolean workOf(@Nullable String of) {
                return organ.equals(of);
            }
        };
    }

    private static List<Map<String, Object>> rows(Map<String, Object> fields) {
        return rowsOf(fields, "subjects");
    }

    private static List<Map<String, Object>> roll(Map<String, Object> fields) {
        return rowsOf(fields, "roll");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rowsOf(Map<String, Object> fields, String key) {
        return (List<Map<String, Object>>) fields.get(key);
    }
}
