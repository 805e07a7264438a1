package io.guicheng.procedure.reminderinterview;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Dossier;
import io.guicheng.form.CaseOnMessage;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.talks.Interviews;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Another case calls for a talk: the situation says of which kind it is at least; a clerk completes the draft. */
@Component
class InterviewOnCall implements CaseOnMessage {

    private final Proposal proposal;
    private final Kinds kinds;
    private final Interviews interviews;
    private final Organizations organizations;

    InterviewOnCall(Proposal proposal, Kinds kinds, Interviews interviews, Organizations organizations) {
        this.proposal = proposal;
        this.kinds = kinds;
        this.interviews = interviews;
        this.organizations = organizations;
    }

    @Override
    public String procedure() {
        return ReminderInterview.KEY;
    }

    @Override
    public String message() {
        return ReminderInterview.INTERVIEW_CALLED_FOR;
    }

    @Override
    public String prefix() {
        return ReminderInterview.PREFIX;
    }

    @Override
    public Organ owner(Call call) {
        return ReminderInterview.CALLED_ORGAN
                .find(call.carried())
                .flatMap(organizations::organ)
                .orElseGet(() -> organizations.requiredOrgan(call.jurisdiction(), OrganKind.DISCIPLINE));
    }

    @Override
    public String title(Call call) {
        return proposal.title(situation(call).atLeast(), officials(call));
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Call call) {
        var situation = situation(call);
        interviews.open(
                file.key(),
                new Interviews.Draft(
                        situation.atLeast(),
                        situation.code(),
                        (call.origin() == null ? "由机关负责人交办：" : "由案件 " + call.origin() + " 自动提出：") + situation.name(),
                        Dossier.Author.SERVER.userId(),
                        call.origin()),
                officials(call));
        proposal.concern(file.key(), officials(call));
        return ReminderInterview.OWNER_ORGAN.as(file.ownerOrgan());
    }

    private Kinds.Situation situation(Call call) {
        return kinds.situation(ReminderInterview.CALLED_SITUATION.from(call.carried()));
    }

    private static List<String> officials(Call call) {
        return ReminderInterview.CALLED_OFFICIAL.find(call.carried()).stream().toList();
    }
}
