package io.guicheng.procedure.inquiry;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.clause.Parameters;
import io.guicheng.inquiries.Inquiries;
import io.guicheng.kernel.CaseKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Until when an answer is due, and from when its absence goes to the superior, by parameters. */
@Component
class AnswerTerm {

    private final Inquiries inquiries;
    private final Parameters parameters;
    private final WorkingDays workingDays;
    private final Clock clock;

    AnswerTerm(Inquiries inquiries, Parameters parameters, WorkingDays workingDays, Clock clock) {
        this.inquiries = inquiries;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Another answer is due from today; the variables that go with its last day. */
    Map<String, Object> ask(CaseKey key, String jurisdiction, LocalDate today) {
        var due = after("inquiry.answer", today, jurisdiction, today);
        inquiries.ask(key, due);
        var variables = new HashMap<String, Object>(InquiryProcedure.ANSWER_DUE.as(due));
        variables.putAll(InquiryProcedure.ANSWER_MISSED_AT.as(after("inquiry.grace", due, jurisdiction, today)
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime()
                .toString()));
        return variables;
    }

    private LocalDate after(String parameter, LocalDate from, String jurisdiction, LocalDate today) {
        return workingDays
                .due(from, parameters.number(parameter, jurisdiction, today))
                .date();
    }
}
