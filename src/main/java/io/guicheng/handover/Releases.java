package io.guicheng.handover;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Procedures;
import io.guicheng.handover.HandoverTable.Closed;
import io.guicheng.organization.Deputation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes tasks from people who cannot work on them any more, so that they wait for the organ again and not for somebody who never comes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Releases {

    private final Inbox inbox;
    private final Procedures procedures;
    private final Dossier dossier;
    private final Colleagues colleagues;
    private final HandoverTable table;

    Releases(Inbox inbox, Procedures procedures, Dossier dossier, Colleagues colleagues, HandoverTable table) {
        this.inbox = inbox;
        this.procedures = procedures;
        this.dossier = dossier;
        this.colleagues = colleagues;
        this.table = table;
    }

    /** After somebody has stopped standing in: what they took over from the principal goes back, the rest to the organ. */
    void endOf(Deputation over) {
        for (var task : held(List.of(over.deputy()))) {
            if (over.principal().equals(task.owner()) && !task.delegated()) {
                give(task, colleagues.can(task, over.principal(), false) ? over.principal() : null, "代理已结束");
            } else if (!colleagues.holderCan(task)) {
                give(task, null, "代理已结束");
            }
        }
    }

    /** After a change of seats or accounts. */
    void ofPeople(Collection<String> userIds) {
        held(userIds).stream()
                .filter(task -> !colleagues.holderCan(task))
                .forEach(task -> give(task, null, "原办理人的职务或者账号有变动"));
    }

    /** Those among the tasks of a case, after it became known whom it concerns. */
    void among(List<OpenTask> tasks) {
        tasks.stream()
                .filter(task -> task.assignee() != null && !colleagues.holderCan(task))
                .forEach(task -> give(task, null, "原办理人不能继续办理"));
    }

    private List<OpenTask> held(Collection<String> userIds) {
        return inbox.heldBy(userIds).values().stream().flatMap(List::stream).toList();
    }

    private void give(OpenTask task, @Nullable String to, String why) {
        if (!inbox.hold(task)) {
            return;
        }
        // the one who had asked for help gets the task itself back, whoever failed to help
        var next = to == null && task.delegated() && colleagues.can(task, task.owner(), false) ? task.owner() : to;
        procedures.give(task, next, null, false);
        table.close(task.id(), Closed.PASSED_ON, null);
        var had = Objects.requireNonNull(task.assignee());
        dossier.append(
                task.caseKey(),
                new Dossier.Author(
                        Dossier.Author.SERVER.userId(), colleagues.organ(task).id()),
                "released",
                task.procedure() + "." + task.step(),
                Entries.of(
                        task,
                        Map.of(
                                "原办理人",
                                colleagues.name(had),
                                "现办理人",
                                next == null ? "待本机关签收" : colleagues.name(next),
                                "reason",
                                why)));
    }
}
