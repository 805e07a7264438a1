package io.guicheng.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The restricted XHTML that templates are written in: what both PDF and DOCX can show. Sizes and faces follow GB/T 9704-2012 (type area
 * 156 × 225 mm, 22 lines of 28 characters, body 仿宋 3号, title 小标宋 2号, first heading 黑体, second 楷体).
 */
final class Layout {

    /** Elements and the classes they may bear. */
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("html", Set.of()),
            Map.entry("body", Set.of()),
            Map.entry("h1", Set.of()),
            Map.entry("h2", Set.of()),
            Map.entry("h3", Set.of()),
            Map.entry("p", Set.of("issuer", "number", "to", "plain", "center", "right", "sign", "note")),
            Map.entry("hr", Set.of("red", "page")),
            Map.entry("strong", Set.of()),
            Map.entry("span", Set.of("kai", "hei")),
            Map.entry("br", Set.of()),
            Map.entry("table", Set.of("form", "list")),
            Map.entry("colgroup", Set.of()),
            Map.entry("col", Set.of()),
            Map.entry("thead", Set.of()),
            Map.entry("tbody", Set.of()),
            Map.entry("tr", Set.of()),
            Map.entry("th", Set.of("long")),
            Map.entry("td", Set.of("long", "tall")));

    private static final Set<String> ATTRIBUTES = Set.of("class", "colspan", "rowspan", "width");

    private Layout() {}

    /**
     * Reads a filled template.
     *
     * @throws IllegalArgumentException naming what does not belong there
     */
    static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var document = builder.parse(new InputSource(new StringReader(xhtml)));
            check(document.getDocumentElement());
            return document;
        } catch (SAXException e) {
            throw new IllegalArgumentException("不是完整的 XHTML（" + e.getMessage() + "）", e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(Element element) {
        var classes = ELEMENTS.get(element.getTagName());
        if (classes == null) {
            throw new IllegalArgumentException("不支持 <" + element.getTagName() + ">");
        }
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            var fits = ATTRIBUTES.contains(attribute.getNodeName())
                    && (!"class".equals(attribute.getNodeName()) || classes.contains(attribute.getNodeValue()));
            if (!fits) {
                throw new IllegalArgumentException("<%s> 不支持 %s=\"%s\""
                        .formatted(element.getTagName(), attribute.getNodeName(), attribute.getNodeValue()));
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner);
            }
        }
    }
}
