package io.guicheng.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.engine.CountersignShares;
import io.guicheng.engine.Gate;
import io.guicheng.engine.ModelBean;
import io.guicheng.kernel.Share;
import io.guicheng.kernel.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;

/** Models that carry code, on a bare engine with nothing but the wall. */
class ModelAttackTest {

    static final AtomicInteger RUNS = new AtomicInteger();

    /** As a procedure's own delegate. */
    @ModelBean
    public static class CountRuns implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            RUNS.incrementAndGet();
        }

        public String greeting(String name) {
            return "你好" + name;
        }
    }

    /** A bean of the server that models have no business with. */
    public static class Treasure {

        public String open() {
            return "gold";
        }
    }

    /** One known parameter. */
    private record TwoThirds(String key) implements CountersignShares {

        @Override
        public boolean has(String asked) {
            return asked.equals(key);
        }

        @Override
        public Threshold of(String asked, String jurisdiction, LocalDate on) {
            return new Threshold(new Share(2, 3), false);
        }
    }

    static ProcessEngine engine;

    @BeforeAll
    static void an_engine_with_the_wall() {
        var context = new GenericApplicationContext();
        context.registerBean("countRuns", CountRuns.class);
        context.registerBean("treasure", Treasure.class);
        context.registerBean("shares", CountersignShares.class, () -> new TwoThirds("committee.share"));
        context.refresh();
        var configuration = (ProcessEngineConfigurationImpl) new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:models")
                .setJobExecutorActivate(false)
                .setProcessEngineName("models");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setProcessEnginePlugins(new ArrayList<>());
        ProcessEnginePlugin wall = new WallPlugin(context);
        configuration.getProcessEnginePlugins().add(wall);
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='x' scriptFormat='groovy'><script>1</script></scriptTask>",
                "<scriptTask id='x' scriptFormat='feel'><script>1</script></scriptTask>",
                "<serviceTask id='x' camunda:class='java.lang.Object'/>",
                "<serviceTask id='x' activiti:class='java.lang.Object'/>",
                "<serviceTask id='x' camunda:type='shell'/>",
                "<serviceTask id='x' camunda:type='mail'/>",
                "<serviceTask id='x' camunda:type='external' camunda:topic='t'/>",
                "<sendTask id='x' camunda:class='java.lang.Object'/>",
                "<businessRuleTask id='x' camunda:class='java.lang.Object'/>",
                "<serviceTask id='x' camunda:delegateExpression='${treasure}'/>",
                "<serviceTask id='x' camunda:delegateExpression='${someVariable}'/>",
                "<serviceTask id='x' camunda:delegateExpression='${countRuns.getClass()}'/>",
                "<serviceTask id='x' camunda:expression='${treasure.open()}'/>",
                "<serviceTask id='x' camunda:expression='${execution.getClass().forName(\"java.lang.Runtime\")}'/>",
                "<serviceTask id='x' camunda:expression='#{execution.class}'/>",
                "<serviceTask id='x' camunda:expression='${execution[\"class\"]}'/>",
                "<serviceTask id='x' camunda:expression='${someVariable.toString()}'/>",
                "<serviceTask id='x' camunda:expression='${countRuns.getClass()}'/>",
                "<serviceTask id='x' camunda:expression='${countRuns.greeting(execution.getClass())}'/>",
                "<serviceTask id='x' camunda:expression='${countRuns.greeting(\"a\").getBytes()}'/>",
                "<serviceTask id='x' camunda:expression='${true ? execution.getClass() : 1}'/>",
                "<serviceTask id='x' camunda:expression='${currentUser()}'/>",
                "<serviceTask id='x' camunda:expression='${S(\"x\")}'/>",
                "<serviceTask id='x' camunda:expression='text ${\"a\".getClass()} text'/>",
                "<userTask id='x' name='${execution.getClass()}'/>",
                "<userTask id='x'><documentation>${execution.getClass()}</documentation></userTask>",
                "<userTask id='x' camunda:assignee='${execution.getClass()}'/>",
                "<userTask id='x' camunda:candidateGroups='a,${execution.getClass()}'/>",
                "<userTask id='x' camunda:formHandlerClass='java.lang.Object'/>",
                "<userTask id='x'><extensionElements><camunda:taskListener event='create' class='java.lang.Object'/></extensionElements></userTask>",
                "<userTask id='x'><extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:taskListener></extensionElements></userTask>",
                "<userTask id='x'><extensionElements><camunda:taskListener event='create' expression='${task.getClass()}'/></extensionElements></userTask>",
                "<userTask id='x'><extensionElements><camunda:formData><camunda:formField id='f' type='string'><camunda:validation><camunda:constraint name='validator' config='java.lang.Object'/></camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>",
                "<userTask id='x'><extensionElements><camunda:executionListener event='start' class='java.lang.Object'/></extensionElements></userTask>",
                "<userTask id='x'><extensionElements><camunda:executionListener event='start' delegateExpression='${treasure}'/></extensionElements></userTask>",
                "<userTask id='x'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='javascript'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<userTask id='x'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>${execution.getClass()}</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<serviceTask id='x'><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
                "<callActivity id='x' calledElement='y' camunda:variableMappingClass='java.lang.Object'/>",
                "<callActivity id='x' calledElement='y' camunda:variableMappingDelegateExpression='${treasure}'/>",
                "<callActivity id='x' calledElement='${execution.getClass()}'/>",
                "<intermediateCatchEvent id='x'><timerEventDefinition><timeDuration>${execution.getClass()}</timeDuration></timerEventDefinition></intermediateCatchEvent>",
                "<intermediateThrowEvent id='x'><messageEventDefinition camunda:class='java.lang.Object'/></intermediateThrowEvent>",
                "<userTask id='x'><multiInstanceLoopCharacteristics camunda:collection='${execution.getClass()}'/></userTask>",
                "<userTask id='x'><multiInstanceLoopCharacteristics><loopCardinality>${execution.getClass()}</loopCardinality></multiInstanceLoopCharacteristics></userTask>"
            })
    void a_model_with_code_in_it_is_not_deployed(String element) {
        assertThatThrownBy(() -> deploy(element)).hasStackTraceContaining("模型被拒绝");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>",
                "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY e '&b;&b;&b;&b;'>]>"
            })
    void a_model_or_table_that_declares_entities_is_not_deployed(String declaration) {
        for (var name : new String[] {"p.bpmn", "p.bpmn20.xml", "t.dmn", "t.dmn11.xml"}) {
            var model = "<?xml version='1.0'?>" + declaration
                    + "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' "
                    + "targetNamespace='t'><process id='p' isExecutable='true' name='&e;'><startEvent id='s'/></process></definitions>";
            assertThatThrownBy(() -> Gate.open(() -> engine.getRepositoryService()
                            .createDeployment()
                            .addString(name, model)
                            .deploy()))
                    .as(name)
                    .hasStackTraceContaining("DOCTYPE");
        }
    }

    @Test
    void a_condition_in_a_script_language_is_refused() {
        var flows = "<userTask id='x'/><sequenceFlow id='c' sourceRef='x' targetRef='y'>"
                + "<conditionExpression xsi:type='tFormalExpression' language='groovy'>true</conditionExpression>"
                + "</sequenceFlow><endEvent id='y'/>";
        assertThatThrownBy(() -> deploy(flows)).hasStackTraceContaining("模型被拒绝");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            countersign=most                                          | countersign只能是all、share或one
            refusal=ends                                              | countersign只能是all、share或one
            countersignShare=committee.share                          | countersign只能是all、share或one
            countersign=all                                           | countersign=all须写明refusal
            countersign=all refusal=maybe                             | refusal只能是ends或counts
            countersign=one refusal=ends                              | countersign=all须写明refusal
            countersign=share refusal=ends countersignShare=committee.share | countersign=all须写明refusal
            countersign=share                                         | countersign=share须写明countersignShare
            countersign=one countersignShare=committee.share          | countersign=share须写明countersignShare
            countersign=share countersignShare=committee.half         | countersignShare不是一个写明“达到”或“超过”的比例参数
            countersign=all countersign=one refusal=ends              | countersign只能是all、share或one""")
    void what_a_model_says_of_signing_must_be_one_of_the_forms(String properties, String fault) {
        assertThatThrownBy(() -> deploy(signed("userTask", properties, ""))).hasStackTraceContaining(fault);
    }

    @ParameterizedTest
    @CsvSource({"userTask,''", "callActivity,<multiInstanceLoopCharacteristics camunda:collection='c'/>"})
    void only_a_task_of_several_is_signed_by_several(String element, String loop) {
        var model = "<%1$s id='x' calledElement='y'><extensionElements><camunda:properties>".formatted(element)
                + "<camunda:property name='countersign' value='one'/></camunda:properties></extensionElements>"
                + loop + "</" + element + ">";

        assertThatThrownBy(() -> deploy(model)).hasStackTraceContaining("只有多实例用户任务才能会签");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "countersign=all refusal=ends"})
    void no_model_says_by_an_expression_when_a_step_of_several_is_over(String properties) {
        var condition = "<completionCondition>${nrOfCompletedInstances == 1}</completionCondition>";

        assertThatThrownBy(() -> deploy(signed("userTask", properties, condition)))
                .hasStackTraceContaining("不允许写完成条件");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countersign=all refusal=ends",
                "countersign=all refusal=counts",
                "countersign=share countersignShare=committee.share",
                "countersign=one",
                "organ=organization"
            })
    void each_form_of_signing_is_deployed(String properties) {
        deploy(signed("userTask", properties, ""));

        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("p")
                        .count())
                .isPositive();
    }

    private static String signed(String element, String properties, String condition) {
        var said = Arrays.stream(properties.trim().split(" +"))
                .filter(one -> one.contains("="))
                .map(one -> one.split("="))
                .map(one -> "<camunda:property name='%s' value='%s'/>".formatted(one[0], one[1]))
                .collect(Collectors.joining());
        return "<%1$s id='x'><extensionElements><camunda:properties>%2$s</camunda:properties></extensionElements>"
                        .formatted(element, said)
                + "<multiInstanceLoopCharacteristics camunda:collection='c' camunda:elementVariable='e'>"
                + condition + "</multiInstanceLoopCharacteristics></" + element + ">";
    }

    @ParameterizedTest
    @CsvSource({"groovy", "javascript", "juel", "python"})
    void a_decision_table_in_another_language_than_feel_is_refused(String language) {
        assertThatThrownBy(() -> deployTable(language)).hasStackTraceContaining("只允许使用FEEL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feel", "https://www.omg.org/spec/DMN/20191111/FEEL/"})
    void a_decision_table_in_feel_is_deployed(String language) {
        deployTable(language);
        assertThat(engine.getDecisionService()
                        .evaluateDecisionTableByKey("table", Map.of("a", 3))
                        .getSingleResult()
                        .<String>getSingleEntry())
                .isEqualTo("yes");
    }

    @Test
    void a_case_model_is_refused() {
        assertThatThrownBy(() -> Gate.open(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("a.cmmn", "<x/>")
                        .deploy()))
                .hasStackTraceContaining("不支持案例模型");
    }

    @Test
    void what_models_of_ours_need_is_deployed_and_runs() {
        // given
        RUNS.set(0);
        deploy(
                "<serviceTask id='count' camunda:delegateExpression='${countRuns}'/>"
                        + "<sequenceFlow id='a' sourceRef='count' targetRef='greet'/>"
                        + "<serviceTask id='greet' camunda:expression='${countRuns.greeting(name)}' camunda:resultVariable='greeting'/>"
                        + "<sequenceFlow id='b' sourceRef='greet' targetRef='choose'/>"
                        + "<exclusiveGateway id='choose' default='d'/>"
                        + "<sequenceFlow id='c' sourceRef='choose' targetRef='wait'><conditionExpression xsi:type='tFormalExpression'>"
                        + "${greeting == '你好甲' and not (votes lt 3) or empty reason}</conditionExpression></sequenceFlow>"
                        + "<sequenceFlow id='d' sourceRef='choose' targetRef='other'/><userTask id='other'/>"
                        + "<userTask id='wait' name='等待${name}' camunda:candidateGroups='${group}'/>",
                "count");

        // when: a variable with the bean's name cannot stand in for it
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "p", Map.of("name", "甲", "votes", 3, "group", "g", "reason", "r", "countRuns", "x"));

        // then
        assertThat(RUNS).hasValue(1);
        var task = engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("g")
                .singleResult();
        assertThat(task.getName()).isEqualTo("等待甲");
        assertThat(engine.getFormService().getTaskFormKey(task.getProcessDefinitionId(), "wait"))
                .isEqualTo("embedded:/forms/task.html");
        assertThat(engine.getFormService().getStartFormKey(task.getProcessDefinitionId()))
                .isEqualTo("embedded:/forms/task.html");
        assertThatThrownBy(() -> engine.getTaskService().complete(task.getId()))
                .hasStackTraceContaining("任务只能通过规程表单办结");
    }

    @Test
    void every_refused_command_exists_in_this_engine() {
        // then: the constructor loads each by name and fails at a wrong one
        assertThat(new RefusedCommands().types())
                .hasSizeGreaterThan(60)
                .allSatisfy(type -> assertThat(type.getName()).startsWith("org.camunda.bpm.engine.impl."));
    }

    private static void deploy(String elements) {
        deploy(elements, "x");
    }

    private static void deploy(String elements, String first) {
        var model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:activiti="http://activiti.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    id="defs" targetNamespace="t">
                  <process id="p" isExecutable="true"><startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="%s"/>
                  %s</process>
                </definitions>""".formatted(first, elements);
        Gate.open(() -> engine.getRepositoryService()
                .createDeployment()
                .addString("p.bpmn", model)
                .deploy());
    }

    private static void deployTable(String language) {
        var table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="t">
                  <decision id="table" name="table"><decisionTable id="dt">
                    <input id="i"><inputExpression id="ie" typeRef="integer" expressionLanguage="%s"><text>a</text></inputExpression></input>
                    <output id="o" name="o" typeRef="string"/>
                    <rule id="r"><inputEntry id="ien"><text>&gt; 2</text></inputEntry><outputEntry id="oe"><text>"yes"</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""".formatted(language);
        Gate.open(() -> engine.getRepositoryService()
                .createDeployment()
                .addString("t.dmn", table)
                .deploy());
    }
}
