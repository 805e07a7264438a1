package io.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Catalogue;
import io.guicheng.support.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Which requirements of the source documents a model or a table serves, and why the others are not served yet. */
class ClauseCoverageTest {

    private static final Map<String, String> PROCESSES = new LinkedHashMap<>();

    static {
        PROCESSES.put("cadre-selection", "干部选拔任用");
        PROCESSES.put("pre-review", "职数预审");
        PROCESSES.put("selection-report-approval", "有关事项报审");
        PROCESSES.put("integrity-opinion", "党风廉政意见回复");
        PROCESSES.put("appointment-talk", "任职谈话");
        PROCESSES.put("reminder-interview", "提醒、函询、诫勉和谈话");
        PROCESSES.put("rectification", "整改");
        PROCESSES.put("petition-handling", "信访举报和问题线索办理");
        PROCESSES.put("democratic-life-meeting", "民主生活会监督");
        PROCESSES.put("special-democratic-life-meeting", "专门民主生活会");
        PROCESSES.put("three-reports", "述责述廉述德（三述）");
        PROCESSES.put("clarification", "失实检举控告澄清");
        PROCESSES.put("family-visit", "廉政家访");
        PROCESSES.put("inquiry", "质询");
        PROCESSES.put("interference-record", "插手干预重大事项记录报告");
        PROCESSES.put("direct-report", "班子成员直报");
        PROCESSES.put("personal-matters-report", "个人有关事项报告");
        PROCESSES.put("major-decision", "重大决策与议事规则");
    }

    private static final Path PAGE = Path.of("docs/clauses.md");
    private static final Path REPORT = Path.of("target/clause-coverage.md");
    private static final Path REASONS = Path.of("src/test/resources/clauses-not-yet.yaml");

    private static final String HEAD = """
            # 条款与落实处

            <!-- 本页由程序根据 processes/ 和 src/test/resources/clauses-not-yet.yaml 生成，请勿手改。重新生成：mvn -Pfast -Dtest=ClauseCoverageTest -Dguicheng.docs.rewrite=true test -->

            五份来源文件中归到以下各类流程的条款，共 %d 条：已有落实处的 %d 条，尚未落实的 %d 条。“落实处”是写明了该条款编号的流程环节或决策表的行；
            尚未落实的写明理由。参数的依据另见 [规则参数](rules.md)。
            """;

    /** Clause id to the places that name it, in the order of the models. */
    private final Map<String, Set<String>> served = new TreeMap<>();

    private final Map<String, String> reasons = new Yaml().load(ModelFiles.read(REASONS));
    private final List<Catalogue.Item> items = Catalogue.items().values().stream()
            .filter(item -> PROCESSES.containsKey(item.process()))
            .toList();

    ClauseCoverageTest() {
        ModelFiles.keys().forEach(this::collect);
    }

    @Test
    void every_requirement_is_served_or_has_a_reason_why_not_yet() throws IOException {
        var missing = ids(false);
        System.out.printf(
                "clauses: %d of %d served%nserved: %s%nnot yet: %s%n",
                items.size() - missing.size(), items.size(), String.join(" ", ids(true)), String.join(" ", missing));
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, page());

        assertThat(reasons.keySet())
                .as("ids of %s: exactly those that nothing serves", REASONS)
                .containsExactlyInAnyOrderElementsOf(missing);
        assertThat(reasons)
                .allSatisfy((id, reason) ->
                        assertThat(reason).as("reason for %s", id).containsPattern("\\p{IsHan}{4}"));
    }

    @Test
    void the_page_tells_what_the_models_do() throws IOException {
        if (Boolean.getBoolean("guicheng.docs.rewrite")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE)
                .as("a model, a table or a reason has changed; write the page again with -Dguicheng.docs.rewrite=true")
                .content()
                .isEqualTo(page());
    }

    private List<String> ids(boolean found) {
        return items.stream()
                .map(Catalogue.Item::id)
                .filter(id -> served.containsKey(id) == found)
                .toList();
    }

    private void collect(String key) {
        var model = ModelFiles.bpmn(key);
        var procedure = model.getModelElementsByType(Process.class).iterator().next();
        for (var element : model.getModelElementsByType(FlowElement.class)) {
            ModelFiles.property(element, "clauses")
                    .ifPresent(clauses -> ModelFiles.ids(clauses)
                            .forEach(id -> serve(
                                    id,
                                    "%s：%s `%s`".formatted(procedure.getName(), element.getName(), element.getId()))));
        }
        ModelFiles.tables(key).values().forEach(this::collect);
    }

    private void collect(DmnModelInstance model) {
        var decision = model.getModelElementsByType(Decision.class).iterator().next();
        var table = model.getModelElementsByType(DecisionTable.class).iterator().next();
        var column = table.getOutputs().stream().map(Output::getName).toList().indexOf("clauses");
        var rows = new LinkedHashMap<String, List<Integer>>();
        var row = 0;
        for (var rule : table.getRules()) {
            row++;
            var entry = new ArrayList<>(rule.getOutputEntries()).get(column);
            for (var id : ModelFiles.ids(entry.getText().getTextContent().replace("\"", ""))) {
                rows.computeIfAbsent(id, one -> new ArrayList<>()).add(row);
            }
        }
        rows.forEach((id, numbers) -> serve(
                id,
                "决策表 %s `%s` 第 %s 行"
                        .formatted(
                                decision.getName(),
                                decision.getId(),
                                String.join(
                                        "、",
                                        numbers.stream().map(String::valueOf).toList()))));
    }

    private void serve(String id, String place) {
        served.computeIfAbsent(id, one -> new LinkedHashSet<>()).add(place);
    }

    private String page() {
        var page = new StringBuilder(
                HEAD.formatted(items.size(), ids(true).size(), ids(false).size()));
        PROCESSES.forEach((process, name) -> {
            page.append("\n## ").append(name).append("\n\n| 编号 | 条款 | 要求 | 落实处 |\n|---|---|---|---|\n");
            items.stream()
                    .filter(item -> item.process().equals(process))
                    .forEach(item -> page.append("| %s | %s | %s | %s |\n"
                            .formatted(item.id(), item.clause(), item.title(), where(item.id()))));
        });
        return page.toString();
    }

    private String where(String id) {
        return served.containsKey(id)
                ? String.join("<br>", served.get(id))
                : "**尚未落实**：" + reasons.getOrDefault(id, "没有写明理由");
    }
}
