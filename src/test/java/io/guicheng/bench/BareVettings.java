package io.guicheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** Our two models on an engine without anything of ours. */
final class BareVettings implements AutoCloseable {

    private static final List<String> ORGANS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private static final Map<String, Object> AFTER_A_STEP = Map.of("appraisalFailed", false, "replyReturned", false);

    private final ProcessEngine engine;
    private int started;

    BareVettings(DataSource dataSource) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P3650D");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        JavaDelegate nothing = execution -> {};
        var beans = new HashMap<Object, Object>();
        List.of("planVetting", "checkQualification", "concludeVetting").forEach(bean -> beans.put(bean, nothing));
        configuration.setBeans(beans);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/candidate-vetting/candidate-vetting.bpmn")
                .addClasspathResource("processes/integrity-opinion/integrity-opinion.bpmn")
                .deploy();
    }

    double perSecond(int cases) {
        var before = System.nanoTime();
        for (int i = 0; i < cases; i++) {
            vet("990100-CS-2026-" + started++);
        }
        return cases / ((System.nanoTime() - before) / 1e9);
    }

    private void vet(String key) {
        var instance = engine.getRuntimeService().startProcessInstanceByKey("candidate-vetting", key, start());
        var done = 0;
        for (var open = open(instance.getId()); !open.isEmpty(); open = open(instance.getId())) {
            for (var task : open) {
                engine.getTaskService().complete(task, AFTER_A_STEP);
                done++;
            }
        }
        assertThat(done).isEqualTo(OurVettings.TASKS);
    }

    /** Also those of the called instance, which the root instance knows. */
    private List<String> open(String instance) {
        var called = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .list();
        var ids = new ArrayList<>(List.of(instance));
        called.forEach(one -> ids.add(one.getId()));
        return engine.getTaskService().createTaskQuery().processInstanceIdIn(ids.toArray(new String[0])).list().stream()
                .map(task -> task.getId())
                .toList();
    }

    private static Map<String, Object> start() {
        return Map.of(
                "jurisdiction", "990100",
                "candidateId", "c",
                "vettingRenewed", false,
                "qualificationOutcome", "PASSED",
                "appraisalFailed", false,
                "archiveDue", true,
                "mattersDue", true,
                "disciplineDue", true,
                "opinionsDue", true,
                "organsToAsk",
                        Variables.objectValue(ORGANS)
                                .serializationDataFormat(SerializationDataFormats.JSON)
                                .create());
    }

    @Override
    public void close() {
        engine.close();
    }
}
