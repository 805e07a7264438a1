package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import org.springframework.stereotype.Component;

/** Says how a clarification ended; an accusation that was decided last does not hide it. */
@Component
class ClarificationOutcome implements CaseOutcome {

    private final Clarifications clarifications;
    private final ClarificationTables tables;

    ClarificationOutcome(Clarifications clarifications, ClarificationTables tables) {
        this.clarifications = clarifications;
        this.tables = tables;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var clarification = clarifications.get(caseKey);
        if (clarification.visitedOn() != null) {
            return "已" + tables.ways(clarification.plannedWays()) + "澄清，已回访";
        }
        return "DECLINE".equals(clarification.wish()) ? "本人不要求澄清" : "不启动澄清";
    }
}
