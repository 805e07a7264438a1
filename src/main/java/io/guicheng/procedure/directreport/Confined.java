package io.guicheng.procedure.directreport;

import io.guicheng.casework.ConfinedCases;
import org.springframework.stereotype.Component;

/** Only the receiving superior may see it. */
@Component("confinedDirectReports")
class Confined implements ConfinedCases {

    @Override
    public String procedure() {
        return DirectReport.KEY;
    }

    @Override
    public String prefix() {
        return DirectReport.PREFIX;
    }
}
