package io.guicheng.procedure.candidatevetting;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.registry.ArchiveItem;
import io.guicheng.registry.Officials;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Must;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 干部档案必审 (step 6a): 三龄两历一身份 in file and register; every difference is resolved before it closes. */
@Component
class AuditArchive implements Step {

    private final Candidates candidates;
    private final CandidateCards cards;
    private final Officials officials;

    AuditArchive(Candidates candidates, CandidateCards cards, Officials officials) {
        this.candidates = candidates;
        this.cards = cards;
        this.officials = officials;
    }

    @Override
    public String procedure() {
        return CandidateVetting.KEY;
    }

    @Override
    public String task() {
        return "auditArchive";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var candidate = CANDIDATE.from(work.variables());
        return Map.of("candidate", cards.facts(candidate), "items", rows(official(candidate)));
    }

    private String official(String candidate) {
        return candidates.get(candidate).officialId();
    }

    private List<Map<String, Object>> rows(String official) {
        return officials.archive(official).stream()
                .map(item -> Map.<String, Object>of(
                        "id", item.item(),
                        "item", item.item(),
                        "inFile", item.inFile(),
                        "inRegister", item.inRegister(),
                        "resolution", item.agrees() ? "agrees" : ""))
                .toList();
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var candidate = CANDIDATE.from(work.variables());
        var official = official(candidate);
        var items = officials.archive(official);
        var rows = input.rows("items");
        var problems = new Problems();
        problems.addIf(
                !rows.stream()
                        .map(row -> row.text("id"))
                        .toList()
                        .equals(items.stream().map(ArchiveItem::item).toList()),
                input.path("items"),
                "“三龄两历一身份”须逐项核对，不能增减行");
        problems.refuse();
        for (int i = 0; i < rows.size(); i++) {
            check(rows.get(i), items.get(i), problems);
        }
        problems.refuse();
        var forged = new ArrayList<String>();
        var resolved = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            var item = items.get(i);
            switch (rows.get(i).text("resolution")) {
                case "file" -> {
                    officials.resolveArchiveItem(official, item.item(), item.inFile());
                    resolved.add(item.item());
                }
                case "register" -> resolved.add(item.item());
                case "forged" -> forged.add(item.item());
                default -> {}
            }
        }
        candidates.writeMust(
                candidate,
                new Must(
                        "archive",
                        forged.isEmpty() ? "CLEAR" : "BLOCKS",
                        summary(resolved, forged),
                        work.actor().userId(),
                        work.organ(),
                        work.today()));
        return Map.of();
    }

    private static void check(Input row, ArchiveItem item, Problems problems) {
        var resolution = row.text("resolution");
        problems.addIf(
                item.agrees() && !"agrees".equals(resolution),
                row.path("resolution"),
                "“" + item.item() + "”档案与登记一致，应选“一致”");
        problems.addIf(
                !item.agrees() && ("agrees".equals(resolution) || resolution.isEmpty()),
                row.path("resolution"),
                "“" + item.item() + "”档案与登记不一致，疑点未核准前不能办结");
        problems.addIf(
                !item.agrees() && row.text("evidence").isEmpty(),
                row.path("evidence"),
                "“" + item.item() + "”的核实依据必须填写");
    }

    private static String summary(List<String> resolved, List<String> forged) {
        if (!forged.isEmpty()) {
            return "涉嫌涂改造假：" + String.join("、", forged);
        }
        return resolved.isEmpty() ? "三龄两历一身份一致" : "疑点已核准：" + String.join("、", resolved);
    }
}
