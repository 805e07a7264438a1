package io.guicheng.procedure.integrityopinion;

import io.guicheng.kernel.Refused;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Petitions;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Opinions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The discipline organ's reply as its steps show it. */
@Component
class Reply {

    private final Opinions opinions;
    private final CandidateCards cards;
    private final Candidates candidates;
    private final Officials officials;
    private final Petitions petitions;
    private final IntegrityFiles files;

    Reply(
            Opinions opinions,
            CandidateCards cards,
            Candidates candidates,
            Officials officials,
            Petitions petitions,
            IntegrityFiles files) {
        this.opinions = opinions;
        this.cards = cards;
        this.candidates = candidates;
        this.officials = officials;
        this.petitions = petitions;
        this.files = files;
    }

    /** What the registers know: petitions, measures, integrity file. */
    Map<String, Object> known(String candidateId) {
        var official = candidates.get(candidateId).officialId();
        var items = new ArrayList<Map<String, Object>>();
        petitions
                .about(official)
                .forEach(one -> items.add(item(
                        "线索 " + one.id(),
                        one.summary() + "，" + one.state().chinese()
                                + Optional.ofNullable(one.finding())
                                        .map(finding -> "，" + finding.chinese())
                                        .orElse(""),
                        one.blocks() ? "red" : "green")));
        officials
                .sanctions(official)
                .forEach(one -> items.add(item("处理处分", one.title() + "，" + one.decidedOn(), "amber")));
        files.of(official).forEach(one -> items.add(item("廉政档案", one.kind() + "：" + one.text(), "green")));
        if (items.isEmpty()) {
            items.add(item("登记情况", "没有线索、处分和廉政档案记录", "green"));
        }
        return Map.of("title", "登记簿中的情况", "items", items);
    }

    Map<String, Object> candidate(String candidateId) {
        return cards.facts(candidateId);
    }

    Opinions.IntegrityDraft draft(String candidateId) {
        return opinions.draft(candidateId).orElseThrow(() -> new Refused("回复尚未起草"));
    }

    Map<String, Object> draftFacts(String candidateId) {
        var draft = draft(candidateId);
        return Map.of(
                "title",
                "拟回复意见",
                "items",
                List.of(
                        Map.of("label", "结论", "value", draft.verdict().chinese()),
                        Map.of("label", "依据", "value", draft.grounds()),
                        Map.of("label", "听取所在单位纪检机构意见", "value", draft.heardLocal()),
                        Map.of("label", "起草人", "value", draft.draftedBy()),
                        Map.of(
                                "label",
                                "第一签",
                                "value",
                                Optional.ofNullable(draft.firstSigner()).orElse("未签署"))));
    }

    private static Map<String, Object> item(String label, String value, String light) {
        return Map.of("label", label, "value", value, "light", light);
    }
}
