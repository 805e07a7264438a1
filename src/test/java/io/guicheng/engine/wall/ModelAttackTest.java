package io.guicheng.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.engine.Gate;
import io.guicheng.engine.ModelBean;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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

    static ProcessEngine engine;

    @BeforeAll
    static void an_engine_with_the_wall() {
        var context = new GenericApplicationContext();
        context.registerBean("countRuns", CountRuns.class);
        context.registerBean("treasure", Treasure.class);
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
