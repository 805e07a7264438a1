package io.guicheng.procedure.lifemeetingplan;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.LeadershipBodies;
import io.guicheng.lifemeetings.LeadershipBody;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.YearPlans;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which bodies still need a meeting in the year of the plan. */
@Component
class DueBodies {

    private final YearPlans plans;
    private final LeadershipBodies bodies;
    private final LifeMeetings meetings;
    private final Parameters parameters;

    DueBodies(YearPlans plans, LeadershipBodies bodies, LifeMeetings meetings, Parameters parameters) {
        this.plans = plans;
        this.bodies = bodies;
        this.meetings = meetings;
        this.parameters = parameters;
    }

    /** Every body of the register that has no meeting of the year yet, by id. */
    Map<String, LeadershipBody> of(Work work) {
        var year = plans.get(work.caseKey()).planYear();
        var fewest = parameters.number("life_meeting.body_members", work.jurisdiction(), work.today());
        var met = meetings.bodiesMetIn(year);
        var due = new LinkedHashMap<String, LeadershipBody>();
        bodies.of(work.jurisdiction(), fewest).stream()
                .filter(body -> !met.contains(body.id()))
                .forEach(body -> due.put(body.id(), body));
        return due;
    }
}
