package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handlings;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.reporter.Custody;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 反馈和归档: the reporter with a name is told what came of it, and what they object is kept. */
@Component
class GiveFeedback implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final Reticence reticence;
    private final Custody custody;

    GiveFeedback(HandlingFacts facts, Handlings handlings, Reticence reticence, Custody custody) {
        this.facts = facts;
        this.handlings = handlings;
        this.reticence = reticence;
        this.custody = custody;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String task() {
        return "giveFeedback";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "办理结果"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var handling = handlings.get(work.caseKey());
        var petition = facts.petitionOf(handling);
        var means = input.text("means");
        var none = means.equals("NONE");
        var online = means.equals("WEB");
        var on = input.date("fedBackOn");
        var concludedOn = Objects.requireNonNull(handling.concludedOn());
        new Problems()
                .addIf(none && custody.identified(petition.id()), "means", "实名举报的，必须反馈")
                .addIf(online && !reticence.onThePage(work, petition), "means", "这一件不是网上举报，不能网上答复")
                .addIf(!none && on.isEmpty(), "fedBackOn", "“反馈日期”必须填写")
                .addIf(!none && input.text("feedback").isEmpty(), "feedback", "“反馈内容”必须填写")
                .addIf(none && (on.isPresent() || !input.text("feedback").isEmpty()), "means", "不反馈的，不填写反馈日期和内容")
                .addIf(
                        on.filter(day -> day.isBefore(concludedOn)).isPresent(),
                        "fedBackOn",
                        "“反馈日期”不能早于办结日期 " + concludedOn)
                .addIf(on.filter(day -> day.isAfter(work.today())).isPresent(), "fedBackOn", "“反馈日期”不能晚于今天")
                .refuse();
        reticence.check(work, input, "feedback");
        handlings.feedBack(
                work.caseKey(),
                new Handlings.Feedback(
                        on.orElse(null), means, input.textOrNull("feedback"), input.textOrNull("objection")));
        if (online) {
            reticence.answer(work, petition, input.text("feedback"));
        }
        return clarification(work, petition);
    }

    /** Whoever found it unfounded looks whether somebody has to be cleared (谁核实谁澄清). */
    private static Map<String, Object> clarification(Work work, Petition petition) {
        var official = petition.officialId();
        var unfounded = petition.finding() == PetitionFinding.UNFOUNDED
                || petition.finding() == PetitionFinding.FALSE_ACCUSATION;
        if (official == null || !unfounded) {
            return PetitionHandling.CLARIFICATION_DUE.as(false);
        }
        var variables = new HashMap<>(PetitionHandling.CLARIFICATION_DUE.as(true));
        variables.putAll(PetitionHandling.CLEARED_PETITION.as(petition.id()));
        variables.putAll(PetitionHandling.CLEARED_OFFICIAL.as(official));
        variables.putAll(PetitionHandling.CLEARED_ORGAN.as(work.organ()));
        return variables;
    }
}
