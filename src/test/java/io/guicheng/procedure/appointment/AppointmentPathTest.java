package io.guicheng.procedure.appointment;

import static io.guicheng.support.SelectionTown.DISCIPLINE;
import static io.guicheng.support.SelectionTown.ORGANIZER;
import static io.guicheng.support.SelectionTown.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Posts;
import io.guicheng.selection.Appointment;
import io.guicheng.selection.Appointments;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Consent;
import io.guicheng.selection.Consents;
import io.guicheng.selection.Notices;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.SelectionTown;
import io.guicheng.support.SelectionTown.SelectionCase;
import io.guicheng.support.WholeApplication;
import io.guicheng.talks.AppointmentTalks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A carried candidate, published on the eve of National Day 2026: seven days off, and a Saturday made up. */
@WholeApplication
class AppointmentPathTest {

    private static final LocalDate EVE = LocalDate.of(2026, 9, 30);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 13);

    @Autowired
    private ApplicationContext beans;

    private SelectionTown town;

    @BeforeEach
    void settle() {
        town = new SelectionTown(beans);
    }

    @AfterEach
    void clockBack() {
        ClockUtil.reset();
    }

    @Test
    void five_working_days_over_national_day_count_the_saturday_made_up() {
        var selection = started("卢舟");

        assertThat(town.refused(
                        ORGANIZER,
                        selection.key(),
                        "publishNotice",
                        notice("lastDay", LAST_DAY.minusDays(1).toString())))
                .containsExactly(new FieldError("lastDay", "“公示截止日期”不能早于 2026-10-13：公示期不少于 5 个工作日"));
        town.complete(ORGANIZER, selection.key(), "publishNotice", notice());

        var published = town.get(Notices.class).find(selection.id(0)).orElseThrow();
        assertThat(published.lastDay()).isEqualTo(LAST_DAY);
        assertThat(state(selection)).isEqualTo(CandidateState.NOTICE);
    }

    @Test
    void a_notice_may_be_longer_but_not_begin_before_the_decision_nor_leave_the_achievements_out() {
        var selection = started("罗旗");

        assertThat(town.refused(
                        ORGANIZER,
                        selection.key(),
                        "publishNotice",
                        notice("publishedOn", TODAY.minusDays(1).toString())))
                .extracting(FieldError::field)
                .containsExactly("publishedOn");
        assertThat(town.refused(ORGANIZER, selection.key(), "publishNotice", notice("achievements", "")))
                .extracting(FieldError::field)
                .containsExactly("achievements");
        assertThat(town.refused(ORGANIZER, selection.key(), "publishNotice", notice("publishedOn", "2029-12-20")))
                .extracting(FieldError::field)
                .containsExactly("publishedOn");
        town.complete(
                ORGANIZER,
                selection.key(),
                "publishNotice",
                notice("lastDay", LAST_DAY.plusDays(5).toString()));

        assertThat(town.get(Notices.class).find(selection.id(0)).orElseThrow().lastDay())
                .isEqualTo(LAST_DAY.plusDays(5));
    }

    @Test
    void an_exception_is_explained_in_the_notice() {
        var selection = started("石川");
        town.inTransaction(() -> town.get(Consents.class)
                .record(
                        selection.key(),
                        new Consent(selection.id(0), Consent.Answer.CONSENTED, "任职年限不足", "同意", "t-superior", TODAY)));

        assertThat(town.refused(ORGANIZER, selection.key(), "publishNotice", notice()))
                .containsExactly(new FieldError("specialNote", "破格等事项经上级同意的人选，“破格等情形说明”必须填写"));
        town.complete(ORGANIZER, selection.key(), "publishNotice", notice("specialNote", "破格提拔，理由如下"));
    }

    @Test
    void a_notice_is_not_closed_on_its_last_day_but_on_the_next() {
        var selection = published("谭明");

        SelectionTown.today(LAST_DAY);
        assertThat(town.refused(ORGANIZER, selection.key(), "receiveObjections", Map.of("action", "CLOSE")))
                .containsExactly(new FieldError("action", "公示期到 2026-10-13 为止，期满后才能结束公示"));
        assertThat(town.refused(ORGANIZER, selection.key(), "receiveObjections", Map.of("action", "RECHECK")))
                .extracting(FieldError::field)
                .containsExactly("action");
        SelectionTown.today(LAST_DAY.plusDays(1));
        town.complete(ORGANIZER, selection.key(), "receiveObjections", Map.of("action", "CLOSE"));

        assertThat(town.steps(selection.key())).containsExactly("appointment.issueAppointment");
    }

    @Test
    void objections_outside_the_notice_or_without_content_are_refused() {
        var selection = published("童书");

        assertThat(town.refused(ORGANIZER, selection.key(), "receiveObjections", objection(EVE.minusDays(1), "YES")))
                .containsExactly(new FieldError("receivedOn", "“收到日期”应在公示期 2026-09-30 至 2026-10-13 之内"));
        assertThat(town.refused(ORGANIZER, selection.key(), "receiveObjections", objection(EVE.plusDays(1), "YES")))
                .containsExactly(new FieldError("receivedOn", "“收到日期”不能晚于今天"));
        assertThat(town.refused(ORGANIZER, selection.key(), "receiveObjections", Map.of("action", "OBJECTION")))
                .extracting(FieldError::field)
                .containsExactly("receivedOn", "summary", "specific");
    }

    @Test
    void an_objection_that_falls_lets_the_appointment_go_on_to_its_end() {
        // given
        var selection = published("任远");
        town.complete(ORGANIZER, selection.key(), "receiveObjections", objection(EVE, "NO"));
        assertThat(town.steps(selection.key())).containsExactly("appointment.receiveObjections");
        town.complete(ORGANIZER, selection.key(), "receiveObjections", objection(EVE, "YES"));
        assertThat(town.steps(selection.key())).containsExactly("appointment.checkObjection");

        // when
        town.complete(DISCIPLINE, selection.key(), "checkObjection", finding("UNFOUNDED"));
        var next = LAST_DAY.plusDays(1);
        SelectionTown.today(next);
        town.complete(ORGANIZER, selection.key(), "receiveObjections", Map.of("action", "CLOSE"));
        assertThat(town.refused(ORGANIZER, selection.key(), "issueAppointment", document(LAST_DAY)))
                .extracting(FieldError::field)
                .containsExactly("effectiveOn");
        assertThat(town.refused(ORGANIZER, selection.key(), "issueAppointment", document(next.plusDays(1))))
                .extracting(FieldError::field)
                .containsExactly("effectiveOn");
        town.complete(ORGANIZER, selection.key(), "issueAppointment", document(next));

        // then
        var candidate = town.candidate(selection.id(0));
        assertThat(candidate.state()).isEqualTo(CandidateState.APPOINTED);
        assertThat(town.get(Appointments.class).find(candidate.id()))
                .contains(new Appointment(
                        candidate.id(), TODAY, next, "临组干〔2026〕1 号", null, null, null, TODAY.plusYears(1), null));
        assertThat(town.get(Officials.class).tenures(candidate.officialId()))
                .satisfiesExactly(
                        now -> {
                            assertThat(now.postId()).isEqualTo(candidate.postId());
                            assertThat(now.since()).isEqualTo(TODAY);
                            assertThat(now.onProbation()).isTrue();
                        },
                        before -> assertThat(before.until()).isEqualTo(TODAY));
        assertThat(filled(candidate.postId())).isEqualTo(3);
        assertThat(town.get(IntegrityFiles.class).of(candidate.officialId()))
                .extracting(IntegrityEntry::kind)
                .containsExactly("任职");

        // and the talk
        assertThat(town.refused(ORGANIZER, selection.key(), "holdTalk", talk(next, "DUTY")))
                .containsExactly(new FieldError("topics", "“谈话内容”必须包括廉政要求"));
        assertThat(town.refused(ORGANIZER, selection.key(), "holdTalk", talk(TODAY.minusDays(1), "INTEGRITY")))
                .extracting(FieldError::field)
                .containsExactly("talkOn");
        assertThat(town.refused(ORGANIZER, selection.key(), "holdTalk", talk(next.plusDays(1), "INTEGRITY")))
                .extracting(FieldError::field)
                .containsExactly("talkOn");
        town.complete(ORGANIZER, selection.key(), "holdTalk", talk(next, "INTEGRITY"));
        assertThat(town.get(Appointments.class)
                        .find(candidate.id())
                        .orElseThrow()
                        .talkContent())
                .isEqualTo("廉政要求。谈话要点");
        assertThat(town.steps(selection.key())).isEmpty();

        // and, since the post is a chief's, the talk of the superior's own chief has begun by itself
        var talk = town.get(AppointmentTalks.class)
                .caseOf(candidate.officialId(), TODAY)
                .orElseThrow();
        assertThat(town.steps(talk))
                .containsExactly("appointment-talk.holdIntegrityTalk", "appointment-talk.holdMainTalk");
        assertThat(town.get(Cases.class).subjects(talk)).containsExactly(candidate.officialId());
        assertThat(town.get(Cases.class).find(talk).orElseThrow().initiator()).isEqualTo("system");
        assertThat(town.get(Dossier.class).entries(talk).get(0).content())
                .contains(selection.key().value());
        assertThat(town.get(Dossier.class).entries(selection.key()))
                .anySatisfy(entry -> assertThat(entry.content()).contains(talk.value()));
        assertThat(PathRecorder.notWalked("appointment-talk"))
                .doesNotContain("chiefAppointed", "chiefAppointed_planTalks");
    }

    @Test
    void an_objection_that_stands_ends_it() {
        var selection = published("郁达");
        town.complete(ORGANIZER, selection.key(), "receiveObjections", objection(EVE, "YES"));

        town.complete(DISCIPLINE, selection.key(), "checkObjection", finding("SERIOUS"));

        assertThat(town.steps(selection.key())).isEmpty();
        assertThat(state(selection)).isEqualTo(CandidateState.NOT_APPOINTED);
        assertThat(town.get(Appointments.class).find(selection.id(0))).isEmpty();
    }

    @Test
    void what_cannot_be_settled_defers_the_appointment_for_three_months_at_most() {
        var selection = published("康宁");
        town.complete(ORGANIZER, selection.key(), "receiveObjections", objection(EVE, "YES"));
        town.complete(DISCIPLINE, selection.key(), "checkObjection", finding("UNRESOLVED"));

        SelectionTown.today(LocalDate.of(2027, 1, 13));
        assertThat(town.refused(ORGANIZER, selection.key(), "receiveObjections", Map.of("action", "CLOSE")))
                .containsExactly(new FieldError("action", "还有异议没有查清，不能结束公示"));
        town.complete(ORGANIZER, selection.key(), "receiveObjections", Map.of("action", "RECHECK"));
        town.complete(DISCIPLINE, selection.key(), "checkObjection", finding("UNRESOLVED"));
        SelectionTown.today(LocalDate.of(2027, 1, 14));
        town.complete(ORGANIZER, selection.key(), "receiveObjections", Map.of("action", "RECHECK"));
        assertThat(town.refused(DISCIPLINE, selection.key(), "checkObjection", finding("UNRESOLVED")))
                .containsExactly(new FieldError("finding", "暂缓任用最迟到 2027-01-13，“核查结论”必须是查清后的结论"));
        town.complete(DISCIPLINE, selection.key(), "checkObjection", finding("MINOR"));
        town.complete(ORGANIZER, selection.key(), "receiveObjections", Map.of("action", "CLOSE"));

        assertThat(town.steps(selection.key())).containsExactly("appointment.issueAppointment");
    }

    @Test
    void an_establishment_that_has_filled_up_meanwhile_stops_the_appointment() {
        var selection = published("凌霄");
        SelectionTown.today(LAST_DAY.plusDays(1));
        town.complete(ORGANIZER, selection.key(), "receiveObjections", Map.of("action", "CLOSE"));
        var post = town.get(Posts.class)
                .find(town.candidate(selection.id(0)).postId())
                .orElseThrow();
        town.inTransaction(() -> town.get(Posts.class).fill(post.organId(), post.level()));

        assertThatThrownBy(() ->
                        town.complete(ORGANIZER, selection.key(), "issueAppointment", document(LAST_DAY.plusDays(1))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("职数已满");

        assertThat(state(selection)).isEqualTo(CandidateState.NOTICE);
        assertThat(town.get(Appointments.class).find(selection.id(0))).isEmpty();
        assertThat(town.get(Officials.class)
                        .tenures(town.candidate(selection.id(0)).officialId()))
                .as("nothing of the refused step is stored")
                .hasSize(1);
    }

    private SelectionCase started(String name) {
        var selection = town.carried(name);
        town.start("appointment", selection.key(), Map.of("candidateId", selection.id(0)));
        SelectionTown.today(EVE);
        return selection;
    }

    private SelectionCase published(String name) {
        var selection = started(name);
        town.complete(ORGANIZER, selection.key(), "publishNotice", notice());
        return selection;
    }

    private int filled(String postId) {
        var post = town.get(Posts.class).find(postId).orElseThrow();
        return town.get(Posts.class)
                .quota(post.organId(), post.level())
                .orElseThrow()
                .filledPosts();
    }

    private CandidateState state(SelectionCase selection) {
        return town.candidate(selection.id(0)).state();
    }

    private static Map<String, Object> notice(String... changed) {
        var fields = new HashMap<String, Object>();
        fields.put("place", "临溪县政府门户网站");
        fields.put("publishedOn", EVE.toString());
        fields.put("achievements", "牵头完成全县灌区改造");
        for (var i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    private static Map<String, Object> objection(LocalDate on, String specific) {
        return Map.of("action", "OBJECTION", "receivedOn", on.toString(), "summary", "反映其工程发包问题", "specific", specific);
    }

    private static Map<String, Object> finding(String finding) {
        return Map.of("finding", finding, "explanation", "经核查，情况如下");
    }

    private static Map<String, Object> document(LocalDate on) {
        return Map.of("documentNo", "临组干〔2026〕1 号", "effectiveOn", on.toString());
    }

    private static Map<String, Object> talk(LocalDate on, String topic) {
        return Map.of("talkOn", on.toString(), "talkBy", "县委组织部部长", "topics", List.of(topic), "content", "谈话要点");
    }
}
