package io.guicheng.engine.mapping;

import javax.xml.xpath.XPathFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets MyBatis read the engine's mappings through {@link ChildPaths}, and only them: afterwards everybody gets the JDK's XPath again. */
@Component
class QuickMappings extends AbstractProcessEnginePlugin {

    private static final String CHOICE =
            XPathFactory.DEFAULT_PROPERTY_NAME + ":" + XPathFactory.DEFAULT_OBJECT_MODEL_URI;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (System.getProperty(CHOICE) == null) {
            System.setProperty(CHOICE, ChildPaths.class.getName());
        }
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        if (ChildPaths.class.getName().equals(System.getProperty(CHOICE))) {
            System.clearProperty(CHOICE);
        }
    }
}
