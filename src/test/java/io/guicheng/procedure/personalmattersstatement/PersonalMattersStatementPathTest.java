package io.guicheng.procedure.personalmattersstatement;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Recusal;
import io.guicheng.form.CaseStops;
import io.guicheng.form.StartForms;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.PersonalMatter;
import io.guicheng.registry.PersonalMatters;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Relation;
import io.guicheng.reminder.Reminder;
import io.guicheng.reminder.Reminders;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.ModelFiles;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SqlCount;
import io.guicheng.support.Tables;
import io.guicheng.support.WholeApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** An official reports, in their own name or on paper. Each case is rolled back. */
@WholeApplication
@Transactional
class PersonalMattersStatementPathTest {

    private static final String KEY = "personal-matters-statement";

    /** 统战部部长, who has an account but no seat in the organization department. */
    private static final String OWN = "990100-G-0009";

    /** What taking a report may cost: fourteen items are fourteen rows of the register. */
    private static final int MOST_STATEMENTS = 90;

    @Autowired
    CaseDriver city;

    @Autowired
    StartForms starts;

    @Autowired
    PersonalMatters matters;

    @Autowired
    Officials officials;

    @Autowired
    Reminders reminders;

    @Autowired
    RegistryEditor registry;

    @Autowired
    OrganizationEditor organizations;

    @Autowired
    Recusal recusal;

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
    void a_yearly_report_stands_in_the_register_once_it_was_taken() throws Exception {
        // given the form with what the register has
        var known = rows(starts.form(city.actor("tzb.head"), KEY).data());
        assertThat(known).hasSize(14);
        assertThat(known)
                .filteredOn(row -> "房产".equals(row.get("id")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reported")).isEqualTo(said("房产", 2025)));
        // when
        var key = city.begin("tzb.head", KEY, yearly(OWN));
        // then nothing has changed yet
        assertThat(matters.ofYear(OWN, 2026)).isEmpty();
        assertThat(city.data("zzb.clerk", key, "reviewStatement").toString()).contains("住房 2 套", "年度集中报告");
        // when it was taken
        var task = city.task("zzb.clerk", key, "reviewStatement").id();
        var statements = SqlCount.of(() -> {
            city.complete("zzb.clerk", task, Map.of("decision", "ACCEPT"));
            return key;
        });
        System.out.printf("reviewStatement: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(matters.latest(OWN)).hasSize(14).allSatisfy(one -> {
            assertThat(one.year()).isEqualTo(2026);
            assertThat(one.verified()).isNull();
        });
        assertThat(city.file(key).outcomeText()).isEqualTo("年度集中报告已记入 2026 年度登记簿");
        city.dossierHolds(key);
    }

    @Test
    void the_vetting_of_a_candidate_reads_what_was_reported() {
        // given a candidate whose report comes on paper
        var key = city.begin("zzb.head", KEY, recorded("zzb.head", "CANDIDATE"));
        assertThatThrownBy(() -> city.done("zzb.head", key, "reviewStatement", Map.of("decision", "ACCEPT")))
                .isInstanceOf(Refused.class)
                .hasMessage("代录人不能受理自己录入的报告，请由其他人受理");
        city.done("zzb.clerk", key, "reviewStatement", Map.of("decision", "ACCEPT"));
        // when
        var selection = city.atVetting(CLEAN);
        city.appraise(selection, true);
        // then
        assertThat(city.rows("zzb.clerk", selection, "verifyPersonalMatters"))
                .hasSize(14)
                .anySatisfy(row -> assertThat(row.get("reported")).isEqualTo("住房 2 套"));
    }

    @Test
    void a_change_goes_into_the_newest_report_and_what_it_touches_is_unverified_again() {
        // given
        matters.verify(OWN, 2025, "房产", said("房产", 2025), 0);
        matters.verify(OWN, 2025, "股票基金", said("股票基金", 2025), 0);
        var change = new HashMap<>(yearly(OWN));
        change.put("kind", "CHANGE");
        change.remove("year");
        change.put("items", rows(starts.form(city.actor("tzb.head"), KEY).data()));
        assertThat(refused(change)).extracting(FieldError::field).containsExactly("changedOn", "items");
        change.put("items", items("房产", "住房 2 套"));
        change.put("changedOn", START.plusDays(1).toString());
        assertThat(refused(change)).containsExactly(new FieldError("changedOn", "“变化或者任职日期”不能晚于今天"));
        // when it comes after the thirty days
        change.put("changedOn", START.minusDays(31).toString());
        assertThat(refused(change)).containsExactly(new FieldError("lateReason", "报告期限是 2026-11-22，逾期的原因必须写明"));
        change.put("lateReason", "在外地学习");
        var key = city.begin("tzb.head", KEY, change);
        assertThat(city.data("zzb.clerk", key, "reviewStatement").toString()).contains("在外地学习");
        city.done("zzb.clerk", key, "reviewStatement", Map.of("decision", "ACCEPT"));
        // then
        assertThat(matters.latest(OWN))
                .filteredOn(one -> one.item().equals("房产"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reported()).isEqualTo("住房 2 套");
                    assertThat(one.verified()).isNull();
                });
        assertThat(matters.latest(OWN))
                .filteredOn(one -> one.item().equals("股票基金"))
                .singleElement()
                .satisfies(one -> assertThat(one.verified()).isEqualTo(one.reported()));
    }

    @Test
    void a_change_within_the_thirty_days_needs_no_reason_and_a_change_of_nothing_on_file_is_none() {
        var change = new HashMap<>(yearly(OWN));
        change.put("kind", "CHANGE");
        change.put("items", items("婚姻情况", "2026 年 11 月结婚"));
        change.put("changedOn", START.minusDays(30).toString());
        assertThat(city.begin("tzb.head", KEY, change)).isNotNull();
        // whoever has no report on file begins with a whole one
        var newcomer = newcomer();
        change.put("officialId", newcomer);
        assertThat(city.refusedStart("a.newcomer", KEY, change))
                .containsExactly(new FieldError("kind", "登记簿中还没有报告，先作全部事项的报告"));
        change.put("kind", "NEW_POST");
        change.put("items", items("房产", "住房 1 套"));
        assertThat(city.refusedStart("a.newcomer", KEY, change))
                .hasSize(13)
                .allSatisfy(error -> assertThat(error.message()).endsWith("没有填写，没有的写“无”"));
        change.put("items", full());
        assertThat(city.begin("a.newcomer", KEY, change)).isNotNull();
    }

    @Test
    void what_was_sent_back_is_handed_in_again_and_the_person_learns_no_more_than_that() {
        var key = city.begin("tzb.head", KEY, yearly(OWN));
        assertThat(refused(yearly(OWN))).containsExactly(new FieldError("officialId", "您的上一份报告还在受理，办结后再报告"));
        assertThat(city.refused("zzb.clerk", key, "reviewStatement", Map.of("decision", "RETURN")))
                .containsExactly(new FieldError("note", "退回的，“需要补正的内容”必须填写"));
        city.done("zzb.clerk", key, "reviewStatement", Map.of("decision", "RETURN", "note", "房产没有写明面积"));
        assertThat(city.file(key).outcomeText()).isEqualTo("年度集中报告已退回补正");
        assertThat(reminders.open("tzb.head"))
                .extracting(Reminder::text)
                .containsExactly("您的个人有关事项报告已退回，请与组织部门联系，补正后重新提交");
        city.begin("tzb.head", KEY, yearly(OWN));
        assertThat(reminders.open("tzb.head")).isEmpty();
    }

    @Test
    void nobody_reports_for_others_but_the_department_and_never_for_a_relative() {
        // somebody else's
        assertThat(refused(yearly("990100-G-0008")))
                .extracting(FieldError::field)
                .containsExactly("officialId");
        // one who is no official, outside of the department
        assertThatThrownBy(() -> starts.form(city.actor("czj.clerk"), KEY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> city.begin("czj.clerk", KEY, yearly(OWN))).isInstanceOf(NotFound.class);
        assertThat(starts.startable(city.actor("czj.clerk"))).doesNotContain(KEY);
        // of another jurisdiction's officials, without the paper
        assertThat(city.refusedStart("zzb.clerk", KEY, yearly("990121-G-0001")))
                .extracting(FieldError::field)
                .containsExactly("officialId");
        assertThat(city.refusedStart("zzb.clerk", KEY, yearly(OWN)))
                .containsExactly(new FieldError("form", "代录的必须上传“本人签字的报告表”"));
        // a relative's
        registry.relate(new Relation(CLEAN, "990100-G-0005", "配偶"));
        assertThat(city.refusedStart("zzb.head", KEY, recorded("zzb.head", "CANDIDATE")))
                .extracting(FieldError::field)
                .containsExactly("officialId");
    }

    @Test
    void a_form_with_a_row_taken_out_an_item_left_empty_or_no_pledge_is_refused() {
        var fields = new HashMap<>(yearly(OWN));
        fields.put("items", full().subList(1, 14));
        assertThat(refused(fields)).containsExactly(new FieldError("items", "“报告事项”须逐项填写，不能增减行"));
        fields.put("items", items("房产", "住房 2 套"));
        assertThat(refused(fields)).hasSize(13).contains(new FieldError("items[0].reported", "“婚姻情况”没有填写，没有的写“无”"));
        fields.put("items", full());
        fields.put("pledge", false);
        assertThat(refused(fields)).extracting(FieldError::field).containsExactly("pledge");
        fields.put("pledge", true);
        fields.put("year", "2020");
        assertThat(refused(fields)).containsExactly(new FieldError("year", "年度集中报告的，“报告年度”应选今年或者去年"));
        fields.put("year", "2025");
        assertThat(refused(fields)).extracting(FieldError::field).containsExactly("lateReason");
        fields.put("kind", "CANDIDATE");
        fields.put("changedOn", START.toString());
        assertThat(refused(fields)).extracting(FieldError::field).containsExactly("changedOn");
    }

    @Test
    void the_report_is_for_the_department_alone_and_the_person_has_no_part_in_it() {
        // given the head of the department, whose report it is
        var key = city.begin("zzb.head", KEY, yearly("990100-G-0005"));
        // then
        assertThat(city.visible("zzb.clerk", key)).isTrue();
        assertThat(List.of("zzb.head", "jw.head", "swb.clerk", "tzb.head", "zzb.clerk.qh", "xtgl"))
                .allSatisfy(user -> assertThat(city.visible(user, key)).as(user).isFalse());
        assertThat(recusal.mustLeave(city.actor("zzb.head"), key)).isTrue();
        assertThat(city.file(key).title()).doesNotContain("房");
    }

    @Test
    void one_recorded_by_mistake_is_withdrawn_and_does_not_stand_in_the_way() {
        var key = city.begin("zzb.clerk", KEY, recorded("zzb.clerk", "CANDIDATE"));
        stops.withdraw(city.actor("zzb.clerk"), key, "录错了人");
        assertThat(matters.ofYear(CLEAN, 2026)).isEmpty();
        assertThat(city.begin("zzb.clerk", KEY, recorded("zzb.clerk", "CANDIDATE")))
                .isNotEqualTo(key);
    }

    @Test
    void eight_items_are_of_the_family_and_six_of_property_and_every_kind_of_the_form_has_its_row() {
        assertThat(Tables.evaluate(KEY + ".item", Map.of("year", 2026)).<String>collectEntries("group"))
                .hasSize(14)
                .filteredOn("家事"::equals)
                .hasSize(8);
        ModelFiles.forms(KEY).get("start").path("components").forEach(component -> {
            if (component.path("key").asText().equals("kind")) {
                component
                        .path("values")
                        .forEach(choice -> assertThat(Tables.single(
                                        KEY + ".kind",
                                        Map.of("kind", choice.path("value").asText())))
                                .containsEntry("rule", choice.path("label").asText()));
            }
        });
    }

    private List<FieldError> refused(Map<String, Object> fields) {
        return city.refusedStart("tzb.head", KEY, fields);
    }

    /** An official of whom nothing is on file yet. */
    private String newcomer() {
        var known = officials.find(OWN).orElseThrow();
        registry.add(new Official(
                "990100-G-0999",
                "某新任",
                known.jurisdiction(),
                known.gender(),
                known.birthDate(),
                known.workStart(),
                known.partyJoined(),
                known.education(),
                known.grassrootsYears(),
                known.trainingHours(),
                known.partySchoolMonths(),
                known.lastAppraisal(),
                false,
                false,
                known.health()));
        organizations.put(new Person("a.newcomer", "某新任", "990100-G-0999", true));
        organizations.seat("a.newcomer", "990100-agriculture", SeatRole.HEAD);
        return "990100-G-0999";
    }

    private String said(String item, int year) {
        return matters.ofYear(OWN, year).stream()
                .filter(one -> one.item().equals(item))
                .map(PersonalMatter::reported)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> data) {
        return (List<Map<String, Object>>) data.get("items");
    }

    private Map<String, Object> recorded(String user, String kind) {
        var fields = new HashMap<>(yearly(CLEAN));
        fields.put("kind", kind);
        fields.put(
                "form",
                List.of(Map.of(
                        "id",
                        starts.upload(city.actor(user), KEY, "报告表.pdf", CaseDriver.pdf())
                                .id())));
        return fields;
    }

    private Map<String, Object> yearly(String official) {
        var fields = new HashMap<String, Object>();
        fields.put("officialId", official);
        fields.put("kind", "YEARLY");
        fields.put("year", "2026");
        fields.put("items", full());
        fields.put("pledge", true);
        return fields;
    }

    private List<Map<String, Object>> full() {
        return items("房产", "住房 2 套").stream()
                .map(row -> {
                    var copy = new HashMap<>(row);
                    copy.replace("reported", "", "无");
                    return (Map<String, Object>) copy;
                })
                .toList();
    }

    /** The rows of the form with one item said. */
    private List<Map<String, Object>> items(String item, String said) {
        return rows(starts.form(city.actor("zzb.clerk"), KEY).data()).stream()
                .map(row -> {
                    var copy = new HashMap<>(row);
                    copy.put("reported", item.equals(row.get("id")) ? said : "");
                    return (Map<String, Object>) copy;
                })
                .toList();
    }
}
