package io.guicheng.year;

import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Counting;
import io.guicheng.clarifications.Clarifications;
import io.guicheng.engine.OpenTask;
import io.guicheng.form.StartForms;
import io.guicheng.handlings.Handlings;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.SpecialMeetings;
import io.guicheng.organization.Organizations;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.rectifications.RectificationOrders;
import io.guicheng.registry.Petitions;
import io.guicheng.reporter.Custody;
import io.guicheng.reports.AnnualReports;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.play.MeetingPlay;
import io.guicheng.support.play.PetitionPlay;
import io.guicheng.support.play.ReportYear;
import io.guicheng.talks.Interviews;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/** Who does the tasks of which procedure. */
final class Offices {

    static final String BUREAU = "990100-agriculture";
    static final String QINGHE_COMMITTEE = "990121-committee";

    /** Of this one too few members come to the first meeting. */
    private static final String THINLY_ATTENDED = "990122-committee";

    /** The members of this one criticize nobody at the first meeting. */
    private static final String TIMID = "990100-transport";

    final PetitionOfficer petitions;
    final ClarificationOfficer clarifications;
    final MeetingOfficer meetings;
    final SelectionOfficer selections;
    final SpecialMeetingOfficer specialMeetings;
    final RectificationOfficer rectifications;
    private final Staff staff;
    private final Map<String, Officer> officers = new HashMap<>();

    Offices(CaseDriver city, BeanFactory beans) {
        var custody = beans.getBean(Custody.class);
        staff = new Staff(beans.getBean(Organizations.class));
        petitions = new PetitionOfficer(city, beans.getBean(Handlings.class), beans.getBean(Petitions.class), custody);
        clarifications = new ClarificationOfficer(
                city, beans.getBean(StartForms.class), beans.getBean(Clarifications.class), custody);
        meetings = new MeetingOfficer(city, beans.getBean(LifeMeetings.class), THINLY_ATTENDED, TIMID);
        selections = new SelectionOfficer(city, beans.getBean(Petitions.class));
        specialMeetings =
                new SpecialMeetingOfficer(city, beans.getBean(SpecialMeetings.class), Set.of(BUREAU, QINGHE_COMMITTEE));
        rectifications = new RectificationOfficer(city, beans.getBean(RectificationItems.class));
        var talks = new TalkOfficer(city, beans.getBean(Interviews.class));
        var reportYear = new ReportYear(
                city, beans.getBean(AnnualReports.class), beans.getBean(Ballots.class), beans.getBean(Counting.class));
        officers.put(PetitionPlay.KEY, petitions);
        officers.put("clarification", clarifications);
        officers.put(MeetingPlay.KEY, meetings);
        officers.put("special-democratic-life-meeting", specialMeetings);
        officers.put("cadre-selection", selections);
        officers.put("rectification", rectifications);
        officers.put("reminder-interview", talks);
        officers.put("appointment-talk", talks);
        officers.put("three-reports", new ReportOfficer(city, reportYear, beans.getBean(RectificationOrders.class)));
    }

    /** Somebody whom it is for does it, or leaves it for another day. */
    void attend(String procedure, OpenTask task) {
        officers.get(procedure).does(task, staff.of(String.valueOf(task.organ())));
    }
}
