package io.guicheng.procedure.directreport;

import io.guicheng.directreports.KindRows;
import io.guicheng.engine.Decisions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the procedure's table what may be reported upward. */
@Component("directReportKinds")
class KindTable implements KindRows {

    private final Decisions decisions;

    KindTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Decisions.Fired> of(String capacity) {
        return decisions.evaluate(DirectReport.KIND_TABLE, Map.of("capacity", capacity));
    }
}
