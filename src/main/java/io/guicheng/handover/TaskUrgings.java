package io.guicheng.handover;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Actor;
import io.guicheng.reminder.Reminder;
import io.guicheng.reminder.Reminders;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class TaskUrgings implements Urgings {

    private static final String ABOUT = "task:";

    private final Cases cases;
    private final Inbox inbox;
    private final Colleagues colleagues;
    private final Reminders reminders;
    private final Dossier dossier;

    TaskUrgings(Cases cases, Inbox inbox, Colleagues colleagues, Reminders reminders, Dossier dossier) {
        this.cases = cases;
        this.inbox = inbox;
        this.colleagues = colleagues;
        this.reminders = reminders;
        this.dossier = dossier;
    }

    @Override
    public boolean mayUrge(Actor actor, CaseFile file, OpenTask task) {
        return file.running()
                && (actor.sitsIn(file.ownerOrgan()) || file.initiator().equals(actor.userId()))
                && !actor.userId().equals(task.assignee());
    }

    @Override
    public int urge(Actor actor, CaseKey key, String taskId, String note) {
        var file = cases.find(key).orElseThrow(() -> new NotFound("案件不存在，或者无权查看"));
        var task = inbox.ofCase(key).stream()
                .filter(one -> one.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new NotFound("任务不存在或已办结"));
        if (!mayUrge(actor, file, task)) {
            throw new Refused("只有案件的发起人和主办机关的人员可以催办他人办理的任务");
        }
        var text = Texts.optional("note", "催办说明", note);
        var people = colleagues.waitedFor(task).stream()
                .filter(user -> !user.equals(actor.userId()))
                .toList();
        if (people.isEmpty()) {
            throw new Refused("该任务目前没有其他人可以办理，不能催办");
        }
        var sent = reminders.remind(
                key, ABOUT + taskId, "催办：" + task.name() + "（" + key + "）", url(taskId), people, actor);
        if (sent.sent() == 0) {
            throw new Refused("该任务今天已经催办过，每天催办一次");
        }
        var times = 1 + before(key, taskId);
        var content = new LinkedHashMap<String, String>();
        content.put("次数", "第 " + times + " 次");
        content.put(
                "催办对象", String.join("、", people.stream().map(colleagues::name).toList()));
        if (!text.isEmpty()) {
            content.put("催办说明", text);
        }
        dossier.append(
                key,
                Dossier.Author.of(actor, actor.sitsIn(file.ownerOrgan()) ? file.ownerOrgan() : null),
                "urged",
                task.procedure() + "." + task.step(),
                Entries.of(task, content));
        return times;
    }

    private int before(CaseKey key, String taskId) {
        return Math.toIntExact(dossier.entries(key).stream()
                .filter(entry -> entry.kind().equals("urged") && entry.content().contains("\"" + taskId + "\""))
                .count());
    }

    @Override
    public void forgetDone(Actor actor) {
        var urged = reminders.open(actor.userId()).stream()
                .map(Reminder::about)
                .filter(about -> about.startsWith(ABOUT))
                .toList();
        var open = inbox.ofIds(
                urged.stream().map(about -> about.substring(ABOUT.length())).toList());
        urged.stream()
                .filter(about -> !open.containsKey(about.substring(ABOUT.length())))
                .forEach(about -> reminders.settle(about, List.of(actor.userId())));
    }

    private static String url(String taskId) {
        return "/camunda/app/tasklist/default/#/?task=" + taskId;
    }
}
