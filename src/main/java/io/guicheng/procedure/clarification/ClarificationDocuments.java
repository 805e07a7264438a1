package io.guicheng.procedure.clarification;

import io.guicheng.casework.CaseFile;
import io.guicheng.clarifications.Clarification;
import io.guicheng.clarifications.Clarifications;
import io.guicheng.document.CaseDocuments;
import io.guicheng.document.OfficialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 澄清通知书 and 澄清通报, from the plan once the last approval is given. */
@Component
class ClarificationDocuments implements CaseDocuments {

    private final Clarifications clarifications;
    private final ClarificationFacts facts;

    ClarificationDocuments(Clarifications clarifications, ClarificationFacts facts) {
        this.clarifications = clarifications;
        this.facts = facts;
    }

    @Override
    public boolean knows(String procedure) {
        return ClarificationProcedure.KEY.equals(procedure);
    }

    @Override
    public List<Offer> of(CaseFile file) {
        var clarification = clarifications.get(file.key());
        var approvedOn = clarification.approvedOn();
        var offers = new ArrayList<Offer>();
        if (approvedOn != null) {
            add(offers, file, clarification, "clarification-letter", clarification.letter(), approvedOn);
            add(offers, file, clarification, "clarification-circular", clarification.circular(), approvedOn);
        }
        return offers;
    }

    private void add(
            List<Offer> offers,
            CaseFile file,
            Clarification clarification,
            String kind,
            @Nullable String text,
            LocalDate approvedOn) {
        if (text != null && !text.isEmpty()) {
            var name = facts.name(clarification.officialId());
            offers.add(
                    new Offer(kind, "1", name, file.ownerOrgan(), values(file, clarification, text, name, approvedOn)));
        }
    }

    private Map<String, Object> values(
            CaseFile file, Clarification clarification, String text, String name, LocalDate approvedOn) {
        var values = new LinkedHashMap<String, Object>();
        values.put("issuer", facts.organ(file.ownerOrgan()));
        values.put("number", Objects.requireNonNullElse(clarification.letterNo(), ""));
        values.put("name", name);
        values.put("text", text);
        values.put("scope", Objects.requireNonNull(clarification.planScope()).chinese());
        values.put("issuedOn", OfficialDate.of(approvedOn));
        return values;
    }
}
