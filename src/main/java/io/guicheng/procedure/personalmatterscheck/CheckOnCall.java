package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.form.CaseOnMessage;
import io.guicheng.matters.MatterChecks;
import io.guicheng.matters.MatterCollections;
import io.guicheng.organization.Organ;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody was drawn: a case of their own, which they do not see. */
@Component
class CheckOnCall implements CaseOnMessage {

    private static final String SAMPLE = "SAMPLE";

    private final MatterCollections collections;
    private final MatterChecks checks;
    private final Officials officials;
    private final CheckingOrgan organ;
    private final Cases cases;

    CheckOnCall(
            MatterCollections collections, MatterChecks checks, Officials officials, CheckingOrgan organ, Cases cases) {
        this.collections = collections;
        this.checks = checks;
        this.officials = officials;
        this.organ = organ;
        this.cases = cases;
    }

    @Override
    public String procedure() {
        return PersonalMattersCheck.KEY;
    }

    @Override
    public String message() {
        return PersonalMattersCheck.CHECK_ORDERED;
    }

    @Override
    public String prefix() {
        return PersonalMattersCheck.PREFIX;
    }

    @Override
    public Organ owner(Call call) {
        return organ.of(official(call), call.jurisdiction());
    }

    @Override
    public String title(Call call) {
        return CheckStart.title(
                officials.find(official(call)).map(Official::name).orElseThrow());
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Call call) {
        var official = official(call);
        checks.open(
                file.key(),
                new MatterChecks.Begun(
                        official,
                        collections.get(call.by()).reportYear(),
                        SAMPLE,
                        null,
                        call.by().value()));
        cases.concerns(file.key(), official);
        return PersonalMattersCheck.CHECK_ORGAN.as(file.ownerOrgan());
    }

    private static String official(Call call) {
        return PersonalMattersCheck.CHECK_OFFICIAL.from(call.carried());
    }
}
