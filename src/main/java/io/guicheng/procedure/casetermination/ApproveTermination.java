package io.guicheng.procedure.casetermination;

import io.guicheng.form.CaseStops;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审批终止: the leader in charge decides; whoever asked does not decide on it. */
@Component
class ApproveTermination implements Step {

    private final CaseStops stops;
    private final Organizations organizations;
    private final Clock clock;

    ApproveTermination(CaseStops stops, Organizations organizations, Clock clock) {
        this.stops = stops;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return CaseTermination.KEY;
    }

    @Override
    public String task() {
        return "approveTermination";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var request = request(work);
        var name = organizations.personName(request.userId());
        return Map.of(
                "facts",
                Facts.titled("终止申请")
                        .with("案件", work.file().title() + "（" + work.caseKey() + "）")
                        .with("申请人", name)
                        .with(
                                "申请日期",
                                LocalDate.ofInstant(request.at(), clock.getZone())
                                        .toString())
                        .with("申请终止的原因", request.reason())
                        .with("案件状态", work.file().running() ? "正在办理" : "已办结")
                        .block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        if (work.isBy(request(work).userId())) {
            throw new Refused("申请人不能审批自己提出的终止申请，请由其他分管领导办理");
        }
        var approved = input.text("decision").equals("APPROVE");
        var problems = new Problems();
        problems.addIf(approved && !work.file().running(), "decision", "案件已经办结，不需要再终止，“审批意见”请选择不予终止");
        problems.refuse();
        return CaseTermination.APPROVED.as(approved);
    }

    private CaseStops.TerminationRequest request(Work work) {
        return stops.request(work.caseKey()).orElseThrow(() -> new Refused("没有人申请终止这个案件"));
    }
}
