package io.guicheng.procedure.appointmenttalk;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.talks.AppointmentTalks;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says when the talks were held and by whom. */
@Component
class TalkOutcome implements CaseOutcome {

    private final AppointmentTalks talks;

    TalkOutcome(AppointmentTalks talks) {
        this.talks = talks;
    }

    @Override
    public String procedure() {
        return AppointmentTalkProcedure.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        return talks.of(caseKey).stream()
                .flatMap(talk -> Optional.ofNullable(talk.talkBy()).map(by -> talk.talkOn() + " " + by).stream())
                .collect(Collectors.joining("；", "已谈话：", ""));
    }
}
