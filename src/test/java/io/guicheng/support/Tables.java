package io.guicheng.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Evaluates a decision table straight from its file, with the engine that the server uses. */
public final class Tables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private Tables() {}

    /** The rows that fired, for {@code processes/<procedure>/<table>.dmn}. */
    public static DmnDecisionTableResult evaluate(String key, Map<String, Object> inputs) {
        var dot = key.indexOf('.');
        var file = Path.of("processes", key.substring(0, dot), key.substring(dot + 1) + ".dmn");
        try (var content = Files.newInputStream(file)) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(key, content), inputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one row that fired. */
    public static Map<String, Object> single(String key, Map<String, Object> inputs) {
        return evaluate(key, inputs).getSingleResult().getEntryMap();
    }
}
