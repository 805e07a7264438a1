package io.guicheng.procedure.cadreselection;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.Candidates;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says how a selection ended: at which gate, or what became of its candidates. */
@Component
class SelectionOutcome implements CaseOutcome {

    private final Candidates candidates;

    SelectionOutcome(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public String procedure() {
        return CadreSelection.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        return switch (endEvent) {
            case "notStarted" -> "职数预审超出，不予启动";
            case "reportRefused" -> "有关事项报审，上级不同意";
            case "notTabled" -> "没有人选可以上会";
            default -> candidateStates(caseKey);
        };
    }

    private String candidateStates(CaseKey caseKey) {
        var counts = new TreeMap<>(candidates.ofCase(caseKey).stream()
                .collect(Collectors.groupingBy(candidate -> candidate.state(), Collectors.counting())));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().chinese() + " " + entry.getValue() + " 人")
                .collect(Collectors.joining("，", "办理完毕：", ""));
    }
}
