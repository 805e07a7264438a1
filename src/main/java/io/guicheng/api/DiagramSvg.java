package io.guicheng.api;

import io.guicheng.engine.Models;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Draws a model from its own diagram part, with what the case has walked through; without a browser. */
final class DiagramSvg {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String WAY = "http://www.omg.org/spec/DD/20100524/DI";
    private static final int MARGIN = 20;
    private static final int LINE = 15;

    private final Models.Course course;
    private final Element root;
    private final Map<String, Element> elements = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private DiagramSvg(String xml, Models.Course course) {
        this.course = course;
        this.root = parse(xml);
        collect(root);
    }

    /** An SVG document. */
    static String of(String xml, Models.Course course) {
        return new DiagramSvg(xml, course).draw();
    }

    /** A box in the plane of the diagram. */
    private record Box(double x, double y, double width, double height) {

        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }
    }

    private static Element parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a deployed model cannot be read", e);
        }
    }

    private void collect(Element element) {
        if (BPMN.equals(element.getNamespaceURI())
                && !element.getAttribute("id").isEmpty()) {
            elements.put(element.getAttribute("id"), element);
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                collect(one);
            }
        }
    }

    private String draw() {
        var shapes = all(DI, "BPMNShape");
        var edges = all(DI, "BPMNEdge");
        var frame = frame(shapes, edges);
        out.append("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s %s %s %s" width="%s" height="%s" role="img" \
            font-family="'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',SimSun,sans-serif" font-size="12">
            """.formatted(
                        number(frame.x()),
                        number(frame.y()),
                        number(frame.width()),
                        number(frame.height()),
                        number(frame.width()),
                        number(frame.height())));
        out.append("<title>").append(escape(course.name())).append("</title>\n");
        out.append("""
            <defs><marker id="arrow" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="7" markerHeight="7" \
            orient="auto"><path d="M0 0 10 5 0 10z" fill="#444"/></marker></defs>
            """);
        shapes.stream().filter(shape -> kind(shape).endsWith("ubProcess")).forEach(this::shape);
        edges.forEach(this::edge);
        shapes.stream().filter(shape -> !kind(shape).endsWith("ubProcess")).forEach(this::shape);
        return out.append("</svg>\n").toString();
    }

    private List<Element> all(String namespace, String name) {
        var found = new ArrayList<Element>();
        var nodes = root.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static Box frame(List<Element> shapes, List<Element> edges) {
        var xs = new ArrayList<Double>();
        var ys = new ArrayList<Double>();
        shapes.forEach(shape -> {
            var box = box(shape);
            xs.addAll(List.of(box.x(), box.x() + box.width()));
            // the label of an event stands below it
            ys.addAll(List.of(box.y() - LINE, box.y() + box.height() + 2 * LINE));
        });
        edges.forEach(edge -> points(edge).forEach(point -> {
            xs.add(point[0]);
            ys.add(point[1]);
        }));
        if (xs.isEmpty()) {
            return new Box(0, 0, 100, 100);
        }
        var left = xs.stream().min(Double::compare).orElseThrow() - MARGIN;
        var top = ys.stream().min(Double::compare).orElseThrow() - MARGIN;
        return new Box(
                left,
                top,
                xs.stream().max(Double::compare).orElseThrow() + MARGIN - left,
                ys.stream().max(Double::compare).orElseThrow() + MARGIN - top);
    }

    private static Box box(Element holder) {
        var bounds = (Element) holder.getElementsByTagNameNS(DC, "Bounds").item(0);
        return new Box(
                Double.parseDouble(bounds.getAttribute("x")),
                Double.parseDouble(bounds.getAttribute("y")),
                Double.parseDouble(bounds.getAttribute("width")),
                Double.parseDouble(bounds.getAttribute("height")));
    }

    private static @Nullable Box label(Element holder) {
        var label = holder.getElementsByTagNameNS(DI, "BPMNLabel").item(0);
        return label instanceof Element one
                        && one.getElementsByTagNameNS(DC, "Bounds").getLength() > 0
                ? box(one)
                : null;
    }

    private static List<double[]> points(Element edge) {
        var points = new ArrayList<double[]>();
        var nodes = edge.getElementsByTagNameNS(WAY, "waypoint");
        for (int i = 0; i < nodes.getLength(); i++) {
            var point = (Element) nodes.item(i);
            points.add(new double[] {
                Double.parseDouble(point.getAttribute("x")), Double.parseDouble(point.getAttribute("y"))
            });
        }
        return points;
    }

    private String kind(Element shape) {
        var element = elements.get(shape.getAttribute("bpmnElement"));
        return element == null ? "" : element.getLocalName();
    }

    private String name(Element shape) {
        var element = elements.get(shape.getAttribute("bpmnElement"));
        return element == null ? "" : element.getAttribute("name").strip();
    }

    private boolean walked(String node) {
        return course.completed().contains(node) || course.active().containsKey(node);
    }

    private void shape(Element shape) {
        var kind = kind(shape);
        var id = shape.getAttribute("bpmnElement");
        var box = box(shape);
        var active = course.active().getOrDefault(id, 0);
        var done = course.completed().contains(id);
        var paint = "fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\""
                .formatted(
                        active > 0 ? "#fff3cd" : done ? "#e3f4e4" : "#fff",
                        active > 0 ? "#b26a00" : done ? "#1b6e2e" : "#666",
                        kind.equals("endEvent") ? 4 : active > 0 || done ? 2 : 1.2);
        if (kind.endsWith("Event")) {
            circle(shape, box, paint, kind);
        } else if (kind.endsWith("Gateway")) {
            diamond(shape, box, paint, kind);
        } else if (kind.endsWith("ubProcess") || kind.equals("participant") || kind.equals("lane")) {
            out.append(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\" fill=\"none\" stroke=\"#666\"%s/>%n"
                            .formatted(
                                    number(box.x()),
                                    number(box.y()),
                                    number(box.width()),
                                    number(box.height()),
                                    kind.endsWith("ubProcess") ? " stroke-dasharray=\"4 3\"" : ""));
            text(List.of(name(shape)), box.x() + 8, box.y() + LINE, "start");
        } else {
            out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\" %s/>%n"
                    .formatted(number(box.x()), number(box.y()), number(box.width()), number(box.height()), paint));
            var lines = wrap(name(shape), (int) (box.width() / 12.5));
            text(lines, box.middleX(), box.middleY() - (lines.size() - 1) * LINE / 2.0 + 4, "middle");
            // told by a sign too, not only by the colour
            mark(done && active == 0 ? "✔" : active > 1 ? "办理中 " + active : active > 0 ? "办理中" : "", box);
        }
    }

    private void mark(String sign, Box box) {
        if (!sign.isEmpty()) {
            text(List.of(sign), box.x() + box.width() - 4, box.y() + 13, "end");
        }
    }

    private void circle(Element shape, Box box, String paint, String kind) {
        out.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>%n"
                .formatted(number(box.middleX()), number(box.middleY()), number(box.width() / 2), paint));
        if (kind.startsWith("intermediate") || kind.equals("boundaryEvent")) {
            out.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"#666\"/>%n"
                    .formatted(number(box.middleX()), number(box.middleY()), number(box.width() / 2 - 3)));
        }
        under(shape, box);
    }

    private void diamond(Element shape, Box box, String paint, String kind) {
        out.append("<path d=\"M%s %s L%s %s L%s %s L%s %s Z\" %s/>%n"
                .formatted(
                        number(box.middleX()),
                        number(box.y()),
                        number(box.x() + box.width()),
                        number(box.middleY()),
                        number(box.middleX()),
                        number(box.y() + box.height()),
                        number(box.x()),
                        number(box.middleY()),
                        paint));
        var sign = switch (kind) {
            case "parallelGateway" -> "＋";
            case "inclusiveGateway" -> "○";
            case "eventBasedGateway" -> "◇";
            default -> "✕";
        };
        text(List.of(sign), box.middleX(), box.middleY() + 5, "middle");
        under(shape, box);
    }

    private void under(Element shape, Box box) {
        var name = name(shape);
        if (!name.isEmpty()) {
            var label = label(shape);
            var lines = wrap(name, 8);
            if (label == null) {
                text(lines, box.middleX(), box.y() + box.height() + LINE, "middle");
            } else {
                text(lines, label.middleX(), label.y() + 12, "middle");
            }
        }
    }

    private void edge(Element edge) {
        var points = points(edge);
        var flow = elements.get(edge.getAttribute("bpmnElement"));
        if (points.size() < 2 || flow == null) {
            return;
        }
        var walked = walked(flow.getAttribute("sourceRef")) && walked(flow.getAttribute("targetRef"));
        var path = new StringBuilder();
        points.forEach(point -> path.append(path.isEmpty() ? "" : " ")
                .append(number(point[0]))
                .append(',')
                .append(number(point[1])));
        out.append(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" marker-end=\"url(#arrow)\"/>%n"
                        .formatted(path, walked ? "#1b6e2e" : "#888", walked ? "2.4" : "1.2"));
        var name = flow.getAttribute("name").strip();
        if (!name.isEmpty()) {
            var label = label(edge);
            var from = points.get(0);
            var to = points.get(1);
            text(
                    wrap(name, 10),
                    label == null ? (from[0] + to[0]) / 2 : label.middleX(),
                    label == null ? (from[1] + to[1]) / 2 - 4 : label.y() + 12,
                    "middle");
        }
    }

    private static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        for (int from = 0; from < text.length(); from += Math.max(4, width)) {
            lines.add(text.substring(from, Math.min(text.length(), from + Math.max(4, width))));
        }
        return lines;
    }

    private void text(List<String> lines, double x, double y, String anchor) {
        for (int i = 0; i < lines.size(); i++) {
            out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"#111\">%s</text>%n"
                    .formatted(number(x), number(y + i * LINE), anchor, escape(lines.get(i))));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
