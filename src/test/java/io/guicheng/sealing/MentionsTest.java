package io.guicheng.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reporter is found in a text however it is spelt, and ordinary texts are let through. */
class MentionsTest {

    private static final Mentions REPORTER = new Mentions(
            Map.of(
                    "name", "叶知微",
                    "phone", "139 0099 0001",
                    "idNumber", "990100198003120011",
                    "unit", "竹溪镇水利站",
                    "address", "云泽市竹溪镇清渠路 8 号",
                    "email", "ye.zw@example.invalid",
                    "remarks", "本人系该项目的监理员，住在工地隔壁，电话另告"),
            List.of("陆远航", "竹溪镇镇长", "竹溪镇人民政府"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "经叶知微反映",
                "叶 知 微",
                "叶·知·微",
                "叶*知*微",
                "叶\u200b知\u200b微",
                "葉知微",
                "叶\n知微",
                "Ye Zhiwei",
                "YEZHIWEI",
                "ｙｅ　ｚｈｉ　ｗｅｉ",
                "yè zhī wēi",
                "叶zhi微",
                "叶Ｚｈｉwei",
                "业之未",
                "13900990001",
                "139-0099-0001",
                "１３９００９９０００１",
                "一三九〇〇九九〇〇〇一",
                "尾号为 00990001 的来电",
                "身份证 990100 19800312 0011",
                "竹溪镇水利站有人反映",
                "竹溪鎮水利站",
                "清渠路8号的住户",
                "云泽市竹溪镇清渠路８号",
                "YE.ZW＠example.invalid",
                "举报的是该项目的监理员本人系该项目的监理员"
            })
    void found(String text) {
        assertThat(REPORTER.in(List.of("与此无关", text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "陆远航同志任竹溪镇镇长期间在河道清淤项目中没有违规指定施工单位",
                "竹溪镇人民政府 2026 年 11 月 22 日出具说明",
                "云泽市竹溪镇河道清淤项目",
                "叶某反映的问题失实",
                "叶同志知道后微笑",
                "案号 990100-PC-2026-0012，批准文号云纪〔2026〕9 号",
                "zhiwei",
                "金额 139000 元，另有 0099 号凭证"
            })
    void let_through(String text) {
        assertThat(REPORTER.in(List.of(text))).isFalse();
    }

    @Test
    void a_short_name_is_not_seen_in_every_word_of_the_same_sound() {
        var reporter = new Mentions(Map.of("name", "李安"), List.of());
        assertThat(reporter.in(List.of("李安"))).isTrue();
        assertThat(reporter.in(List.of("Li An"))).isTrue();
        assertThat(reporter.in(List.of("李an"))).isTrue();
        assertThat(reporter.in(List.of("立案审查"))).isFalse();
        assertThat(reporter.in(List.of("in reliance on"))).isFalse();
    }

    @Test
    void a_surname_is_found_as_it_is_said() {
        var reporter = new Mentions(Map.of("name", "曾怀远"), List.of());
        assertThat(reporter.in(List.of("Zeng Huaiyuan"))).isTrue();
        assertThat(reporter.in(List.of("Ceng Huaiyuan"))).isTrue();
    }

    @Test
    void what_everybody_knows_about_the_one_reported_points_to_nobody() {
        var colleague = new Mentions(Map.of("unit", "市农业农村局"), List.of("市农业农村局副局长"));
        assertThat(colleague.in(List.of("市农业农村局的采购问题"))).isFalse();
    }

    @Test
    void of_somebody_unknown_nothing_is_found() {
        assertThat(new Mentions(Map.of("remarks", "匿名"), List.of()).in(List.of("任何内容 13900990001")))
                .isFalse();
    }
}
