package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Preparation.Material;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 汇总审核结果: one organ's no is enough to send a material back. */
@Component
class JudgeMaterials implements JavaDelegate {

    private final LifeMeetings meetings;

    JudgeMaterials(LifeMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var materials = meetings.materials(CaseKey.of(execution.getProcessBusinessKey()));
        DemocraticLifeMeeting.MATERIALS_RETURNED.set(
                execution, !materials.stream().allMatch(Material::fit));
    }
}
