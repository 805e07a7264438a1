package io.guicheng.procedure.democraticlifemeeting;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static io.guicheng.support.play.MeetingPlay.item;
import static io.guicheng.support.play.MeetingPlay.opinions;
import static io.guicheng.support.play.MeetingPlay.plan;
import static io.guicheng.support.play.MeetingPlay.row;
import static io.guicheng.support.play.MeetingPlay.rows;
import static io.guicheng.support.play.MeetingPlay.supervision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.document.Documents;
import io.guicheng.form.CasePanels;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Preparation.Material;
import io.guicheng.lifemeetings.Preparation.Point;
import io.guicheng.lifemeetings.Sitting;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.rectifications.RectificationOrders;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import io.guicheng.support.play.MeetingPlay;
import io.guicheng.talks.Interviews;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Every way a democratic life meeting can go, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class DemocraticLifeMeetingPathTest {

    private static final String KEY = "democratic-life-meeting";

    /** The agriculture bureau: a director and three deputies. */
    private static final String BUREAU = "990100-agriculture";

    private static final String DIRECTOR = "990100-G-0028";
    private static final String DEPUTY = "990100-G-0054";
    private static final String SECOND = "990100-G-0055";

    /** A county committee of nine. */
    private static final String COUNTY = "990122-committee";

    private static final LocalDate MEETING = START.plusDays(16);

    /** What one step may cost, ours and the engine's statements together. */
    private static final int MOST_STATEMENTS = 60;

    @Autowired
    CaseDriver city;

    @Autowired
    LifeMeetings meetings;

    @Autowired
    RectificationOrders orders;

    @Autowired
    RectificationItems items;

    @Autowired
    Petitions petitions;

    @Autowired
    Interviews interviews;

    @Autowired
    OrganizationEditor organizations;

    @Autowired
    MeetingPanels panels;

    @Autowired
    MeetingDocuments papers;

    @Autowired
    Documents documents;

    @Autowired
    CaseStops stops;

    private MeetingPlay play;

    @BeforeEach
    void a_monday() {
        dateIs(START);
        play = new MeetingPlay(city);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @AfterAll
    static void every_node_and_flow_was_walked() {
        System.out.println(PathRecorder.report());
        assertThat(PathRecorder.notWalked(KEY))
                .as("the starts by message are walked by the tests of those who call")
                .isSubsetOf(
                        "specialCalledFor", "specialCalledFor_submitPlan", "annualPlanned", "annualPlanned_submitPlan");
    }

    @Test
    void a_meeting_is_prepared_supervised_reported_and_everything_found_is_put_right() {
        // given
        var key = arranged(BUREAU, "nyj.clerk");
        dateIs(MEETING);
        // when
        play.hold(key, play.record(key, 4));
        // then it passes, and the report is due by the parameter
        assertThat(meetings.get(key).reportDue()).isEqualTo(MEETING.plusDays(15));
        var paper = papers.of(city.file(key)).get(0);
        assertThat(documents.missing(paper.kind(), paper.values())).isEmpty();
        assertThat(documents.fill(paper.kind(), paper.values()).xhtml()).contains("应到4人，实到4人", "征求到意见2条", "谈心谈话6对");
        // when the unit reports
        assertThat(city.refused("nyj.clerk", key, "reportMeeting", Map.of()))
                .extracting(FieldError::field)
                .contains("report", "minutes", "recipients", "items", "publication");
        refusedReport(key, fields -> fields.put("recipients", List.of("ORGANIZATION")), "recipients");
        refusedReport(
                key,
                fields -> fields.put("items", List.of(item("990100-G-0010", MEETING.plusDays(60)))),
                "items[0].member");
        refusedReport(key, fields -> fields.put("items", List.of(item(DEPUTY, MEETING))), "items[0].dueOn");
        refusedReport(
                key, fields -> fields.put("items", List.of(item(DEPUTY, MEETING.plusYears(1)))), "items[0].dueOn");
        city.done("nyj.clerk", key, "reportMeeting", task -> report(task));
        // then each problem is a case of its own, and both dossiers name the other
        var started = orders.of(key);
        assertThat(started)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.caseKey()).isNotNull());
        var item = CaseKey.of(String.valueOf(started.get(0).caseKey()));
        assertThat(city.openSteps(item)).containsExactly("planMeasures");
        assertThat(items.get(item).source()).isEqualTo("LIFE_MEETING");
        assertThat(items.get(item).overseerOrgan()).isEqualTo("990100-organization");
        city.dossierHolds(item);
        // when half a year later nothing is put right
        var review = MEETING.plusMonths(6);
        city.dateComes(review);
        assertThat(city.data("zzb.clerk", key, "reviewProgress").toString()).contains(item.value(), "正在整改");
        city.done("zzb.clerk", key, "reviewProgress", Map.of("note", "两项都没有整改到位"));
        // then the chief is talked with, and the list comes back after another half year
        var talk = interviews.ofOfficial(DIRECTOR).get(0);
        assertThat(talk.calledBy()).isEqualTo(key.value());
        assertThat(talk.situation()).isEqualTo("RECTIFICATION_OVERDUE");
        assertThat(city.openSteps(key)).isEmpty();
        // when all is put right
        started.forEach(one -> items.pass(CaseKey.of(String.valueOf(one.caseKey())), review, false, false));
        city.dateComes(review.plusMonths(6));
        city.done("zzb.clerk", key, "reviewProgress", Map.of("note", "两项都已整改到位"));
        assertThat(interviews.ofOfficial(DIRECTOR)).hasSize(1);
        assertThat(city.file(key).outcomeText()).isEqualTo(MEETING + " 召开，开了 1 次，整改清单全部完成");
        city.dossierHolds(key);
    }

    @Test
    void five_of_nine_put_the_meeting_off_and_six_do_not() {
        // given a county committee of nine
        organizations.put(new Person("xwb.lx", "某办", null, true));
        organizations.seat("xwb.lx", "990122-committee-office", SeatRole.CLERK);
        var key = arranged(COUNTY, "xwb.lx");
        dateIs(MEETING);
        // when five come: nothing else may be recorded
        var five = play.record(key, 5);
        assertThat(refusedRecord(key, five))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.message()).contains("应到 9 人、实到 5 人", "应当延期"));
        play.hold(key, play.putOff(key, 5));
        // then
        assertThat(meetings.sittings(key)).extracting(Sitting::result).containsExactly(Sitting.Result.PUT_OFF);
        assertThat(city.refused("xwb.lx", key, "reschedule", Map.of("plannedOn", MEETING.toString(), "reason", "人数不足")))
                .containsExactly(new FieldError("plannedOn", "“另定的日期”应在今天之后"));
        city.done(
                "xwb.lx",
                key,
                "reschedule",
                Map.of("plannedOn", MEETING.plusDays(2).toString(), "reason", "人数不足"));
        city.done("zzb.clerk", key, "arrangeSupervision", supervision(true));
        // nobody owes the record of a meeting before it is held
        assertThat(city.task("zzb.clerk", key, "recordMeeting").dueAt())
                .isAfter(MEETING.plusDays(4)
                        .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                        .toInstant())
                .isBefore(MEETING.plusDays(10)
                        .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                        .toInstant());
        dateIs(MEETING.plusDays(2));
        // when six come
        play.hold(key, play.record(key, 6));
        assertThat(meetings.sittings(key))
                .extracting(Sitting::result)
                .containsExactly(Sitting.Result.PUT_OFF, Sitting.Result.FIT);
        assertThat(city.openSteps(key)).containsExactly("reportMeeting");
    }

    @Test
    void without_its_chief_the_meeting_is_put_off() {
        var key = arranged(BUREAU, "nyj.clerk");
        dateIs(MEETING);
        var fields = play.putOff(key, 4);
        rows(fields, "attendance").get(0).putAll(Map.of("present", "NO", "absence", "因公外出"));
        play.hold(key, fields);
        assertThat(city.openSteps(key)).containsExactly("reschedule");
    }

    @Test
    void an_unfit_meeting_is_ordered_again_with_everything_anew() {
        // given
        var key = arranged(BUREAU, "nyj.clerk");
        dateIs(MEETING);
        var fields = play.record(key, 4);
        rows(fields, "assessment").stream()
                .filter(row -> row.get("id").equals("MUTUAL_CRITICISM"))
                .forEach(row -> row.put("met", "NO"));
        assertThat(refusedRecord(key, fields))
                .extracting(FieldError::field)
                .contains("assessment[4].note", "correction");
        rows(fields, "assessment").get(4).put("note", "以工作建议代替批评");
        fields.put("correction", "当场指出，要求重新开展批评");
        // when
        play.hold(key, fields);
        // then
        assertThat(city.openSteps(key)).containsExactly("orderAgain");
        assertThat(city.data("zzb.head", key, "orderAgain").toString()).contains("以工作建议代替批评");
        assertThat(city.refused(
                        "zzb.head", key, "orderAgain", Map.of("demands", "重新谈心、重新查摆", "plannedOn", MEETING.toString())))
                .containsExactly(new FieldError("plannedOn", "“重开的日期”应在今天之后"));
        city.done(
                "zzb.head",
                key,
                "orderAgain",
                Map.of("demands", "重新谈心、重新查摆", "plannedOn", MEETING.plusDays(10).toString()));
        assertThat(meetings.materials(key)).noneMatch(Material::fit);
        assertThat(city.data("nyj.clerk", key, "submitMaterials").toString()).contains("重新谈心、重新查摆");
        play.submitMaterials(key, "nyj.clerk");
        review(key, "zzb.clerk", "reviewByOrganization", Map.of());
        review(key, "jw.clerk", "reviewByDiscipline", Map.of());
        city.done("zzb.clerk", key, "arrangeSupervision", supervision(false));
        dateIs(MEETING.plusDays(10));
        play.hold(key, play.record(key, 4));
        assertThat(meetings.sittings(key))
                .extracting(Sitting::result)
                .containsExactly(Sitting.Result.UNFIT, Sitting.Result.FIT);
    }

    @Test
    void what_is_not_met_but_not_essential_is_corrected_on_the_spot() {
        var key = arranged(BUREAU, "nyj.clerk");
        dateIs(MEETING);
        var fields = play.record(key, 4);
        rows(fields, "assessment").stream()
                .filter(row -> row.get("id").equals("MEASURES"))
                .forEach(row -> row.putAll(Map.of("met", "NO", "note", "措施不够具体")));
        fields.put("correction", "要求会后一周内细化");
        play.hold(key, fields);
        assertThat(city.openSteps(key)).containsExactly("reportMeeting");
    }

    @Test
    void who_speaks_when_and_of_whom_is_checked() {
        var key = arranged(BUREAU, "nyj.clerk");
        dateIs(MEETING);
        refusedRecord(key, "attendance[0].speakingOrder", fields -> {
            rows(fields, "attendance").get(0).put("speakingOrder", 2);
            rows(fields, "attendance").get(1).put("speakingOrder", 1);
        });
        refusedRecord(
                key,
                "attendance[2].speakingOrder",
                fields -> rows(fields, "attendance").get(2).put("speakingOrder", 1));
        refusedRecord(
                key,
                "attendance[1].selfCriticism",
                fields -> rows(fields, "attendance").get(1).remove("selfCriticism"));
        refusedRecord(
                key,
                "attendance[3].absence",
                fields -> rows(fields, "attendance").get(3).put("present", "NO"));
        refusedRecord(
                key,
                "attendance[3].speakingOrder",
                fields -> rows(fields, "attendance").get(3).put("present", "NO"));
        refusedRecord(key, "attendance", fields -> rows(fields, "attendance").remove(3));
        refusedRecord(
                key,
                "attendance[3].name",
                fields -> rows(fields, "attendance").get(3).put("id", DIRECTOR));
        refusedRecord(key, "criticisms", fields -> rows(fields, "criticisms").remove(0));
        refusedRecord(
                key,
                "criticisms[0].on",
                fields -> rows(fields, "criticisms")
                        .get(0)
                        .put("on", rows(fields, "criticisms").get(0).get("by")));
        refusedRecord(
                key,
                "criticisms[0].by",
                fields -> rows(fields, "criticisms").get(0).put("by", "990100-G-0010"));
        refusedRecord(
                key,
                "criticisms[0].on",
                fields -> rows(fields, "criticisms").get(0).put("on", "990100-G-0010"));
        refusedRecord(
                key,
                "assessment[0].met",
                fields -> rows(fields, "assessment").get(0).remove("met"));
        refusedRecord(key, "assessment", fields -> rows(fields, "assessment").remove(0));
        refusedRecord(
                key,
                "assessment[0].title",
                fields -> rows(fields, "assessment").get(0).put("id", "NOTHING"));
        refusedRecord(
                key,
                "heldOn",
                fields -> fields.put("heldOn", MEETING.plusDays(1).toString()));
        refusedRecord(
                key, "heldOn", fields -> fields.put("heldOn", START.minusDays(1).toString()));
        assertThat(city.refused("zzb.clerk", key, "recordMeeting", play.record(key, 4)))
                .containsExactly(new FieldError("records", "“会议记录和现场监督记录”必须上传"));
        var overdone = play.putOff(key, 2);
        overdone.put("criticisms", List.of(Map.of("by", DIRECTOR, "on", DEPUTY, "criticism", "抓得不紧")));
        rows(overdone, "assessment").get(0).put("met", "YES");
        assertThat(refusedRecord(key, overdone))
                .extracting(FieldError::field)
                .containsExactly("criticisms", "assessment[0].met");
    }

    @Test
    void a_plan_comes_early_enough_and_in_its_quarter_and_may_be_returned() {
        var key = begin(BUREAU);
        assertThat(city.refused("nyj.clerk", key, "submitPlan", plan(MEETING)))
                .extracting(FieldError::field)
                .containsExactly("plan");
        assertThat(refusedPlan(key, START.plusDays(14)))
                .containsExactly(new FieldError("plannedOn", "“会议日期”不能早于 2026-12-08，方案应当提前 15 日报送"));
        assertThat(refusedPlan(key, LocalDate.of(2027, 1, 8)))
                .containsExactly(new FieldError("quarterReason", "不在 2026 年第 4 季度召开的，“提前或者延期的理由”必须填写"));
        play.submitPlan(key, "nyj.clerk", MEETING);
        assertThat(city.refused("zzb.head", key, "approvePlan", Map.of("decision", "RETURN", "theme", "主题")))
                .containsExactly(new FieldError("note", "退回的，“意见”必须填写"));
        city.done("zzb.head", key, "approvePlan", Map.of("decision", "RETURN", "theme", "主题", "note", "主题不够聚焦"));
        assertThat(city.data("nyj.clerk", key, "submitPlan").toString()).contains("主题不够聚焦");
        play.submitPlan(key, "nyj.clerk", MEETING);
        city.done("zzb.head", key, "approvePlan", Map.of("decision", "APPROVE", "theme", "上级改定的主题"));
        assertThat(meetings.get(key).theme()).isEqualTo("上级改定的主题");
        assertThat(city.openSteps(key)).containsExactly("gatherOpinions", "listPoints", "recordTalks");
    }

    @Test
    void every_pair_talks_and_opinions_are_passed_on_as_they_were() {
        var key = approved(BUREAU, "nyj.clerk");
        // an opinion about somebody else
        assertThat(city.refused("nyj.clerk", key, "gatherOpinions", opinions("990100-G-0010")))
                .containsExactly(new FieldError("opinions[0].about", "“对谁”不是该班子或者其成员"));
        // a pair that did not talk, a talk of the future, a pair of nobody
        var talks = play.talks(key, "nyj.clerk");
        assertThat(rows(talks, "talks")).hasSize(6);
        var left = rows(talks, "talks").remove(0);
        assertThat(city.refused("nyj.clerk", key, "recordTalks", talks))
                .containsExactly(new FieldError("talks", left.get("names") + " 没有谈心谈话记录"));
        left.put("talkedOn", START.plusDays(1).toString());
        rows(talks, "talks").add(left);
        assertThat(city.refused("nyj.clerk", key, "recordTalks", talks))
                .containsExactly(new FieldError("talks[5].talkedOn", "“谈话日期”不能晚于今天"));
        left.put("talkedOn", START.toString());
        left.put("id", DIRECTOR + "~" + DIRECTOR);
        assertThat(city.refused("nyj.clerk", key, "recordTalks", talks))
                .extracting(FieldError::field)
                .containsExactly("talks[5].names", "talks");
        // and the words reach those they are about
        play.prepare(key, "nyj.clerk");
        assertThat(city.data("nyj.clerk", key, "submitMaterials").toString()).contains("开会多、下乡少，办事找不着人");
    }

    @Test
    void points_are_drawn_from_the_registers_and_none_may_be_left_out() throws Exception {
        // given what the registers know of two deputies
        var found = petitions.add(DEPUTY, "990100", "来信", START.minusDays(90), "反映其对惠农资金把关不严", true, true);
        petitions.close(found.id(), PetitionFinding.PARTLY_TRUE, START.minusDays(30));
        var inspected = petitions.add(SECOND, "990100", "巡察移交", START.minusDays(90), "巡察发现其违规发放补贴", true, true);
        petitions.close(inspected.id(), PetitionFinding.TRUE, START.minusDays(20));
        var asked = petitions.add(SECOND, "990100", "电话", START.minusDays(40), "反映其用人不公", true, true);
        petitions.move(asked.id(), PetitionState.INTERVIEW);
        var open = petitions.add(SECOND, "990100", "网络", START.minusDays(10), "正在初核的线索", true, true);
        petitions.move(open.id(), PetitionState.FIRST_CHECK);
        var old = petitions.add(SECOND, "990100", "来信", START.minusYears(3), "三年前的事", true, true);
        petitions.close(old.id(), PetitionFinding.TRUE, START.minusYears(2));
        var key = approved(BUREAU, "nyj.clerk");
        city.done("nyj.clerk", key, "gatherOpinions", opinions(DEPUTY));
        city.done("nyj.clerk", key, "recordTalks", play.talks(key, "nyj.clerk"));
        // then what is being looked into, and what is long past, is on no list
        var listed = city.data("jw.clerk", key, "listPoints");
        assertThat(listed.toString())
                .contains("惠农资金", "违规发放补贴", "用人不公", "年度报告的个人有关事项")
                .doesNotContain("正在初核的线索", "三年前的事");
        // when
        var points = play.points(key);
        refusedPoints(key, points, "points", rows -> rows.remove(0));
        refusedPoints(
                key, points, "points[0].reason", rows -> row(rows, found.id()).put("listed", "NO"));
        refusedPoints(
                key, points, "points[0].point", rows -> row(rows, found.id()).put("point", ""));
        refusedPoints(
                key, points, "points[0].known", rows -> row(rows, found.id()).put("id", "nothing"));
        refusedPoints(
                key,
                points,
                "points[0].listed",
                rows -> row(rows, "PM-2025-" + DIRECTOR).putAll(Map.of("listed", "NO", "reason", "不必")));
        var more = new HashMap<String, Object>(points);
        more.put("more", List.of(Map.of("member", "990100-G-0010", "kind", "INQUIRY", "point", "函询的问题")));
        assertThat(city.refused("jw.clerk", key, "listPoints", more))
                .extracting(FieldError::field)
                .containsExactly("more[0].member");
        row(rows(points, "points"), asked.id()).putAll(Map.of("listed", "NO", "reason", "函询尚未答复，不宜告知"));
        points.put("more", List.of(Map.of("member", DEPUTY, "kind", "INQUIRY", "point", "函询的问题")));
        city.done("jw.clerk", key, "listPoints", points);
        assertThat(meetings.points(key))
                .filteredOn(Point::listed)
                .extracting(Point::kind)
                .contains("群众反映", "巡视巡察反馈", "约谈函询", "个人有关事项");
        // then the unit sees what is listed and nothing of what was left out
        assertThat(city.data("nyj.clerk", key, "submitMaterials").toString())
                .contains("惠农资金", "函询的问题")
                .doesNotContain("用人不公");
        // and a material that leaves one out is not taken
        var task = city.task("nyj.clerk", key, "submitMaterials").id();
        var materials = play.materials(key, "nyj.clerk", task);
        row(rows(materials, "points"), found.id()).put("explanation", "");
        assertThat(city.refused("nyj.clerk", key, "submitMaterials", materials)).isNotEmpty();
        rows(materials, "points").remove(row(rows(materials, "points"), found.id()));
        assertThat(city.refused("nyj.clerk", key, "submitMaterials", materials))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("漏了须说清楚的事项：反映其对惠农资金把关不严"));
        var short_ = play.materials(key, "nyj.clerk", task);
        rows(short_, "materials").remove(0);
        assertThat(city.refused("nyj.clerk", key, "submitMaterials", short_))
                .containsExactly(new FieldError("materials", "领导班子 的对照检查材料没有提交"));
        play.submitMaterials(key, "nyj.clerk");
        // when a reviewer finds a point not explained
        var verdicts = play.verdicts(key, "jw.clerk", "reviewByDiscipline", Map.of());
        row(rows(verdicts, "points"), found.id()).put("clear", "NO");
        assertThat(city.refused("jw.clerk", key, "reviewByDiscipline", verdicts))
                .containsExactly(new FieldError("materials[2].verdict", "有事项没有说清楚，材料不能合格"));
        rows(verdicts, "materials").get(2).put("verdict", "UNFIT");
        assertThat(city.refused("jw.clerk", key, "reviewByDiscipline", verdicts))
                .containsExactly(new FieldError("materials[2].note", "退回的，“退回要点”必须填写"));
        rows(verdicts, "materials").get(2).put("note", "惠农资金的责任没有说清");
        var complete = new HashMap<>(verdicts);
        complete.put(
                "points",
                rows(verdicts, "points").subList(1, rows(verdicts, "points").size()));
        assertThat(city.refused("jw.clerk", key, "reviewByDiscipline", complete))
                .extracting(FieldError::field)
                .contains("points");
        complete.putAll(verdicts);
        complete.put("materials", rows(verdicts, "materials").subList(1, 5));
        assertThat(city.refused("jw.clerk", key, "reviewByDiscipline", complete))
                .extracting(FieldError::field)
                .contains("materials");
        city.done("jw.clerk", key, "reviewByDiscipline", verdicts);
        assertThat(city.openSteps(key)).containsExactly("reviewByOrganization");
        review(key, "zzb.clerk", "reviewByOrganization", Map.of());
        // then that one alone comes back, to both organs again
        assertThat(city.openSteps(key)).containsExactly("submitMaterials");
        assertThat(rows(city.data("nyj.clerk", key, "submitMaterials"), "materials"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("id", DEPUTY).containsEntry("returned", "惠农资金的责任没有说清"));
        play.submitMaterials(key, "nyj.clerk");
        review(key, "zzb.clerk", "reviewByOrganization", Map.of());
        var last = city.task("jw.clerk", key, "reviewByDiscipline").id();
        var passed = play.verdicts(key, "jw.clerk", "reviewByDiscipline", Map.of());
        var statements = SqlCount.of(() -> {
            city.complete("jw.clerk", last, passed);
            return key;
        });
        System.out.printf("reviewByDiscipline: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(city.openSteps(key)).containsExactly("arrangeSupervision");
    }

    @Test
    void supervisors_come_from_both_organs_and_a_county_has_a_guide_from_above() {
        organizations.put(new Person("xwb.lx", "某办", null, true));
        organizations.seat("xwb.lx", "990122-committee-office", SeatRole.CLERK);
        var key = examined(COUNTY, "xwb.lx");
        refusedSupervision(key, "guide", fields -> fields.remove("guide"));
        refusedSupervision(key, "guide", fields -> fields.put("guide", "990122-C-01"));
        refusedSupervision(key, "leader", fields -> fields.put("leader", "zzb.clerk"));
        refusedSupervision(key, "leader", fields -> fields.put("leader", "nyj.clerk"));
        refusedSupervision(
                key, "supervisors", fields -> fields.put("supervisors", List.of(Map.of("person", "zzb.clerk"))));
        refusedSupervision(
                key,
                "supervisors[0].person",
                fields -> fields.put("supervisors", List.of(Map.of("person", "nyj.clerk"))));
        refusedSupervision(
                key,
                "supervisors[1].person",
                fields ->
                        fields.put("supervisors", List.of(Map.of("person", "jw.clerk"), Map.of("person", "jw.clerk"))));
        // a supervisor who is a member's relative
        var member = meetings.members(key).get(3).officialId();
        organizations.put(new Person("jw.kin", "某亲", member, true));
        organizations.seat("jw.kin", "990100-discipline", SeatRole.CLERK);
        refusedSupervision(
                key,
                "supervisors[0].person",
                fields ->
                        fields.put("supervisors", List.of(Map.of("person", "jw.kin"), Map.of("person", "zzb.clerk"))));
        // and the lot has fallen on it
        meetings.follow(key, "990100-C-03", true);
        assertThat(city.data("zzb.clerk", key, "arrangeSupervision")).containsEntry("guide", "990100-C-03");
        refusedSupervision(key, "leader", fields -> {});
        var fields = supervision(true);
        fields.put("leader", "zzb.head");
        city.done("zzb.clerk", key, "arrangeSupervision", fields);
        assertThat(meetings.get(key).leader()).isEqualTo("张望然（组织部负责人）");
        assertThat(meetings.supervisors(key)).hasSize(2);
    }

    @Test
    void nobody_looks_at_his_own_part_from_above_whatever_his_seat() {
        // given a member of the body with seats in both organs above, and a clerk who sits on both sides
        organizations.put(new Person("the.member", "某员", DEPUTY, true));
        organizations.seat("the.member", "990100-organization", SeatRole.CLERK);
        organizations.seat("the.member", "990100-organization", SeatRole.HEAD);
        organizations.seat("the.member", "990100-discipline", SeatRole.CLERK);
        organizations.put(new Person("both", "某双", null, true));
        organizations.seat("both", BUREAU, SeatRole.CLERK);
        organizations.seat("both", "990100-organization", SeatRole.HEAD);
        organizations.seat("both", "990100-discipline", SeatRole.CLERK);
        // then he does not even open the case
        assertThatThrownBy(() -> city.begin("the.member", KEY, Map.of("body", BUREAU, "year", 2026)))
                .isInstanceOf(Refused.class);
        var key = begin(BUREAU);
        play.submitPlan(key, "both", MEETING);
        leaves("the.member", key, "approvePlan", Map.of("decision", "APPROVE", "theme", "主题"));
        assertThatThrownBy(() -> city.done("both", key, "approvePlan", Map.of("decision", "APPROVE", "theme", "主题")))
                .isInstanceOf(Refused.class)
                .hasMessage("您参与报送了方案或者材料，不能审核，请由其他人办理");
        city.done("zzb.head", key, "approvePlan", Map.of("decision", "APPROVE", "theme", "主题"));
        leaves("the.member", key, "listPoints", play.points(key));
        play.prepare(key, "both");
        play.submitMaterials(key, "both");
        leaves(
                "the.member",
                key,
                "reviewByOrganization",
                play.verdicts(key, "zzb.clerk", "reviewByOrganization", Map.of()));
        leaves("the.member", key, "reviewByDiscipline", play.verdicts(key, "jw.clerk", "reviewByDiscipline", Map.of()));
        assertThatThrownBy(() -> review(key, "both", "reviewByDiscipline", Map.of()))
                .isInstanceOf(Refused.class);
        review(key, "zzb.clerk", "reviewByOrganization", Map.of());
        review(key, "jw.clerk", "reviewByDiscipline", Map.of());
        leaves("the.member", key, "arrangeSupervision", supervision(false));
        city.done("zzb.clerk", key, "arrangeSupervision", supervision(false));
        dateIs(MEETING);
        leaves("the.member", key, "recordMeeting", play.record(key, 4));
        var unfit = play.record(key, 4);
        rows(unfit, "assessment").get(0).putAll(Map.of("met", "NO", "note", "没有逐一说清楚"));
        unfit.put("correction", "责令重开");
        play.hold(key, unfit);
        leaves(
                "the.member",
                key,
                "orderAgain",
                Map.of("demands", "重新查摆", "plannedOn", MEETING.plusDays(9).toString()));
    }

    @Test
    void one_case_for_each_body_and_year() {
        var key = begin(BUREAU);
        assertThat(city.refusedStart("zzb.clerk", KEY, Map.of("body", BUREAU, "year", 2026)))
                .extracting(FieldError::field)
                .containsExactly("body");
        assertThat(city.refusedStart("zzb.clerk", KEY, Map.of("body", BUREAU, "year", 2025)))
                .containsExactly(new FieldError("year", "“年度”不能早于今年"));
        assertThat(city.refusedStart("zzb.clerk", KEY, Map.of("body", "990121-agriculture", "year", 2026)))
                .extracting(FieldError::field)
                .containsExactly("body");
        stops.withdraw(city.actor("zzb.clerk"), key, "立案有误");
        assertThat(city.file(key).outcomeText()).isEqualTo("已撤回：立案有误");
        assertThat(city.openSteps(begin(BUREAU))).containsExactly("submitPlan");
    }

    @Test
    void the_page_shows_the_meeting_to_the_unit_and_the_department_and_the_list_to_nobody_else() {
        var key = arranged(BUREAU, "nyj.clerk");
        dateIs(MEETING);
        play.hold(key, play.record(key, 4));
        var whole = panels.panels(city.file(key), readerOf("990100-organization"));
        assertThat(whole).extracting(CasePanels.Panel::title).containsExactly("民主生活会", "会前准备", "第 1 次会议");
        assertThat(whole.toString()).contains("开会多、下乡少", "年度报告的个人有关事项", "抓落实的韧劲不够");
        assertThat(panels.panels(city.file(key), readerOf(BUREAU))).hasSize(3);
        assertThat(panels.panels(city.file(key), readerOf("990100-audit"))).isEmpty();
        assertThat(city.visible("nyj.clerk", key)).isTrue();
        assertThat(city.visible("sjj.clerk", key)).isFalse();
    }

    private static CasePanels.Reader readerOf(String own) {
        return new CasePanels.Reader() {
            @Override
            public boolean overall() {
                return true;
            }

            @Override
            public boolean workOf(@Nullable String organ) {
                return own.equals(organ);
            }
        };
    }

    // ---- the steps, as careful people fill them in

    private CaseKey begin(String body) {
        return city.begin("zzb.clerk", KEY, Map.of("body", body, "year", 2026));
    }

    private List<FieldError> refusedPlan(CaseKey key, LocalDate on) {
        var task = city.task("nyj.clerk", key, "submitPlan").id();
        var fields = plan(on);
        fields.put("plan", city.pdf("nyj.clerk", task, "方案"));
        return city.refused("nyj.clerk", key, "submitPlan", fields);
    }

    private CaseKey approved(String body, String unit) {
        var key = begin(body);
        play.submitPlan(key, unit, MEETING);
        city.done("zzb.head", key, "approvePlan", Map.of("decision", "APPROVE", "theme", "学思想、强党性、转作风"));
        return key;
    }

    private void review(CaseKey key, String user, String step, Map<String, String> returned) {
        var task = city.task(user, key, step).id();
        city.complete(
                user,
                task,
                play.verdicts(key, step.equals("reviewByDiscipline") ? "jw.clerk" : "zzb.clerk", step, returned));
    }

    private CaseKey examined(String body, String unit) {
        var key = approved(body, unit);
        play.prepare(key, unit);
        play.submitMaterials(key, unit);
        review(key, "zzb.clerk", "reviewByOrganization", Map.of());
        review(key, "jw.clerk", "reviewByDiscipline", Map.of());
        return key;
    }

    private CaseKey arranged(String body, String unit) {
        var key = examined(body, unit);
        city.done("zzb.clerk", key, "arrangeSupervision", supervision(body.equals(COUNTY)));
        return key;
    }

    private List<FieldError> refusedRecord(CaseKey key, Map<String, Object> fields) {
        var task = city.task("zzb.clerk", key, "recordMeeting").id();
        fields.put("records", city.pdf("zzb.clerk", task, "会议记录"));
        return city.refused("zzb.clerk", key, "recordMeeting", fields);
    }

    private void refusedRecord(CaseKey key, String field, Consumer<Map<String, Object>> wrong) {
        var fields = play.record(key, 4);
        wrong.accept(fields);
        assertThat(refusedRecord(key, fields)).extracting(FieldError::field).contains(field);
    }

    private void refusedPoints(
            CaseKey key, Map<String, Object> points, String field, Consumer<List<Map<String, Object>>> wrong) {
        var copies = new ArrayList<Map<String, Object>>();
        rows(points, "points").forEach(row -> copies.add(new HashMap<>(row)));
        // the one that is spoilt stands first, so that its place is known
        wrong.accept(copies);
        assertThat(city.refused("jw.clerk", key, "listPoints", Map.of("points", copies)))
                .extracting(error -> error.field().replaceAll("\\[\\d+]", "[0]"))
                .contains(field);
    }

    private void refusedSupervision(CaseKey key, String field, Consumer<Map<String, Object>> wrong) {
        var fields = supervision(true);
        wrong.accept(fields);
        assertThat(city.refused("zzb.clerk", key, "arrangeSupervision", fields))
                .extracting(FieldError::field)
                .contains(field);
    }

    private Map<String, Object> report(String task) {
        return play.report(
                "nyj.clerk", task, List.of(item(DEPUTY, MEETING.plusMonths(6)), item(DIRECTOR, MEETING.plusMonths(6))));
    }

    private void refusedReport(CaseKey key, Consumer<Map<String, Object>> wrong, String field) {
        var task = city.task("nyj.clerk", key, "reportMeeting").id();
        var fields = report(task);
        wrong.accept(fields);
        assertThat(city.refused("nyj.clerk", key, "reportMeeting", fields))
                .extracting(FieldError::field)
                .containsExactly(field);
    }

    /** Neither sees the form nor hands in what anybody else might. */
    private void leaves(String user, CaseKey key, String step, Map<String, Object> fields) {
        assertThatThrownBy(() -> city.data(user, key, step))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("应当回避");
        assertThatThrownBy(() -> city.done(user, key, step, fields))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("应当回避");
    }
}
