package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handling;
import io.guicheng.handlings.Handlings;
import io.guicheng.procedure.petitionhandling.PetitionHandling.Disposal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 提出处置意见: one of the four ways, or not accepted, after the section has talked about it together. */
@Component
class ProposeDisposal implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final PetitionWording wording;
    private final Reticence reticence;

    ProposeDisposal(HandlingFacts facts, Handlings handlings, PetitionWording wording, Reticence reticence) {
        this.facts = facts;
        this.handlings = handlings;
        this.wording = wording;
        this.reticence = reticence;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String task() {
        return "proposeDisposal";
    }

    /** The proposal is written over as a whole, and counts for nothing before it is approved. */
    @Override
    public boolean withdrawable() {
        return true;
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "信访件"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var handling = handlings.get(work.caseKey());
        var way = input.text("way");
        var studiedOn = input.day("studiedOn");
        var notAccepted = way.equals(Disposal.NOT_ACCEPTED.name());
        var project = isProject(handling);
        new Problems()
                .addIf(
                        studiedOn.isBefore(handling.receivedOn()),
                        "studiedOn",
                        "“集体研究日期”不能早于收到日期 " + handling.receivedOn())
                .addIf(studiedOn.isAfter(work.today()), "studiedOn", "“集体研究日期”不能晚于今天")
                .addIf(project && !way.equals(Disposal.FIRST_CHECK.name()), "way", "反映违规用人且线索具体的，须立项督查，处置方式应为初步核实")
                .addIf(project && input.text("projectNo").isEmpty(), "projectNo", "须立项督查的，“督查立项编号”必须填写")
                .addIf(!project && !input.text("projectNo").isEmpty(), "projectNo", "不须立项督查的，不填写“督查立项编号”")
                .addIf(notAccepted && input.text("notAccepted").isEmpty(), "notAccepted", "不予受理的，“不予受理的情形”必须选择")
                .addIf(!notAccepted && !input.text("notAccepted").isEmpty(), "notAccepted", "受理的，不选择“不予受理的情形”")
                .addIf(
                        input.text("notAccepted").equals("NO_SUBSTANCE")
                                && facts.petitionOf(handling).specific(),
                        "notAccepted",
                        "登记为线索具体的，不能以没有实质内容不予受理")
                .refuse();
        reticence.check(work, input, "grounds");
        handlings.propose(
                work.caseKey(),
                new Handlings.Proposal(
                        way,
                        input.text("grounds"),
                        studiedOn,
                        input.text("studiedBy"),
                        input.textOrNull("projectNo"),
                        input.textOrNull("notAccepted"),
                        work.actor().userId()));
        return Map.of();
    }

    /** S5-3.2.3.2a: a specific report of forbidden appointments becomes a supervised project. */
    private boolean isProject(Handling handling) {
        var topic = handling.topic();
        return topic != null
                && wording.topic(topic).project()
                && facts.petitionOf(handling).specific();
    }
}
