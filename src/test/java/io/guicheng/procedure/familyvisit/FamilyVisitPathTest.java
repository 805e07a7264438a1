package io.guicheng.procedure.familyvisit;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Recusal;
import io.guicheng.form.CasePanels;
import io.guicheng.form.CasePanels.Table;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Petitions;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import io.guicheng.talks.FamilyVisit;
import io.guicheng.talks.FamilyVisits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The visits of a year to the families of the county chiefs of the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class FamilyVisitPathTest {

    private static final String SECRETARY = "990100-C-01";
    private static final String ANOTHER_MEMBER = "990100-C-04";

    /** Secretary and head of the first county. */
    private static final String COUNTY_SECRETARY = "990100-G-0079";

    private static final String COUNTY_HEAD = "990100-G-0080";

    /** Six counties with a secretary and a head each. */
    private static final int CHIEFS = 12;

    /** What one step may cost, ours and the engine's statements together. */
    private static final int MOST_STATEMENTS = 90;

    @Autowired
    CaseDriver city;

    @Autowired
    FamilyVisits visits;

    @Autowired
    Petitions petitions;

    @Autowired
    IntegrityFiles files;

    @Autowired
    Cases cases;

    @Autowired
    CaseStops stops;

    @Autowired
    List<CasePanels> panels;

    @Autowired
    Recusal recusal;

    @Autowired
    OrganizationEditor organizations;

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
        assertThat(PathRecorder.notWalked("family-visit")).isEmpty();
    }

    @Test
    void everybody_is_planned_visited_and_filed_and_what_is_found_goes_its_way() throws Exception {
        // given a plan that is sent back once
        var key = planned();
        assertThat(city.refused("sw.head", key, "approveVisits", Map.of("decision", "RETURN")))
                .containsExactly(new FieldError("note", "退回的，“意见”必须写明理由"));
        city.done("sw.head", key, "approveVisits", Map.of("decision", "RETURN", "note", "日期再分散一些"));
        var revised = new HashMap<String, Object>();
        revised.put("arrangement", "分三批家访");
        revised.put("chiefs", city.data("swb.clerk", key, "reviseVisits").get("chiefs"));
        city.done("swb.clerk", key, "reviseVisits", revised);
        city.done("sw.head", key, "approveVisits", Map.of("decision", "APPROVE"));
        // then there is a task for each, due on its own day
        assertThat(city.openSteps(key)).hasSize(CHIEFS).containsOnly("recordVisit");
        assertThat(city.open(key))
                .extracting(task -> Objects.requireNonNull(task.dueAt()))
                .doesNotHaveDuplicates();
        assertThat(unvisited(key).rows())
                .hasSize(CHIEFS)
                .allSatisfy(row -> assertThat(row.get(3)).isEqualTo("待家访"));
        // when
        var reminded = visit(key, fields -> found(fields, "REMIND"));
        var talk = city.newest("reminder-interview");
        assertThat(cases.subjects(talk)).containsExactly(reminded);
        assertThat(city.file(talk).ownerOrgan()).isEqualTo("990100-discipline");
        var suspected = visit(key, fields -> found(fields, "CLUE"));
        assertThat(city.openSteps(city.newest("petition-handling"))).containsExactly("triage");
        assertThat(petitions.about(suspected))
                .anySatisfy(one -> assertThat(one.summary()).isEqualTo("经商办企业的亲属在其任职地承揽工程"));
        var task = city.task("swb.clerk", key, "recordVisit").id();
        var fields = record(task);
        var statements = SqlCount.of(() -> {
            city.complete("swb.clerk", task, fields);
            return key;
        });
        System.out.printf("recordVisit: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        city.done("swb.clerk", key, "recordVisit", Map.of("action", "SKIPPED", "skipReason", "正在外地学习"));
        while (city.openSteps(key).contains("recordVisit")) {
            visit(key, same -> {});
        }
        // then one is left, and it is known why
        assertThat(unvisited(key).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get(3)).isEqualTo("不能家访：正在外地学习"));
        assertThat(files.of(reminded))
                .filteredOn(entry -> entry.caseKey().equals(key.value()))
                .extracting(IntegrityEntry::text)
                .singleElement()
                .asString()
                .startsWith(START + " 秦禾桐（市委书记）")
                .endsWith("有苗头性问题，提醒谈话");
        city.done("swb.clerk", key, "checkVisits", Map.of("missing", List.of(), "confirmed", true));
        assertThat(city.file(key).outcomeText()).isEqualTo("家访 11 人，1 人没有家访、已说明原因");
        city.dossierHolds(key);
    }

    @Test
    void a_plan_leaves_nobody_out_and_there_is_one_a_year() {
        var plan = plan();
        refusedPlan(plan, rows -> rows.remove(0), "没有列入计划或者没有家访日期");
        refusedPlan(plan, rows -> rows.get(0).put("plannedOn", "2027-01-08"), "不在 2026 年");
        refusedPlan(plan, rows -> rows.get(0).put("plannedOn", "2026-11-20"), "不能早于今天");
        refusedPlan(plan, rows -> rows.get(0).put("id", "990100-G-0010"), "登记簿中不是下级党政正职的人");
        var key = planned();
        assertThat(city.refusedStart("swb.clerk", "family-visit", plan))
                .containsExactly(new FieldError("year", "“年度”2026 年已有家访计划 " + key));
        stops.withdraw(city.actor("swb.clerk"), key, "年度选错了");
        assertThat(planned()).isNotEqualTo(key);
    }

    @Test
    void a_visit_is_led_by_the_secretary_made_by_two_and_recorded_whole() {
        var key = approved();
        refusedVisit(key, "visitors", fields -> fields.put("visitors", List.of(SECRETARY)), "“家访人员”至少 2 人");
        refusedVisit(
                key,
                "visitors",
                fields -> fields.put("visitors", List.of(ANOTHER_MEMBER, "990100-C-05")),
                "“家访人员”中没有党委主要负责人带队");
        refusedVisit(
                key,
                "visitors",
                fields -> fields.put("visitors", List.of(SECRETARY, ANOTHER_MEMBER, "nobody")),
                "“家访人员”不在可以家访的人员中");
        refusedVisit(key, "visitedOn", fields -> fields.put("visitedOn", "2026-11-24"), "“家访日期”不能晚于今天");
        refusedVisit(key, "visitedOn", fields -> fields.put("visitedOn", "2026-11-22"), "“家访日期”不能早于计划审定日期 2026-11-23");
        refusedVisit(key, "visitedOn", fields -> fields.remove("visitedOn"), "登记家访的，“家访日期”必须填写");
        refusedVisit(key, "present", fields -> fields.remove("present"), "登记家访的，“在场的家庭成员”必须填写");
        refusedVisit(key, "pledge", fields -> fields.remove("pledge"), "登记家访的，“家属参与监督”必须填写");
        refusedVisit(key, "outcome", fields -> fields.remove("outcome"), "登记家访的，“是否发现问题”必须选择");
        refusedVisit(key, "record", fields -> fields.remove("record"), "登记家访的，“家访记录”必须上传");
        refusedVisit(key, "problem", fields -> fields.put("outcome", "REMIND"), "发现问题的，“发现的问题”必须填写");
        refusedVisit(key, "problem", fields -> fields.put("problem", "某个问题"), "没有发现问题的，不填写“发现的问题”");
        refusedVisit(key, "skipReason", fields -> fields.put("skipReason", "某个原因"), "登记家访的，不填写“不能家访的原因”");
        refusedVisit(key, "contents", fields -> contents(fields).remove(4), "“了解的内容”缺少“8 小时外”生活圈和社交圈");
        assertThat(city.refused("swb.clerk", key, "recordVisit", Map.of("action", "SKIPPED")))
                .containsExactly(new FieldError("skipReason", "不能家访的，“不能家访的原因”必须写明"));
        assertThat(city.refused(
                        "swb.clerk",
                        key,
                        "recordVisit",
                        Map.of("action", "SKIPPED", "skipReason", "已经免职", "outcome", "NONE")))
                .containsExactly(new FieldError("action", "不能家访的，只填写原因"));
    }

    @Test
    void a_visitor_who_is_a_relative_of_the_chief_stays_away() {
        jdbc.sql(
                        "insert into official_relative (official_id, relative_id, relation) values ('990100-G-0004', ?, '兄弟姐妹')")
                .param(COUNTY_SECRETARY)
                .update();
        var key = approved();
        assertThat(refusals(key, COUNTY_SECRETARY, fields -> {}))
                .containsExactly(new FieldError("visitors", "“家访人员”中有家访对象本人或者亲属，应当回避"));
    }

    @Test
    void who_became_a_chief_meanwhile_is_missed_by_name() {
        var key = approved();
        while (city.openSteps(key).contains("recordVisit")) {
            visit(key, fields -> {});
        }
        // the deputy secretary of the first county has become its head as well
        jdbc.sql(
                        "update tenure set chief = true, post_level = (select max(t.post_level) from tenure t where t.official_id = ?"
                                + " and t.held_until is null) where official_id = '990100-G-0081' and held_until is null")
                .param(COUNTY_HEAD)
                .update();
        assertThat(unvisited(key).rows())
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("范书宁").contains("没有列入计划", "计划拟定后任职"));
        assertThat(city.refused("swb.clerk", key, "checkVisits", Map.of("missing", List.of(), "confirmed", true)))
                .extracting(FieldError::message)
                .containsExactly("范书宁（青禾县县委副书记）没有家访，必须写明原因");
        city.done(
                "swb.clerk",
                key,
                "checkVisits",
                Map.of("missing", List.of(Map.of("id", "990100-G-0081", "reason", "刚刚任职，列入下年计划")), "confirmed", true));
        assertThat(city.file(key).outcomeText()).isEqualTo("家访 12 人，1 人没有家访、已说明原因");
    }

    @Test
    void a_visit_of_last_year_counts_until_the_cycle_is_over() {
        var key = approved();
        var visited = visit(key, fields -> {});
        assertThat(unvisited(key).rows()).hasSize(CHIEFS - 1);
        dateIs(START.plusYears(1));
        assertThat(unvisited(key).rows()).hasSize(CHIEFS - 1);
        dateIs(START.plusYears(1).plusDays(1));
        assertThat(unvisited(key).rows()).hasSize(CHIEFS);
        assertThat(visits.lastVisits(List.of(visited))).containsEntry(visited, START);
    }

    @Test
    void nobody_handles_the_visit_to_their_own_family_under_any_role() {
        // given the county's secretary with every role at the committee and in its office
        organizations.put(new Person("a.chief", "郝景桥", COUNTY_SECRETARY, true));
        for (var organ : List.of("990100-committee-office", "990100-committee")) {
            organizations.seat("a.chief", organ, SeatRole.CLERK);
            organizations.seat("a.chief", organ, SeatRole.HEAD);
        }
        var key = planned();
        assertThat(city.visible("a.chief", key)).isFalse();
        assertThat(recusal.mustLeave(city.actor("a.chief"), key)).isTrue();
        // nor the one who drafted it decides about it
        organizations.seat("swb.clerk", "990100-committee", SeatRole.HEAD);
        assertThatThrownBy(() -> city.done("swb.clerk", key, "approveVisits", Map.of("decision", "APPROVE")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_was_talked_about_in_a_family_stays_with_the_office() {
        var key = approved();
        visit(key, fields -> {});
        assertThat(shown(key, true).toString()).contains("家风家教：情况良好", "配偶");
        assertThat(shown(key, false).toString()).contains("秦禾桐").doesNotContain("家风家教：", "配偶");
        assertThat(panel().shared("family-visit.recordVisit")).isFalse();
        assertThat(panel().shared("family-visit.approveVisits")).isTrue();
        for (var user : List.of("zzb.clerk", "jw.clerk", "xwb.clerk.qh")) {
            assertThat(city.visible(user, key)).as(user).isFalse();
        }
    }

    private Map<String, Object> plan() {
        var rows = new ArrayList<Map<String, Object>>();
        var chiefs = jdbc.sql(
                        "select distinct c.official_id from committee_member c join tenure t on t.official_id = c.official_id"
                                + " where t.chief and t.held_until is null and c.jurisdiction_code <> '990100' order by 1")
                .query(String.class)
                .list();
        for (var chief : chiefs) {
            rows.add(new HashMap<>(
                    Map.of("id", chief, "plannedOn", START.plusDays(rows.size()).toString())));
        }
        var fields = new HashMap<String, Object>();
        fields.put("year", 2026);
        fields.put("chiefs", rows);
        fields.put("arrangement", "分两批家访");
        return fields;
    }

    private CaseKey planned() {
        return city.begin("swb.clerk", "family-visit", plan());
    }

    private CaseKey approved() {
        var key = planned();
        city.done("sw.head", key, "approveVisits", Map.of("decision", "APPROVE"));
        return key;
    }

    @SuppressWarnings("unchecked")
    private void refusedPlan(Map<String, Object> plan, Consumer<List<Map<String, Object>>> change, String message) {
        var changed = new HashMap<>(plan);
        var rows = new ArrayList<Map<String, Object>>();
        ((List<Map<String, Object>>) plan.get("chiefs")).forEach(row -> rows.add(new HashMap<>(row)));
        change.accept(rows);
        changed.put("chiefs", rows);
        assertThat(city.refusedStart("swb.clerk", "family-visit", changed))
                .extracting(FieldError::message)
                .anySatisfy(text -> assertThat(text).contains(message));
    }

    private Map<String, Object> record(String task) {
        var fields = new HashMap<String, Object>();
        fields.put("action", "VISITED");
        fields.put("visitedOn", START.toString());
        fields.put("visitors", List.of(SECRETARY, ANOTHER_MEMBER));
        fields.put("present", "配偶、父亲");
        var contents = new ArrayList<Map<String, Object>>();
        for (var topic :
                List.of("HOUSEHOLD", "MIND", "HEALTH", "TRADITION", "CIRCLES", "HOBBIES", "NEEDS", "FAMILY_MIND")) {
            contents.add(Map.of("id", topic, "note", "情况良好"));
        }
        fields.put("contents", contents);
        fields.put("pledge", "家属表示当好廉内助");
        fields.put("outcome", "NONE");
        fields.put("record", city.pdf("swb.clerk", task, "家访记录"));
        return fields;
    }

    private static void found(Map<String, Object> fields, String outcome) {
        fields.put("outcome", outcome);
        fields.put("problem", "经商办企业的亲属在其任职地承揽工程");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> contents(Map<String, Object> fields) {
        return (List<Map<String, Object>>) Objects.requireNonNull(fields.get("contents"));
    }

    /** Records the next visit and answers whose it was. */
    private String visit(CaseKey key, Consumer<Map<String, Object>> change) {
        var before = notMade(key);
        city.done("swb.clerk", key, "recordVisit", task -> {
            var fields = record(task);
            change.accept(fields);
            return fields;
        });
        before.removeAll(notMade(key));
        return before.get(0);
    }

    private List<String> notMade(CaseKey key) {
        return new ArrayList<>(visits.of(key).stream()
                .filter(visit -> !visit.made())
                .map(FamilyVisit::officialId)
                .toList());
    }

    private void refusedVisit(CaseKey key, String field, Consumer<Map<String, Object>> change, String message) {
        assertThat(city.refused("swb.clerk", key, "recordVisit", task -> {
                    var fields = record(task);
                    change.accept(fields);
                    return fields;
                }))
                .containsExactly(new FieldError(field, message));
    }

    /** What is said of the record of this very official. */
    private List<FieldError> refusals(CaseKey key, String official, Consumer<Map<String, Object>> change) {
        var name = visits.get(key, official).name();
        while (!about(key).contains(name)) {
            visit(key, fields -> {});
        }
        return city.refused("swb.clerk", key, "recordVisit", task -> {
            var fields = record(task);
            change.accept(fields);
            return fields;
        });
    }

    private String about(CaseKey key) {
        return city.data("swb.clerk", key, "recordVisit").get("facts").toString();
    }

    private CasePanels panel() {
        return panels.stream()
                .filter(one -> one.procedure().equals("family-visit"))
                .findFirst()
                .orElseThrow();
    }

    private Table unvisited(CaseKey key) {
        return shown(key, true).get(0).tables().get(0);
    }

    private List<CasePanels.Panel> shown(CaseKey key, boolean office) {
        return panel().panels(city.file(key), new CasePanels.Reader() {
            @Override
            public boolean overall() {
                return true;
            }

            @Override
            public boolean workOf(@Nullable String organ) {
                return office;
            }
        });
    }
}
