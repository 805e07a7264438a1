package io.guicheng.procedure.personalmattersreport;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guicheng.draw.DrawRecord;
import io.guicheng.draw.DrawRecord.Drawn;
import io.guicheng.draw.Draws;
import io.guicheng.form.CaseStops;
import io.guicheng.form.StartForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.matters.MatterCheck;
import io.guicheng.matters.MatterChecks;
import io.guicheng.matters.MatterCollections;
import io.guicheng.matters.MatterDebtor;
import io.guicheng.organization.Organizations;
import io.guicheng.reminder.Reminder;
import io.guicheng.reminder.Reminders;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * A year's reports of the demo city: 110 people owe one, 12 of them heads of counties; the register has everybody's report of 2025 and
 * nobody's of 2026. Each case is rolled back.
 */
@WholeApplication
@Transactional
class PersonalMattersReportPathTest {

    private static final int OWING = 110;

    /** 统战部部长, with an account. */
    private static final String WITH_ACCOUNT = "990100-G-0009";

    /** What ending the collection may cost, however many owe a report. */
    private static final int MOST_STATEMENTS = 60;

    @Autowired
    CaseDriver city;

    @Autowired
    MatterCollections collections;

    @Autowired
    MatterChecks checks;

    @Autowired
    Draws draws;

    @Autowired
    Reminders reminders;

    @Autowired
    Organizations organizations;

    @Autowired
    CaseStops stops;

    @Autowired
    StartForms starts;

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
        assertThat(PathRecorder.notWalked("personal-matters-report")).isEmpty();
    }

    @Test
    void a_year_that_everybody_has_reported_is_filed_drawn_checked_and_summarized() throws Exception {
        // given
        var key = begun(2025);
        assertThat(city.data("zzb.clerk", key, "collectReports").toString()).contains("已交 110/110");
        assertThatThrownBy(() -> city.done("zzb.clerk", key, "collectReports", Map.of("action", "REMIND")))
                .isInstanceOf(Refused.class)
                .hasMessage("没有要催报的人：都已经提交");
        var closing = city.task("zzb.clerk", key, "collectReports").id();
        var statements = SqlCount.of(() -> {
            city.complete("zzb.clerk", closing, Map.of("action", "CLOSE", "missing", List.of()));
            return key;
        });
        System.out.printf("collectReports: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        // when the heads of counties are filed above
        assertThat(city.refused("zzb.clerk", key, "fileAbove", task -> filing(task, START.plusDays(1))))
                .containsExactly(new FieldError("filedOn", "“备案日期”不能晚于今天"));
        city.done("zzb.clerk", key, "fileAbove", task -> filing(task, START));
        // and the list is sealed, by the head, before anybody knows the number
        assertThat(city.refused("zzb.head", key, "prepareDraw", Map.of("source", "PUBLISHED")))
                .extracting(FieldError::field)
                .containsExactly("published", "availableOn");
        city.done("zzb.head", key, "prepareDraw", Map.of("source", "ON_SITE"));
        assertThatThrownBy(() -> city.done("zzb.clerk", key, "drawSample", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("还没有抽签");
        var record = draw(key);
        city.done("zzb.clerk", key, "drawSample", Map.of());
        // then all heads, another tenth of everybody, and another tenth of the chiefs, nobody twice
        assertThat(record.result())
                .extracting(
                        Drawn::stratum,
                        Drawn::eligible,
                        Drawn::wanted,
                        one -> one.drawn().size())
                .containsExactly(tuple("heads", 12, 12, 12), tuple("all", OWING, 11, 11), tuple("chiefs", 25, 3, 3));
        assertThat(record.drawnIds()).hasSize(26).doesNotHaveDuplicates();
        assertThat(collections.debtors(key))
                .filteredOn(MatterDebtor::countyHead)
                .hasSize(12)
                .extracting(MatterDebtor::drawnAs)
                .containsOnly("heads");
        var called = checks.calledBy(key);
        assertThat(called).extracting(MatterCheck::officialId).containsExactlyInAnyOrderElementsOf(record.drawnIds());
        // and nothing is summarized before the last check has ended
        assertThat(city.refused("zzb.clerk", key, "summarizeChecks", Map.of("summary", "查核完成")))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).startsWith("还有 26 件查核没有办结"));
        called.forEach(one -> agreed(CaseKey.of(one.caseKey())));
        city.done("zzb.clerk", key, "summarizeChecks", Map.of("summary", "全部查核，均一致"));
        assertThat(city.file(key).outcomeText()).isEqualTo("2025 年度个人有关事项：报告 110/110 人，查核 26 人");
        city.dossierHolds(key);
    }

    @Test
    void who_owes_is_reminded_in_one_step_and_named_with_a_reason_when_the_collection_ends() {
        // given
        var key = begun(2026);
        assertThat(city.data("zzb.clerk", key, "collectReports").toString()).contains("已交 0/110");
        // when
        city.done("zzb.clerk", key, "collectReports", Map.of("action", "REMIND"));
        // then everybody with an account is reminded, and the others are to be telephoned
        assertThat(reminders.open("tzb.head")).extracting(Reminder::text).contains("请报告 2026 年度个人有关事项，截止 2027-01-31");
        assertThat(rows(key))
                .hasSize(OWING)
                .anySatisfy(row -> assertThat(row.get("state")).isEqualTo("未交，没有账号，请电话通知"));
        assertThat(rows(key))
                .filteredOn(row -> WITH_ACCOUNT.equals(row.get("id")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("state")).isEqualTo("未交，已提醒 1 次"));
        // when one hands in
        var statement = city.begin("tzb.head", "personal-matters-statement", report("tzb.head"));
        assertThat(reminders.open("tzb.head")).isEmpty();
        assertThat(city.data("zzb.clerk", key, "collectReports").toString()).contains("已交 1/110，已受理 0");
        assertThat(city.refused("zzb.clerk", key, "collectReports", Map.of("action", "CLOSE")))
                .extracting(FieldError::message)
                .containsExactly("还有 1 份报告没有受理，不能截止", "截止日 2027-01-31 之前还有 109 人没有交，不能截止");
        city.done("zzb.clerk", statement, "reviewStatement", Map.of("decision", "ACCEPT"));
        // and another is sent back
        var back = city.begin("zfw.head", "personal-matters-statement", report("zfw.head"));
        city.done("zzb.clerk", back, "reviewStatement", Map.of("decision", "RETURN", "note", "房产没有写明面积"));
        assertThat(rows(key))
                .filteredOn(row -> "990100-G-0008".equals(row.get("id")))
                .singleElement()
                .satisfies(row -> assertThat(String.valueOf(row.get("state"))).startsWith("已退回，待补正"));
        // when the last day is over
        city.dateComes(LocalDate.of(2027, 2, 1));
        var missing = rows(key);
        assertThat(city.refused("zzb.clerk", key, "collectReports", closing(missing)))
                .hasSize(109)
                .allSatisfy(error -> assertThat(error.message()).endsWith("没有交报告的原因必须写明"));
        assertThat(city.refused("zzb.clerk", key, "collectReports", closing(reasoned(missing.subList(1, 109)))))
                .extracting(FieldError::field)
                .containsExactly("missing");
        city.done("zzb.clerk", key, "collectReports", closing(reasoned(missing)));
        assertThat(reminders.open("sjj.head")).isEmpty();
        // then nobody of the heads has anything to file, and only who reported can be drawn
        assertThat(city.openSteps(key)).containsExactly("prepareDraw");
        assertThat(city.data("zzb.head", key, "prepareDraw").toString())
                .contains("排除（没有提交报告）")
                .contains("109 人");
        city.done(
                "zzb.head",
                key,
                "prepareDraw",
                Map.of("source", "PUBLISHED", "published", "上证指数收盘点位", "availableOn", "2027-02-03"));
        dateIs(LocalDate.of(2027, 2, 3));
        assertThat(draw(key).drawnIds()).containsExactly(WITH_ACCOUNT);
        city.done("zzb.clerk", key, "drawSample", Map.of());
        assertThat(checks.calledBy(key)).singleElement().satisfies(check -> {
            assertThat(check.officialId()).isEqualTo(WITH_ACCOUNT);
            assertThat(check.reportYear()).isEqualTo(2026);
        });
        city.dossierHolds(key);
    }

    @Test
    void whose_report_was_withdrawn_owes_it_again_and_is_reminded() {
        // given a report on paper, recorded of the wrong person
        var key = begun(2026);
        city.done("zzb.clerk", key, "collectReports", Map.of("action", "REMIND"));
        var paper = starts.upload(city.actor("zzb.clerk"), "personal-matters-statement", "报告表.pdf", CaseDriver.pdf());
        var fields = new HashMap<>(report("tzb.head"));
        fields.put("form", List.of(Map.of("id", paper.id())));
        var statement = city.begin("zzb.clerk", "personal-matters-statement", fields);
        assertThat(debtor(key).state()).isEqualTo(MatterDebtor.State.SUBMITTED);
        assertThat(reminders.open("tzb.head")).isEmpty();
        // when
        stops.withdraw(city.actor("zzb.clerk"), statement, "录错了人");
        // then
        assertThat(debtor(key).state()).isEqualTo(MatterDebtor.State.DUE);
        assertThat(debtor(key).handedInOn()).isNull();
        dateIs(START.plusDays(1));
        city.done("zzb.clerk", key, "collectReports", Map.of("action", "REMIND"));
        assertThat(reminders.open("tzb.head")).hasSize(1);
        // and nothing waits any more that would keep the collection from ending
        city.dateComes(LocalDate.of(2027, 2, 1));
        city.done("zzb.clerk", key, "collectReports", closing(reasoned(rows(key))));
    }

    private MatterDebtor debtor(CaseKey key) {
        return collections.debtors(key).stream()
                .filter(one -> one.officialId().equals(WITH_ACCOUNT))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_can_be_drawn_when_nobody_has_reported() {
        var key = begun(2026);
        city.dateComes(LocalDate.of(2027, 2, 1));
        city.done("zzb.clerk", key, "collectReports", closing(reasoned(rows(key))));
        assertThatThrownBy(() -> city.done("zzb.head", key, "prepareDraw", Map.of("source", "ON_SITE")))
                .isInstanceOf(Refused.class)
                .hasMessage("没有可以抽查的人：都没有提交报告");
    }

    @Test
    void a_year_is_collected_once_and_only_where_somebody_owes() {
        var key = begun(2025);
        assertThat(city.refusedStart("zzb.clerk", "personal-matters-report", Map.of("year", "2025")))
                .containsExactly(new FieldError("year", "2025 年度已经发起：" + key));
        assertThat(city.refusedStart("zzb.clerk", "personal-matters-report", Map.of("year", "2019")))
                .containsExactly(new FieldError("year", "“报告年度”只能是今年或者去年"));
        assertThat(city.refusedStart("zzb.clerk.qh", "personal-matters-report", Map.of("year", "2025")))
                .containsExactly(new FieldError("year", "干部登记簿中没有应当报告的人，不能发起"));
        stops.withdraw(city.actor("zzb.clerk"), key, "年度选错");
        assertThat(begun(2025)).isNotEqualTo(key);
    }

    @Test
    void the_case_is_for_the_department_alone_and_says_nothing_of_what_was_reported() {
        var key = begun(2025);
        assertThat(city.visible("zzb.clerk", key)).isTrue();
        assertThat(List.of("jw.clerk", "swb.clerk", "sjj.clerk", "tzb.head", "zzb.clerk.qh"))
                .allSatisfy(user -> assertThat(city.visible(user, key)).as(user).isFalse());
        assertThat(city.data("zzb.clerk", key, "collectReports").toString()).doesNotContain("平方米");
    }

    private CaseKey begun(int year) {
        return city.begin("zzb.clerk", "personal-matters-report", Map.of("year", String.valueOf(year)));
    }

    private DrawRecord draw(CaseKey key) {
        return draws.draw(String.valueOf(collections.get(key).drawId()), city.actor("zzb.clerk"), "306128", "马一丁");
    }

    private Map<String, Object> filing(String task, LocalDate on) {
        return Map.of("filedOn", on.toString(), "receiver", "上级党委组织部", "receipt", city.pdf("zzb.clerk", task, "回执"));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(CaseKey key) {
        return (List<Map<String, Object>>)
                city.data("zzb.clerk", key, "collectReports").get("missing");
    }

    private static Map<String, Object> closing(List<Map<String, Object>> missing) {
        return Map.of("action", "CLOSE", "missing", missing);
    }

    private static List<Map<String, Object>> reasoned(List<Map<String, Object>> missing) {
        var rows = new ArrayList<Map<String, Object>>();
        missing.forEach(row -> {
            var copy = new HashMap<>(row);
            copy.put("reason", "长期病休，已电话催报");
            rows.add(copy);
        });
        return rows;
    }

    /** Everything as one would say who has nothing. */
    private Map<String, Object> report(String user) {
        var official = organizations.person(user).orElseThrow().officialId();
        return Map.of(
                "officialId",
                String.valueOf(official),
                "kind",
                "YEARLY",
                "year",
                "2026",
                "items",
                items(),
                "pledge",
                true);
    }

    private static List<Map<String, Object>> items() {
        return List.of(
                        "婚姻情况",
                        "因私出国（境）证件",
                        "往来港澳台证件",
                        "子女与外国人通婚",
                        "子女与港澳台居民通婚",
                        "配偶子女移居国（境）外",
                        "配偶子女从业",
                        "配偶子女被追究刑事责任",
                        "工资奖金津贴",
                        "劳务所得",
                        "房产",
                        "股票基金",
                        "经商办企业",
                        "境外存款投资")
                .stream()
                .map(item -> Map.<String, Object>of("id", item, "item", item, "reported", "无"))
                .toList();
    }

    private void agreed(CaseKey key) {
        var rows = city.rows("zzb.clerk", key, "gatherResults");
        rows.forEach(row -> {
            row.put("verified", row.get("reported"));
            row.put("amount", 0);
        });
        city.done("zzb.clerk", key, "gatherResults", Map.of("items", rows));
        assertThat(city.file(key).outcomeText()).isEqualTo("一致，不作处理");
    }
}
