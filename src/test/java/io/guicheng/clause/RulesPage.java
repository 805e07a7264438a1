package io.guicheng.clause;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Stream;

/** Writes docs/rules.md: every number with its standing, for people who have to answer for it. */
final class RulesPage {

    /** Chapter titles by the part of a key before the dot. */
    static final Map<String, String> CHAPTERS = Map.ofEntries(
            Map.entry("selection", "干部选拔任用"),
            Map.entry("bars", "影响期"),
            Map.entry("personal_matters", "个人有关事项报告"),
            Map.entry("petition", "信访举报与问题线索"),
            Map.entry("clarification", "失实检举控告澄清"),
            Map.entry("life_meeting", "民主生活会"),
            Map.entry("three_reports", "述责述廉述德"),
            Map.entry("interviews", "函询与诫勉"),
            Map.entry("rectification", "整改"),
            Map.entry("family_visit", "廉政家访"),
            Map.entry("inquiry", "质询"),
            Map.entry("interference", "插手干预记录报告"),
            Map.entry("assessment", "责任考核"),
            Map.entry("survey", "问卷"),
            Map.entry("deputy", "代理"),
            Map.entry("draw", "抽签"),
            Map.entry("ballot", "表决与测评"),
            Map.entry("suspension", "中止计算期限"),
            Map.entry("deadline", "办理期限"));

    private static final String HEAD = """
            # 规则参数

            <!-- 本页由程序根据 src/main/resources/clause/parameters.yaml 生成，请勿手改。重新生成：mvn -Pfast -Dtest=RulesPageTest -Dguicheng.docs.rewrite=true test -->

            规定可能调整的数字都做成参数，不写死在程序里。每个参数写明依据和确定程度：

            | 确定程度 | 含义 | 个数 |
            |---|---|---|
            %s

            **怎样取值**　办理某一事项时，按事项所在辖区和当天日期取值：本辖区设置过的，取生效日期不晚于当天的最近一次；没有设置过的，取上级辖区的；
            逐级都没有设置的，取下表的默认值。

            **怎样修改**　修改须写明生效日期（不早于当天）和理由依据；原来的值不删除，此前的事项仍按原值说明。标为“暂定”的参数，请管理员核对本地规定后
            设置一次（数值不变也可以设置），视为确认。

            **办理期限**　每个环节的期限键名为“deadline.流程.环节”，例如 `deadline.cadre-selection.draftMotion`；没有单独设置的环节，取 `deadline.default`。
            能不能中止计算期限的键名为“suspension.流程.环节或定时器”；没有单独设置的，取 `suspension.default`；只有一个选项的，任何辖区都不能改。

            “条款”一栏是五份来源文件的条款编号，见条款目录。
            """;

    private RulesPage() {}

    static String write(List<ParameterDefinition> definitions) {
        return HEAD.formatted(certainties(definitions)) + chapters(definitions);
    }

    private static String certainties(List<ParameterDefinition> definitions) {
        return Stream.of(Certainty.values())
                .map(certainty -> "| %s | %s | %d |"
                        .formatted(
                                certainty.chinese(),
                                meaning(certainty),
                                definitions.stream()
                                        .filter(definition -> definition.certainty() == certainty)
                                        .count()))
                .collect(joining("\n"));
    }

    private static String meaning(Certainty certainty) {
        return switch (certainty) {
            case NATIONAL -> "数字在全国性规定的文本中读到";
            case NATIONAL_2014 -> "数字只在条例的 2014 年文本中读到，使用前请对照现行文本";
            case LOCAL -> "数字出自某地的办法，各地不一，请按本地规定设置";
            case SEED -> "数字出自五份来源文件之一";
            case ASSUMED -> "没有查到出处，由系统暂定，须经管理员确认";
        };
    }

    private static String chapters(List<ParameterDefinition> definitions) {
        return definitions.stream()
                .collect(groupingBy(RulesPage::group, LinkedHashMap::new, joiningRows()))
                .entrySet()
                .stream()
                .map(chapter -> """

                        ## %s

                        | 参数 | 默认值 | 依据 | 条款 | 确定程度 | 说明 |
                        |---|---|---|---|---|---|
                        %s
                        """.formatted(CHAPTERS.get(chapter.getKey()), chapter.getValue()))
                .collect(joining());
    }

    private static Collector<ParameterDefinition, ?, String> joiningRows() {
        return mapping(RulesPage::row, joining("\n"));
    }

    static String group(ParameterDefinition definition) {
        return definition.key().substring(0, definition.key().indexOf('.'));
    }

    private static String row(ParameterDefinition definition) {
        return "| %s<br>`%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        definition.title(),
                        definition.key(),
                        value(definition).trim(),
                        definition.source(),
                        String.join("、", definition.clauses()),
                        definition.certainty().chinese(),
                        definition.note());
    }

    private static String value(ParameterDefinition definition) {
        var value = definition.comparison() + " " + definition.type().inChinese(definition.defaultText());
        return switch (definition.type()) {
            case NUMBER -> value + " " + definition.unit();
            case SHARE, TEXT -> definition.unit().isEmpty() ? value : value + "（" + definition.unit() + "）";
            case PERIOD, FLAG, MONTH_DAY, CHOICE -> value;
        };
    }
}
