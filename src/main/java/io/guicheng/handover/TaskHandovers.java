package io.guicheng.handover;

import io.guicheng.access.TaskAccess;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Procedures;
import io.guicheng.handover.HandoverTable.Closed;
import io.guicheng.handover.HandoverTable.Row;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Seat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class TaskHandovers implements Handovers {

    /** Property of a user task that must stay with whoever takes it. */
    private static final String PROPERTY = "handover";

    private static final String NOT_ALLOWED = "none";

    private final TaskAccess access;
    private final Procedures procedures;
    private final Models models;
    private final Dossier dossier;
    private final Colleagues colleagues;
    private final DeputyRules deputies;
    private final HandoverTable table;
    private final WorkBegun begun;
    private final ApplicationEventPublisher events;

    TaskHandovers(
            TaskAccess access,
            Procedures procedures,
            Models models,
            Dossier dossier,
            Colleagues colleagues,
            DeputyRules deputies,
            HandoverTable table,
            WorkBegun begun,
            ApplicationEventPublisher events) {
        this.access = access;
        this.procedures = procedures;
        this.models = models;
        this.dossier = dossier;
        this.colleagues = colleagues;
        this.deputies = deputies;
        this.table = table;
        this.begun = begun;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Situation of(Actor actor, OpenTask task) {
        var last = table.last(task.id());
        return new Situation(
                whyNotHandOver(actor, task).isEmpty(),
                whyNotDelegate(actor, task).isEmpty(),
                preparesFor(actor, task),
                whyNotTakeBack(actor, task, last).isEmpty(),
                whyNotTakeOver(actor, task).isEmpty(),
                last.filter(row -> row.open() || row.act().answer() != null)
                        .map(Row::act)
                        .orElse(null));
    }

    @Override
    @Transactional(readOnly = true)
    public Receivers receivers(Actor actor, String taskId) {
        var task = access.task(actor, taskId, "receivers");
        var all = colleagues.receivers(actor, task);
        return new Receivers(
                whyNotHandOver(actor, task).isEmpty() ? all.colleagues() : List.of(),
                whyNotDelegate(actor, task).isEmpty() ? all.helpers() : List.of());
    }

    @Override
    public void handOver(Actor actor, String taskId, String to, String reason) {
        var task = access.held(actor, taskId, "hand-over");
        refuse(whyNotHandOver(actor, task));
        var receiver = receiver(colleagues.receivers(actor, task).colleagues(), to);
        var text = Texts.required("reason", "转办理由", reason);
        var from = task.assignee() == null ? actor.userId() : task.assignee();
        pass(task, Kind.HANDED_OVER, from, receiver.userId(), text);
        procedures.give(task, receiver.userId(), null, false);
        events.publishEvent(new TaskPassed(task.id(), from, receiver.userId()));
        record(actor, task, "handed-over", Map.of("接收人", person(receiver.userId()), "reason", text));
    }

    @Override
    public void delegate(Actor actor, String taskId, String to, String request) {
        var task = access.held(actor, taskId, "delegate");
        refuse(whyNotDelegate(actor, task));
        var receiver = receiver(colleagues.receivers(actor, task).helpers(), to);
        var text = Texts.required("reason", "委派事项", request);
        pass(task, Kind.DELEGATED, actor.userId(), receiver.userId(), text);
        procedures.give(task, receiver.userId(), actor.userId(), true);
        events.publishEvent(new TaskPassed(task.id(), actor.userId(), receiver.userId()));
        record(actor, task, "delegated", Map.of("受委派人", person(receiver.userId()), "委派事项", text));
    }

    @Override
    public void giveBack(Actor actor, String taskId, String answer) {
        var task = access.held(actor, taskId, "give-back");
        if (!preparesFor(actor, task)) {
            throw new Refused("该任务不是他人委派给您的，不需要交回");
        }
        var text = Texts.required("answer", "办理情况", answer);
        table.close(task.id(), Closed.RETURNED, text);
        var owner = String.valueOf(task.owner());
        // whoever asked may have left meanwhile: then the organ decides who goes on
        var back = colleagues.can(task, owner, false) ? owner : null;
        procedures.give(task, back, null, false);
        if (back != null) {
            events.publishEvent(new TaskPassed(task.id(), actor.userId(), back));
        }
        record(actor, task, "given-back", Map.of("交回", person(owner), "办理情况", text));
    }

    @Override
    public void takeBack(Actor actor, String taskId) {
        var task = access.held(actor, taskId, "take-back");
        var last = table.last(taskId);
        refuse(whyNotTakeBack(actor, task, last));
        var given = last.orElseThrow().act();
        table.close(taskId, Closed.UNDONE, null);
        procedures.give(task, actor.userId(), null, false);
        record(
                actor,
                task,
                "taken-back",
                Map.of("原接收人", person(given.to()), "撤回事项", given.kind() == Kind.DELEGATED ? "委派" : "转办"));
    }

    @Override
    public void takeOver(Actor actor, String taskId) {
        var task = access.held(actor, taskId, "take-over");
        refuse(whyNotTakeOver(actor, task));
        var holder = String.valueOf(task.assignee());
        var standsIn = standsInFor(actor, task);
        var text = standsIn ? "代理期间接手" : holdsFor(actor, task) ? "收回由代理人办理的任务" : "原办理人不能继续办理";
        pass(task, Kind.TAKEN_OVER, holder, actor.userId(), text);
        procedures.give(task, actor.userId(), standsIn ? holder : null, false);
        events.publishEvent(new TaskPassed(task.id(), holder, actor.userId()));
        var author = Dossier.Author.of(actor, colleagues.organ(task).id()).onBehalfOf(standsIn ? holder : null);
        record(author, task, "taken-over", Map.of("原办理人", person(holder), "reason", text));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> onBehalfOf(Actor actor, OpenTask task) {
        if (preparesFor(actor, task)) {
            throw new Refused("该任务由" + colleagues.name(String.valueOf(task.owner())) + "委派给您，不能直接办结，请填写后交回");
        }
        var standing = colleagues.standing(actor, task);
        if (!standing.entitled()) {
            throw new Refused("您已不担任办理该任务的职务，或者代理期限已过，请由本机关其他人员接手办理");
        }
        var principal = standing.principal();
        if (principal == null) {
            return Optional.empty();
        }
        deputies.check(actor, task, principal.userId());
        return Optional.of(principal.userId());
    }

    @Override
    public void putBefore(OpenTask task, String userId, @Nullable String principal) {
        Stream.of(Optional.of(userId), Optional.ofNullable(principal))
                .flatMap(Optional::stream)
                .filter(user -> colleagues.can(task, user, false))
                .findFirst()
                .flatMap(colleagues::actor)
                .ifPresent(holder -> {
                    var away = Standing.of(holder, task).principal();
                    procedures.give(task, holder.userId(), away == null ? null : away.userId(), false);
                });
    }

    @Override
    @Transactional(readOnly = true)
    public Set<StandIn> standIns(CaseKey caseKey) {
        return deputies.standIns(caseKey);
    }

    private Optional<String> whyNotHandOver(Actor actor, OpenTask task) {
        if (task.delegated() && !leads(actor, task)) {
            return Optional.of("委派中的任务不能转办，请先收回或者交回");
        }
        if (task.assignee() != null && !actor.userId().equals(task.assignee()) && !leads(actor, task)) {
            return Optional.of("该任务由" + colleagues.name(task.assignee()) + "办理，只有本人和本机关负责人可以转办");
        }
        return whyNotGive(actor, task);
    }

    private Optional<String> whyNotDelegate(Actor actor, OpenTask task) {
        if (task.delegated()) {
            return Optional.of("该任务已经委派");
        }
        if (task.assignee() != null && !actor.userId().equals(task.assignee())) {
            return Optional.of("该任务由" + colleagues.name(task.assignee()) + "办理，只有本人可以委派");
        }
        return whyNotGive(actor, task);
    }

    private Optional<String> whyNotGive(Actor actor, OpenTask task) {
        if (NOT_ALLOWED.equals(models.properties(task.modelId(), task.step()).get(PROPERTY))) {
            return Optional.of("“" + task.name() + "”必须由本人办理，不能转办、委派");
        }
        return Standing.of(actor, task).own() ? Optional.empty() : Optional.of("代理他人办理的任务不能再转办、委派");
    }

    private Optional<String> whyNotTakeBack(Actor actor, OpenTask task, Optional<Row> last) {
        var given = last.filter(Row::open)
                .map(Row::act)
                .filter(act -> act.kind() != Kind.TAKEN_OVER
                        && actor.userId().equals(act.from())
                        && act.to().equals(task.assignee()))
                .orElse(null);
        if (given == null || !Standing.of(actor, task).own()) {
            return Optional.of("没有可以撤回的转办或委派");
        }
        return given.kind() == Kind.HANDED_OVER && begun.since(given.at(), task.id(), given.to())
                ? Optional.of(colleagues.name(given.to()) + "已经开始办理，不能撤回转办")
                : Optional.empty();
    }

    private Optional<String> whyNotTakeOver(Actor actor, OpenTask task) {
        var holder = task.assignee();
        if (holder == null) {
            return Optional.of("该任务还没有人签收，请直接签收");
        }
        if (holder.equals(actor.userId())) {
            return Optional.of("该任务已经由您办理");
        }
        if (standsInFor(actor, task)) {
            return Optional.empty();
        }
        var standing = Standing.of(actor, task);
        if (standing.entitled() && (holdsFor(actor, task) || !colleagues.holderCan(task))) {
            return Optional.empty();
        }
        return Optional.of("该任务由" + colleagues.name(holder) + "办理，不能接手；需要调整的，由其本人或者本机关负责人转办");
    }

    /** Whether the holder is away and the actor stands in for them in the task's organ. */
    private boolean standsInFor(Actor actor, OpenTask task) {
        return !task.delegated()
                && actor.standsInFor().stream()
                        .anyMatch(seat -> seat.userId().equals(task.assignee())
                                && seat.organ().hasGroup(String.valueOf(task.organ())));
    }

    /** Whether the holder stands in for the actor, who is back. */
    private static boolean holdsFor(Actor actor, OpenTask task) {
        return actor.userId().equals(task.owner()) && !task.delegated();
    }

    private static boolean preparesFor(Actor actor, OpenTask task) {
        return task.delegated() && task.owner() != null && actor.userId().equals(task.assignee());
    }

    private boolean leads(Actor actor, OpenTask task) {
        return Colleagues.leads(actor, colleagues.organ(task));
    }

    private void pass(OpenTask task, Kind kind, String from, String to, String text) {
        table.close(task.id(), Closed.PASSED_ON, null);
        table.add(task, kind, from, to, text);
    }

    /** One sentence for everybody who may not have it: why somebody may not is nobody's business. */
    private static Seat receiver(List<Seat> among, String to) {
        if (to.isBlank()) {
            throw RefusedInput.of("to", "请选择“接收人”");
        }
        return among.stream()
                .filter(seat -> seat.userId().equals(to))
                .findFirst()
                .orElseThrow(() -> RefusedInput.of("to", "所选的“接收人”不能办理这个任务，请另选他人"));
    }

    private static void refuse(Optional<String> why) {
        why.ifPresent(text -> {
            throw new Refused(text);
        });
    }

    private void record(Actor actor, OpenTask task, String kind, Map<String, String> content) {
        record(Dossier.Author.of(actor, colleagues.organ(task).id()), task, kind, content);
    }

    private void record(Dossier.Author author, OpenTask task, String kind, Map<String, String> content) {
        dossier.append(task.caseKey(), author, kind, task.procedure() + "." + task.step(), Entries.of(task, content));
    }

    private String person(String userId) {
        return colleagues.name(userId) + "（" + userId + "）";
    }
}
