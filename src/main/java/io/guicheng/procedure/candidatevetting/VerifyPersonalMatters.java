package io.guicheng.procedure.candidatevetting;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.Decisions;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.matters.Differences;
import io.guicheng.registry.PersonalMatter;
import io.guicheng.registry.PersonalMatters;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Must;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 个人有关事项报告必核 (step 6b): reported against verified, item by item, classified by table. */
@Component
class VerifyPersonalMatters implements Step {

    private final Candidates candidates;
    private final CandidateCards cards;
    private final PersonalMatters matters;
    private final Decisions decisions;
    private final Dossier dossier;

    VerifyPersonalMatters(
            Candidates candidates,
            CandidateCards cards,
            PersonalMatters matters,
            Decisions decisions,
            Dossier dossier) {
        this.candidates = candidates;
        this.cards = cards;
        this.matters = matters;
        this.decisions = decisions;
        this.dossier = dossier;
    }

    @Override
    public String procedure() {
        return CandidateVetting.KEY;
    }

    @Override
    public String task() {
        return "verifyPersonalMatters";
    }

    private static final String TABLE = CandidateVetting.KEY + ".personal-matters";

    @Override
    public Map<String, Object> data(Work work) {
        var candidate = CANDIDATE.from(work.variables());
        var rows = matters.latest(official(candidate)).stream()
                .map(VerifyPersonalMatters::row)
                .toList();
        return Map.of("candidate", cards.facts(candidate), "items", rows);
    }

    private String official(String candidate) {
        return candidates.get(candidate).officialId();
    }

    private static Map<String, Object> row(PersonalMatter matter) {
        return Map.of(
                "id", matter.item(),
                "item", matter.item(),
                "reported", matter.reported(),
                "verified", Optional.ofNullable(matter.verified()).orElse(""),
                "amount", matter.amount());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var candidate = CANDIDATE.from(work.variables());
        var official = official(candidate);
        var reported = matters.latest(official);
        var rows = input.rows("items");
        var problems = new Problems();
        problems.addIf(reported.isEmpty(), input.path("items"), "该人选没有个人有关事项报告，不能办结");
        problems.addIf(
                !rows.stream()
                        .map(row -> row.text("id"))
                        .toList()
                        .equals(reported.stream().map(PersonalMatter::item).toList()),
                input.path("items"),
                "“个人有关事项”须逐项核对，不能增减行");
        problems.refuse();
        var differences = new Differences();
        for (int i = 0; i < rows.size(); i++) {
            var matter = reported.get(i);
            var row = rows.get(i);
            problems.addIf(
                    !differences.add(matter.item(), matter.reported(), row.text("verified"), row.count("amount")),
                    row.path("amount"),
                    "“" + matter.item() + "”查核与报告一致，差额应为 0");
        }
        problems.refuse();
        rows.forEach(row -> matters.verify(
                official, reported.get(0).year(), row.text("id"), row.text("verified"), row.count("amount")));
        var inputs = differences.inputs(input.flag("concealed"));
        var rule = decisions.single(TABLE, inputs);
        dossier.append(
                work.caseKey(),
                Dossier.Author.of(work.actor(), work.organ()),
                "rule",
                TABLE,
                Map.of("candidate", candidate, "inputs", inputs, "rule", rule.rule(), "outputs", rule.outputs()));
        candidates.writeMust(
                candidate,
                new Must(
                        "personal",
                        rule.text("verdict"),
                        rule.text("classification") + differences.inWords(),
                        work.actor().userId(),
                        work.organ(),
                        work.today()));
        return Map.of();
    }
}
