package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handlings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 告知实名举报人: that the petition was accepted. Whoever notes it need not know whom; the public page answers by itself. */
@Component
class NotifyReporter implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final Reticence reticence;

    NotifyReporter(HandlingFacts facts, Handlings handlings, Reticence reticence) {
        this.facts = facts;
        this.handlings = handlings;
        this.reticence = reticence;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String task() {
        return "notifyReporter";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "信访件"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var handling = handlings.get(work.caseKey());
        var petition = facts.petitionOf(handling);
        var on = input.day("notifiedOn");
        var online = input.text("means").equals("WEB");
        new Problems()
                .addIf(on.isBefore(handling.receivedOn()), "notifiedOn", "“告知日期”不能早于收到日期 " + handling.receivedOn())
                .addIf(on.isAfter(work.today()), "notifiedOn", "“告知日期”不能晚于今天")
                .addIf(online && !reticence.onThePage(work, petition), "means", "这一件不是网上举报，不能网上答复")
                .refuse();
        reticence.check(work, input, "notice");
        handlings.notified(work.caseKey(), on, input.text("means"), input.text("notice"));
        if (online) {
            reticence.answer(work, petition, input.text("notice"));
        }
        return Map.of();
    }
}
