package io.guicheng.api;

import io.guicheng.access.CaseAccess;
import io.guicheng.access.CaseSight;
import io.guicheng.api.CaseDetails.Described;
import io.guicheng.casework.Attachment;
import io.guicheng.casework.CaseFile;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Urgency;
import io.guicheng.form.CaseStops;
import io.guicheng.form.StepWithdrawals;
import io.guicheng.form.StraightReturns;
import io.guicheng.handover.Urgings;
import io.guicheng.organization.Actor;
import io.guicheng.signers.Signers;
import io.guicheng.suspension.Suspensions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a case for one reader, in a number of statements that does not depend on how many candidates and opinions it has. */
@Component
@Transactional(readOnly = true)
class CaseReader {

    private final CaseAccess access;
    private final Models models;
    private final ObjectProvider<CaseDetails> sorts;
    private final ObjectProvider<CaseStops> stops;
    private final Urgings urgings;
    private final Suspensions suspensions;
    private final StepWithdrawals withdrawals;
    private final StraightReturns returns;
    private final Signers signers;
    private final SignerViews signerViews;
    private final Timeline timeline;
    private final Names names;
    private final Lights lights;
    private final Clock clock;

    CaseReader(
            CaseAccess access,
            Models models,
            ObjectProvider<CaseDetails> sorts,
            ObjectProvider<CaseStops> stops,
            Urgings urgings,
            Suspensions suspensions,
            StepWithdrawals withdrawals,
            StraightReturns returns,
            Signers signers,
            SignerViews signerViews,
            Timeline timeline,
            Names names,
            Lights lights,
            Clock clock) {
        this.access = access;
        this.models = models;
        this.sorts = sorts;
        this.stops = stops;
        this.urgings = urgings;
        this.suspensions = suspensions;
        this.withdrawals = withdrawals;
        this.returns = returns;
        this.signers = signers;
        this.signerViews = signerViews;
        this.timeline = timeline;
        this.names = names;
        this.lights = lights;
        this.clock = clock;
    }

    CaseView view(Actor actor, String businessKey) {
        var sight = access.open(actor, businessKey);
        var file = sight.file();
        var tasks = sight.tasks();
        var described = sort(file).map(one -> one.describe(file, sight, tasks)).orElse(Described.NOTHING);
        var check = sight.verified();
        var entries = sight.dossier();
        var steps = timeline.stepNames(entries);
        var counting = suspensions.situation(actor, file, tasks);
        var back = returns.of(tasks);
        var signing = signers.situation(actor, file, tasks);
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
                lights.of(tasks),
                suspended(sight, counting),
                diagrams(sight, tasks),
                tasks.stream()
                        .filter(task -> sight.shows(task, names.organId(task.organ())))
                        .map(task -> task(task, sight, described, back.get(task.id()), signing))
                        .toList(),
                described.details(),
                timeline.of(file, entries, described.names()),
                sight.attachments().stream().map(one -> file(one, steps)).toList(),
                permissions(actor, sight, counting),
                withdrawable(actor, file),
                signerViews.open(signing, tasks, described.subjects()),
                CaseView.DossierState.of(check));
    }

    private Optional<CaseDetails> sort(CaseFile file) {
        return sorts.stream().filter(one -> one.describes(file.procedure())).findFirst();
    }

    private List<CaseView.Diagram> diagrams(CaseSight sight, List<OpenTask> tasks) {
        var now = clock.instant();
        return sight.courses().stream()
                .map(course -> new CaseView.Diagram(
                        course.procedure(),
                        course.name(),
                        "/api/cases/" + sight.key() + "/diagrams/" + course.procedure(),
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

    private CaseView.Task task(
            OpenTask task,
            CaseSight sight,
            Described described,
            StraightReturns.@Nullable Back back,
            Signers.Situation signing) {
        var actor = sight.reader();
        return new CaseView.Task(
                task.id(),
                task.step(),
                task.name(),
                names.organ(task.organ()),
                names.organId(task.organ()),
                names.holder(task),
                task.createdAt(),
                lights.dueOn(task),
                lights.of(task),
                lights.text(task),
                described.subjects().get(task.instanceId()),
                isFor(actor, task),
                urgings.mayUrge(actor, sight.file(), task),
                back == null ? null : back.name(),
                // the reason is the owner's, and for whom it asked
                sight.workOf(names.organId(task.organ()))
                        ? signerViews.added(signing.added().get(task.id()))
                        : null,
                signing.removable().contains(task.id()));
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

    private List<CaseView.Withdrawable> withdrawable(Actor actor, CaseFile file) {
        return file.running()
                ? withdrawals.of(actor, file.key()).stream()
                        .map(one -> new CaseView.Withdrawable(one.taskId(), one.name()))
                        .toList()
                : List.of();
    }

    private CaseView.@Nullable Suspended suspended(CaseSight sight, Suspensions.Situation counting) {
        var suspension = counting.current();
        return suspension == null
                ? null
                : new CaseView.Suspended(
                        suspension.begunAt(),
                        names.person(suspension.begunBy()),
                        sight.overall() || sight.workOf(sight.file().ownerOrgan()) ? suspension.reason() : null);
    }

    private CaseView.Permissions permissions(Actor actor, CaseSight sight, Suspensions.Situation counting) {
        var stop = stops.getIfAvailable();
        var file = sight.file();
        return file.running() && stop != null
                ? new CaseView.Permissions(
                        stop.mayWithdraw(actor, file),
                        stop.mayAskTermination(actor, file),
                        counting.maySuspend(),
                        counting.mayResume(),
                        sight.everything())
                : new CaseView.Permissions(false, false, false, false, sight.everything());
    }
}
