package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.clause.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When the list is looked through next. */
@Component
class ReviewDay {

    private final Parameters parameters;
    private final Clock clock;

    ReviewDay(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    Map<String, Object> after(String jurisdiction, LocalDate today) {
        var day = today.plus(parameters.period("life_meeting.review", jurisdiction, today));
        return DemocraticLifeMeeting.REVIEW_AT.as(
                day.atStartOfDay(clock.getZone()).toOffsetDateTime().toString());
    }
}
