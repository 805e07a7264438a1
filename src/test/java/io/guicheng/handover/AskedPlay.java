package io.guicheng.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.engine.OpenTask;
import io.guicheng.handover.HandoverPlay.Move;
import io.guicheng.signers.Signers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a {@link HandoverPlay} does to those whom a step asks, with an account of its own of who may be added and taken off. */
final class AskedPlay {

    /** The last one may not be added. */
    private static final List<String> ORGANS =
            List.of(RandomModel.DEPARTMENT, RandomModel.DISCIPLINE, RandomModel.AUDIT, "990100-finance");

    private final HandoverPlay play;
    private final Signers signers;

    /** Tasks that were added to those of a step. */
    private final Set<String> added = new HashSet<>();

    /** Tasks on which somebody has done more than to claim them. */
    private final Set<String> begun = new HashSet<>();

    AskedPlay(HandoverPlay play, Signers signers) {
        this.play = play;
        this.signers = signers;
    }

    void reset() {
        added.clear();
        begun.clear();
    }

    /** Something was done with a task that stays: whoever was nobody before has claimed it, all else is more. */
    void acted(OpenTask before, OpenTask after) {
        var claimed = before.assignee() == null && after.assignee() != null && after.owner() == null;
        if (!claimed) {
            begun.add(before.id());
        }
    }

    /** Mostly somebody who may: of all people few may. */
    private static String whoMay(String who, Move move) {
        return move.to() % 4 == 0 ? who : "zzb.clerk";
    }

    /** One of those that are wanted, if any is open; else any. */
    private static Optional<OpenTask> task(Move move, List<OpenTask> open, Predicate<OpenTask> wanted) {
        var right = open.stream().filter(wanted).toList();
        var among = right.isEmpty() ? open : right;
        return among.isEmpty() ? Optional.empty() : Optional.of(among.get(move.which() % among.size()));
    }

    void add(Move move, String other) {
        var before = play.tasks();
        task(move, before, task -> play.model().asks(task.step()))
                .ifPresent(task -> add(task, whoMay(other, move), organ(move, task)));
    }

    /** Mostly one that does not answer at the moment. */
    private String organ(Move move, OpenTask task) {
        var others = ORGANS.stream()
                .filter(organ -> move.which() % 4 == 0
                        || !play.model().waitedFor(task.step()).contains(organ))
                .toList();
        return others.get(move.who() % others.size());
    }

    private void add(OpenTask beside, String who, String organ) {
        var before = play.tasks();
        var place = new Signers.Place(beside.instanceId(), beside.step());
        var now = new ArrayList<String>();
        if (isRefused(() -> now.add(signers.add(play.actor(who), play.key(), place, organ, "须听取意见")), before)) {
            return;
        }
        play.accept(Move.Deed.ADD_SIGNER);
        mayChange(who);
        assertThat(play.model().asks(beside.step()))
                .as("%s: asks several", play.story())
                .isTrue();
        assertThat(ORGANS.subList(0, ORGANS.size() - 1))
                .as("%s: may be added", play.story())
                .contains(organ);
        assertThat(before)
                .as("%s: is not asked yet", play.story())
                .filteredOn(task -> task.step().equals(beside.step()))
                .extracting(OpenTask::organ)
                .doesNotContain(organ);
        assertThat(play.tasks())
                .as("%s: nothing else changed", play.story())
                .filteredOn(task -> !now.contains(task.id()))
                .isEqualTo(before);
        assertThat(play.tasks())
                .as("%s: it is there once", play.story())
                .filteredOn(task -> now.contains(task.id()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.step()).isEqualTo(beside.step());
                    assertThat(task.organ()).isEqualTo(organ);
                    assertThat(task.assignee()).isNull();
                });
        play.model().waitedFor(beside.step()).add(organ);
        added.addAll(now);
    }

    void remove(Move move, String other) {
        var before = play.tasks();
        task(move, before, task -> added.contains(task.id()) || move.who() % 4 == 0)
                .ifPresent(task -> remove(task, whoMay(other, move)));
    }

    private void remove(OpenTask task, String who) {
        var before = play.tasks();
        if (isRefused(() -> signers.remove(play.actor(who), play.key(), task.id(), "不须听取意见"), before)) {
            return;
        }
        play.accept(Move.Deed.REMOVE_SIGNER);
        mayChange(who);
        assertThat(added).as("%s: was added", play.story()).contains(task.id());
        assertThat(begun).as("%s: had not begun", play.story()).doesNotContain(task.id());
        assertThat(play.tasks())
                .as("%s: nothing else changed", play.story())
                .isEqualTo(before.stream().filter(one -> !one.equals(task)).toList());
        play.model().answered(task);
        assertThat(play.model().waitedFor(task.step()))
                .as("%s: somebody is left", play.story())
                .isNotEmpty();
    }

    private boolean isRefused(Runnable work, List<OpenTask> before) {
        var entries = play.entries();
        if (play.tryIt(work) == null) {
            return false;
        }
        assertThat(play.tasks()).as("%s: refused and yet changed", play.story()).isEqualTo(before);
        assertThat(play.entries())
                .as("%s: refused and yet recorded", play.story())
                .isEqualTo(entries);
        return true;
    }

    private void mayChange(String who) {
        assertThat(play.actor(who).sitsIn(RandomModel.DEPARTMENT) && !play.isAway(who))
                .as("%s: %s may", play.story(), who)
                .isTrue();
    }
}
