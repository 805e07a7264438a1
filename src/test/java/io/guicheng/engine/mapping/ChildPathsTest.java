package io.guicheng.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Our XPath finds what the JDK's finds, in the same order. */
class ChildPathsTest {

    private static final String MAPPING = """
            <mapper namespace="n"><!-- sql --><sql id="a"/>text<select id="b"><include refid="a"/><selectKey/></select>
            <insert id="c"><selectKey id="d"/></insert><group><sql id="e"/><select id="f"/></group><sql id="g"/><select id="h"/></mapper>""";

    private Document document;

    @BeforeEach
    void read() throws Exception {
        document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(MAPPING)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mapper",
                "/mapper/sql",
                "/mapper/group/select",
                "mapper/sql",
                "sql",
                "select|insert|update|delete",
                "insert|select",
                "group/sql",
                "selectKey",
                "nothing",
                "/sql",
                "//sql",
                "*",
                "sql[2]",
                "@id",
                "/mapper/sql|/mapper/select"
            })
    void finds_what_the_jdk_finds(String path) throws Exception {
        for (var from : List.<Node>of(document, document.getDocumentElement(), first("select"), first("insert"))) {
            assertThat(nodes(new ChildPaths(), path, from))
                    .as("%s from %s", path, from.getNodeName())
                    .isEqualTo(nodes(XPathFactory.newDefaultInstance(), path, from));
            assertThat(new ChildPaths().newXPath().evaluate(path, from, XPathConstants.NODE))
                    .isSameAs(XPathFactory.newDefaultInstance().newXPath().evaluate(path, from, XPathConstants.NODE));
        }
    }

    @Test
    void after_the_engine_has_started_everybody_gets_the_jdks_again() throws Exception {
        var plugin = new QuickMappings();
        plugin.preInit(new StandaloneProcessEngineConfiguration());
        assertThat(XPathFactory.newInstance()).isInstanceOf(ChildPaths.class);
        assertThat(XPathFactory.newInstance().newXPath().evaluate("count(/mapper/sql)", document))
                .isEqualTo("2");

        plugin.postInit(new StandaloneProcessEngineConfiguration());

        assertThat(XPathFactory.newInstance()).isNotInstanceOf(ChildPaths.class);
    }

    private Node first(String name) {
        return document.getElementsByTagName(name).item(0);
    }

    private static List<Node> nodes(XPathFactory factory, String path, Node from) throws Exception {
        var found = (NodeList) factory.newXPath().evaluate(path, from, XPathConstants.NODESET);
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        return nodes;
    }
}
