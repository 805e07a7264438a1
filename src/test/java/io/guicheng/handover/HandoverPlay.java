package io.guicheng.handover;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.CaseVariables;
import io.guicheng.engine.Gate;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.InboxView;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Procedures;
import io.guicheng.engine.ProcessVariable;
import io.guicheng.form.StepWithdrawals;
import io.guicheng.form.TaskForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Officials;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Relation;
import io.guicheng.signers.Signers;
import io.guicheng.support.CaseDriver;
import io.guicheng.suspension.Suspensions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** One case of a random model, what people do with its tasks, and what must be true after each of their acts. */
final class HandoverPlay {

    /** Those of the two organs, of one that only random models may add, then somebody of none of them, then an administrator. */
    private static final List<String> PEOPLE = List.of(
            "zzb.clerk",
            "kin",
            "zzb.head",
            "zzb.leader",
            "jw.clerk",
            "jw.second",
            "jw.head",
            "jw.leader",
            "sjj.clerk",
            "sjj.head",
            "czj.clerk",
            "xtgl");

    /** Those who lead the organ that owns the case. */
    private static final Set<String> LEADERS = Set.of("zzb.head", "zzb.leader");

    private static final Map<String, Object> STRAIGHT_BACK = Map.of("decision", "RETURN", "afterReturn", "STRAIGHT");

    private static final Set<String> OUTSIDE = Set.of("czj.clerk", "xtgl");
    private static final String DEPARTMENT = RandomModel.DEPARTMENT;
    private static final String DISCIPLINE = RandomModel.DISCIPLINE;

    private final ApplicationContext beans;
    private final CaseDriver city;
    private final Inbox inbox;
    private final Dossier dossier;
    private final TaskForms forms;
    private final Handovers handovers;
    private final Deputies deputies;
    private final Organizations organizations;
    private final OrganizationEditor organization;
    private final TaskService engine;
    private final TransactionTemplate transaction;
    private final StepWithdrawals withdrawals;
    private final Suspensions suspensions;

    private RandomModel.Drawn model = new RandomModel.Drawn(new RandomModel.Sequence(List.of()));
    private CaseKey key = CaseKey.of("990100-SJ-2026-0001");
    private final Map<String, Integer> done = new TreeMap<>();
    private final List<Done> completions = new ArrayList<>();
    private int completed;
    private int spared;

    /** Who wants the mended step straight back; empty when nobody does. */
    private String waitsForMending = "";

    private boolean deputed;
    private int wentStraight;
    private final Clocks clocks;
    private final AskedPlay asked;
    private final List<String> story = new ArrayList<>();
    private final Map<Move.Deed, Integer> accepted = new EnumMap<>(Move.Deed.class);

    /** A completed task: by whom, the ids of the tasks that followed, and how it stood before. */
    private record Done(OpenTask task, String who, Set<String> followed, Map<String, Integer> before, String waiting) {}

    /**
     * One thing that somebody tries.
     *
     * @param which decides the task
     * @param who decides the person
     * @param to decides the receiver
     */
    record Move(Deed deed, int which, int who, int to) {

        enum Deed {
            CLAIM,
            DRAFT,
            HAND_OVER,
            DELEGATE,
            GIVE_BACK,
            TAKE_BACK,
            TAKE_OVER,
            COMPLETE,
            COMPLETE_AS_HOLDER,
            COMPLETE_MUCH_CHANGED,
            REFUSE,
            SEND_BACK,
            SEND_STRAIGHT_BACK,
            DEPUTE,
            END_DEPUTATION,
            LEAVE,
            RETURN,
            CONCERN,
            WITHDRAW,
            WITHDRAW_AS_DOER,
            SUSPEND,
            RESUME,
            ADD_SIGNER,
            REMOVE_SIGNER,
            NEXT_DAY
        }
    }

    HandoverPlay(ApplicationContext beans) {
        this.beans = beans;
        this.city = beans.getBean(CaseDriver.class);
        this.inbox = beans.getBean(Inbox.class);
        this.dossier = beans.getBean(Dossier.class);
        this.forms = beans.getBean(TaskForms.class);
        this.handovers = beans.getBean(Handovers.class);
        this.deputies = beans.getBean(Deputies.class);
        this.organizations = beans.getBean(Organizations.class);
        this.organization = beans.getBean(OrganizationEditor.class);
        this.engine = beans.getBean(TaskService.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
        this.withdrawals = beans.getBean(StepWithdrawals.class);
        this.suspensions = beans.getBean(Suspensions.class);
        this.clocks = new Clocks(beans);
        this.asked = new AskedPlay(this, beans.getBean(Signers.class));
    }

    /** How often each deed was accepted in all plays so far. */
    Map<Move.Deed, Integer> accepted() {
        return accepted;
    }

    /** How often something mended went straight back. */
    int wentStraight() {
        return wentStraight;
    }

    /** Deploys the model and starts a case of it. */
    void begin(RandomModel.Drawn drawn) {
        model = drawn;
        done.clear();
        completions.clear();
        asked.reset();
        completed = 0;
        spared = 0;
        waitsForMending = "";
        deputed = false;
        clocks.reset();
        story.clear();
        CaseDriver.dateIs(START);
        transaction.executeWithoutResult(status -> {
            people();
            clocks.allowSuspending();
        });
        Gate.open(() -> {
            var deployment = beans.getBean(RepositoryService.class)
                    .createDeployment()
                    .name(RandomModel.PROCEDURE)
                    .addModelInstance("processes/random-model/random-model.bpmn", drawn.bpmn());
            for (var i = 0; i < RandomModel.MOST_TASKS; i++) {
                deployment.addString("forms/random-model/t" + i + ".form", RandomSteps.form("t" + i));
            }
            return deployment.deploy();
        });
        key = transaction.execute(status -> {
            var opening = beans.getBean(Cases.class)
                    .open(RandomModel.PROCEDURE, "SJ", "随机案件", "990100", DEPARTMENT, "zzb.clerk")
                    .key();
            dossier.append(
                    opening,
                    Dossier.Author.of(city.actor("zzb.clerk"), DEPARTMENT),
                    "started",
                    RandomModel.PROCEDURE + ".start",
                    Map.of("name", "发起"));
            beans.getBean(Procedures.class).start(RandomModel.PROCEDURE, opening, "zzb.clerk", variables());
            return opening;
        });
        check("the start");
    }

    private Map<String, Object> variables() {
        var variables = new HashMap<>(CaseVariables.JURISDICTION.as("990100"));
        model.lists()
                .forEach((name, organs) ->
                        variables.putAll(ProcessVariable.ids(name).as(organs)));
        return variables;
    }

    private void people() {
        organization.put(new Person("kin", "人选亲属", ALSO_CLEAN, true));
        organization.put(new Person("jw.second", "纪委第二经办", null, true));
        organization.seat("kin", DEPARTMENT, SeatRole.CLERK);
        organization.seat("jw.second", DISCIPLINE, SeatRole.CLERK);
        if (!beans.getBean(Officials.class).relatives(CLEAN).contains(ALSO_CLEAN)) {
            beans.getBean(RegistryEditor.class).relate(new Relation(CLEAN, ALSO_CLEAN, "配偶"));
        }
    }

    /** Tries one act; whether it is accepted or refused, everything must be right afterwards. */
    void move(Move move) {
        var open = tasks();
        var task = open.isEmpty() ? null : open.get(move.which() % open.size());
        var who = person(move.who());
        var to = person(move.to());
        story.add(move.deed() + " " + who + " " + (task == null ? "" : task.step()) + " " + to);
        switch (move.deed()) {
            case DEPUTE ->
                deputed |= null
                        == tryIt(() -> deputies.set(
                                actor(who),
                                new Deputies.Wish(
                                        organ(who), "", to, today(), today().plusDays(move.which() % 3), "学习")));
            case END_DEPUTATION -> tryIt(() -> all().forEach(one -> deputies.end(actor(one.principal()), one.id())));
            case LEAVE -> leave(who);
            case RETURN -> transaction.executeWithoutResult(status -> people());
            case CONCERN ->
                transaction.executeWithoutResult(
                        status -> beans.getBean(Cases.class).concerns(key, CLEAN));
            case NEXT_DAY -> nextDay();
            case WITHDRAW, WITHDRAW_AS_DOER -> withdraw(move, who);
            case SUSPEND -> suspend(leaderOr(who, move));
            case RESUME -> resume(leaderOr(who, move));
            case ADD_SIGNER -> asked.add(move, who);
            case REMOVE_SIGNER -> asked.remove(move, who);
            default -> {
                if (task != null) {
                    toTheTask(move.deed(), task, who, to);
                }
            }
        }
        check(move.toString());
    }

    private void toTheTask(Move.Deed deed, OpenTask task, String who, String to) {
        var id = task.id();
        var holder = task.assignee() == null ? who : task.assignee();
        switch (deed) {
            case CLAIM -> act(task, who, () -> forms.claim(actor(who), id), after -> who.equals(after.assignee()));
            case DRAFT -> act(task, who, () -> forms.draft(actor(who), id, Map.of("a", who)), same(task));
            case HAND_OVER ->
                act(
                        task,
                        who,
                        () -> handovers.handOver(actor(who), id, to, "忙"),
                        after -> to.equals(after.assignee()) && !after.delegated() && after.owner() == null);
            case DELEGATE ->
                act(
                        task,
                        who,
                        () -> handovers.delegate(actor(who), id, to, "请核对"),
                        after -> to.equals(after.assignee()) && after.delegated() && who.equals(after.owner()));
            case GIVE_BACK ->
                act(
                        task,
                        holder,
                        () -> handovers.giveBack(actor(holder), id, "已核对"),
                        after -> !after.delegated()
                                && (after.assignee() == null || after.assignee().equals(task.owner())));
            case TAKE_BACK ->
                act(
                        task,
                        who,
                        () -> handovers.takeBack(actor(who), id),
                        after -> who.equals(after.assignee()) && !after.delegated());
            case TAKE_OVER ->
                act(
                        task,
                        who,
                        () -> handovers.takeOver(actor(who), id),
                        after -> who.equals(after.assignee()) && !after.delegated());
            case COMPLETE -> complete(task, who, Map.of());
            case COMPLETE_AS_HOLDER -> complete(task, doer(task), Map.of());
            case COMPLETE_MUCH_CHANGED -> complete(task, doer(task), Map.of("changed", true));
            case REFUSE -> complete(task, doer(task), Map.of("decision", "REFUSE"));
            case SEND_BACK -> complete(task, doer(task), Map.of("decision", "RETURN", "afterReturn", "CONTINUE"));
            case SEND_STRAIGHT_BACK -> complete(task, doer(task), STRAIGHT_BACK);
            default -> throw new IllegalStateException(deed.toString());
        }
    }

    private static Predicate<OpenTask> same(OpenTask before) {
        return before::equals;
    }

    /** An act on a task that stays: accepted it does what it says, refused it does nothing; an outsider is told of no task. */
    private void act(OpenTask task, String who, Runnable work, Predicate<OpenTask> wanted) {
        var entries = entries();
        var refusal = tryIt(work);
        var after = tasks().stream().filter(one -> one.id().equals(task.id())).findFirst();
        assertThat(after).as("%s: task %s is still there", story, task).isPresent();
        if (refusal == null) {
            asked.acted(task, after.get());
            assertThat(OUTSIDE).as("%s: accepted", story).doesNotContain(who);
            assertThat(wanted.test(after.get()))
                    .as("%s: became %s", story, after.get())
                    .isTrue();
        } else {
            assertThat(after.get()).as("%s: refused and yet changed", story).isEqualTo(task);
            assertThat(entries()).as("%s: refused and yet recorded", story).isEqualTo(entries);
            assertThat(refusal instanceof NotFound || !OUTSIDE.contains(who))
                    .as("%s: %s", story, refusal)
                    .isTrue();
        }
    }

    /** That somebody who must stay away tried is recorded whatever becomes of it. */
    long entries() {
        return dossier.entries(key).stream()
                .filter(entry -> !entry.kind().equals("recusal-refused"))
                .count();
    }

    private void complete(OpenTask task, String who, Map<String, Object> typed) {
        var before = ids(tasks(), ignored -> true);
        var refusal = tryIt(() -> forms.complete(actor(who), task.id(), typed));
        var there = tasks().stream().anyMatch(one -> one.id().equals(task.id()));
        assertThat(there).as("%s: gone exactly when accepted", story).isEqualTo(refusal != null);
        if (refusal == null) {
            completed++;
            spared += before.size()
                    - 1
                    - ids(tasks(), one -> before.contains(one.id())).size();
            completions.add(new Done(
                    task, who, ids(tasks(), one -> !before.contains(one.id())), Map.copyOf(done), waitsForMending));
            follow(task, who, typed);
            clocks.left(tasks());
            var entry = dossier.entries(key).stream()
                    .filter(one -> one.kind().equals("completed"))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertThat(entry.userId()).as("%s", story).isEqualTo(who);
            var own = actor(who).ownGroups().contains(task.organ());
            assertThat(entry.onBehalfOf() != null)
                    .as("%s: in whose name", story)
                    .isEqualTo(!own
                            || (task.owner() != null && !task.owner().equals(who) && standsInFor(who, task.owner())));
        }
    }

    /** What must have been done now: sending back opens a stretch anew, and mending may close all of it but its end. */
    private void follow(OpenTask task, String who, Map<String, Object> typed) {
        done.merge(task.step(), 1, Integer::sum);
        if ("REFUSE".equals(typed.get("decision"))) {
            done.merge(RandomModel.Drawn.refused(task.step()), 1, Integer::sum);
            accepted.merge(Move.Deed.REFUSE, 1, Integer::sum);
        }
        model.answered(task);
        var way = model.returning().orElse(null);
        var straight = typed.equals(STRAIGHT_BACK);
        if (straight) {
            assertThat(way != null
                            && task.step().equals("t" + way.by())
                            && way.by() - way.from() > 1
                            && !way.allAgain())
                    .as("%s: may wish it straight back", story)
                    .isTrue();
        }
        if (way == null) {
            return;
        }
        if (task.step().equals("t" + way.by()) && "RETURN".equals(typed.get("decision"))) {
            IntStream.rangeClosed(way.from(), way.by())
                    .mapToObj(step -> "t" + step)
                    .forEach(step -> {
                        done.remove(step);
                        done.remove(RandomModel.Drawn.refused(step));
                    });
            waitsForMending = straight ? who : "";
            accepted.merge(straight ? Move.Deed.SEND_STRAIGHT_BACK : Move.Deed.SEND_BACK, 1, Integer::sum);
        } else if (task.step().equals("t" + way.from()) && !waitsForMending.isEmpty()) {
            if (!typed.containsKey("changed")) {
                IntStream.range(way.from() + 1, way.by()).forEach(step -> done.put("t" + step, 1));
                isWith(waitsForMending, who);
            }
            waitsForMending = "";
        }
    }

    /** What went straight back is with who sent it back, if they can go on and nobody stands in for anybody. */
    private void isWith(String sentBackBy, String mendedBy) {
        wentStraight++;
        var task = tasks().get(0);
        if (all().isEmpty() && !deputed) {
            var can = beans.getBean(Colleagues.class).can(task, sentBackBy, false) && !sentBackBy.equals(mendedBy);
            assertThat(task.assignee())
                    .as("%s: is with who sent it back", story)
                    .isEqualTo(can ? sentBackBy : null);
        }
    }

    /** Somebody tries to take back a step: theirs, as its doer, or somebody else's. */
    private void withdraw(Move move, String other) {
        if (completions.isEmpty()) {
            return;
        }
        // the doer thinks better of what was just done: of an older step somebody has mostly acted on what followed
        var asDoer = move.deed() == Move.Deed.WITHDRAW_AS_DOER;
        var done = completions.get(asDoer ? completions.size() - 1 : move.which() % completions.size());
        var who = asDoer ? done.who() : other;
        var before = tasks();
        var entries = entries();
        var again = new ArrayList<String>();
        var refusal = tryIt(() ->
                again.add(withdrawals.takeBack(actor(who), key, done.task().id(), "写错了")));
        if (refusal != null) {
            assertThat(tasks()).as("%s: refused and yet changed", story).isEqualTo(before);
            assertThat(entries()).as("%s: refused and yet recorded", story).isEqualTo(entries);
            return;
        }
        accepted.merge(Move.Deed.WITHDRAW, 1, Integer::sum);
        completions.remove(done);
        if (model.returning().isPresent()) {
            this.done.clear();
            this.done.putAll(done.before());
            waitsForMending = done.waiting();
        } else {
            this.done.merge(done.task().step(), -1, Integer::sum);
        }
        assertThat(who).as("%s: by whom", story).isEqualTo(done.who());
        assertThat(done.followed()).as("%s: what followed", story).isNotEmpty();
        var kept = before.stream()
                .filter(task -> !done.followed().contains(task.id()))
                .toList();
        assertThat(before.size() - kept.size())
                .as("%s: all that followed was open", story)
                .isEqualTo(done.followed().size());
        assertThat(tasks())
                .as("%s: nothing else went away or changed", story)
                .filteredOn(task -> !again.contains(task.id()))
                .isEqualTo(kept);
        assertThat(tasks())
                .as("%s: the step is with its doer", story)
                .filteredOn(task -> again.contains(task.id()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.step()).isEqualTo(done.task().step());
                    assertThat(task.assignee()).isEqualTo(who);
                });
        clocks.reopened(done.task(), again.get(0), tasks());
    }

    /** Half of the time somebody who may: among ten people they would seldom be drawn. */
    private static String leaderOr(String who, Move move) {
        return move.to() % 2 == 0 ? "zzb.head" : who;
    }

    private void suspend(String who) {
        var before = tasks();
        var refusal = tryIt(() -> suspensions.suspend(actor(who), key, "等待上级决定"));
        if (refusal == null) {
            accepted.merge(Move.Deed.SUSPEND, 1, Integer::sum);
            assertThat(LEADERS).as("%s", story).contains(who);
            clocks.stop(before);
        } else {
            assertThat(tasks()).as("%s: refused and yet changed", story).isEqualTo(before);
        }
    }

    private void resume(String who) {
        var before = tasks();
        var refusal = tryIt(() -> suspensions.resume(actor(who), key, "上级已经答复"));
        if (refusal == null) {
            accepted.merge(Move.Deed.RESUME, 1, Integer::sum);
            assertThat(LEADERS).as("%s", story).contains(who);
            clocks.start();
            // the server runs at once what is due by now
            city.dateComes(today());
        } else {
            assertThat(tasks()).as("%s: refused and yet changed", story).isEqualTo(before);
        }
    }

    private boolean standsInFor(String who, String principal) {
        return actor(who).standsInFor().stream().anyMatch(seat -> seat.userId().equals(principal));
    }

    @Nullable
    RuntimeException tryIt(Runnable work) {
        try {
            work.run();
            return null;
        } catch (NotFound | Refused | RefusedInput refused) {
            return refused;
        }
    }

    private void leave(String who) {
        if (Set.of("kin", "jw.second").contains(who)) {
            transaction.executeWithoutResult(status -> organization.unseat(who, home(who), SeatRole.CLERK));
        }
    }

    private void nextDay() {
        city.dateComes(today().plusDays(1));
        beans.getBean(ReleasesInTime.class).deputationsOver();
    }

    // ---- what must be true

    private void check(String after) {
        var open = tasks();
        assertThat(open.stream().map(OpenTask::step).sorted().toList())
                .as("open steps of %s after %s: %s", model, after, story)
                .isEqualTo(model.open(done).stream().sorted().toList());
        open.stream()
                .map(OpenTask::step)
                .distinct()
                .filter(model::asks)
                .forEach(step -> assertThat(open)
                        .as("organs asked in %s after %s: %s", step, after, story)
                        .filteredOn(task -> task.step().equals(step))
                        .extracting(OpenTask::organ)
                        .containsExactlyInAnyOrderElementsOf(model.waitedFor(step)));
        for (var task : open) {
            assertThat(task.dueAt()).as("deadline of %s after %s", task, story).isEqualTo(clocks.dueAt(task));
            assertThat(task.assignee() == null
                            || beans.getBean(Colleagues.class).holderCan(task))
                    .as("%s has somebody who can work on it, or nobody: %s", task, story)
                    .isTrue();
        }
        timers(open);
        PEOPLE.forEach(this::inboxes);
    }

    /** The timers of the open steps wait, each once, until their moment; a task that changes hands takes none along. */
    private void timers(List<OpenTask> open) {
        var waiting = open.stream()
                .map(OpenTask::step)
                .distinct()
                .filter(model::timed)
                .filter(clocks::timerWaits)
                .map(step -> step + "Late")
                .sorted()
                .toList();
        var instance = open.isEmpty() ? "none" : open.get(0).instanceId();
        var jobs =
                beans
                        .getBean(ManagementService.class)
                        .createJobQuery()
                        .timers()
                        .processInstanceId(instance)
                        .list()
                        .stream()
                        .map(job -> beans.getBean(ManagementService.class)
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId())
                        .sorted()
                        .toList();
        assertThat(jobs).as("timers of %s: %s", model, story).isEqualTo(waiting);
    }

    /** Ours and Tasklist's, against what the engine's own tasks say. */
    private void inboxes(String who) {
        var actor = actor(who);
        var raw = isAway(who) ? List.<OpenTask>of() : tasks();
        var mine = ids(raw, task -> who.equals(task.assignee()));
        var organ = ids(raw, task -> task.assignee() == null && actor.groups().contains(task.organ()));
        var others = ids(
                raw,
                task -> task.assignee() != null
                        && !who.equals(task.assignee())
                        && actor.groups().contains(task.organ()));
        assertThat(shown(actor, InboxView.MINE))
                .as("mine of %s: %s", who, story)
                .isEqualTo(mine);
        assertThat(shown(actor, InboxView.ORGAN))
                .as("organ of %s: %s", who, story)
                .isEqualTo(organ);
        assertThat(shown(actor, InboxView.OTHERS))
                .as("others of %s: %s", who, story)
                .isEqualTo(others);
        assertThat(inTasklist(actor))
                .as("tasklist of %s: %s", who, story)
                .isEqualTo(Stream.of(mine, organ, others).flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private Set<String> shown(Actor actor, InboxView view) {
        return ids(
                inbox.page(actor, view, null, 100).tasks(),
                task -> task.caseKey().equals(key));
    }

    private Set<String> inTasklist(Actor actor) {
        var identity = beans.getBean(IdentityService.class);
        identity.setAuthentication(actor.userId(), List.copyOf(actor.ownGroups()));
        try {
            return engine.createTaskQuery().processInstanceBusinessKey(key.value()).list().stream()
                    .map(Task::getId)
                    .collect(Collectors.toSet());
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Set<String> ids(List<OpenTask> tasks, Predicate<OpenTask> which) {
        return tasks.stream().filter(which).map(OpenTask::id).collect(Collectors.toSet());
    }

    // ---- the end

    void everybodyIsBack() {
        all().forEach(one -> deputies.end(actor(one.principal()), one.id()));
        transaction.executeWithoutResult(status -> people());
    }

    /** Every task that is left can be done by somebody, and the case ends with a dossier that fits the engine's history. */
    void finish() {
        check("everybody was back");
        if (suspensions.current(key).isPresent()) {
            story.add("finish RESUME");
            resume("zzb.head");
            check("counting went on");
        }
        for (var open = tasks(); !open.isEmpty(); open = tasks()) {
            var task = open.get(0);
            story.add("finish " + task.step());
            if (task.delegated()) {
                handovers.giveBack(actor(String.valueOf(task.assignee())), task.id(), "交回");
            } else {
                complete(task, doer(task), Map.of());
                assertThat(tasks()).extracting(OpenTask::id).as("%s", story).doesNotContain(task.id());
            }
            check("finishing");
        }
        assertThat(city.file(key).running()).as("case of %s", model).isFalse();
        var told = new HashSet<String>();
        assertThat(dossier.entries(key))
                .filteredOn(entry -> entry.kind().equals("completed"))
                .hasSize(completed)
                .allSatisfy(entry ->
                        assertThat(told.add(entry.content())).as("told once").isTrue());
        assertThat(dossier.entries(key))
                .filteredOn(entry -> entry.kind().equals("signature-spared"))
                .as("%s: who need not sign any more", story)
                .hasSize(spared);
        city.dossierHolds(key);
    }

    private String doer(OpenTask task) {
        return task.assignee() == null ? candidate(task) : task.assignee();
    }

    private String candidate(OpenTask task) {
        return PEOPLE.stream()
                .filter(who -> !isAway(who) && actor(who).ownGroups().contains(task.organ()))
                .findFirst()
                .orElseThrow();
    }

    // ---- help

    CaseKey key() {
        return key;
    }

    RandomModel.Drawn model() {
        return model;
    }

    List<String> story() {
        return story;
    }

    void accept(Move.Deed deed) {
        accepted.merge(deed, 1, Integer::sum);
    }

    List<OpenTask> tasks() {
        return inbox.ofCase(key);
    }

    private List<io.guicheng.organization.Deputation> all() {
        return Stream.of(DEPARTMENT, DISCIPLINE, RandomModel.AUDIT)
                .flatMap(organ -> organizations.deputations(organ).stream())
                .toList();
    }

    boolean isAway(String who) {
        return who.equals("kin") && beans.getBean(Cases.class).subjects(key).contains(CLEAN);
    }

    Actor actor(String who) {
        return city.actor(who);
    }

    private java.time.LocalDate today() {
        return city.today();
    }

    private static String person(int number) {
        return PEOPLE.get(number % PEOPLE.size());
    }

    private static String home(String who) {
        return who.startsWith("jw") ? DISCIPLINE : DEPARTMENT;
    }

    private static String organ(String who) {
        return who.startsWith("sjj") ? RandomModel.AUDIT : OUTSIDE.contains(who) ? "990100-finance" : home(who);
    }
}
