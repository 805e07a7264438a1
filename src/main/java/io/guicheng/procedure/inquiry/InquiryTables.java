package io.guicheng.procedure.inquiry;

import io.guicheng.engine.Decisions;
import io.guicheng.organization.OrganKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the procedure's tables say. */
@Component
class InquiryTables {

    private final Decisions decisions;

    InquiryTables(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Those who may ask.
     *
     * @param receiver kind of the organ that receives what they file
     * @param signers parameter that says how many have to sign an inquiry
     */
    record Inquirer(String name, OrganKind receiver, String signers) {}

    /**
     * Those who have to answer.
     *
     * @param answering kind of the organ that sees to the answer
     * @param chief whether a chief answers in person
     */
    record Respondent(String name, OrganKind answering, boolean chief) {}

    Inquirer inquirer(String code) {
        var row = decisions.single(InquiryProcedure.INQUIRER_TABLE, Map.of("inquirer", code));
        return new Inquirer(row.rule(), OrganKind.ofKey(row.text("receiver")).orElseThrow(), row.text("signers"));
    }

    Respondent respondent(String code) {
        var row = decisions.single(InquiryProcedure.RESPONDENT_TABLE, Map.of("respondent", code));
        return new Respondent(row.rule(), OrganKind.ofKey(row.text("answering")).orElseThrow(), row.flag("chief"));
    }
}
