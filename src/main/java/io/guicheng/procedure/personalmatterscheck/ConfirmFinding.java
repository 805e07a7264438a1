package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.matters.MatterCheck;
import io.guicheng.matters.MatterChecks;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.procedure.personalmatterscheck.PersonalMattersCheck.FindingDecision;
import io.guicheng.reporter.Clues;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 审批认定意见: by the head; then a talk, or a lead for the discipline organ, begins as a case of its own. */
@Component
class ConfirmFinding implements Step {

    private final MatterChecks checks;
    private final CheckFacts facts;
    private final CheckFindings findings;
    private final Clues clues;
    private final Organizations organizations;

    ConfirmFinding(
            MatterChecks checks, CheckFacts facts, CheckFindings findings, Clues clues, Organizations organizations) {
        this.checks = checks;
        this.facts = facts;
        this.findings = findings;
        this.clues = clues;
        this.organizations = organizations;
    }

    @Override
    public String procedure() {
        return PersonalMattersCheck.KEY;
    }

    @Override
    public String task() {
        return "confirmFinding";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "认定意见"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var check = checks.get(work.caseKey());
        if (work.isBy(check.proposedBy())) {
            throw new Refused("提出认定意见的人不能审批，请由其他负责人审批");
        }
        if (input.text("decision").equals("RETURN")) {
            if (input.text("note").isEmpty()) {
                throw RefusedInput.of("note", "退回的，“意见”必须填写");
            }
            checks.sendBack(work.caseKey(), input.text("note"));
            return PersonalMattersCheck.FINDING_DECISION.as(FindingDecision.RETURNED);
        }
        return switch (Objects.requireNonNull(check.handling())) {
            case "INTERVIEW" -> interview(work, check);
            case "LEAD" -> lead(work, check);
            default -> PersonalMattersCheck.FINDING_DECISION.as(FindingDecision.FILED);
        };
    }

    private Map<String, Object> interview(Work work, MatterCheck check) {
        var situation = findings.handling(Objects.requireNonNull(check.finding()), "INTERVIEW")
                .orElseThrow()
                .text("situation");
        var variables = new HashMap<>(PersonalMattersCheck.FINDING_DECISION.as(FindingDecision.INTERVIEW));
        variables.putAll(PersonalMattersCheck.INTERVIEW_OFFICIAL.as(check.officialId()));
        variables.putAll(PersonalMattersCheck.INTERVIEW_SITUATION.as(situation));
        variables.putAll(PersonalMattersCheck.INTERVIEW_ORGAN.as(work.organ()));
        return variables;
    }

    /** In the register in the same moment: from now on it stands in the way of a promotion. */
    private Map<String, Object> lead(Work work, MatterCheck check) {
        var organ = organizations
                .organ(work.jurisdiction(), OrganKind.DISCIPLINE)
                .map(Organ::id)
                .orElseThrow(() -> new Refused("本辖区没有登记纪检监察机关，不能移送"));
        var petition = clues.hand(
                check.officialId(),
                work.jurisdiction(),
                work.today(),
                "%d 年度个人有关事项查核认定%s%s"
                        .formatted(
                                check.reportYear(),
                                check.classification(),
                                facts.omissions(work.caseKey()).inWords()),
                organ);
        checks.lead(work.caseKey(), petition.id());
        var variables = new HashMap<>(PersonalMattersCheck.FINDING_DECISION.as(FindingDecision.LEAD));
        variables.putAll(PersonalMattersCheck.HANDED_PETITION.as(petition.id()));
        variables.putAll(PersonalMattersCheck.HANDED_ORGAN.as(organ));
        return variables;
    }
}
