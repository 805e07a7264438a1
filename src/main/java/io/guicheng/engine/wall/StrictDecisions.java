package io.guicheng.engine.wall;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Refuses decision tables in any language but FEEL, and case models (CMMN) altogether, before the engine reads them. */
final class StrictDecisions implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        deployment.getResources().values().forEach(StrictDecisions::check);
    }

    private static void check(ResourceEntity resource) {
        var name = resource.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".cmmn") || name.endsWith(".cmmn10.xml") || name.endsWith(".cmmn11.xml")) {
            throw new ProcessEngineException("模型被拒绝：不支持案例模型" + resource.getName());
        }
        if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
            checkLanguages(resource);
        }
    }

    private static void checkLanguages(ResourceEntity resource) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(resource.getBytes()));
            var all = document.getElementsByTagName("*");
            for (var i = 0; i < all.getLength(); i++) {
                if (all.item(i) instanceof Element element) {
                    check(resource.getName(), element);
                }
            }
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new ProcessEngineException("决策表无法读取：" + resource.getName(), e);
        }
    }

    private static void check(String resource, Element element) {
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            var language = attribute.getNodeValue().toLowerCase(Locale.ROOT);
            if ("expressionLanguage".equals(attribute.getLocalName())
                    && !language.isBlank()
                    && !language.equals("feel")
                    && !language.matches("https?://www\\.omg\\.org/spec/.*feel/?")) {
                throw new ProcessEngineException("模型被拒绝：决策表" + resource + "只允许使用FEEL，不允许使用" + attribute.getNodeValue());
            }
        }
    }
}
