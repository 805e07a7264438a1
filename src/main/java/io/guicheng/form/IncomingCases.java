package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.CaseVariables;
import io.guicheng.engine.Procedures;
import io.guicheng.organization.Organ;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases that nobody begins because something came in by another way than a form: the server begins them, and no person is noted. */
@Service
public class IncomingCases {

    private final Cases cases;
    private final Dossier dossier;
    private final Procedures procedures;

    IncomingCases(Cases cases, Dossier dossier, Procedures procedures) {
        this.cases = cases;
        this.dossier = dossier;
        this.procedures = procedures;
    }

    /**
     * What came in.
     *
     * @param procedure key of the procedure
     * @param prefix two capital letters of its case numbers
     * @param name what the dossier calls its coming in
     */
    public record Incoming(String procedure, String prefix, String title, Organ owner, String name) {}

    /**
     * Opens the case and starts its model, in the caller's transaction.
     *
     * @param begin writes to the registers and answers the first variables of the model
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile open(Incoming incoming, Function<CaseFile, Map<String, Object>> begin) {
        var server = Dossier.Author.SERVER.userId();
        var owner = incoming.owner();
        var file = cases.open(
                incoming.procedure(), incoming.prefix(), incoming.title(), owner.jurisdiction(), owner.id(), server);
        var variables = new HashMap<>(begin.apply(file));
        variables.putAll(CaseVariables.JURISDICTION.as(owner.jurisdiction()));
        dossier.append(
                file.key(),
                new Dossier.Author(server, owner.id()),
                "started",
                incoming.procedure() + ".start",
                Map.of("name", incoming.name()));
        procedures.start(incoming.procedure(), file.key(), server, variables);
        return file;
    }
}
