package io.guicheng.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each procedure as one bundle: model, tables and forms together, under explicit names, and only when something in the bundle
 * changed. (The starter's own scan flattens names in the jar, and its filtering tears bundles apart.)
 */
@Component
@Order(10)
class BundleDeployer implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(BundleDeployer.class);

    private final RepositoryService repository;
    private final ApplicationEventPublisher events;

    BundleDeployer(RepositoryService repository, ApplicationEventPublisher events) {
        this.repository = repository;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var bundles = new TreeMap<String, TreeMap<String, String>>();
        for (var pattern : new String[] {"processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form"}) {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                var path = resource.getURL().getPath();
                var root = pattern.substring(0, pattern.indexOf('/'));
                var name = path.substring(path.lastIndexOf(root + "/"));
                var key = name.split("/", -1)[1];
                try (var content = resource.getInputStream()) {
                    bundles.computeIfAbsent(key, ignored -> new TreeMap<>())
                            .put(name, new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        bundles.forEach((key, files) -> Gate.open(() -> {
            deploy(key, files);
            return key;
        }));
    }

    private void deploy(String key, Map<String, String> files) {
        var builder = repository.createDeployment().name(key).source("guicheng").enableDuplicateFiltering(false);
        files.forEach(builder::addString);
        try {
            var deployed = builder.deployWithResult().getDeployedProcessDefinitions();
            if (deployed != null && !deployed.isEmpty()) {
                var version = deployed.get(0).getVersion();
                LOG.info("deployed procedure {} version {}", key, version);
                events.publishEvent(new ProcedureDeployed(key, version));
            }
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException("procedure " + key + " cannot be deployed", e));
        }
    }
}
