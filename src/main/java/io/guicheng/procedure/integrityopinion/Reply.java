package io.guicheng.procedure.integrityopinion;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Petitions;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Opinions;
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
    private final Organizations organizations;

    Reply(
            Opinions opinions,
            CandidateCards cards,
            Candidates candidates,
            Officials officials,
            Petitions petitions,
            IntegrityFiles files,
            Organizations organizations) {
        this.opinions = opinions;
        this.cards = cards;
        this.candidates = candidates;
        this.officials = officials;
        this.petitions = petitions;
        this.files = files;
        this.organizations = organizations;
    }

    /** What a leader reads before signing: the candidate, the registers, the draft. */
    Map<String, Object> toSign(String candidateId) {
        return Map.of(
                "candidate", candidate(candidateId),
                "known", known(candidateId),
                "draft", draftFacts(candidateId));
    }

    /**
     * Whether the leader sends the draft back.
     *
     * @throws io.guicheng.kernel.RefusedInput when it goes back without a reason
     */
    static boolean returned(Input input) {
        var returned = "return".equals(input.text("decision"));
        new Problems()
                .addIf(returned && input.text("note").isEmpty(), input.path("note"), "退回的，“意见”必须写明理由")
                .refuse();
        return returned;
    }

    /** What the registers know: petitions, measures, integrity file. */
    Map<String, Object> known(String candidateId) {
        var official = candidates.get(candidateId).officialId();
        var known = Facts.titled("登记簿中的情况");
        petitions
                .about(official)
                .forEach(one -> known.with(
                        "线索 " + one.id(),
                        one.summary() + "，" + one.state().chinese()
                                + Optional.ofNullable(one.finding())
                                        .map(finding -> "，" + finding.chinese())
                                        .orElse(""),
                        Facts.Light.of(!one.blocks())));
        officials
                .sanctions(official)
                .forEach(one -> known.with("处理处分", one.title() + "，" + one.decidedOn(), Facts.Light.AMBER));
        files.of(official).forEach(one -> known.with("廉政档案", one.kind() + "：" + one.text(), Facts.Light.GREEN));
        return known.isEmpty()
                ? known.with("登记情况", "没有线索、处分和廉政档案记录", Facts.Light.GREEN).block()
                : known.block();
    }

    Map<String, Object> candidate(String candidateId) {
        return cards.facts(candidateId);
    }

    Opinions.IntegrityDraft draft(String candidateId) {
        return opinions.draft(candidateId).orElseThrow(() -> new Refused("回复尚未起草"));
    }

    private Map<String, Object> draftFacts(String candidateId) {
        var draft = draft(candidateId);
        var first = draft.firstSigner();
        return Facts.titled("拟回复意见")
                .with("结论", draft.verdict().chinese())
                .with("依据", draft.grounds())
                .with("听取所在单位纪检机构意见", draft.heardLocal())
                .with("起草人", name(draft.draftedBy()))
                .with("第一签", first == null ? "未签署" : name(first))
                .block();
    }

    private String name(String userId) {
        return organizations.personName(userId);
    }
}
