package io.guicheng.procedure.interferencerecord;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.casework.Recusal;
import io.guicheng.form.CasePanels;
import io.guicheng.form.CaseStops;
import io.guicheng.form.StartForms;
import io.guicheng.interferences.Interferences;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Petitions;
import io.guicheng.sealing.SealedReporters;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Somebody is asked for a favour and reports it, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class InterferenceRecordPathTest {

    /** Clerk of the audit office, who reports. */
    private static final String RECORDER = "sjj.clerk";

    private static final String RECORDERS_NAME = "任景秋";

    /** What one step may cost, ours and the engine's statements together. */
    private static final int MOST_STATEMENTS = 90;

    @Autowired
    CaseDriver city;

    @Autowired
    Interferences interferences;

    @Autowired
    Petitions petitions;

    @Autowired
    SealedReporters reporters;

    @Autowired
    IntegrityFiles files;

    @Autowired
    Dossier dossier;

    @Autowired
    Cases cases;

    @Autowired
    CaseStops stops;

    @Autowired
    List<CasePanels> panels;

    @Autowired
    StartForms starts;

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
        assertThat(PathRecorder.notWalked("interference-record")).isEmpty();
    }

    @Test
    void a_minor_interference_is_talked_about_filed_and_its_reporter_told() throws Exception {
        // given
        var key = reported(CLEAN);
        assertThat(city.file(key).title()).isEqualTo("插手干预记录报告（工程建设）");
        assertThat(city.file(key).ownerOrgan()).isEqualTo("990100-discipline");
        assertThat(city.data("jw.clerk", key, "assessReport").get("facts").toString())
                .contains("陈思远", RECORDERS_NAME);
        // when it is sent back once
        city.done("jw.clerk", key, "assessReport", assessment("MINOR"));
        assertThat(city.refused("jw.head", key, "approveHandling", Map.of("decision", "RETURN")))
                .containsExactly(new FieldError("note", "退回的，“意见”必须写明理由"));
        city.done("jw.head", key, "approveHandling", Map.of("decision", "RETURN", "note", "再核对一下时间"));
        city.done("jw.clerk", key, "assessReport", assessment("MINOR"));
        var task = city.task("jw.head", key, "approveHandling").id();
        var statements = SqlCount.of(() -> {
            city.complete("jw.head", task, Map.of("decision", "APPROVE"));
            return key;
        });
        System.out.printf("approveHandling: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        // then a talk is drafted, and the file says so without a word about who reported
        var talk = city.newest("reminder-interview");
        assertThat(cases.subjects(talk)).contains(CLEAN);
        assertThat(city.task("jw.clerk", talk, "draftInterview")).isNotNull();
        assertThat(files.of(CLEAN))
                .filteredOn(entry -> entry.caseKey().equals(key.value()))
                .extracting(IntegrityEntry::text)
                .containsExactly(START + " 插手干预工程建设，经评估：提醒谈话");
        assertThat(dossier.entries(talk).toString()).doesNotContain(RECORDERS_NAME, RECORDER);
        tell(key);
        assertThat(city.file(key).outcomeText()).isEqualTo("已办结：提醒谈话");
        city.dossierHolds(key);
    }

    @Test
    void what_is_suspected_becomes_a_clue_whose_reporter_is_sealed() {
        var key = reported(CLEAN);
        assertThat(city.refused("jw.clerk", key, "assessReport", assessment("SUSPECTED")))
                .containsExactly(new FieldError("clueSummary", "移送问题线索的，“线索摘要”必须填写"));
        var naming = assessment("SUSPECTED");
        naming.put("clueSummary", "据任 景 秋反映，该干部插手招标");
        assertThat(city.refused("jw.clerk", key, "assessReport", naming))
                .extracting(FieldError::field)
                .containsExactly("clueSummary");
        var fields = assessment("SUSPECTED");
        fields.put("clueSummary", "反映其插手道路工程招标");
        city.done("jw.clerk", key, "assessReport", fields);
        city.done("jw.head", key, "approveHandling", Map.of("decision", "APPROVE"));
        // then
        var petition = petitions
                .find(String.valueOf(interferences.get(key).petitionId()))
                .orElseThrow();
        assertThat(petition.officialId()).isEqualTo(CLEAN);
        assertThat(petition.blocks()).isTrue();
        assertThat(reporters.holds(petition.id())).isTrue();
        var handling = city.newest("petition-handling");
        assertThat(city.file(handling).ownerOrgan()).isEqualTo("990100-discipline");
        assertThat(city.openSteps(handling)).containsExactly("triage");
        assertThat(dossier.entries(handling).toString()).doesNotContain(RECORDERS_NAME, RECORDER);
        assertThat(files.of(CLEAN))
                .as("whether it is true is not known yet")
                .noneMatch(entry -> entry.caseKey().equals(key.value()));
        tell(key);
        assertThat(city.file(key).outcomeText()).isEqualTo("已办结：移送问题线索");
    }

    @Test
    void who_did_not_report_is_proposed_for_accountability() {
        var fields = found(CLEAN, ALSO_CLEAN);
        assertThat(city.refusedStart("sjj.clerk", "interference-record", fields))
                .contains(new FieldError("entry", "“监督检查发现”由纪检监察机关填写"));
        assertThat(city.refusedStart("jw.clerk", "interference-record", with(fields, "approached", CLEAN)))
                .containsExactly(new FieldError("approached", "“没有记录报告的人”不能就是插手干预的人"));
        assertThat(city.refusedStart("jw.clerk", "interference-record", with(fields, "happenedOn", START.toString())))
                .extracting(FieldError::field)
                .containsExactly("happenedOn");
        var key = city.begin("jw.clerk", "interference-record", fields);
        var wrong = assessment("MINOR");
        assertThat(city.refused("jw.clerk", key, "assessReport", wrong))
                .containsExactly(new FieldError("duty", "报告超过期限或者没有报告，“记录报告义务”不能是按期如实记录报告"));
        wrong.put("duty", "BREACHED");
        assertThat(city.refused("jw.clerk", key, "assessReport", wrong))
                .containsExactly(new FieldError("proposal", "没有按要求记录报告的，“问责建议”必须填写"));
        wrong.put("proposal", "建议给予批评教育并通报");
        city.done("jw.clerk", key, "assessReport", wrong);
        city.done("jw.head", key, "approveHandling", Map.of("decision", "APPROVE"));
        assertThat(city.openSteps(key)).containsExactly("deliverProposal");
        assertThat(city.refused("jw.clerk", key, "deliverProposal", task -> proposal(task, START.plusDays(1))))
                .containsExactly(new FieldError("deliveredOn", "“移送日期”不能晚于今天"));
        assertThat(city.refused("jw.clerk", key, "deliverProposal", task -> proposal(task, START.minusDays(1))))
                .containsExactly(new FieldError("deliveredOn", "“移送日期”不能早于审批日期 " + START));
        city.done("jw.clerk", key, "deliverProposal", task -> proposal(task, START));
        // then, with nobody to tell
        assertThat(city.file(key).outcomeText()).isEqualTo("已办结：提醒谈话，已提出问责建议");
        assertThat(files.of(ALSO_CLEAN))
                .filteredOn(entry -> entry.caseKey().equals(key.value()))
                .extracting(IntegrityEntry::text)
                .containsExactly("没有按要求记录报告插手干预，已提出问责建议");
        city.dossierHolds(key);
    }

    @Test
    void a_late_report_is_taken_and_its_lateness_judged() {
        var late = report(CLEAN);
        late.put("happenedOn", START.minusDays(30).toString());
        assertThat(city.refusedStart(RECORDER, "interference-record", late))
                .extracting(FieldError::field)
                .containsExactly("lateReason");
        late.put("lateReason", "当时出差在外");
        var key = city.begin(RECORDER, "interference-record", late);
        assertThat(interferences.get(key).late()).isTrue();
        var fields = assessment("NONE");
        fields.put("duty", "EXCUSED");
        city.done("jw.clerk", key, "assessReport", fields);
        city.done("jw.head", key, "approveHandling", Map.of("decision", "APPROVE"));
        assertThat(city.openSteps(key)).as("nothing to do but to tell").containsExactly("tellRecorder");
        assertThat(files.of(CLEAN)).noneMatch(entry -> entry.caseKey().equals(key.value()));
        tell(key);
        assertThat(city.file(key).outcomeText()).isEqualTo("已办结：记录在案");
    }

    @Test
    void the_last_day_of_the_report_is_counted_in_working_days() {
        // five working days after Monday the 16th are Monday the 23rd
        var inTime = report(CLEAN);
        inTime.put("happenedOn", "2026-11-16");
        assertThat(interferences
                        .get(city.begin(RECORDER, "interference-record", inTime))
                        .late())
                .isFalse();
        inTime.put("happenedOn", "2026-11-13");
        assertThat(city.refusedStart(RECORDER, "interference-record", inTime))
                .containsExactly(new FieldError("lateReason", "报告期限是 2026-11-20，已经超过，“迟报的原因”必须写明"));
    }

    @Test
    void a_second_time_of_the_same_person_is_a_clue_even_when_minor() {
        var first = reported(CLEAN);
        city.done("jw.clerk", first, "assessReport", assessment("MINOR"));
        var key = reported(CLEAN);
        assertThat(city.data("jw.clerk", key, "assessReport").get("focus").toString())
                .contains("情节轻微的也移送线索");
        assertThat(city.refused("jw.clerk", key, "assessReport", assessment("MINOR")))
                .containsExactly(new FieldError("clueSummary", "移送问题线索的，“线索摘要”必须填写"));
    }

    @Test
    void a_third_time_in_a_key_field_is_a_clue_and_in_another_field_not() {
        var other = report("990100-G-0022");
        other.put("field", "FUNDS");
        for (var official : List.of("990100-G-0023", "990100-G-0024")) {
            city.begin(RECORDER, "interference-record", report(official));
            var funds = report(official.replace("002", "003"));
            funds.put("field", "FUNDS");
            city.begin(RECORDER, "interference-record", funds);
        }
        var key = reported(CLEAN);
        assertThat(city.refused("jw.clerk", key, "assessReport", assessment("MINOR")))
                .extracting(FieldError::field)
                .containsExactly("clueSummary");
        var elsewhere = city.begin(RECORDER, "interference-record", other);
        city.done("jw.clerk", elsewhere, "assessReport", assessment("MINOR"));
        assertThat(city.openSteps(elsewhere)).containsExactly("approveHandling");
    }

    @Test
    void what_does_not_fit_together_is_refused_where_it_was_typed() {
        refusedStart("interferer", fields -> fields.remove("interferer"));
        refusedStart("interferer", fields -> fields.put("interfererName", "某人"));
        refusedStart("interferer", fields -> fields.put("interferer", "990100-G-9999"));
        refusedStart("relatedOfficial", fields -> fields.put("capacity", "RELATIVE"));
        refusedStart("relatedOfficial", fields -> fields.put("relatedOfficial", ALSO_CLEAN));
        refusedStart(
                "happenedOn",
                fields -> fields.put("happenedOn", START.plusDays(1).toString()));
        refusedStart("unitReport", fields -> fields.remove("unitReport"));
        refusedStart("lateReason", fields -> fields.put("lateReason", "没有迟"));
        refusedStart("approached", fields -> fields.put("approached", ALSO_CLEAN));
        refusedStart("foundBy", fields -> fields.put("foundBy", "某次检查"));
        var key = reported(CLEAN);
        var more = assessment("MINOR");
        more.put("clueSummary", "不该有的摘要");
        more.put("duty", "EXCUSED");
        more.put("proposal", "不该有的建议");
        assertThat(city.refused("jw.clerk", key, "assessReport", more))
                .extracting(FieldError::field)
                .containsExactly("clueSummary", "duty", "proposal");
        city.done("jw.clerk", key, "assessReport", assessment("NONE"));
        city.done("jw.head", key, "approveHandling", Map.of("decision", "APPROVE"));
        assertThat(city.refused("jw.clerk", key, "tellRecorder", told(START.plusDays(1))))
                .containsExactly(new FieldError("toldOn", "“告知日期”不能晚于今天"));
        assertThat(city.refused("jw.clerk", key, "tellRecorder", told(START.minusDays(1))))
                .containsExactly(new FieldError("toldOn", "“告知日期”不能早于审批日期 " + START));
    }

    @Test
    void the_relative_of_an_official_is_known_by_name_and_the_official_answers_for_it() {
        var fields = report(CLEAN);
        fields.remove("interferer");
        fields.put("interfererName", "陈某");
        fields.put("capacity", "RELATIVE");
        fields.put("relatedOfficial", CLEAN);
        var key = city.begin(RECORDER, "interference-record", fields);
        city.done("jw.clerk", key, "assessReport", assessment("MINOR"));
        city.done("jw.head", key, "approveHandling", Map.of("decision", "APPROVE"));
        assertThat(cases.subjects(city.newest("reminder-interview"))).containsExactly(CLEAN);
        assertThat(files.of(CLEAN)).anySatisfy(entry -> assertThat(entry.text()).contains("家属亲友插手干预工程建设"));
    }

    @Test
    void the_one_who_interfered_learns_nothing_and_handles_nothing_under_any_role() {
        // given the official in every role of the very organ that receives the report, and at the reporter's own office
        organizations.put(new Person("the.one", "陈思远", CLEAN, true));
        for (var role : List.of(SeatRole.CLERK, SeatRole.HEAD, SeatRole.LEADER_IN_CHARGE)) {
            organizations.seat("the.one", "990100-audit", role);
        }
        var key = reported(CLEAN);
        organizations.seat("the.one", "990100-discipline", SeatRole.CLERK);
        organizations.seat("the.one", "990100-discipline", SeatRole.HEAD);
        // then
        assertThat(city.visible("the.one", key)).isFalse();
        assertThat(recusal.mustLeave(city.actor("the.one"), key)).isTrue();
        // and reports nothing about themself
        assertThat(city.refusedStart("the.one", "interference-record", report(CLEAN)))
                .contains(new FieldError("interferer", "不能是您本人；您的情况由其他人报告"));
    }

    @Test
    void colleagues_and_the_reporter_do_not_see_the_case_and_nobody_takes_it_back() {
        var key = reported(CLEAN);
        for (var user : List.of(RECORDER, "sjj.head", "zzb.clerk", "zzb.head", "swb.clerk", "sw.head")) {
            assertThat(city.visible(user, key)).as(user).isFalse();
        }
        assertThat(city.visible("jw.clerk", key)).isTrue();
        assertThatThrownBy(() -> stops.withdraw(city.actor(RECORDER), key, "有人劝我撤回"))
                .isInstanceOf(NotFound.class);
        assertThat(city.file(key).running()).isTrue();
        // the page shows what was recorded to the organ that received it, and nothing to the one above
        assertThat(shown(key, "990100-discipline").toString()).contains("陈思远", RECORDERS_NAME, "工程建设");
        assertThat(shown(key, "990100-audit")).isEmpty();
        // the reporter's organ is not among those that take part
        assertThat(cases.organs(key)).containsExactly("990100-discipline");
        assertThat(starts.startable(city.actor("jw.keeper"))).doesNotContain("interference-record");
    }

    @Test
    void nobody_approves_what_they_assessed() {
        organizations.seat("jw.head", "990100-discipline", SeatRole.CLERK);
        var key = reported(CLEAN);
        city.done("jw.head", key, "assessReport", assessment("MINOR"));
        assertThatThrownBy(() -> city.done("jw.head", key, "approveHandling", Map.of("decision", "APPROVE")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("评估人不能审批");
    }

    @Test
    void a_county_does_not_handle_what_is_said_of_its_own_committee_or_its_own_discipline_organ() {
        // 990100-G-0085 sits on the county's standing committee
        var key = city.begin("sjj.clerk.qh", "interference-record", report("990100-G-0085"));
        assertThat(city.file(key).ownerOrgan()).isEqualTo("990100-discipline");
        assertThat(city.visible("jw.clerk.qh", key)).isFalse();
        organizations.put(new Person("jw.other.qh", "某人", "990121-G-0007", true));
        organizations.seat("jw.other.qh", "990121-discipline", SeatRole.CLERK);
        assertThat(city.file(city.begin("sjj.clerk.qh", "interference-record", report("990121-G-0007")))
                        .ownerOrgan())
                .isEqualTo("990100-discipline");
        assertThat(city.file(city.begin("sjj.clerk.qh", "interference-record", report("990121-G-0001")))
                        .ownerOrgan())
                .isEqualTo("990121-discipline");
    }

    @Test
    void a_case_is_terminated_like_any_other() {
        var key = city.begin("jw.clerk", "interference-record", found(CLEAN, ALSO_CLEAN));
        stops.withdraw(city.actor("jw.clerk"), key, "登记有误");
        assertThat(city.file(key).outcomeText()).isEqualTo("已撤回：登记有误");
    }

    private CaseKey reported(String official) {
        return city.begin(RECORDER, "interference-record", report(official));
    }

    private static Map<String, Object> report(String official) {
        var fields = new HashMap<String, Object>();
        fields.put("entry", "OWN");
        fields.put("capacity", "OFFICIAL");
        fields.put("interferer", official);
        fields.put("field", "CONSTRUCTION");
        fields.put("happenedOn", START.toString());
        fields.put("manner", "PHONE");
        fields.put("request", "要求在审计中对某公司的工程款予以关照");
        fields.put("response", "当场拒绝");
        fields.put("unitReport", "REPORTED");
        return fields;
    }

    private static Map<String, Object> found(String official, String approached) {
        var fields = report(official);
        fields.put("entry", "FOUND");
        fields.remove("unitReport");
        fields.put("happenedOn", START.minusDays(30).toString());
        fields.put("approached", approached);
        fields.put("foundBy", "记录报告制度执行情况督导检查");
        return fields;
    }

    private static Map<String, Object> with(Map<String, Object> fields, String key, Object value) {
        var changed = new HashMap<>(fields);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> assessment(String result) {
        var fields = new HashMap<String, Object>();
        fields.put("result", result);
        fields.put("assessment", "已向有关人员核对");
        fields.put("duty", "FULFILLED");
        return fields;
    }

    private Map<String, Object> proposal(String task, LocalDate on) {
        return Map.of("deliveredTo", "市委", "deliveredOn", on.toString(), "letter", city.pdf("jw.clerk", task, "问责建议书"));
    }

    private static Map<String, Object> told(LocalDate on) {
        return Map.of("toldOn", on.toString(), "means", "FACE", "protected", true);
    }

    private void tell(CaseKey key) {
        assertThat(city.openSteps(key)).containsExactly("tellRecorder");
        city.done("jw.clerk", key, "tellRecorder", told(START));
    }

    private void refusedStart(String field, java.util.function.Consumer<Map<String, Object>> change) {
        var fields = report(CLEAN);
        change.accept(fields);
        assertThat(city.refusedStart(RECORDER, "interference-record", fields))
                .extracting(FieldError::field)
                .contains(field);
    }

    private List<CasePanels.Panel> shown(CaseKey key, String readersOrgan) {
        return panels.stream()
                .filter(one -> one.procedure().equals("interference-record"))
                .findFirst()
                .orElseThrow()
                .panels(city.file(key), new CasePanels.Reader() {
                    @Override
                    public boolean overall() {
                        return true;
                    }

                    @Override
                    public boolean workOf(@Nullable String organ) {
                        return readersOrgan.equals(organ);
                    }
                });
    }
}
