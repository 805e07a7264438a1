package io.guicheng.procedure.appointmenttalk;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Recusal;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Posts;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.WholeApplication;
import io.guicheng.support.play.AppointmentTalkPlay;
import io.guicheng.talks.AppointmentTalks;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The talks with new chiefs in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class AppointmentTalkPathTest {

    /** Became head of a section eleven months ago. */
    static final String NEW_CHIEF = "990100-G-0071";

    private static final String SECRETARY = "990100-C-01";
    private static final String ANOTHER_MEMBER = "990100-C-02";

    /** Secretary of the discipline commission: sits on the standing committee and leads the organ. */
    private static final String DISCIPLINE_SECRETARY = "990100-C-04";

    @Autowired
    CaseDriver city;

    @Autowired
    AppointmentTalks talks;

    @Autowired
    Officials officials;

    @Autowired
    Posts posts;

    @Autowired
    IntegrityFiles files;

    @Autowired
    CaseStops stops;

    @Autowired
    OrganizationEditor organizations;

    @Autowired
    Recusal recusal;

    private AppointmentTalkPlay play;

    @BeforeEach
    void a_monday() {
        dateIs(START);
        play = new AppointmentTalkPlay(city);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @AfterAll
    static void every_node_and_flow_was_walked() {
        System.out.println(PathRecorder.report());
        // the message start is walked where the message is thrown: AppointmentPathTest
        assertThat(PathRecorder.notWalked("appointment-talk")).isSubsetOf("chiefAppointed", "chiefAppointed_planTalks");
    }

    @Test
    void a_chief_is_talked_with_twice_and_both_talks_are_filed() {
        // given
        var key = started(NEW_CHIEF);
        assertThat(city.openSteps(key)).containsExactly("holdIntegrityTalk", "holdMainTalk");
        assertThat(city.data("zzb.clerk", key, "holdMainTalk").get("talkers").toString())
                .contains(SECRETARY)
                .doesNotContain(ANOTHER_MEMBER);
        // when
        hold("jw.clerk", key, "holdIntegrityTalk", play.talk(DISCIPLINE_SECRETARY, "INTEGRITY"));
        assertThat(city.openSteps(key)).containsExactly("holdMainTalk");
        hold("zzb.clerk", key, "holdMainTalk", play.talk(SECRETARY, "DEMOCRACY", "INTEGRITY"));
        // then
        assertThat(files.of(NEW_CHIEF))
                .filteredOn(entry -> entry.caseKey().equals(key.value()))
                .extracting(IntegrityEntry::kind)
                .containsExactlyInAnyOrder("任职廉政谈话", "任职谈话");
        // when coverage is checked against the register of officials
        assertThat(play.gaps(key))
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap).doesNotContainValue(NEW_CHIEF));
        var forgotten = city.refused("zzb.clerk", key, "checkCoverage", Map.of("gaps", List.of(), "confirmed", true));
        assertThat(forgotten)
                .hasSameSizeAs(play.gaps(key))
                .allSatisfy(error -> assertThat(error.message()).contains("没有谈话记录，必须写明原因"));
        explainAllGaps(key);
        // then
        assertThat(city.file(key).running()).isFalse();
        assertThat(city.file(key).outcomeText()).startsWith("已谈话：").contains("2026-11-23");
        assertThat(talks.gaps("990100", START.minusYears(1))).isEmpty();
        city.dossierHolds(key);
    }

    @Test
    void a_talk_by_somebody_below_the_required_level_or_without_integrity_is_refused() {
        var key = started(NEW_CHIEF);

        assertThat(refused(key, play.talk(ANOTHER_MEMBER, "DEMOCRACY", "INTEGRITY")))
                .containsExactly(new FieldError("talkBy", "“谈话人”的身份不符，应为党委主要负责人"));
        assertThat(refused(key, play.talk("nobody", "DEMOCRACY", "INTEGRITY")))
                .extracting(FieldError::field)
                .containsExactly("talkBy");
        assertThat(refused(key, play.talk(SECRETARY, "DUTY")))
                .containsExactlyInAnyOrder(
                        new FieldError("topics", "“谈话内容清单”必须包括廉洁从政"), new FieldError("topics", "“谈话内容清单”必须包括民主集中制"));
    }

    @Test
    void a_talk_before_the_appointment_or_after_today_is_refused() {
        var key = started(NEW_CHIEF);
        var early = play.talk(SECRETARY, "DEMOCRACY", "INTEGRITY");
        early.put("talkOn", "2025-12-22");
        assertThat(refused(key, early)).containsExactly(new FieldError("talkOn", "“谈话日期”不能早于任职日期 2025-12-23"));
        early.put("talkOn", START.plusDays(1).toString());
        assertThat(refused(key, early)).containsExactly(new FieldError("talkOn", "“谈话日期”不能晚于今天"));
    }

    @Test
    void the_record_is_signed_or_the_refusal_to_sign_is_noted() {
        var key = started(NEW_CHIEF);
        var fields = play.talk(SECRETARY, "DEMOCRACY", "INTEGRITY");
        assertThat(city.refused("zzb.clerk", key, "holdMainTalk", fields))
                .containsExactly(new FieldError("record", "“谈话记录”必须上传"));
        fields.remove("signature");
        assertThat(refused(key, fields)).extracting(FieldError::field).containsExactly("signature");
        fields.put("signature", "REFUSED");
        assertThat(refused(key, fields)).extracting(FieldError::field).containsExactly("refusalNote");

        fields.put("refusalNote", "本人对谈话要点有异议，见证人：周某、吴某");
        hold("zzb.clerk", key, "holdMainTalk", fields);

        assertThat(talks.of(key).get(0).signed()).isFalse();
        assertThat(files.of(NEW_CHIEF))
                .anySatisfy(entry -> assertThat(entry.text()).contains("拒绝在谈话记录上签字"));
    }

    @Test
    void nobody_handles_a_talk_about_themselves_under_any_role() {
        // given a clerk of the organization department who is the official concerned
        organizations.put(new Person("a.chief", "某科长", NEW_CHIEF, true));
        organizations.seat("a.chief", "990100-organization", SeatRole.CLERK);
        organizations.seat("a.chief", "990100-organization", SeatRole.HEAD);
        assertThat(city.refusedStart("a.chief", "appointment-talk", raised(NEW_CHIEF)))
                .extracting(FieldError::field)
                .containsExactly("officialId");
        var key = started(NEW_CHIEF);
        // then
        assertThat(recusal.mustLeave(city.actor("a.chief"), key)).isTrue();
        assertThat(city.visible("a.chief", key)).isFalse();
    }

    @Test
    void an_appointment_has_one_talk_case_and_an_official_without_a_post_none() {
        started(NEW_CHIEF);
        assertThat(city.refusedStart("zzb.clerk", "appointment-talk", raised(NEW_CHIEF)))
                .extracting(FieldError::message)
                .singleElement()
                .asString()
                .contains("已有谈话案件");
        assertThat(city.refusedStart("zzb.clerk", "appointment-talk", raised("990121-G-0001")))
                .containsExactly(new FieldError("officialId", "“谈话对象”不在本辖区的干部登记簿中"));
    }

    @Test
    void a_new_deputy_is_talked_with_once_by_any_member_of_the_committee() {
        var deputy = CaseDriver.CLEAN;
        officials.appoint(deputy, posts.find(CaseDriver.VACANT_POST).orElseThrow(), START.minusDays(3), true);
        var key = started(deputy);
        assertThat(city.openSteps(key)).containsExactly("holdMainTalk");

        hold("zzb.clerk", key, "holdMainTalk", play.talk(ANOTHER_MEMBER, "DEMOCRACY", "INTEGRITY"));

        assertThat(city.openSteps(key)).containsExactly("checkCoverage");
    }

    @Test
    void a_case_raised_by_mistake_is_withdrawn_and_may_be_raised_again() {
        var key = started(NEW_CHIEF);
        stops.withdraw(city.actor("zzb.clerk"), key, "选错了人");
        assertThat(city.file(key).outcomeText()).isEqualTo("已撤回：选错了人");
        assertThat(started(NEW_CHIEF)).isNotEqualTo(key);
    }

    private CaseKey started(String official) {
        return city.begin("zzb.clerk", "appointment-talk", raised(official));
    }

    private static Map<String, Object> raised(String official) {
        return Map.of("officialId", official, "reason", "任职没有经过本系统");
    }

    private void hold(String userId, CaseKey key, String step, Map<String, Object> fields) {
        city.done(userId, key, step, task -> play.withRecord(userId, task, fields));
    }

    private List<FieldError> refused(CaseKey key, Map<String, Object> fields) {
        var task = city.task("zzb.clerk", key, "holdMainTalk").id();
        return city.refused("zzb.clerk", key, "holdMainTalk", play.withRecord("zzb.clerk", task, fields));
    }

    private void explainAllGaps(CaseKey key) {
        city.done("zzb.clerk", key, "checkCoverage", play.coverage(key));
    }
}
