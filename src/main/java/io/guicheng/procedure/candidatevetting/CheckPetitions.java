package io.guicheng.procedure.candidatevetting;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.Petitions;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Must;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 信访举报必查 (step 6d): the register decides; a lead that is specific, checkable and not closed blocks. */
@Component
class CheckPetitions implements Step {

    private final Candidates candidates;
    private final CandidateCards cards;
    private final Petitions petitions;

    CheckPetitions(Candidates candidates, CandidateCards cards, Petitions petitions) {
        this.candidates = candidates;
        this.cards = cards;
        this.petitions = petitions;
    }

    @Override
    public String procedure() {
        return CandidateVetting.KEY;
    }

    @Override
    public String task() {
        return "checkPetitions";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var candidate = CANDIDATE.from(work.variables());
        var rows = about(candidate).stream()
                .map(one -> List.of(
                        one.id(),
                        one.receivedOn().toString(),
                        one.summary(),
                        (one.specific() ? "具体" : "不具体") + "、" + (one.checkable() ? "可查" : "不可查"),
                        one.state().chinese(),
                        Optional.ofNullable(one.finding())
                                .map(PetitionFinding::chinese)
                                .orElse("")))
                .toList();
        return Map.of(
                "candidate",
                cards.facts(candidate),
                "petitions",
                Facts.titled(rows.isEmpty() ? "登记簿中没有反映该人选的信访举报和问题线索" : "登记簿中的信访举报和问题线索")
                        .table(List.of("编号", "收到日期", "摘要", "线索", "办理状态", "结论"), rows)
                        .block());
    }

    private List<Petition> about(String candidate) {
        return petitions.about(candidates.get(candidate).officialId());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var candidate = CANDIDATE.from(work.variables());
        var affects = "affects".equals(input.text("judgement"));
        new Problems()
                .addIf(affects && input.text("grounds").isEmpty(), input.path("grounds"), "认为影响使用的，“依据”必须填写")
                .refuse();
        var all = about(candidate);
        var open = all.stream().filter(Petition::blocks).map(Petition::id).toList();
        var verdict = !open.isEmpty() ? "OPEN" : affects ? "BLOCKS" : all.isEmpty() ? "CLEAR" : "MINOR";
        var summary = switch (verdict) {
            case "OPEN" -> "有具体可查的线索尚未办结：" + String.join("、", open);
            case "BLOCKS" -> "影响使用：" + input.text("grounds");
            case "MINOR" -> "有 " + all.size() + " 件反映，均不影响使用";
            default -> "没有反映";
        };
        candidates.writeMust(
                candidate, new Must("petition", verdict, summary, work.actor().userId(), work.organ(), work.today()));
        return Map.of();
    }
}
