package io.guicheng.form;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.TokenMoves;
import io.guicheng.handover.Handovers;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Notes who wants a step straight back, and brings it there once it is mended. */
@Component
class ReturnedSteps implements StraightReturns {

    /** Field in the form of a deciding step, with its value for 直接回到我; everything else means 继续往下. */
    private static final String CHOICE = "afterReturn";

    private static final String STRAIGHT = "STRAIGHT";

    private static final String WENT_STRAIGHT = "straight-returned";

    private final StraightReturnTable table;
    private final Models models;
    private final TokenMoves tokens;
    private final Inbox inbox;
    private final Handovers handovers;
    private final Dossier dossier;
    private final EntryContents contents;

    ReturnedSteps(
            StraightReturnTable table,
            Models models,
            TokenMoves tokens,
            Inbox inbox,
            Handovers handovers,
            Dossier dossier,
            EntryContents contents) {
        this.table = table;
        this.models = models;
        this.tokens = tokens;
        this.inbox = inbox;
        this.handovers = handovers;
        this.dossier = dossier;
        this.contents = contents;
    }

    @Override
    public Map<String, Back> of(Collection<OpenTask> open) {
        var mended = open.stream()
                .filter(task -> tokens.mayComeStraightBack(task.modelId(), task.step()))
                .map(OpenTask::id)
                .toList();
        return mended.isEmpty() ? Map.of() : table.waiting(mended);
    }

    /** Refuses the choice where there is none. */
    void check(OpenTask task, Input input, Problems problems) {
        problems.addIf(wantsStraight(input) && between(task).isEmpty(), CHOICE, "这一环节退回后须逐级重新办理，不能选择直接回到本人");
    }

    /** The work, with what was asked of it if it was sent back. */
    Work begin(Work work, Step step, Input input) {
        var back = of(List.of(work.task())).get(work.task().id());
        return back == null ? work : work.mending(back, step.answersStand(work, input));
    }

    /**
     * Sees to what follows a step that was sent back, or sends one back.
     *
     * @param opened ids of the tasks that its completion opened
     * @return ids of the tasks that are open instead
     */
    List<String> end(Work work, Input input, List<String> opened) {
        var mending = work.mending();
        if (mending != null) {
            table.end(work.task().id(), mending.straight());
        }
        var now = mending != null && mending.straight() ? List.of(goBack(work, mending.back(), opened)) : opened;
        if (mending != null && !mending.straight()) {
            tell(work, "straight-lapsed", mending.back(), "改动涉及下列环节，须重新办理");
        }
        if (wantsStraight(input)) {
            note(work, now);
        }
        return now;
    }

    /** The mending was taken back: it is asked for as before. */
    void reopened(String taskId, String again) {
        table.reopen(taskId, again);
    }

    private String goBack(Work work, Back back, List<String> opened) {
        var task = work.task();
        var next = inbox.ofIds(opened).values().stream()
                .filter(one -> opened.size() == 1)
                .filter(one ->
                        tokens.between(task.modelId(), task.step(), back.step()).contains(one.step()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s.%s said that it leads to %s".formatted(task.procedure(), task.step(), back.step())));
        var again = tokens.ahead(next, back.step());
        // who mended it themself will not judge it as well
        if (!work.isBy(back.userId()) && !work.isBy(back.principal())) {
            handovers.putBefore(
                    Optional.ofNullable(inbox.ofIds(List.of(again)).get(again)).orElseThrow(),
                    back.userId(),
                    back.principal());
        }
        tell(work, WENT_STRAIGHT, back, "不再经过");
        return again;
    }

    private void tell(Work work, String kind, Back back, String inBetween) {
        dossier.append(
                work.caseKey(),
                Dossier.Author.of(work.actor(), work.organ()).onBehalfOf(work.principal()),
                kind,
                step(work.task()),
                Map.of(
                        "name",
                        work.task().name(),
                        "退回环节",
                        back.name(),
                        inBetween,
                        String.join("、", back.passedOver())));
    }

    /** Writes down the wish if the step was sent back, and anything lies in between. */
    private void note(Work work, List<String> opened) {
        var task = work.task();
        inbox.ofIds(opened).values().stream()
                .filter(one -> opened.size() == 1 && one.step().equals(returnsTo(task)))
                .findFirst()
                .ifPresent(mending -> {
                    var passedOver = passedOver(work, mending);
                    if (!passedOver.isEmpty()) {
                        table.add(
                                mending,
                                new Back(
                                        task.step(),
                                        task.name(),
                                        work.actor().userId(),
                                        work.principal(),
                                        List.copyOf(passedOver)));
                    }
                });
    }

    /** Names of the steps in between which were done since the step was last done, or whose answers stood then. */
    private Set<String> passedOver(Work work, OpenTask mending) {
        var between = between(work.task());
        Set<String> before = Set.of();
        Set<String> since = new LinkedHashSet<>();
        for (var entry : dossier.entries(work.caseKey())) {
            var step = entry.step().substring(entry.step().indexOf('.') + 1);
            var completed = entry.kind().equals("completed") && entry.step().startsWith(mending.procedure() + ".");
            if (completed && step.equals(mending.step())) {
                before = since;
                since = new LinkedHashSet<>();
            } else if (completed && between.contains(step)) {
                since.add(contents.of(entry).path("name").asText(step));
            } else if (entry.kind().equals(WENT_STRAIGHT) && entry.step().equals(step(mending))) {
                since = new LinkedHashSet<>(before);
            }
        }
        return since;
    }

    private Set<String> between(OpenTask task) {
        var to = returnsTo(task);
        return to.isEmpty() ? Set.of() : tokens.between(task.modelId(), to, task.step());
    }

    private String returnsTo(OpenTask task) {
        return models.properties(task.modelId(), task.step()).getOrDefault("returnsTo", "");
    }

    private static boolean wantsStraight(Input input) {
        return STRAIGHT.equals(input.text(CHOICE));
    }

    private static String step(OpenTask task) {
        return task.procedure() + "." + task.step();
    }
}
