package io.guicheng.procedure.lifemeetingplan;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Cases;
import io.guicheng.draw.Draw;
import io.guicheng.draw.Draws;
import io.guicheng.form.CasePanels;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.YearPlan.Planned;
import io.guicheng.lifemeetings.YearPlans;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.WholeApplication;
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

/** A year's meetings are planned, drawn and opened, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class LifeMeetingPlanPathTest {

    private static final String KEY = "life-meeting-plan";
    private static final String COUNTY = "990122-committee";
    private static final String BUREAU = "990100-agriculture";

    @Autowired
    CaseDriver city;

    @Autowired
    YearPlans plans;

    @Autowired
    LifeMeetings meetings;

    @Autowired
    Draws draws;

    @Autowired
    Cases cases;

    @Autowired
    CaseStops stops;

    @Autowired
    PlanPanels panels;

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
        assertThat(PathRecorder.notWalked(KEY)).isEmpty();
        assertThat(PathRecorder.notWalked("democratic-life-meeting"))
                .as("the start by the plan")
                .doesNotContain("annualPlanned", "annualPlanned_submitPlan");
    }

    @Test
    void every_body_is_planned_a_share_is_drawn_and_each_meeting_is_a_case() {
        // given
        var key = city.begin("zzb.clerk", KEY, Map.of("year", 2026, "theme", "学思想、强党性"));
        var bodies = rows(key);
        assertThat(bodies).extracting(row -> row.get("id")).contains(COUNTY, BUREAU);
        // when somebody is left out, doubled, or a county has nobody from above
        refused(key, "bodies", rows -> rows.remove(0));
        refused(key, "bodies[1].name", rows -> rows.set(1, rows.get(0)));
        refused(key, "bodies[0].guide", rows -> rows.get(0).remove("guide"));
        refused(key, "bodies[0].guide", rows -> rows.get(0).put("guide", "990122-C-01"));
        city.done("zzb.clerk", key, "planYear", plan(key));
        // then nothing goes on before the lots are drawn
        assertThat(city.data("zzb.clerk", key, "drawMeetings").toString()).contains("还没有抽签");
        assertThatThrownBy(() -> city.done("zzb.clerk", key, "drawMeetings", Map.of("checked", true)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("还没有抽签");
        var draw = draws.ofCase(key).get(0);
        assertThat(draw.state()).isEqualTo(Draw.State.FIXED);
        var record = draws.draw(draw.id(), city.actor("zzb.clerk"), "306128", "马一丁");
        // a fifth of them, rounded up
        assertThat(record.drawnIds()).hasSize((bodies.size() + 4) / 5);
        // when
        city.done("zzb.clerk", key, "drawMeetings", Map.of("checked", true));
        // then
        assertThat(city.file(key).outcomeText())
                .isEqualTo("已安排 %d 个班子，负责人随机参加 %d 个"
                        .formatted(bodies.size(), record.drawnIds().size()));
        assertThat(plans.get(key).bodies())
                .filteredOn(Planned::drawn)
                .extracting(Planned::bodyId)
                .containsExactlyInAnyOrderElementsOf(record.drawnIds());
        assertThat(bodies)
                .allSatisfy(row -> assertThat(meetings.annualOf((String) row.get("id"), 2026))
                        .isOne());
        var drawn = meetingOf(record.drawnIds().get(0));
        assertThat(city.openSteps(drawn)).containsExactly("submitPlan");
        assertThat(meetings.get(drawn).leaderDrawn()).isTrue();
        assertThat(meetings.get(drawn).theme()).isEqualTo("学思想、强党性");
        assertThat(meetings.get(meetingOf(COUNTY)).plannedGuide()).isEqualTo("990100-C-03");
        assertThat(panels.panels(city.file(key), readerOf("990100-organization"))
                        .toString())
                .contains("抽中");
        assertThat(panels.panels(city.file(key), readerOf("990100-discipline"))).isEmpty();
        city.dossierHolds(key);
        city.dossierHolds(drawn);
    }

    @Test
    void a_body_that_has_its_meeting_already_is_not_planned_again() {
        var own = city.begin("zzb.clerk", "democratic-life-meeting", Map.of("body", BUREAU, "year", 2026));
        var key = city.begin("zzb.clerk", KEY, Map.of("year", 2026));
        assertThat(rows(key)).extracting(row -> row.get("id")).contains(COUNTY).doesNotContain(BUREAU);
        assertThat(city.openSteps(own)).containsExactly("submitPlan");
    }

    @Test
    void a_meeting_opened_by_hand_after_the_planning_is_not_opened_twice() {
        var key = city.begin("zzb.clerk", KEY, Map.of("year", 2026));
        city.done("zzb.clerk", key, "planYear", plan(key));
        city.begin("zzb.clerk", "democratic-life-meeting", Map.of("body", BUREAU, "year", 2026));
        draws.draw(draws.ofCase(key).get(0).id(), city.actor("zzb.clerk"), "306128", "马一丁");
        city.done("zzb.clerk", key, "drawMeetings", Map.of("checked", true));
        assertThat(meetings.annualOf(BUREAU, 2026)).isOne();
        assertThat(meetings.annualOf(COUNTY, 2026)).isOne();
    }

    @Test
    void one_plan_a_year() {
        var key = city.begin("zzb.clerk", KEY, Map.of("year", 2026));
        assertThat(city.refusedStart("zzb.clerk", KEY, Map.of("year", 2026)))
                .containsExactly(new FieldError("year", "2026 年度的安排已经立案"));
        assertThat(city.refusedStart("zzb.clerk", KEY, Map.of("year", 2025)))
                .containsExactly(new FieldError("year", "“年度”不能早于今年"));
        stops.withdraw(city.actor("zzb.clerk"), key, "重新安排");
        assertThat(city.openSteps(city.begin("zzb.clerk", KEY, Map.of("year", 2026))))
                .containsExactly("planYear");
    }

    private CaseKey meetingOf(String body) {
        return cases
                .page(city.actor("zzb.clerk"), new Cases.Search(true, "2026 年度民主生活会：", null), 0, 100)
                .items()
                .stream()
                .map(file -> file.key())
                .filter(key -> meetings.get(key).bodyId().equals(body))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(CaseKey key) {
        var copies = new ArrayList<Map<String, Object>>();
        ((List<Map<String, Object>>) city.data("zzb.clerk", key, "planYear").get("bodies"))
                .forEach(row -> copies.add(new HashMap<>(row)));
        return copies;
    }

    private Map<String, Object> plan(CaseKey key) {
        var rows = rows(key);
        rows.stream()
                .filter(row -> row.get("id").toString().endsWith("-committee"))
                .forEach(row -> row.put("guide", "990100-C-03"));
        return new HashMap<>(Map.of("bodies", rows, "source", "由机关党员代表现场报数"));
    }

    @SuppressWarnings("unchecked")
    private void refused(CaseKey key, String field, Consumer<List<Map<String, Object>>> wrong) {
        var fields = plan(key);
        wrong.accept((List<Map<String, Object>>) fields.get("bodies"));
        assertThat(city.refused("zzb.clerk", key, "planYear", fields))
                .extracting(FieldError::field)
                .contains(field);
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
