package io.guicheng.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.Procedures;
import io.guicheng.engine.TokenMoves;
import io.guicheng.form.StepsDone.Done;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.TypedText;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.suspension.Suspensions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class WithdrawnSteps implements StepWithdrawals {

    private static final int LONGEST_REASON = 500;

    private final Cases cases;
    private final Dossier dossier;
    private final Inbox inbox;
    private final Procedures procedures;
    private final TokenMoves tokens;
    private final StepsDone done;
    private final ReturnedSteps returned;
    private final Drafts drafts;
    private final ActsOnTasks acts;
    private final Suspensions suspensions;
    private final Organizations organizations;
    private final EntryContents contents;
    private final ObjectMapper json;

    WithdrawnSteps(
            Cases cases,
            Dossier dossier,
            Inbox inbox,
            Procedures procedures,
            TokenMoves tokens,
            StepsDone done,
            ReturnedSteps returned,
            Drafts drafts,
            ActsOnTasks acts,
            Suspensions suspensions,
            Organizations organizations,
            EntryContents contents,
            ObjectMapper json) {
        this.cases = cases;
        this.dossier = dossier;
        this.inbox = inbox;
        this.procedures = procedures;
        this.tokens = tokens;
        this.done = done;
        this.returned = returned;
        this.drafts = drafts;
        this.acts = acts;
        this.suspensions = suspensions;
        this.organizations = organizations;
        this.contents = contents;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Withdrawable> of(Actor actor, CaseKey key) {
        var mine = done.of(key, actor.userId());
        var open = inbox.ofIds(
                        mine.stream().flatMap(one -> one.opened().stream()).toList())
                .keySet();
        return mine.stream()
                .filter(one -> whyNot(actor, one, open).isEmpty())
                .map(one -> new Withdrawable(one.task().id(), one.task().name()))
                .toList();
    }

    @Override
    public String takeBack(Actor actor, CaseKey key, String taskId, String reason) {
        var file = cases.find(key, actor).orElseThrow(() -> new NotFound("案件不存在，或者无权查看"));
        if (!file.running()) {
            throw new Refused("案件已经办结，不能撤回");
        }
        var step =
                done.find(key, actor.userId(), taskId).orElseThrow(() -> new Refused("没有可以撤回的环节：只能撤回本人办结、并且允许撤回的环节"));
        step.opened().forEach(inbox::hold);
        var opened = inbox.ofIds(step.opened());
        whyNot(actor, step, opened.keySet()).ifPresent(why -> {
            throw new Refused(why);
        });
        var text = TypedText.required("reason", "理由", reason, LONGEST_REASON);
        var again = tokens.back(step.task(), List.copyOf(opened.values()))
                .orElseThrow(() -> new Refused("后面的环节已经有了进展（到期提醒已经发出，或者已有人办理），不能撤回"));
        done.takenBack(taskId);
        returned.reopened(taskId, again);
        open(actor, file, step, again);
        dossier.append(
                key,
                Dossier.Author.of(actor, organ(step)).onBehalfOf(step.task().owner()),
                "step-withdrawn",
                step.task().procedure() + "." + step.task().step(),
                Map.of("name", step.task().name(), "task", again, "reason", text));
        return again;
    }

    /** The step is with the person again, with what was typed. */
    private void open(Actor actor, CaseFile file, Done step, String again) {
        var task = Optional.ofNullable(inbox.ofIds(List.of(again)).get(again)).orElseThrow();
        procedures.give(task, actor.userId(), step.task().owner(), false);
        drafts.save(again, actor.userId(), typed(file.key(), step.task().id()));
        suspensions.follow(file.key());
    }

    /** @param open ids of tasks that are open, those among them that the step opened */
    private Optional<String> whyNot(Actor actor, Done step, Set<String> open) {
        if (!actor.groups().contains(String.valueOf(step.task().organ()))) {
            return Optional.of("您已不担任办理该环节的职务，或者代理期限已过，不能撤回");
        }
        if (!open.containsAll(step.opened())) {
            return Optional.of("后面的环节已有人办结，不能撤回");
        }
        if (!acts.among(step.task().caseKey(), step.opened()).isEmpty()) {
            return Optional.of("后面的环节已有人开始办理，不能撤回");
        }
        return Optional.empty();
    }

    private Map<String, Object> typed(CaseKey key, String taskId) {
        var typed = dossier.entries(key).stream()
                .filter(one -> one.kind().equals("completed"))
                .map(contents::of)
                .filter(content -> content.path("task").asText().equals(taskId))
                .findFirst()
                .map(content -> content.path("values"))
                .orElseThrow(() -> new Refused("该环节的案卷内容已依法清除，不能撤回"));
        Map<String, Object> values = new HashMap<>(json.convertValue(typed, new TypeReference<>() {}));
        values.entrySet().removeIf(WithdrawnSteps::hasFiles);
        return values;
    }

    /** Files belong to the case by now; they are uploaded once more. */
    private static boolean hasFiles(Map.Entry<String, Object> field) {
        return !new UploadedIn(Map.of(field.getKey(), field.getValue())).isEmpty();
    }

    private String organ(Done step) {
        return organizations
                .organOfGroup(String.valueOf(step.task().organ()))
                .orElseThrow()
                .id();
    }
}
