package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handlings;
import io.guicheng.handlings.Handlings.Check;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 谈话函询: what the official says about it, endorsed by the chief of the unit; nothing that came from the reporter is shown. */
@Component
class Inquire implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final Reticence reticence;

    Inquire(HandlingFacts facts, Handlings handlings, Reticence reticence) {
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
        return "inquire";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "处置意见"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var disposedOn = Objects.requireNonNull(handlings.get(work.caseKey()).disposedOn());
        var letter = input.text("mode").equals("LETTER");
        var startedOn = input.day("startedOn");
        var answeredOn = input.date("answeredOn");
        new Problems()
                .addIf(startedOn.isBefore(disposedOn), "startedOn", "“发函或者谈话日期”不能早于审批日期 " + disposedOn)
                .addIf(startedOn.isAfter(work.today()), "startedOn", "“发函或者谈话日期”不能晚于今天")
                .addIf(letter && answeredOn.isEmpty(), "answeredOn", "函询的，“收到说明日期”必须填写")
                .addIf(!letter && answeredOn.isPresent(), "answeredOn", "谈话的，不填写“收到说明日期”")
                .addIf(answeredOn.filter(day -> day.isBefore(startedOn)).isPresent(), "answeredOn", "“收到说明日期”不能早于发函日期")
                .addIf(answeredOn.filter(day -> day.isAfter(work.today())).isPresent(), "answeredOn", "“收到说明日期”不能晚于今天")
                .addIf(letter && input.text("endorsedBy").isEmpty(), "endorsedBy", "函询的，“签署人”必须填写")
                .refuse();
        reticence.check(work, input, "result");
        handlings.note(
                work.caseKey(),
                new Check(
                        letter ? Check.Kind.INQUIRY : Check.Kind.TALK,
                        startedOn,
                        answeredOn.orElse(null),
                        letter ? input.text("endorsedBy") + "签署" : "谈话",
                        input.text("result")));
        return Map.of();
    }
}
