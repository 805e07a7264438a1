package io.guicheng.api;

import io.guicheng.api.CaseDetails.Described;
import io.guicheng.casework.Attachment;
import io.guicheng.casework.Attachments;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.CaseLoad;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Urgency;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organizations;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a case for one reader, in a number of statements that does not depend on how many candidates and opinions it has. */
@Component
@Transactional(readOnly = true)
class CaseReader {

    private final Cases cases;
    private final Inbox inbox;
    private final Models models;
    private final Dossier dossier;
    private final Attachments attachments;
    private final Organizations organizations;
    private final ObjectProvider<CaseDetails> sorts;
    private final ObjectProvider<CaseStops> stops;
    private final Timeline timeline;
    private final Names names;
    private final Lights lights;
    private final Clock clock;

    CaseReader(
            Cases cases,
            Inbox inbox,
            Models models,
            Dossier dossier,
            Attachments attachments,
            Organizations organizations,
            ObjectProvider<CaseDetails> sorts,
            ObjectProvider<CaseStops> stops,
            Timeline timeline,
            Names names,
            Lights lights,
            Clock clock) {
        this.cases = cases;
        this.inbox = inbox;
        this.models = models;
        this.dossier = dossier;
        this.attachments = attachments;
        this.organizations = organizations;
        this.sorts = sorts;
        this.stops = stops;
        this.timeline = timeline;
        this.names = names;
        this.lights = lights;
        this.clock = clock;
    }

    CaseView view(Actor actor, String businessKey) {
        var file = file(actor, businessKey);
        var sight = sight(actor, file);
        var sort = sort(file);
        var tasks = inbox.ofCase(file.key());
        var described = sort.map(one -> one.describe(file, sight, tasks)).orElse(Described.NOTHING);
        var check = dossier.verify(file.key());
        var entries = dossier.entries(file.key());
        var steps = timeline.stepNames(entries);
        return new CaseView(
                file.key().value(),
                file.title(),
                file.procedure(),
                models.name(file.procedure()),
                new CaseView.Place(file.jurisdiction(), names.jurisdiction(file.jurisdiction())),
                names.organ(file.ownerOrgan()),
                names.person(file.initiator()),
                file.running() ? "running" : "ended",
                file.outcome(),
                file.outcomeText(),
                file.startedAt(),
                file.endedAt(),
                light(tasks),
                diagrams(file, sight, tasks),
                tasks.stream()
                        .filter(task -> sight.overall() || sight.workOf(names.organId(task.organ())))
                        .map(task -> task(task, actor, described))
                        .toList(),
                described.details(),
                timeline.of(file, entries, entry -> mayRead(sort, sight, entry), described.names()),
                attachments.ofCase(file.key()).stream()
                        .filter(one -> mayRead(sort, sight, one))
                        .map(one -> file(one, steps))
                        .toList(),
                permissions(actor, file),
                new CaseView.DossierState(check.entries(), check.firstBad() == null, check.firstBad(), check.at()));
    }

    /** The model's XML if the case runs through it and the reader may see the case. */
    String diagram(Actor actor, String businessKey, String procedure) {
        var file = file(actor, businessKey);
        var sight = sight(actor, file);
        return models.courses(file.key()).stream()
                .filter(course -> course.procedure().equals(procedure) && shows(file, sight, course))
                .findFirst()
                .map(course -> models.xml(course.modelId()))
                .orElseThrow(() -> new NotFound("流程图不存在"));
    }

    /** A file that this reader may have: their own that is not handed in yet, or one of a case as the policy says. */
    Attachment attachment(Actor actor, String id) {
        return attachments
                .find(id)
                .filter(found -> mayHave(actor, found))
                .orElseThrow(() -> new NotFound("附件不存在，或者无权查看"));
    }

    private boolean mayHave(Actor actor, Attachment found) {
        var key = found.caseKey();
        if (key == null) {
            return found.uploadedBy().equals(actor.userId());
        }
        return cases.find(CaseKey.of(key), actor)
                .filter(file -> mayRead(sort(file), sight(actor, file), found))
                .isPresent();
    }

    /** The case if this person may know that it exists. */
    CaseFile file(Actor actor, String businessKey) {
        return Optional.of(businessKey)
                .filter(CaseKey::looksLike)
                .flatMap(key -> cases.find(CaseKey.of(key), actor))
                .orElseThrow(() -> new NotFound("案件不存在，或者无权查看"));
    }

    private CaseViewPolicy sight(Actor actor, CaseFile file) {
        return CaseViewPolicy.of(
                actor,
                file,
                cases.organs(file.key()),
                organizations
                        .jurisdiction(file.jurisdiction())
                        .map(Jurisdiction::parent)
                        .orElse(null));
    }

    private Optional<CaseDetails> sort(CaseFile file) {
        return sorts.stream().filter(one -> one.describes(file.procedure())).findFirst();
    }

    private static boolean mayRead(Optional<CaseDetails> sort, CaseViewPolicy sight, Dossier.Entry entry) {
        return switch (entry.kind()) {
            case "ended" -> true;
            // that somebody had to stay away says something about the candidate
            case "recusal-refused" -> sight.petitions();
            case "rule" -> sight.workOf(entry.organ());
            default -> sight.workOf(entry.organ()) || shared(sort, sight, entry.step());
        };
    }

    private static boolean mayRead(Optional<CaseDetails> sort, CaseViewPolicy sight, Attachment file) {
        return sight.workOf(file.organ()) || shared(sort, sight, String.valueOf(file.step()));
    }

    private static boolean shared(Optional<CaseDetails> sort, CaseViewPolicy sight, String step) {
        return sight.overall() && sort.map(one -> one.shared(step)).orElse(false);
    }

    private String light(List<OpenTask> tasks) {
        var now = clock.instant();
        return Lights.color(tasks.stream()
                .map(task -> task.urgency(now))
                .max(Enum::compareTo)
                .orElse(CaseLoad.NONE.urgency(now)));
    }

    private List<CaseView.Diagram> diagrams(CaseFile file, CaseViewPolicy sight, List<OpenTask> tasks) {
        var now = clock.instant();
        return models.courses(file.key()).stream()
                .filter(course -> shows(file, sight, course))
                .map(course -> new CaseView.Diagram(
                        course.procedure(),
                        course.name(),
                        "/api/cases/" + file.key() + "/diagrams/" + course.procedure(),
                        course.active().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(node -> new CaseView.Active(node.getKey(), node.getValue()))
                                .toList(),
                        course.completed(),
                        tasks.stream()
                                .filter(task ->
                                        task.modelId().equals(course.modelId()) && task.urgency(now) == Urgency.OVERDUE)
                                .map(OpenTask::step)
                                .collect(Collectors.toSet())))
                .toList();
    }

    /** How a candidate's own vetting went can be read off its diagram: that is not for every organ that was asked. */
    private static boolean shows(CaseFile file, CaseViewPolicy sight, Models.Course course) {
        return sight.overall() || course.procedure().equals(file.procedure());
    }

    private CaseView.Task task(OpenTask task, Actor actor, Described described) {
        return new CaseView.Task(
                task.id(),
                task.step(),
                task.name(),
                names.organ(task.organ()),
                names.organId(task.organ()),
                names.person(task.assignee()),
                task.createdAt(),
                lights.dueOn(task),
                lights.of(task),
                lights.text(task),
                described.subjects().get(task.instanceId()),
                isFor(actor, task));
    }

    private static boolean isFor(Actor actor, OpenTask task) {
        return actor.userId().equals(task.assignee())
                || (task.assignee() == null
                        && task.organ() != null
                        && actor.groups().contains(task.organ()));
    }

    private static CaseView.File file(Attachment one, Map<String, String> steps) {
        var step = String.valueOf(one.step());
        return new CaseView.File(
                one.id(), one.name(), one.size(), one.sha256(), steps.getOrDefault(step, step), one.uploadedAt());
    }

    private CaseView.Permissions permissions(Actor actor, CaseFile file) {
        var stop = stops.getIfAvailable();
        return file.running() && stop != null
                ? new CaseView.Permissions(stop.mayWithdraw(actor, file), stop.mayAskTermination(actor, file))
                : new CaseView.Permissions(false, false);
    }
}
