package io.guicheng.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.CandidateState;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.Desks;
import io.guicheng.support.ThroughTasklist;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tour of the README and docs/tour.md in a real browser. {@code -Dtour.pictures=true} also takes its pictures anew.
 */
@ThroughTasklist
class TourTest {

    private static final List<String> OTHER_OPINIONS =
            List.of("gaj.clerk", "fy.clerk", "jcy.clerk", "zfw.clerk", "xfj.clerk", "wjw.clerk", "sjj.clerk");

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void the_day_is_known() {
        CaseDriver.dateIs(CaseDriver.START);
    }

    @AfterEach
    void the_calendar_is_as_it_was() {
        jdbc.sql("delete from demo_clock").update();
        ClockUtil.reset();
    }

    @Test
    void a_whole_case_goes_through_tasklist_by_the_hands_of_those_who_owe_its_steps() {
        try (var desks = new Desks(port)) {
            // given
            var tour = new SelectionTour(desks, outside());

            // when
            tour.motionAndRecommendation();
            tour.vetting();
            tour.meeting();
            tour.noticeAndAppointment();

            // then
            var key = CaseKey.of(tour.caseKey());
            assertThat(driver.candidate(key, CaseDriver.CLEAN).state()).isEqualTo(CandidateState.APPOINTED);
            assertThat(driver.openSteps(key)).isEmpty();
            driver.dossierHolds(key);
            // the one wrong input of the tour was refused by the server, and the browser says so on its console
            assertThat(desks.troubles())
                    .hasSize(1)
                    .allMatch(text -> text.contains("status of 422") && text.contains("/complete"));
        }
    }

    private SelectionTour.Outside outside() {
        return new SelectionTour.Outside() {

            @Override
            public LocalDate today() {
                return driver.today();
            }

            @Override
            public void otherOpinions(String caseKey) {
                OTHER_OPINIONS.forEach(clerk -> driver.giveOpinion(clerk, CaseKey.of(caseKey), "CLEAR"));
            }

            @Override
            public void noticeIsOver() {
                // the demo calendar counts from the machine's own day, the test from a day it knows
                CaseDriver.dateIs(CaseDriver.START.plusDays(14));
            }
        };
    }
}
