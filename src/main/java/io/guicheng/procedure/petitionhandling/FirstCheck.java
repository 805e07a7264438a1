package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handlings;
import io.guicheng.handlings.Handlings.Check;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 初步核实: by a team of several, all of whom sign the report, here ({@link SignCheck}) or, without an account of this organ, on paper. */
@Component
class FirstCheck implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final PetitionDeadlines deadlines;
    private final Reticence reticence;
    private final CheckTeam team;

    FirstCheck(
            HandlingFacts facts,
            Handlings handlings,
            PetitionDeadlines deadlines,
            Reticence reticence,
            CheckTeam team) {
        this.facts = facts;
        this.handlings = handlings;
        this.deadlines = deadlines;
        this.reticence = reticence;
        this.team = team;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String task() {
        return "firstCheck";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "处置意见"), "colleagueOptions", team.options(work));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var disposedOn = Objects.requireNonNull(handlings.get(work.caseKey()).disposedOn());
        var startedOn = input.day("startedOn");
        var endedOn = input.day("endedOn");
        var names = input.rows("team").stream().map(row -> row.text("name")).toList();
        var signers = input.rows("team").stream()
                .map(row -> row.text("account"))
                .filter(account -> !account.isEmpty())
                .toList();
        var fewest = deadlines.team(work.jurisdiction(), work.today());
        new Problems()
                .addIf(names.stream().distinct().count() < fewest, "team", "“核查组成员”不能少于 " + fewest + " 人")
                .addIf(signers.stream().distinct().count() < signers.size(), "team", "“核查组成员”中同一账号选了两次")
                .addIf(!team.mayAllSign(work, signers), "team", "“核查组成员”的账号不是本机关的，或者应当回避")
                .addIf(startedOn.isBefore(disposedOn), "startedOn", "“核查开始日期”不能早于审批日期 " + disposedOn)
                .addIf(endedOn.isBefore(startedOn), "endedOn", "“核查结束日期”不能早于开始日期")
                .addIf(endedOn.isAfter(work.today()), "endedOn", "“核查结束日期”不能晚于今天")
                .refuse();
        reticence.check(work, input, "result");
        handlings.note(
                work.caseKey(),
                new Check(Check.Kind.FIRST_CHECK, startedOn, endedOn, String.join("、", names), input.text("result")));
        var next = new HashMap<>(PetitionHandling.CHECK_TEAM.as(signers));
        next.putAll(PetitionHandling.MEMBERS_SIGN.as(!signers.isEmpty()));
        return next;
    }
}
