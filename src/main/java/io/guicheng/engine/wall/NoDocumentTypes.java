package io.guicheng.engine.wall;

import io.guicheng.files.SafeXml;
import io.guicheng.files.UnsafeFile;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Refuses models that declare entities, of which the engine's own parser still expands tens of thousands. */
final class NoDocumentTypes implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        deployment.getResources().values().forEach(NoDocumentTypes::check);
    }

    private static void check(ResourceEntity resource) {
        var name = resource.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".xml")) {
            try {
                SafeXml.refuseDocumentType(new ByteArrayInputStream(resource.getBytes()));
            } catch (UnsafeFile e) {
                throw new ProcessEngineException("模型被拒绝：" + resource.getName() + e.reason());
            }
        }
    }
}
