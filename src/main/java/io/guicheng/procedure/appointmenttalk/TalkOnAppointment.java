package io.guicheng.procedure.appointmenttalk;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CaseOnMessage;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Tenure;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An appointment that makes somebody a chief starts the talk by itself. */
@Component
class TalkOnAppointment implements CaseOnMessage {

    private final Appointee appointee;
    private final Organizations organizations;

    TalkOnAppointment(Appointee appointee, Organizations organizations) {
        this.appointee = appointee;
        this.organizations = organizations;
    }

    @Override
    public String procedure() {
        return AppointmentTalkProcedure.KEY;
    }

    @Override
    public String message() {
        return AppointmentTalkProcedure.CHIEF_APPOINTED;
    }

    @Override
    public String prefix() {
        return AppointmentTalkProcedure.PREFIX;
    }

    @Override
    public Organ owner(Call call) {
        return organizations.requiredOrgan(call.jurisdiction(), OrganKind.ORGANIZATION);
    }

    @Override
    public String title(Call call) {
        return appointee.title(tenure(call));
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Call call) {
        return appointee.begin(file, tenure(call));
    }

    private Tenure tenure(Call call) {
        var official = AppointmentTalkProcedure.APPOINTED_OFFICIAL.from(call.carried());
        var post = AppointmentTalkProcedure.APPOINTED_POST.from(call.carried());
        return appointee
                .inPost(official, post)
                .orElseThrow(() -> new IllegalStateException(official + " does not hold " + post));
    }
}
