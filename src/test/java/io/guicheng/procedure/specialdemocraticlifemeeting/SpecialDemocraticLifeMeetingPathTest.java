package io.guicheng.procedure.specialdemocraticlifemeeting;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Cases;
import io.guicheng.form.CasePanels;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.SpecialMeetings;
import io.guicheng.lifemeetings.SpecialMeetings.Entry;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.WholeApplication;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How a special meeting comes to be proposed and decided, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class SpecialDemocraticLifeMeetingPathTest {

    private static final String KEY = "special-democratic-life-meeting";
    private static final String BUREAU = "990100-agriculture";
    private static final String DEPUTY = "990100-G-0054";

    @Autowired
    CaseDriver city;

    @Autowired
    TriggerWatch watch;

    @Autowired
    SpecialMeetings proposals;

    @Autowired
    LifeMeetings meetings;

    @Autowired
    ProposalFacts facts;

    @Autowired
    ProposalPanels panels;

    @Autowired
    RectificationItems items;

    @Autowired
    Cases cases;

    @Autowired
    CaseStops stops;

    @Autowired
    OrganizationEditor organizations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_monday_on_which_nothing_older_is_left_to_propose() {
        dateIs(START);
        watch.look();
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @AfterAll
    static void every_node_and_flow_was_walked() {
        System.out.println(PathRecorder.report());
        assertThat(PathRecorder.notWalked(KEY)).isEmpty();
        assertThat(PathRecorder.notWalked("democratic-life-meeting"))
                .as("the special start of the meeting's own model")
                .doesNotContain("specialCalledFor", "specialCalledFor_submitPlan");
    }

    @Test
    void a_grave_entry_of_the_register_proposes_a_meeting_once_and_it_is_held() {
        // given nothing that calls for one
        assertThat(watch.look()).isZero();
        // when a member is put under investigation, and another gets a warning
        sanction(DEPUTY, "under_investigation", "立案审查", START);
        sanction("990100-G-0055", "party_warning", "党内警告", START);
        // then the system proposes it, once however often it looks
        assertThat(watch.look()).isOne();
        assertThat(watch.look()).isZero();
        var key = proposal(BUREAU);
        assertThat(city.file(key).title()).isEqualTo("专门民主生活会建议：云泽市农业农村局领导班子");
        assertThat(proposals.get(key).situation()).isEqualTo("重大违纪违法案件");
        assertThat(city.data("zzb.clerk", key, "proposeMeeting").toString()).contains("立案审查", "系统根据登记簿自动提出");
        // not again when it was declined either, nor when the month is over
        city.done("zzb.clerk", key, "proposeMeeting", draft());
        assertThat(city.refused("zzb.head", key, "decideMeeting", Map.of("decision", "RETURN")))
                .containsExactly(new FieldError("note", "退回和不召开的，“理由”必须填写"));
        city.done("zzb.head", key, "decideMeeting", Map.of("decision", "RETURN", "note", "主题不够聚焦"));
        assertThat(city.data("zzb.clerk", key, "proposeMeeting").toString()).contains("主题不够聚焦");
        city.done("zzb.clerk", key, "proposeMeeting", draft());
        // when it is convened
        city.done("zzb.head", key, "decideMeeting", Map.of("decision", "CONVENE"));
        // then the meeting is a case of its own, with the theme and the cause
        assertThat(city.file(key).outcomeText()).isEqualTo("决定召开专门民主生活会");
        var meeting = meetingCalledBy(key);
        assertThat(meetings.get(meeting).kind()).isEqualTo("SPECIAL");
        assertThat(meetings.get(meeting).theme()).isEqualTo("以案为鉴、以案促改");
        assertThat(meetings.get(meeting).cause()).contains("立案审查", "监督为什么失灵");
        assertThat(city.openSteps(meeting)).containsExactly("submitPlan");
        assertThat(watch.look()).isZero();
        city.dossierHolds(key);
        city.dossierHolds(meeting);
    }

    @Test
    void a_proposal_that_was_declined_does_not_come_back() {
        sanction(DEPUTY, "under_investigation", "立案审查", START);
        watch.look();
        var key = proposal(BUREAU);
        city.done("zzb.clerk", key, "proposeMeeting", draft());
        city.done("zzb.head", key, "decideMeeting", Map.of("decision", "DECLINE", "note", "已在年度民主生活会中一并剖析"));
        assertThat(city.file(key).outcomeText()).isEqualTo("不召开：已在年度民主生活会中一并剖析");
        assertThat(watch.look()).isZero();
    }

    @Test
    void what_happened_too_long_ago_proposes_nothing() {
        sanction(DEPUTY, "under_investigation", "立案审查", START.minusMonths(2));
        assertThat(watch.look()).isZero();
    }

    @Test
    void a_systemic_problem_found_by_an_inspection_proposes_one_for_the_unit() {
        // given
        var item = city.begin(
                "jw.clerk",
                "rectification",
                Map.of(
                        "source", "ROVING",
                        "basis", "云巡发〔2026〕8 号",
                        "problem", "惠农资金监管存在系统性漏洞",
                        "unitOrgan", BUREAU,
                        "dueOn", START.plusDays(28).toString()));
        assertThat(watch.look()).isZero();
        // when it turns out to be systemic
        items.pass(item, START, false, true);
        // then
        assertThat(watch.look()).isOne();
        assertThat(proposals.get(proposal(BUREAU)).situation()).isEqualTo("纪检、巡视巡察、审计发现重要问题");
        assertThat(watch.look()).isZero();
    }

    @Test
    void an_official_of_a_county_committee_is_the_city_s_matter() {
        sanction("990100-G-0080", "demotion_or_dismissal", "撤销党内职务", START);
        assertThat(watch.look()).isOne();
        assertThat(proposals.get(proposal("990121-committee")).bodyName()).isEqualTo("青禾县党委领导班子");
    }

    @Test
    void two_servers_that_look_at_the_same_moment_make_one_case() {
        sanction(DEPUTY, "under_investigation", "立案审查", START);
        watch.look();
        var body = facts.body("990100", BUREAU).orElseThrow();
        var entry = new Entry(
                "SANCTION", DEPUTY + "/under_investigation/" + START, "under_investigation", DEPUTY, null, "");
        assertThat(proposals.proposed(BUREAU, entry)).isTrue();
        var another = cases.open(KEY, "SM", "再一次", "990100", "990100-organization", "server")
                .key();
        assertThatThrownBy(() -> proposals.propose(another, body, "重大违纪违法案件", "再一次", entry))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void the_department_proposes_what_no_register_holds_and_its_drafter_does_not_decide() {
        assertThat(city.refusedStart(
                        "zzb.clerk",
                        KEY,
                        Map.of("body", "990121-agriculture", "situation", "EMERGENCY", "cause", "防汛处置失当")))
                .extracting(FieldError::field)
                .containsExactly("body");
        organizations.put(new Person("both", "某双", null, true));
        organizations.seat("both", "990100-organization", SeatRole.CLERK);
        organizations.seat("both", "990100-organization", SeatRole.HEAD);
        var key = city.begin("both", KEY, Map.of("body", BUREAU, "situation", "EMERGENCY", "cause", "防汛处置失当"));
        assertThat(proposals.get(key).situation()).isEqualTo("突发事件处置失当");
        city.done("both", key, "proposeMeeting", draft());
        assertThatThrownBy(() -> city.done("both", key, "decideMeeting", Map.of("decision", "CONVENE")))
                .isInstanceOf(Refused.class)
                .hasMessage("建议人不能决定自己提出的建议，请由其他负责人决定");
        assertThat(panels.panels(city.file(key), readerOf("990100-organization"))
                        .toString())
                .contains("防汛处置失当");
        assertThat(panels.panels(city.file(key), readerOf(BUREAU))).isEmpty();
        assertThat(city.visible("nyj.clerk", key)).isFalse();
    }

    @Test
    void a_member_of_the_body_neither_proposes_nor_decides() {
        organizations.put(new Person("the.member", "某员", DEPUTY, true));
        organizations.seat("the.member", "990100-organization", SeatRole.CLERK);
        organizations.seat("the.member", "990100-organization", SeatRole.HEAD);
        var fields = Map.<String, Object>of("body", BUREAU, "situation", "EMERGENCY", "cause", "防汛处置失当");
        assertThatThrownBy(() -> city.begin("the.member", KEY, fields)).isInstanceOf(Refused.class);
        var key = city.begin("zzb.clerk", KEY, fields);
        assertThatThrownBy(() -> city.data("the.member", key, "proposeMeeting")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> city.done("the.member", key, "proposeMeeting", draft()))
                .isInstanceOf(Refused.class);
        city.done("zzb.clerk", key, "proposeMeeting", draft());
        assertThatThrownBy(() -> city.data("the.member", key, "decideMeeting")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> city.done("the.member", key, "decideMeeting", Map.of("decision", "CONVENE")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_proposal_made_by_mistake_is_withdrawn() {
        var key = city.begin("zzb.clerk", KEY, Map.of("body", BUREAU, "situation", "EMERGENCY", "cause", "防汛处置失当"));
        stops.withdraw(city.actor("zzb.clerk"), key, "情况有误");
        assertThat(city.file(key).outcomeText()).isEqualTo("已撤回：情况有误");
    }

    private static Map<String, Object> draft() {
        return Map.of("theme", "以案为鉴、以案促改", "matters", "监督为什么失灵");
    }

    private void sanction(String official, String kind, String title, LocalDate on) {
        jdbc.sql("insert into sanction (official_id, kind, title, decided_on) values (?, ?, ?, ?)")
                .params(official, kind, title, on)
                .update();
    }

    /** The proposal for this body that is open. */
    private CaseKey proposal(String body) {
        return CaseKey.of(jdbc.sql("select case_key from special_meeting where decided_on is null and body_id = ?")
                .params(body)
                .query(String.class)
                .single());
    }

    private CaseKey meetingCalledBy(CaseKey key) {
        return CaseKey.of(
                jdbc.sql("select m.case_key from life_meeting m join special_meeting s on s.body_id = m.body_id"
                                + " where s.case_key = ? and m.kind = 'SPECIAL'")
                        .params(key.value())
                        .query(String.class)
                        .single());
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
}
