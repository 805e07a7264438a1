package io.guicheng.procedure.deliberation;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 酝酿: who was heard before the meeting, and who dissented. The dossier keeps what was typed. */
@Component
class Consult implements Step {

    private final OnTheTable onTheTable;

    Consult(OnTheTable onTheTable) {
        this.onTheTable = onTheTable;
    }

    @Override
    public String procedure() {
        return Deliberation.KEY;
    }

    @Override
    public String task() {
        return "consult";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", onTheTable.facts(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var problems = new Problems();
        var dissent = false;
        for (var row : input.rows("consulted")) {
            problems.addIf(row.day("on").isAfter(work.today()), row.path("on"), "“酝酿日期”不能晚于今天");
            dissent |= row.text("view").equals("DISAGREE");
        }
        problems.addIf(dissent && input.text("dissent").isEmpty(), "dissent", "有人不同意的，请在“不同意见及处理”中写明");
        problems.refuse();
        return Map.of();
    }
}
