package io.guicheng.procedure.rectification;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.form.StartLists;
import io.guicheng.form.StartLists.Wrong;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.registry.Officials;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.WholeApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** An inspection's list of problems becomes as many cases, or none. */
@WholeApplication
@Transactional
class RectificationListTest {

    private static final List<String> HEADINGS =
            List.of("问题来源", "依据", "存在问题", "责任单位", "责任单位主要负责人", "问题涉及该负责人本人，本人和亲属应当回避", "整改期限");

    @Autowired
    StartLists lists;

    @Autowired
    CaseDriver city;

    @Autowired
    RectificationItems items;

    @Autowired
    Officials officials;

    @Autowired
    HistoryService history;

    @BeforeEach
    void a_monday() {
        dateIs(START);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    private static List<String> line(String problem, String official, String concerned, String due) {
        return List.of("巡视巡察", "巡察反馈意见", problem, "云泽市农业农村局", official, concerned, due);
    }

    private static List<List<String>> list(List<?>... lines) {
        var all = new ArrayList<List<String>>();
        all.add(HEADINGS);
        for (var line : lines) {
            all.add(line.stream().map(String::valueOf).toList());
        }
        return all;
    }

    private long cases() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(Rectification.KEY)
                .count();
    }

    @Test
    void each_line_is_a_case_with_what_stands_in_it() {
        // given
        var name = officials.find(CLEAN).orElseThrow().name();
        var due = START.plusDays(28);
        var all = list(
                line("票据没有按期补齐", name + "（" + CLEAN + "）", "是", "2026年12月21日"),
                List.of("", "", ""),
                line("公务用车没有登记", "", "", due.toString()));
        var before = cases();

        // when
        var checked = lists.check(city.actor("jw.clerk"), Rectification.KEY, all);

        // then: two lines, nothing wrong, nothing left behind
        assertThat(checked.wrong()).isEmpty();
        assertThat(checked.cases()).isEqualTo(2);
        assertThat(cases()).isEqualTo(before);

        // when
        var opened = lists.open(city.actor("jw.clerk"), Rectification.KEY, all);

        // then
        assertThat(opened).hasSize(2);
        assertThat(cases()).isEqualTo(before + 2);
        var first = items.get(opened.get(0).key());
        assertThat(first.problem()).isEqualTo("票据没有按期补齐");
        assertThat(first.officialId()).isEqualTo(CLEAN);
        assertThat(first.dueOn()).isEqualTo(due);
        assertThat(items.get(opened.get(1).key()).officialId()).isNull();
        opened.forEach(file -> {
            assertThat(city.openSteps(file.key())).containsExactly("planMeasures");
            city.dossierHolds(file.key());
        });
    }

    @Test
    void everything_wrong_is_named_by_line_and_column_and_nothing_is_opened() {
        var before = cases();
        var all = list(
                line("票据没有按期补齐", "没有这个人", "是", "2026-12-21"),
                line("票据没有按期补齐", "", "也许", "下周"),
                line("", "", "", START.toString()),
                line("公务用车没有登记", "", "是", "2026-12-21"),
                line("会议记录不全", "", "", "2026-12-21"),
                line("会议记录不全", "", "", "2026-12-21"));

        var checked = lists.check(city.actor("jw.clerk"), Rectification.KEY, all);

        assertThat(checked.wrong())
                .containsExactly(
                        new Wrong(2, "责任单位主要负责人", "“责任单位主要负责人”没有“没有这个人”这一选项"),
                        new Wrong(3, HEADINGS.get(5), "“" + HEADINGS.get(5) + "”应填“是”或“否”"),
                        new Wrong(4, "存在问题", "“存在问题”必须填写"),
                        new Wrong(5, "责任单位主要负责人", "问题涉及负责人本人的，“责任单位主要负责人”必须选择"),
                        new Wrong(7, "", "与第 6 行相同"));
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void headings_are_those_of_the_form() {
        var actor = city.actor("jw.clerk");
        assertThat(lists.columns(actor, Rectification.KEY))
                .extracting(StartLists.Column::label)
                .containsExactlyElementsOf(HEADINGS);

        var wrong =
                lists.check(actor, Rectification.KEY, List.of(List.of("依据", "依据", "备注"), List.of("反馈意见", "反馈意见", "无")));

        assertThat(wrong.wrong()).allMatch(one -> one.line() == 1);
        assertThat(wrong.wrong().toString()).contains("“依据”列出现了两次", "没有“备注”列", "缺少“问题来源”列", "缺少“整改期限”列");
    }

    @Test
    void a_list_has_lines_and_not_too_many() {
        var actor = city.actor("jw.clerk");
        assertThatThrownBy(() -> lists.check(actor, Rectification.KEY, List.of(HEADINGS)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("只有列名");
        var many = new ArrayList<>(List.of(HEADINGS));
        IntStream.range(0, 201).forEach(i -> many.add(line("第 " + i + " 个问题", "", "", "2026-12-21")));
        assertThatThrownBy(() -> lists.check(actor, Rectification.KEY, many))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("201 行");
    }

    @Test
    void whoever_may_not_start_a_case_may_not_start_a_list_of_them() {
        var all = list(line("票据没有按期补齐", "", "", "2026-12-21"));
        for (var stranger : List.of("czj.clerk", "xtgl")) {
            assertThat(lists.startable(city.actor(stranger))).isEmpty();
            assertThatThrownBy(() -> lists.columns(city.actor(stranger), Rectification.KEY))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> lists.check(city.actor(stranger), Rectification.KEY, all))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> lists.open(city.actor(stranger), Rectification.KEY, all))
                    .isInstanceOf(NotFound.class);
        }
        // and a procedure whose cases do not fit into lines has no lists, whoever asks
        assertThatThrownBy(() -> lists.columns(city.actor("zzb.clerk"), "cadre-selection"))
                .isInstanceOf(NotFound.class);
    }
}
