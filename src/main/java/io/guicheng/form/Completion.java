package io.guicheng.form;

import io.guicheng.access.TaskAccess;
import io.guicheng.casework.Attachment;
import io.guicheng.casework.Attachments;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Procedures;
import io.guicheng.engine.TokenMoves;
import io.guicheng.handover.Handovers;
import io.guicheng.handover.Handovers.StandIn;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Seat;
import io.guicheng.suspension.Suspensions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Completes tasks: policy, form rules, the step's own checks, registers, dossier and engine in one transaction. */
@Service
@Transactional
class Completion implements TaskForms {

    private final TaskAccess access;
    private final Inbox inbox;
    private final Procedures procedures;
    private final Models models;
    private final Cases cases;
    private final Dossier dossier;
    private final Attachments attachments;
    private final HandedIn handedIn;
    private final Drafts drafts;
    private final Handovers handovers;
    private final TokenMoves tokens;
    private final TasksOpened opened;
    private final StepsDone done;
    private final ReturnedSteps returned;
    private final Suspensions suspensions;
    private final ObjectProvider<Step> steps;
    private final Clock clock;
    private volatile @Nullable Map<String, Step> byName;

    Completion(
            TaskAccess access,
            Inbox inbox,
            Procedures procedures,
            Models models,
            Cases cases,
            Dossier dossier,
            Attachments attachments,
            HandedIn handedIn,
            Drafts drafts,
            Handovers handovers,
            TokenMoves tokens,
            TasksOpened opened,
            StepsDone done,
            ReturnedSteps returned,
            Suspensions suspensions,
            ObjectProvider<Step> steps,
            Clock clock) {
        this.access = access;
        this.inbox = inbox;
        this.procedures = procedures;
        this.models = models;
        this.cases = cases;
        this.dossier = dossier;
        this.attachments = attachments;
        this.handedIn = handedIn;
        this.drafts = drafts;
        this.handovers = handovers;
        this.tokens = tokens;
        this.opened = opened;
        this.done = done;
        this.returned = returned;
        this.suspensions = suspensions;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Reads one moment of the database: the engine writes down what it takes for a change of an execution when its parts are read before and
     * after somebody else's step, and in a transaction that only reads that is an error.
     */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public TaskForm form(Actor actor, String taskId) {
        var work = work(actor, taskId, "open");
        return new TaskForm(
                schema(work.task()).json(),
                step(work.task()).data(work),
                drafts.find(taskId, actor.userId()).orElse(null),
                work);
    }

    @Override
    public void draft(Actor actor, String taskId, Map<String, Object> fields) {
        // the page saves while it hands in: a draft must not come after the deletion of the task's drafts
        var task = held(actor, taskId, "draft").task();
        drafts.save(taskId, actor.userId(), schema(task).withoutSealed(fields));
    }

    @Override
    public void claim(Actor actor, String taskId) {
        procedures.claim(held(actor, taskId, "claim").task(), actor.userId());
    }

    @Override
    public Optional<String> complete(Actor actor, String taskId, Map<String, Object> fields) {
        var work = held(actor, taskId, "complete");
        var task = work.task();
        refuseIfTaken(actor, task);
        var principal = handovers.onBehalfOf(actor, task).orElse(null);
        var schema = schema(task);
        var problems = new Problems();
        var input = Input.of(schema.check(fields, problems), schema.sealed());
        var files = handedIn.files(input, taskId, problems);
        returned.check(task, input, problems);
        problems.refuse();

        var step = step(task);
        // few steps ask who stood in for whom, and those that do ask of several people
        var standIns = SingletonSupplier.of(() -> handovers.standIns(work.caseKey()));
        var entitled = returned.begin(
                work.onBehalfOf(principal, (deputy, other) -> standIns.obtain().contains(new StandIn(deputy, other))),
                step,
                input);
        var variables = step.complete(entitled, input);

        var stepName = task.procedure() + "." + task.step();
        attachments.attach(files.stream().map(Attachment::id).toList(), work.caseKey(), stepName);
        var clauses = models.properties(task.modelId(), task.step()).getOrDefault("clauses", "");
        dossier.append(
                work.caseKey(),
                Dossier.Author.of(actor, work.organ()).onBehalfOf(principal),
                "completed",
                stepName,
                new Dossier.Basis(
                        models.version(task.modelId()),
                        Digest.of(schema.json().toString()),
                        clauses,
                        HandedIn.digests(files)),
                Entry.of(task, input, files, clauses));
        var openedNow = returned.end(
                entitled, input, opened.during(() -> procedures.complete(task, actor.userId(), variables)));
        if (step.withdrawable() && schema.sealed().isEmpty() && tokens.opensOnlySteps(task.modelId(), task.step())) {
            done.add(entitled, openedNow);
        }
        drafts.delete(taskId);
        var open = inbox.ofCase(work.caseKey());
        joinSuspension(task, open);
        return first(open, actor);
    }

    /** What has opened stands still in a case whose deadlines do; that they do shows in what was and is open. */
    private void joinSuspension(OpenTask done, List<OpenTask> open) {
        if (done.held() || open.stream().anyMatch(OpenTask::held)) {
            suspensions.follow(done.caseKey());
        }
    }

    @Override
    public Attachment upload(Actor actor, String taskId, String name, byte[] content) {
        var work = held(actor, taskId, "upload");
        refuseIfTaken(actor, work.task());
        return attachments.store(taskId, actor.userId(), work.organ(), name, content);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> next(Actor actor, CaseKey caseKey) {
        return first(inbox.ofCase(caseKey), actor);
    }

    private static Optional<String> first(List<OpenTask> open, Actor actor) {
        return open.stream()
                .filter(next -> actor.userId().equals(next.assignee())
                        || (next.assignee() == null
                                && next.organ() != null
                                && actor.groups().contains(next.organ())))
                .map(OpenTask::id)
                .findFirst();
    }

    private static void refuseIfTaken(Actor actor, OpenTask task) {
        if (task.assignee() != null && !task.assignee().equals(actor.userId())) {
            throw new Refused("该任务已由他人签收，不能代为办结");
        }
    }

    private Work work(Actor actor, String taskId, String act) {
        return work(actor, access.task(actor, taskId, act));
    }

    /** What the engine reads of a task, statement by statement, must not be changed by somebody else in between. */
    private Work held(Actor actor, String taskId, String act) {
        return work(actor, access.held(actor, taskId, act));
    }

    private Work work(Actor actor, OpenTask task) {
        var file = cases.find(task.caseKey()).orElseThrow(() -> new NotFound("案件不存在"));
        return new Work(task, file, actor, organ(actor, task), procedures.variables(task), LocalDate.now(clock));
    }

    /** The organ on whose behalf a person does a task: the one it was offered to. */
    private static String organ(Actor actor, OpenTask task) {
        var group = String.valueOf(task.organ());
        return actor.seats().stream()
                .map(Seat::organ)
                .filter(organ -> organ.hasGroup(group))
                .map(organ -> organ.id())
                .findFirst()
                .orElseThrow(() -> new NotFound("任务不存在或已办结"));
    }

    private FormSchema schema(OpenTask task) {
        return FormSchema.parse(models.form(task.modelId(), task.procedure(), task.step())
                .orElseThrow(() -> new IllegalStateException("no form for " + task.procedure() + "." + task.step())));
    }

    private Step step(OpenTask task) {
        var name = task.procedure() + "." + task.step();
        return Optional.ofNullable(stepsByName().get(name))
                .orElseThrow(() -> new IllegalStateException("no step for " + name));
    }

    /** Asking the container for all its steps takes longer than most of the work of a step; they never change. */
    private Map<String, Step> stepsByName() {
        var known = byName;
        if (known == null) {
            known = steps.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            step -> step.procedure() + "." + step.task(), Function.identity()));
            byName = known;
        }
        return known;
    }

    /** What the dossier keeps of a completed task. */
    private static final class Entry {

        static Map<String, Object> of(OpenTask task, Input input, List<Attachment> files, String clauses) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("name", task.name());
            // the engine's own id: by it a check finds the step in the engine's history, once
            entry.put("task", task.id());
            entry.put("model", task.modelId());
            entry.put("clauses", clauses);
            entry.put("values", input.values());
            entry.put("attachments", HandedIn.entry(files));
            return entry;
        }
    }
}
