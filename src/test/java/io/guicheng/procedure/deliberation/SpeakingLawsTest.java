package io.guicheng.procedure.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.kernel.Share;
import io.guicheng.procedure.deliberation.Speaking.Here;
import io.guicheng.procedure.deliberation.Speaking.Said;
import io.guicheng.procedure.deliberation.Speaking.Voter;
import io.guicheng.selection.Meeting.Stance;
import io.guicheng.selection.Meeting.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The rules of the meeting on random committees, absences, recusals and orders, against the rule said in other words. */
class SpeakingLawsTest {

    private static final List<String> STANCES = List.of("agree", "disagree", "defer");

    @Property(tries = 500)
    void a_proper_round_is_accepted_and_every_disturbance_of_it_refused(
            @ForAll @IntRange(min = 1, max = 15) int size,
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 5) int disturbance) {
        var random = new Random(seed);
        var members = members(size);
        var present = someOf(members, random, 0.85);
        var recused = someOf(members, random, 0.15);
        var speaking = new Speaking(members, Map.of("c", "张三"), Map.of("c", recused), Share.of("2/3"), true);
        var quorum = present.size() * 3 >= size * 2;
        var speakers = new ArrayList<>(present);
        speakers.removeAll(recused);
        Collections.shuffle(speakers, random);
        if (speakers.remove("M0")) {
            speakers.add("M0");
        }

        var disturbed = disturb(speakers, members, present, recused, disturbance, random);
        var accepted = SpeakingTest.faults(speaking, attendance(members, present), statements(disturbed, random))
                .isEmpty();

        assertThat(speaking.hasQuorum(attendance(members, present))).isEqualTo(quorum);
        assertThat(accepted).isEqualTo(quorum ? proper(disturbed, present, recused) : disturbed.isEmpty());
    }

    @Property(tries = 300)
    void the_counts_add_up_to_those_who_spoke_and_never_exceed_the_members_due(
            @ForAll @IntRange(min = 1, max = 30) int due, @ForAll long seed) {
        var random = new Random(seed);
        var spoke = random.nextInt(due + 1);
        var statements = IntStream.range(0, spoke)
                .mapToObj(i -> new Statement("c", "M" + i, Stance.values()[random.nextInt(3)], i + 1))
                .toList();

        var tally = Tally.of(due, "c", statements);

        assertThat(tally.agree() + tally.disagree() + tally.defer()).isEqualTo(spoke);
        assertThat(tally.carried(Share.of("1/2"))).isEqualTo(2 * tally.agree() > due);
        assertThat(tally.carried(Share.of("1/2")) && 2 * tally.disagree() > due).isFalse();
    }

    /** The rule in other words: everybody who may speak, each once, the secretary nowhere but at the end. */
    private static boolean proper(List<String> spoken, Set<String> present, Set<String> recused) {
        var may = new HashSet<>(present);
        may.removeAll(recused);
        return spoken.size() == may.size()
                && new HashSet<>(spoken).equals(may)
                && (!may.contains("M0") || spoken.indexOf("M0") == spoken.size() - 1);
    }

    private static List<String> disturb(
            List<String> speakers,
            List<Voter> members,
            Set<String> present,
            Set<String> recused,
            int disturbance,
            Random random) {
        var disturbed = new ArrayList<>(speakers);
        switch (disturbance) {
            case 1 -> Collections.shuffle(disturbed, random);
            case 2 -> {
                if (!disturbed.isEmpty()) {
                    disturbed.remove(random.nextInt(disturbed.size()));
                }
            }
            case 3 ->
                disturbed.add(0, members.get(random.nextInt(members.size())).id());
            case 4 -> disturbed.clear();
            case 5 -> recused.stream().findFirst().ifPresent(left -> disturbed.add(0, left));
            default -> {
                // left as it should be
            }
        }
        return disturbed;
    }

    private static List<Voter> members(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Voter("M" + i, "成员" + i, i == 0))
                .toList();
    }

    private static Set<String> someOf(List<Voter> members, Random random, double share) {
        var some = new HashSet<String>();
        members.forEach(member -> {
            if (random.nextDouble() < share) {
                some.add(member.id());
            }
        });
        return some;
    }

    private static List<Here> attendance(List<Voter> members, Set<String> present) {
        return members.stream()
                .map(member -> new Here("p", member.id(), present.contains(member.id())))
                .toList();
    }

    private static List<Said> statements(List<String> order, Random random) {
        return IntStream.range(0, order.size())
                .mapToObj(i -> new Said("s", "c", order.get(i), STANCES.get(random.nextInt(3)), i + 1))
                .toList();
    }
}
