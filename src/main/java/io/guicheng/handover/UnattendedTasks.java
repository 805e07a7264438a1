package io.guicheng.handover;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.casework.Recusal;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.TaskOffered;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class UnattendedTasks implements Unattended {

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Recusal recusal;
    private final Inbox inbox;
    private final Cases cases;
    private final Dossier dossier;
    private final Clock clock;

    UnattendedTasks(
            JdbcClient jdbc,
            Organizations organizations,
            Recusal recusal,
            Inbox inbox,
            Cases cases,
            Dossier dossier,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.recusal = recusal;
        this.inbox = inbox;
        this.cases = cases;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** As a task opens: costs no statement as long as somebody is there of whom no register could say they must stay away. */
    @EventListener
    void offered(TaskOffered task) {
        if (!isAttended(task.group(), task.caseKey())) {
            add(task.caseKey(), task.taskId(), task.step(), task.name(), task.group());
        }
    }

    /** The tasks of a case, after it became known whom it concerns. */
    void among(List<OpenTask> tasks) {
        tasks.forEach(this::look);
    }

    /** People come and go without any task being touched. Every node may look: a task is found once. */
    @Scheduled(cron = "0 11 * * * *", zone = "Asia/Shanghai")
    @EventListener(ApplicationReadyEvent.class)
    void lookAtAll() {
        inbox.groupsWithTasks().stream()
                .filter(group -> members(group).isEmpty())
                .flatMap(group -> inbox.offeredTo(group).stream())
                .forEach(this::look);
        resolve();
    }

    private void look(OpenTask task) {
        var group = String.valueOf(task.organ());
        if (!isAttended(group, task.caseKey())) {
            add(task.caseKey(), task.id(), task.procedure() + "." + task.step(), task.name(), group);
        }
    }

    @Override
    public boolean isAttended(String group, CaseKey key) {
        var members = members(group);
        return members.stream().anyMatch(person -> person.officialId() == null)
                || members.size() > recusal.mustLeave(key, members).size();
    }

    /** Everybody who could do a task of this group, deputies too. */
    private Set<Person> members(String group) {
        return organizations.organOfGroup(group).stream()
                .flatMap(organ -> organizations.seatsIn(organ.id()).stream())
                .map(Seat::userId)
                .distinct()
                .map(organizations::person)
                .flatMap(Optional::stream)
                .filter(person -> organizations.actor(person).groups().contains(group))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void add(CaseKey key, String task, String step, String name, String group) {
        var added = jdbc.sql("insert into unattended_task (task_id, case_key, step, name, group_id, found_at)"
                        + " select cast(? as varchar(64)), cast(? as varchar(32)), cast(? as varchar(160)),"
                        + " cast(? as varchar(255)), cast(? as varchar(255)), cast(? as timestamp with time zone)"
                        + " where not exists (select 1 from unattended_task where task_id = ?)")
                .params(task, key.value(), step, name, group, Timestamp.from(clock.instant()), task)
                .update();
        var owner = cases.find(key).map(CaseFile::ownerOrgan);
        if (added > 0 && owner.isPresent()) {
            dossier.append(
                    key,
                    new Dossier.Author(Dossier.Author.SERVER.userId(), owner.get()),
                    "unattended",
                    step,
                    Map.of("name", name, "task", task, "情况", "目前没有可以办理的人员，已告知主办机关和系统管理员，任务继续等待办理"));
        }
    }

    /** What was done meanwhile, or has somebody again, is nobody's worry any more. */
    private void resolve() {
        var waiting = rows();
        var open = inbox.ofIds(waiting.stream().map(Row::task).toList());
        waiting.stream()
                .filter(row -> !open.containsKey(row.task()) || isAttended(row.group(), row.key()))
                .forEach(row -> jdbc.sql("update unattended_task set resolved_at = ? where task_id = ?")
                        .params(Timestamp.from(clock.instant()), row.task())
                        .update());
    }

    @Override
    public List<Waiting> forReader(Actor actor) {
        resolve();
        var everything = organizations.adminRoles(actor.userId()).contains(AdminRole.SYSTEM);
        return rows().stream()
                .filter(row -> everything || actor.sitsIn(row.owner()))
                .map(row -> new Waiting(
                        row.key(),
                        row.name(),
                        row.group(),
                        row.since(),
                        !everything && cases.visibleTo(row.key(), actor)))
                .filter(waiting -> everything || waiting.readable())
                .map(waiting -> everything
                        ? new Waiting(waiting.caseKey(), "", waiting.group(), waiting.since(), false)
                        : waiting)
                .toList();
    }

    private record Row(CaseKey key, String task, String name, String group, java.time.Instant since, String owner) {}

    private List<Row> rows() {
        return jdbc.sql("select u.*, f.owner_organ from unattended_task u join case_file f on f.case_key = u.case_key"
                        + " where u.resolved_at is null order by u.found_at, u.task_id")
                .query((row, ignored) -> new Row(
                        CaseKey.of(row.getString("case_key")),
                        row.getString("task_id"),
                        row.getString("name"),
                        row.getString("group_id"),
                        row.getTimestamp("found_at").toInstant(),
                        row.getString("owner_organ")))
                .list();
    }
}
