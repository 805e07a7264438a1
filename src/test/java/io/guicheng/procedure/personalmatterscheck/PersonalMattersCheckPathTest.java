package io.guicheng.procedure.personalmatterscheck;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CONCEALED_PROPERTY;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.engine.Announced;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.matters.MatterChecks;
import io.guicheng.matters.MatterCollections;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.PersonalMatter;
import io.guicheng.registry.PersonalMatters;
import io.guicheng.registry.Petition;
import io.guicheng.registry.Petitions;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import io.guicheng.talks.Interviews;
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

/** Every way a check can go, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class PersonalMattersCheckPathTest {

    private static final String KEY = "personal-matters-check";

    /** What one step may cost, ours and the engine's statements together; this one ends the case. */
    private static final int MOST_STATEMENTS = 90;

    @Autowired
    CaseDriver city;

    @Autowired
    MatterChecks checks;

    @Autowired
    MatterCollections collections;

    @Autowired
    PersonalMatters matters;

    @Autowired
    Petitions petitions;

    @Autowired
    Interviews interviews;

    @Autowired
    IntegrityFiles files;

    @Autowired
    OrganizationEditor organizations;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    CaseStops stops;

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
        assertThat(PathRecorder.notWalked(KEY)).isEmpty();
    }

    @Test
    void what_was_concealed_becomes_a_lead_that_stands_in_the_way_of_a_promotion_at_once() throws Exception {
        // given
        var key = explained(CONCEALED_PROPERTY, "房产", "住房 3 套", 260, false);
        // when the table says that it is serious, an admonition to be careful is not enough
        assertThat(city.refused("zzb.clerk", key, "proposeFinding", finding(false, "EDUCATE")))
                .containsExactly(new FieldError("handling", "认定为“漏报较重”：房产，差额 260 万元的，不能这样处理，可以：诫勉；移送纪检监察机关"));
        assertThat(city.refused("zzb.clerk", key, "proposeFinding", finding(true, "FILE")))
                .containsExactly(new FieldError("handling", "认定为“瞒报”：房产，差额 260 万元的，不能这样处理，可以：诫勉；移送纪检监察机关"));
        city.done("zzb.clerk", key, "proposeFinding", finding(true, "LEAD"));
        assertThat(city.refused("zzb.head", key, "confirmFinding", Map.of("decision", "RETURN")))
                .containsExactly(new FieldError("note", "退回的，“意见”必须填写"));
        city.done("zzb.head", key, "confirmFinding", Map.of("decision", "RETURN", "note", "写明购房时间"));
        assertThat(city.data("zzb.clerk", key, "proposeFinding").toString()).contains("写明购房时间");
        city.done("zzb.clerk", key, "proposeFinding", finding(true, "LEAD"));
        assertThat(city.data("zzb.head", key, "confirmFinding").toString()).doesNotContain("退回意见", "写明购房时间");
        assertThat(petitions.about(CONCEALED_PROPERTY)).noneMatch(Petition::blocks);
        var task = city.task("zzb.head", key, "confirmFinding").id();
        var statements = SqlCount.of(() -> {
            city.complete("zzb.head", task, Map.of("decision", "APPROVE"));
            return key;
        });
        System.out.printf("confirmFinding with a lead: %d statements%n", statements.size());
        // then
        assertThat(petitions.about(CONCEALED_PROPERTY))
                .filteredOn(Petition::blocks)
                .singleElement()
                .satisfies(lead -> {
                    assertThat(lead.source()).isEqualTo("部门移送");
                    assertThat(lead.summary()).isEqualTo("2025 年度个人有关事项查核认定瞒报：房产，差额 260 万元");
                    assertThat(lead.id()).isEqualTo(checks.get(key).petitionId());
                });
        assertThat(city.file(key).outcomeText()).isEqualTo("瞒报，移送纪检监察机关");
        assertThat(files.of(CONCEALED_PROPERTY))
                .filteredOn(entry -> entry.caseKey().equals(key.value()))
                .extracting(IntegrityEntry::text)
                .containsExactly("2025 年度个人有关事项查核：瞒报，移送纪检监察机关");
        assertThat(verified(CONCEALED_PROPERTY, "房产")).isEqualTo("住房 3 套");
        city.dossierHolds(key);
    }

    @Test
    void an_omission_is_followed_by_the_talk_that_its_weight_asks_for() {
        talk(ALSO_CLEAN, 5, "REMINDER", "提醒谈话");
        talk(CaseDriver.WITH_OPEN_LEAD, 120, "ADMONITION", "诫勉");
    }

    private void talk(String official, int amount, String kind, String words) {
        var key = explained(official, "股票基金", "市值 " + amount + " 万元", amount, false);
        city.done("zzb.clerk", key, "proposeFinding", finding(false, "INTERVIEW"));
        city.done("zzb.head", key, "confirmFinding", Map.of("decision", "APPROVE"));
        var talk = interviews.ofOfficial(official).get(0);
        assertThat(talk.kind()).isEqualTo(kind);
        assertThat(talk.calledBy()).isEqualTo(key.value());
        assertThat(city.file(CaseKey.of(talk.caseKey())).ownerOrgan()).isEqualTo("990100-organization");
        assertThat(city.file(key).outcomeText()).endsWith(words);
    }

    @Test
    void what_is_explained_is_no_omission() {
        var key = explained(ALSO_CLEAN, "股票基金", "市值 90 万元", 66, true);
        assertThat(city.refused("zzb.clerk", key, "proposeFinding", finding(true, "FILE")))
                .containsExactly(new FieldError("concealed", "不一致的事项都已采信说明，不能认定隐瞒不报"));
        city.done("zzb.clerk", key, "proposeFinding", finding(false, "FILE"));
        city.done("zzb.head", key, "confirmFinding", Map.of("decision", "APPROVE"));
        assertThat(city.file(key).outcomeText()).isEqualTo("一致，不作处理");
        assertThat(checks.items(key)).filteredOn(one -> one.accepted()).hasSize(1);
    }

    @Test
    void a_slight_omission_is_spoken_of_and_made_good() {
        var key = explained(ALSO_CLEAN, "股票基金", "市值 29 万元", 5, false);
        city.done("zzb.clerk", key, "proposeFinding", finding(false, "EDUCATE"));
        city.done("zzb.head", key, "confirmFinding", Map.of("decision", "APPROVE"));
        assertThat(city.file(key).outcomeText()).isEqualTo("漏报较轻，批评教育、责令补报");
        assertThat(interviews.ofOfficial(ALSO_CLEAN)).isEmpty();
    }

    @Test
    void results_are_entered_item_by_item_and_what_agrees_differs_by_nothing() {
        var key = begun(ALSO_CLEAN);
        assertThat(city.rows("zzb.clerk", key, "gatherResults"))
                .isNotEmpty()
                .as("nothing agrees before somebody has said so")
                .allSatisfy(row -> assertThat(row.get("verified")).isEqualTo(""));
        var rows = agreeing(key);
        rows.get(0).put("amount", 3);
        assertThat(city.refused("zzb.clerk", key, "gatherResults", Map.of("items", rows)))
                .extracting(FieldError::field)
                .containsExactly("items[0].amount");
        rows.get(0).put("amount", 0);
        assertThat(city.refused("zzb.clerk", key, "gatherResults", Map.of("items", rows.subList(1, rows.size()))))
                .extracting(FieldError::field)
                .containsExactly("items");
        rows.get(0).put("verified", "与报告不同");
        assertThat(city.refused("zzb.clerk", key, "gatherResults", Map.of("items", rows)))
                .containsExactly(new FieldError("evidence", "有不一致的，“查核材料”必须上传"));
        city.done("zzb.clerk", key, "gatherResults", task -> results("zzb.clerk", task, rows));
        // and every difference is explained, the day is not to come, and what is accepted has a ground
        var said = city.rows("zzb.clerk", key, "recordExplanation");
        said.forEach(row -> {
            row.put("explanation", "记错了");
            row.put("accepted", true);
        });
        assertThat(city.refused(
                        "zzb.clerk",
                        key,
                        "recordExplanation",
                        task -> explanation(task, START.plusDays(1).toString(), said)))
                .extracting(FieldError::field)
                .containsExactly("heardOn", "items[0].ground");
        assertThat(city.refused(
                        "zzb.clerk", key, "recordExplanation", task -> explanation(task, START.toString(), List.of())))
                .extracting(FieldError::field)
                .contains("items");
    }

    @Test
    void nothing_is_to_be_explained_where_all_agrees() throws Exception {
        var key = begun(ALSO_CLEAN);
        var rows = agreeing(key);
        var task = city.task("zzb.clerk", key, "gatherResults").id();
        var statements = SqlCount.of(() -> {
            city.complete("zzb.clerk", task, Map.of("items", rows));
            return key;
        });
        System.out.printf("gatherResults: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(city.file(key).outcomeText()).isEqualTo("一致，不作处理");
    }

    @Test
    void who_was_drawn_is_checked_on_the_year_that_was_collected_and_knows_nothing_of_it() {
        // given
        var year = city.begin("zzb.clerk", "personal-matters-report", Map.of("year", "2025"));
        // when the secretary of the discipline organ is drawn
        events.publishEvent(new Announced(
                "mattersCheckOrdered",
                year,
                "personal-matters-report",
                "orderCheck",
                "启动查核",
                "990100",
                Map.of("checkOfficial", "990100-G-0004")));
        // then
        var check = checks.calledBy(year).get(0);
        assertThat(check.reportYear()).isEqualTo(collections.get(year).reportYear());
        var key = CaseKey.of(check.caseKey());
        assertThat(city.visible("zzb.clerk", key)).isTrue();
        assertThat(List.of("jw.head", "jw.clerk", "zzb.clerk.qh", "sjj.clerk", "xtgl"))
                .allSatisfy(user -> assertThat(city.visible(user, key)).as(user).isFalse());
    }

    @Test
    void the_departments_own_people_are_checked_by_the_department_above() {
        // given an official of a county who sits in the county's department
        organizations.put(new Person("county.official", "某组织员", "990121-G-0001", true));
        organizations.seat("county.official", "990121-organization", SeatRole.CLERK);
        assertThat(city.refusedStart("zzb.clerk.qh", KEY, start("990121-G-0001")))
                .contains(new FieldError("officialId", "“查核对象”在本部门任职，由上级组织部门查核"));
        // and nobody checks himself, a stranger, or somebody who has reported nothing
        assertThat(city.refusedStart("zzb.head", KEY, start("990100-G-0005")))
                .contains(new FieldError("officialId", "“查核对象”是您本人或者亲属，应当回避，请由其他人发起"));
        assertThat(city.refusedStart("zzb.clerk", KEY, start("990121-G-0002")))
                .contains(new FieldError("officialId", "“查核对象”不是本部门管理的干部"));
    }

    @Test
    void who_proposes_does_not_approve() {
        organizations.put(new Person("both", "某双", null, true));
        organizations.seat("both", "990100-organization", SeatRole.HEAD);
        var key = explained(ALSO_CLEAN, "股票基金", "市值 29 万元", 5, false);
        city.done("both", key, "proposeFinding", finding(false, "EDUCATE"));
        assertThatThrownBy(() -> city.done("both", key, "confirmFinding", Map.of("decision", "APPROVE")))
                .isInstanceOf(Refused.class)
                .hasMessage("提出认定意见的人不能审批，请由其他负责人审批");
    }

    @Test
    void a_check_begun_by_mistake_is_withdrawn() {
        var key = begun(ALSO_CLEAN);
        stops.withdraw(city.actor("zzb.clerk"), key, "对象有误");
        assertThat(city.file(key).outcomeText()).isEqualTo("已撤回：对象有误");
    }

    private static Map<String, Object> start(String official) {
        return Map.of("officialId", official, "reason", "REPORTED", "basis", "反映其房产没有如实报告");
    }

    private CaseKey begun(String official) {
        return city.begin("zzb.clerk", KEY, start(official));
    }

    private List<Map<String, Object>> agreeing(CaseKey key) {
        var rows = city.rows("zzb.clerk", key, "gatherResults");
        rows.forEach(row -> {
            row.put("verified", row.get("reported"));
            row.put("amount", 0);
        });
        return rows;
    }

    /** One item differs, and the official has explained it. */
    private CaseKey explained(String official, String item, String verified, int amount, boolean accepted) {
        var key = begun(official);
        var rows = agreeing(key);
        rows.stream().filter(row -> item.equals(row.get("id"))).forEach(row -> {
            row.put("verified", verified);
            row.put("amount", amount);
        });
        city.done("zzb.clerk", key, "gatherResults", task -> results("zzb.clerk", task, rows));
        var said = city.rows("zzb.clerk", key, "recordExplanation");
        said.forEach(row -> {
            row.put("explanation", "填报时没有留意");
            row.put("accepted", accepted);
            row.put("ground", accepted ? "银行流水证明为填报之后买入" : "");
        });
        city.done("zzb.clerk", key, "recordExplanation", task -> explanation(task, START.toString(), said));
        return key;
    }

    private Map<String, Object> results(String user, String task, List<Map<String, Object>> rows) {
        return Map.of("items", rows, "evidence", city.pdf(user, task, "查核结果"));
    }

    private Map<String, Object> explanation(String task, String on, List<Map<String, Object>> rows) {
        return Map.of("heardOn", on, "items", rows, "letter", city.pdf("zzb.clerk", task, "说明"));
    }

    private static Map<String, Object> finding(boolean concealed, String handling) {
        var fields = new HashMap<String, Object>();
        fields.put("concealed", concealed);
        fields.put("grounds", "比对结果和本人说明");
        fields.put("handling", handling);
        return fields;
    }

    private String verified(String official, String item) {
        return matters.latest(official).stream()
                .filter(one -> one.item().equals(item))
                .map(PersonalMatter::verified)
                .findFirst()
                .orElseThrow();
    }
}
