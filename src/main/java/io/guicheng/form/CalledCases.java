package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Confinement;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Announced;
import io.guicheng.engine.CaseVariables;
import io.guicheng.engine.Models;
import io.guicheng.engine.Procedures;
import io.guicheng.form.CaseOnMessage.Call;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the case that a message of another case calls for; both dossiers name the other one. */
@Component
class CalledCases {

    private final ObjectProvider<CaseOnMessage> receivers;
    private final Cases cases;
    private final Confinement confinement;
    private final Dossier dossier;
    private final Models models;
    private final Procedures procedures;

    CalledCases(
            ObjectProvider<CaseOnMessage> receivers,
            Cases cases,
            Confinement confinement,
            Dossier dossier,
            Models models,
            Procedures procedures) {
        this.receivers = receivers;
        this.cases = cases;
        this.confinement = confinement;
        this.dossier = dossier;
        this.models = models;
        this.procedures = procedures;
    }

    @EventListener
    void announced(Announced event) {
        var receiver = receivers.stream()
                .filter(one -> one.message().equals(event.message()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody begins on the message " + event.message()));
        var confined = confinement.covers(event.by());
        var call = new Call(event.by(), confined ? null : event.by().value(), event.jurisdiction(), event.carried());
        var owner = receiver.owner(call);
        var file = cases.open(
                receiver.procedure(),
                receiver.prefix(),
                receiver.title(call),
                owner.jurisdiction(),
                owner.id(),
                Dossier.Author.SERVER.userId());
        var variables = new HashMap<>(receiver.begin(file, call));
        variables.putAll(CaseVariables.JURISDICTION.as(owner.jurisdiction()));
        record(event, file, confined);
        procedures.startBy(event.message(), file.key(), Dossier.Author.SERVER.userId(), variables);
    }

    /** On behalf of the organs that own the two cases, so that they read it. A case that a confined one calls for is not told by which. */
    private void record(Announced event, CaseFile file, boolean confined) {
        var step = event.procedure() + "." + event.node();
        dossier.append(
                file.key(),
                new Dossier.Author(Dossier.Author.SERVER.userId(), file.ownerOrgan()),
                "started",
                confined ? file.procedure() + ".start" : step,
                confined
                        ? Map.of("name", "自动发起", "起因", "由机关负责人交办")
                        : Map.of(
                                "name",
                                "自动发起",
                                "起因案件",
                                event.by().value(),
                                "起因",
                                models.name(event.procedure()) + "：" + event.name()));
        var calling = cases.find(event.by()).map(CaseFile::ownerOrgan).orElse(null);
        dossier.append(
                event.by(),
                new Dossier.Author(Dossier.Author.SERVER.userId(), calling),
                "called-for",
                step,
                Map.of(
                        "name", event.name(),
                        "启动的案件", file.key().value(),
                        "流程", models.name(file.procedure())));
    }
}
