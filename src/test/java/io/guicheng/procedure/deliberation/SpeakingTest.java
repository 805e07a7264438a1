package io.guicheng.procedure.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guicheng.form.Problems;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.kernel.Share;
import io.guicheng.procedure.deliberation.Speaking.Here;
import io.guicheng.procedure.deliberation.Speaking.Said;
import io.guicheng.procedure.deliberation.Speaking.Voter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nine members, M1 the secretary; one candidate, 张三. */
class SpeakingTest {

    private static final String ZHANG = "c1";

    @Test
    void six_of_nine_are_a_quorum_and_five_are_not() {
        var speaking = speaking(Map.of());

        assertThat(speaking.hasQuorum(present(6))).isTrue();
        assertThat(speaking.hasQuorum(present(5))).isFalse();
    }

    @Test
    void below_the_quorum_nobody_may_state_anything() {
        assertThat(faults(speaking(Map.of()), present(5), List.of())).isEmpty();
        assertThat(faults(speaking(Map.of()), present(5), List.of(said("M2", 1))))
                .containsExactly("到会 5 人，未达到应到 9 人的 2/3，不得表态表决，请核对到会情况或撤下表态记录");
    }

    @Test
    void everybody_in_turn_and_the_secretary_last_is_accepted() {
        assertThat(faults(speaking(Map.of()), present(9), round("M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M1")))
                .isEmpty();
    }

    @Test
    void the_secretary_before_others_is_refused() {
        assertThat(faults(speaking(Map.of()), present(6), round("M2", "M3", "M1", "M4", "M5", "M6")))
                .containsExactly("人选“张三”：主要负责人成员一应当最后表态");
    }

    @Test
    void the_order_is_not_asked_for_where_the_rule_book_does_not() {
        var anyOrder = new Speaking(members(), Map.of(ZHANG, "张三"), Map.of(), Share.of("2/3"), false);

        assertThat(faults(anyOrder, present(6), round("M2", "M3", "M1", "M4", "M5", "M6")))
                .isEmpty();
    }

    @Test
    void a_member_present_who_has_not_spoken_is_named() {
        assertThat(faults(speaking(Map.of()), present(6), round("M2", "M3", "M4", "M5", "M1")))
                .containsExactly("人选“张三”：成员六还没有表态");
    }

    @Test
    void a_member_who_speaks_twice_is_named() {
        assertThat(faults(speaking(Map.of()), present(6), round("M2", "M3", "M4", "M2", "M5", "M6", "M1")))
                .containsExactly("人选“张三”：成员二重复表态");
    }

    @Test
    void an_absent_member_states_nothing() {
        assertThat(faults(speaking(Map.of()), present(6), round("M2", "M3", "M4", "M5", "M6", "M9", "M1")))
                .containsExactly("人选“张三”：成员九没有到会，不能表态");
    }

    @Test
    void a_recused_member_states_nothing_and_need_not() {
        var speaking = speaking(Map.of(ZHANG, Set.of("M3")));

        assertThat(faults(speaking, present(6), round("M2", "M4", "M5", "M6", "M1")))
                .isEmpty();
        assertThat(faults(speaking, present(6), round("M2", "M3", "M4", "M5", "M6", "M1")))
                .containsExactly("人选“张三”：成员三应当回避，不能表态");
    }

    @Test
    void when_the_secretary_has_to_leave_nobody_is_last() {
        var speaking = speaking(Map.of(ZHANG, Set.of("M1")));

        assertThat(faults(speaking, present(6), round("M6", "M5", "M4", "M3", "M2")))
                .isEmpty();
    }

    @Test
    void gaps_and_equal_numbers_in_the_order_are_refused() {
        var speaking = speaking(Map.of());
        var gap = List.of(said("M2", 1), said("M3", 2), said("M4", 3), said("M5", 4), said("M6", 6), said("M1", 7));
        var equal = List.of(said("M2", 1), said("M3", 2), said("M4", 2), said("M5", 4), said("M6", 5), said("M1", 6));

        assertThat(faults(speaking, present(6), gap)).containsExactly("人选“张三”：表态顺序应当从 1 到 6，不重不漏");
        assertThat(faults(speaking, present(6), equal)).containsExactly("人选“张三”：表态顺序应当从 1 到 6，不重不漏");
    }

    @Test
    void strangers_unknown_candidates_and_invented_stances_are_refused() {
        var speaking = speaking(Map.of());
        var attendance = Stream.concat(
                        present(6).stream(), Stream.of(new Here("p", "stranger", true), new Here("p", "M1", true)))
                .toList();
        var statements = new ArrayList<>(round("M2", "M3", "M4", "M5", "M6", "M1"));
        statements.add(new Said("s", "c9", "M2", "agree", 1));
        statements.add(new Said("s", ZHANG, "stranger", "agree", 7));
        statements.set(0, new Said("s", ZHANG, "M2", "yes", 1));

        assertThat(faults(speaking, attendance, statements))
                .contains(
                        "到会名单中有人不是党委常委会成员", "成员一在到会名单中重复", "表态所对的人选不在本次会议的议题中", "表态的人不是党委常委会成员", "成员二的表态只能是同意、不同意或缓议");
    }

    @Test
    void strangers_do_not_help_to_the_quorum() {
        var attendance = Stream.concat(present(5).stream(), Stream.of(new Here("p", "stranger", true)))
                .toList();

        assertThat(speaking(Map.of()).hasQuorum(attendance)).isFalse();
    }

    static Speaking speaking(Map<String, Set<String>> recused) {
        return new Speaking(members(), Map.of(ZHANG, "张三"), recused, Share.of("2/3"), true);
    }

    static List<Voter> members() {
        var numbers = "一二三四五六七八九";
        return IntStream.rangeClosed(1, 9)
                .mapToObj(i -> new Voter("M" + i, "成员" + numbers.charAt(i - 1), i == 1))
                .toList();
    }

    static List<Here> present(int count) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(i -> new Here("meeting.attendance[" + (i - 1) + "].present", "M" + i, i <= count))
                .toList();
    }

    private static Said said(String member, int order) {
        return new Said("meeting.statements[" + (order - 1) + "].stance", ZHANG, member, "agree", order);
    }

    private static List<Said> round(String... members) {
        return IntStream.range(0, members.length)
                .mapToObj(i -> said(members[i], i + 1))
                .toList();
    }

    static List<String> faults(Speaking speaking, List<Here> attendance, List<Said> statements) {
        var problems = new Problems();
        speaking.check(attendance, statements, problems);
        if (!problems.any()) {
            return List.of();
        }
        return catchThrowableOfType(RefusedInput.class, problems::refuse).errors().stream()
                .map(FieldError::message)
                .toList();
    }
}
