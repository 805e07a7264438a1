package io.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.engine.Countersign;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.SeatRole;
import io.guicheng.support.Catalogue;
import io.guicheng.support.ModelFiles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model and every table must be like, whoever draws it. */
class ModelsTest {

    /** One name, or one name compared with one constant: whatever is longer belongs in a table. */
    private static final Pattern CONDITION = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*( == '[A-Z][A-Z_]*')?}");

    private static final Pattern ONE_NAME = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** A diagram that a reader takes in at once; the sub-processes of a model count for themselves. */
    private static final int MOST_NODES = 25;

    private static final Set<String> CLAUSES = Catalogue.items().keySet();

    private static final Path PROCEDURES = Path.of("src/main/java/io/guicheng/procedure");

    private static final Set<String> BEANS = beans();

    static List<String> keys() {
        return ModelFiles.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_process_has_a_chinese_name_a_purpose_and_an_end_to_its_history(String key) {
        assertThat(all(key, Process.class)).allSatisfy(process -> {
            assertThat(process.getName()).containsPattern(CHINESE);
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(process.getDocumentations())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text.getTextContent()).containsPattern(CHINESE));
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void there_are_no_scripts(String key) {
        assertThat(all(key, ScriptTask.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nodes_and_branches_are_named_in_chinese(String key) {
        assertThat(all(key, FlowNode.class))
                .allSatisfy(node ->
                        assertThat(node.getName()).as(node.getId()).isNotNull().containsPattern(CHINESE));
        assertThat(all(key, SequenceFlow.class))
                .filteredOn(flow -> flow.getSource() instanceof ExclusiveGateway
                        && flow.getSource().getOutgoing().size() > 1)
                .allSatisfy(flow ->
                        assertThat(flow.getName()).as(flow.getId()).isNotNull().containsPattern(CHINESE));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void conditions_name_one_result_and_no_more(String key) {
        assertThat(all(key, ConditionExpression.class))
                .allSatisfy(condition -> assertThat(condition.getTextContent()).matches(CONDITION));
        assertThat(Stream.concat(all(key, TimeDate.class).stream(), all(key, TimeDuration.class).stream()))
                .allSatisfy(time -> assertThat(time.getTextContent()).matches(ONE_NAME));
    }

    /** A bean of a procedure is read before a variable of its name: a gateway would compare the bean, and always go the default way. */
    @ParameterizedTest
    @MethodSource("keys")
    void what_is_compared_is_not_called_like_a_bean(String key) {
        var compared = Stream.concat(
                        all(key, ConditionExpression.class).stream(),
                        Stream.concat(all(key, TimeDate.class).stream(), all(key, TimeDuration.class).stream()))
                .map(expression -> expression.getTextContent().replaceAll("\\$\\{(\\w+).*", "$1"));

        assertThat(compared).doesNotContainAnyElementsOf(BEANS);
    }

    /** The names that the beans of all procedures have, or would have. */
    private static Set<String> beans() {
        return ModelFiles.list(PROCEDURES)
                .flatMap(ModelFiles::list)
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_gateway_that_chooses_has_a_way_out(String key) {
        assertThat(all(key, ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> assertWayOut(gateway, gateway.getDefault()));
        assertThat(all(key, InclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> assertWayOut(gateway, gateway.getDefault()));
    }

    /** The default carries no condition, or, of an inclusive gateway, there is a way that is always taken. */
    private static void assertWayOut(FlowNode gateway, SequenceFlow chosen) {
        var free = gateway.getOutgoing().stream()
                .filter(flow -> flow.getConditionExpression() == null)
                .toList();
        assertThat(free).as("unconditional ways of %s", gateway.getId()).isNotEmpty();
        if (gateway instanceof ExclusiveGateway) {
            assertThat(free).as("default of %s", gateway.getId()).containsExactly(chosen);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_user_task_says_whose_it_is(String key) {
        assertThat(all(key, UserTask.class))
                .allSatisfy(task -> assertThat(Stream.of("organ", "organVariable")
                                .filter(name -> ModelFiles.property(task, name).isPresent()))
                        .as("organ of %s", task.getId())
                        .hasSize(1));
    }

    /** That the properties make sense is checked when a model is deployed; the engine does not know that nobody asks for the outcome. */
    @ParameterizedTest
    @MethodSource("keys")
    void what_several_sign_has_a_gateway_that_asks_for_the_outcome(String key) {
        var compared = all(key, ConditionExpression.class).stream()
                .map(ConditionExpression::getTextContent)
                .toList();
        assertThat(all(key, UserTask.class))
                .filteredOn(task -> ModelFiles.property(task, Countersign.FORM).isPresent())
                .allSatisfy(task -> assertThat(compared)
                        .as("outcome of %s", task.getId())
                        .anyMatch(condition -> condition.startsWith(
                                "${" + Countersign.outcomeOf(task.getId()).name() + " ==")));
    }

    /** 加签: who may add to a step and whom, where several are asked at once, each for one organ of a list. */
    @ParameterizedTest
    @MethodSource("keys")
    void only_a_step_that_asks_several_organs_at_once_may_ask_one_more(String key) {
        var kinds = Stream.of(OrganKind.values()).map(OrganKind::key).collect(Collectors.toSet());
        var groups = Stream.concat(
                        kinds.stream(),
                        kinds.stream()
                                .flatMap(kind -> Stream.of(SeatRole.values())
                                        .filter(SeatRole::worksOnCases)
                                        .map(role -> kind + "-" + role.key())))
                .collect(Collectors.toSet());
        assertThat(all(key, BaseElement.class))
                .filteredOn(element -> Stream.of("signersAddedBy", "signersFrom")
                        .anyMatch(name -> ModelFiles.property(element, name).isPresent()))
                .allSatisfy(element -> {
                    assertThat(ModelFiles.property(element, "signersAddedBy"))
                            .as("who may add to %s", element.getId())
                            .hasValueSatisfying(group -> assertThat(groups).contains(group));
                    assertThat(ModelFiles.property(element, "signersFrom"))
                            .as("who may be added to %s", element.getId())
                            .hasValueSatisfying(from -> assertThat(ModelFiles.ids(from))
                                    .isNotEmpty()
                                    .doesNotHaveDuplicates()
                                    .isSubsetOf(kinds));
                    assertThat(element).isInstanceOfSatisfying(UserTask.class, ModelsTest::asksSeveralOrgansAtOnce);
                });
    }

    private static void asksSeveralOrgansAtOnce(UserTask task) {
        assertThat(task.getLoopCharacteristics())
                .as("loop of %s", task.getId())
                .isInstanceOfSatisfying(MultiInstanceLoopCharacteristics.class, loop -> {
                    assertThat(loop.isSequential()).isFalse();
                    assertThat(loop.getCamundaCollection()).isNotBlank();
                    assertThat(ModelFiles.property(task, "organVariable")).contains(loop.getCamundaElementVariable());
                });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_clauses_of_elements_stand_in_the_catalogue(String key) {
        assertThat(all(key, BaseElement.class))
                .allSatisfy(element -> ModelFiles.property(element, "clauses")
                        .ifPresent(clauses -> assertThat(ModelFiles.ids(clauses))
                                .as("clauses of %s", element.getId())
                                .isNotEmpty()
                                .isSubsetOf(CLAUSES)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everything_is_drawn(String key) {
        assertThat(all(key, BpmnShape.class))
                .extracting(BpmnShape::getBpmnElement)
                .extracting(BaseElement::getId)
                .containsAll(ids(all(key, FlowNode.class)));
        assertThat(all(key, BpmnEdge.class))
                .allSatisfy(edge -> assertThat(edge.getWaypoints()).hasSizeGreaterThan(1))
                .extracting(BpmnEdge::getBpmnElement)
                .extracting(BaseElement::getId)
                .containsExactlyInAnyOrderElementsOf(ids(all(key, SequenceFlow.class)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_diagram_can_be_taken_in_at_once(String key) {
        var perScope = all(key, FlowNode.class).stream()
                .filter(node -> node instanceof Activity || !(node instanceof StartEvent))
                .filter(node -> !(node instanceof SubProcess))
                .collect(Collectors.groupingBy(node -> id(node.getParentElement()), Collectors.counting()));

        assertThat(perScope)
                .allSatisfy((scope, count) ->
                        assertThat(count).as("nodes of %s", scope).isLessThanOrEqualTo(MOST_NODES));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void tables_are_named_in_chinese_drawn_and_not_kept_for_ever(String key) {
        ModelFiles.tables(key).forEach((name, table) -> {
            assertThat(table.getModelElementsByType(Decision.class)).allSatisfy(decision -> {
                assertThat(decision.getName()).containsPattern(CHINESE);
                assertThat(decision.getCamundaHistoryTimeToLiveString())
                        .as("history of %s", name)
                        .isNotBlank();
                assertThat(ModelFiles.read(ModelFiles.bpmnFile(key).resolveSibling(name + ".dmn")))
                        .contains("dmnElementRef=\"" + decision.getId() + "\"");
            });
            assertThat(table.getModelElementsByType(Input.class))
                    .allSatisfy(input -> assertThat(input.getLabel()).containsPattern(CHINESE));
            assertThat(table.getModelElementsByType(Output.class))
                    .allSatisfy(output -> assertThat(output.getLabel()).containsPattern(CHINESE));
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_row_of_a_table_names_the_clauses_it_serves(String key) {
        ModelFiles.tables(key)
                .forEach((name, table) -> assertThat(table.getModelElementsByType(Rule.class))
                        .as("rows of %s", name)
                        .isNotEmpty()
                        .allSatisfy(rule -> assertThat(clauses(table, rule))
                                .as("clauses of %s.%s, row %s", key, name, rule.getId())
                                .isPresent()
                                .hasValueSatisfying(
                                        ids -> assertThat(ids).isNotEmpty().isSubsetOf(CLAUSES))));
    }

    /** What stands in the column {@code clauses} of a row; empty when the table has no such column. */
    private static Optional<List<String>> clauses(DmnModelInstance table, Rule rule) {
        var outputs = table.getModelElementsByType(DecisionTable.class).stream()
                .flatMap(one -> one.getOutputs().stream())
                .map(Output::getName)
                .toList();
        var column = outputs.indexOf("clauses");
        return column < 0
                ? Optional.empty()
                : Optional.of(ModelFiles.ids(rule.getOutputEntries().stream()
                        .toList()
                        .get(column)
                        .getText()
                        .getTextContent()
                        .replace("\"", "")));
    }

    private static <T extends ModelElementInstance> Collection<T> all(String key, Class<T> type) {
        var model = ModelFiles.bpmn(key);
        return model.getModel().getType(type) == null ? List.of() : model.getModelElementsByType(type);
    }

    private static List<String> ids(Collection<? extends FlowElement> elements) {
        return elements.stream().map(FlowElement::getId).toList();
    }

    private static String id(ModelElementInstance element) {
        return String.valueOf(element.getAttributeValue("id"));
    }
}
