package io.guicheng.form;

import io.guicheng.casework.Attachment;
import io.guicheng.casework.Attachments;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.CaseVariables;
import io.guicheng.engine.Models;
import io.guicheng.engine.Procedures;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CaseOpening implements StartForms {

    private final ObjectProvider<CaseStart> starts;
    private final Cases cases;
    private final Dossier dossier;
    private final Attachments attachments;
    private final HandedIn handedIn;
    private final Models models;
    private final Procedures procedures;

    CaseOpening(
            ObjectProvider<CaseStart> starts,
            Cases cases,
            Dossier dossier,
            Attachments attachments,
            HandedIn handedIn,
            Models models,
            Procedures procedures) {
        this.starts = starts;
        this.cases = cases;
        this.dossier = dossier;
        this.attachments = attachments;
        this.handedIn = handedIn;
        this.models = models;
        this.procedures = procedures;
    }

    @Override
    @Transactional(readOnly = true)
    public StartForm form(Actor actor, String procedure) {
        var start = start(procedure);
        return new StartForm(schema(procedure).json(), start.data(organ(start, actor), actor), models.name(procedure));
    }

    @Override
    public CaseFile start(Actor actor, String procedure, Map<String, Object> fields) {
        var start = start(procedure);
        var organ = organ(start, actor);
        var problems = new Problems();
        var schema = schema(procedure);
        var input = Input.of(schema.check(fields, problems), schema.sealed());
        var files = handedIn.files(input, uploadedFor(actor, procedure), problems);
        problems.refuse();
        var owner = start.owner(organ, input);
        var file = cases.open(
                procedure, start.prefix(), start.title(organ, input), owner.jurisdiction(), owner.id(), actor.userId());
        var variables = new HashMap<>(start.begin(file, actor, input));
        variables.putAll(CaseVariables.JURISDICTION.as(owner.jurisdiction()));
        var step = procedure + ".start";
        attachments.attach(files.stream().map(Attachment::id).toList(), file.key(), step);
        dossier.append(
                file.key(),
                Dossier.Author.of(actor, organ.id()),
                "started",
                step,
                new Dossier.Basis(
                        models.latestVersion(procedure),
                        Digest.of(schema.json().toString()),
                        "",
                        HandedIn.digests(files)),
                Map.of("name", "发起", "values", input.values(), "attachments", HandedIn.entry(files)));
        procedures.start(procedure, file.key(), actor.userId(), variables);
        return file;
    }

    @Override
    public Attachment upload(Actor actor, String procedure, String name, byte[] content) {
        var organ = organ(start(procedure), actor);
        return attachments.store(uploadedFor(actor, procedure), actor.userId(), organ.id(), name, content);
    }

    /** There is no task yet that could hold the file: it waits for the person and the procedure. */
    private static String uploadedFor(Actor actor, String procedure) {
        return "start:" + procedure + ":" + actor.userId();
    }

    @Override
    public boolean known(String procedure) {
        return starts.stream().anyMatch(start -> start.procedure().equals(procedure));
    }

    @Override
    public List<String> startable(Actor actor) {
        return starts.stream()
                .filter(start -> start.startingOrgan(actor).isPresent())
                .map(CaseStart::procedure)
                .sorted()
                .toList();
    }

    private CaseStart start(String procedure) {
        return starts.stream()
                .filter(start -> start.procedure().equals(procedure))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这个流程"));
    }

    private static Organ organ(CaseStart start, Actor actor) {
        return start.startingOrgan(actor).orElseThrow(() -> new NotFound("没有这个流程"));
    }

    private FormSchema schema(String procedure) {
        return FormSchema.parse(models.startForm(procedure)
                .orElseThrow(() -> new IllegalStateException("no start form for " + procedure)));
    }
}
