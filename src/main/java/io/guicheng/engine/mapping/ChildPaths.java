package io.guicheng.engine.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import javax.xml.xpath.XPathFunctionResolver;
import javax.xml.xpath.XPathVariableResolver;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * XPath that follows plain paths of element names ({@code /mapper/sql}, {@code select|insert|update}) itself and leaves everything else to the
 * JDK. The JDK builds a table of the whole document for every expression: MyBatis asks some thousand of them while it reads the engine's
 * mappings, which is a sixth of the processor time of a start. Public, because the JDK creates it by name.
 */
public final class ChildPaths extends XPathFactory {

    private static final Pattern PATH = Pattern.compile("/?[A-Za-z][\\w-]*(/[A-Za-z][\\w-]*)*");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z][\\w-]*(\\|[A-Za-z][\\w-]*)*");

    private final XPathFactory jdk = XPathFactory.newDefaultInstance();

    @Override
    public boolean isObjectModelSupported(String objectModel) {
        return jdk.isObjectModelSupported(objectModel);
    }

    @Override
    public void setFeature(String name, boolean value) throws XPathFactoryConfigurationException {
        jdk.setFeature(name, value);
    }

    @Override
    public boolean getFeature(String name) throws XPathFactoryConfigurationException {
        return jdk.getFeature(name);
    }

    @Override
    public void setXPathVariableResolver(XPathVariableResolver resolver) {
        jdk.setXPathVariableResolver(resolver);
    }

    @Override
    public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
        jdk.setXPathFunctionResolver(resolver);
    }

    @Override
    public XPath newXPath() {
        return new Paths(jdk.newXPath());
    }

    /** The elements that a plain path leads to, in the order of the document; null for anything but a plain path. */
    private static @Nullable List<Node> follow(String expression, Node from) {
        if (NAMES.matcher(expression).matches()) {
            return children(List.of(from), Arrays.asList(expression.split("\\|", -1)));
        }
        if (!PATH.matcher(expression).matches()) {
            return null;
        }
        var absolute = expression.startsWith("/");
        var document = from instanceof Document ? from : from.getOwnerDocument();
        var found = List.of(absolute ? document : from);
        for (var name : expression.substring(absolute ? 1 : 0).split("/", -1)) {
            found = children(found, List.of(name));
        }
        return found;
    }

    private static List<Node> children(List<Node> parents, List<String> names) {
        var found = new ArrayList<Node>();
        for (var parent : parents) {
            for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.ELEMENT_NODE && names.contains(child.getNodeName())) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private record Paths(XPath jdk) implements XPath {

        @Override
        public @Nullable Object evaluate(String expression, Object item, QName type) throws XPathExpressionException {
            var nodes = XPathConstants.NODESET.equals(type);
            if (item instanceof Node from && (nodes || XPathConstants.NODE.equals(type))) {
                var found = follow(expression, from);
                if (found != null) {
                    return nodes ? new Found(found) : found.isEmpty() ? null : found.get(0);
                }
            }
            return jdk.evaluate(expression, item, type);
        }

        @Override
        public String evaluate(String expression, Object item) throws XPathExpressionException {
            return jdk.evaluate(expression, item);
        }

        @Override
        public Object evaluate(String expression, InputSource source, QName type) throws XPathExpressionException {
            return jdk.evaluate(expression, source, type);
        }

        @Override
        public String evaluate(String expression, InputSource source) throws XPathExpressionException {
            return jdk.evaluate(expression, source);
        }

        @Override
        public XPathExpression compile(String expression) throws XPathExpressionException {
            return jdk.compile(expression);
        }

        @Override
        public void reset() {
            jdk.reset();
        }

        @Override
        public void setXPathVariableResolver(XPathVariableResolver resolver) {
            jdk.setXPathVariableResolver(resolver);
        }

        @Override
        public XPathVariableResolver getXPathVariableResolver() {
            return jdk.getXPathVariableResolver();
        }

        @Override
        public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
            jdk.setXPathFunctionResolver(resolver);
        }

        @Override
        public XPathFunctionResolver getXPathFunctionResolver() {
            return jdk.getXPathFunctionResolver();
        }

        @Override
        public void setNamespaceContext(NamespaceContext context) {
            jdk.setNamespaceContext(context);
        }

        @Override
        public NamespaceContext getNamespaceContext() {
            return jdk.getNamespaceContext();
        }
    }

    private record Found(List<Node> nodes) implements NodeList {

        @Override
        public @Nullable Node item(int index) {
            return index >= 0 && index < nodes.size() ? nodes.get(index) : null;
        }

        @Override
        public int getLength() {
            return nodes.size();
        }
    }
}
